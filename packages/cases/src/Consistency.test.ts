import { addDays, date } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreement,
  apply,
  caseWith,
  close,
  coach,
  actor,
  evaluate,
  goals,
  grant,
  needs,
  nextOf,
  opened,
  opening,
  parent,
  pathway,
  refuse,
  refusedBy,
  role,
  ruleId,
  shareOf,
  shareWith
} from "../test/example.ts"
import { MeetingKindId, type Command } from "./index.ts"

const plan = (kind = "talk", invited = parent): Command => ({
  _tag: "PlanMeeting",
  meeting: {
    kind: MeetingKindId.make(kind),
    plannedFor: date("2026-01-05"),
    goal: "Praten",
    invited: [invited]
  }
})
const report = (meeting: number, present = parent): Command => ({
  _tag: "ReportMeeting",
  report: { meeting, present: [present], minutes: "Besproken" }
})
const write: Command = {
  _tag: "WriteOpp",
  content: {
    homeSituation: "Thuis",
    network: "Netwerk",
    promotingFactors: ["Sterk"],
    hinderingFactors: ["Druk"],
    supportNeeds: ["Rust"],
    actionPart: {
      goals: ["Rust"],
      interventions: ["Pauze"],
      until: date("2026-07-01"),
      expectedYields: ["Rust"]
    }
  }
}
const permit: Command = {
  _tag: "AnswerPermission",
  kind: "consent-to-process",
  answer: "given",
  scope: { purposes: ["arrange"], categories: ["education"], recipients: [coach] },
  evidence: { method: "spoken", textVersion: "1", language: "nl" }
}

describe("the own rules of cases, in every region", () => {
  it("OZA-01: a closed case no longer changes, whatever is asked, and only that is said", () => {
    const closed = caseWith(close())
    expect(refusedBy(closed, needs)).toEqual(["OZA-01"])
    expect(refusedBy(closed, agreement({ goals: [9] }))).toEqual(["OZA-01"])
  })

  it("OZA-02: an act that is not part of the region's way cannot be done", () => {
    const { RecordNeeds: _, ...acts } = pathway.acts
    expect(refusedBy(caseWith(), needs, { pathway: { ...pathway, acts } })).toEqual(["OZA-02"])
    expect(nextOf(caseWith(), "RecordNeeds", coach, { ...pathway, acts })).toBeUndefined()
  })

  it("OZA-03: nothing is recorded for a day before the last event; on the same day it is", () => {
    const state = caseWith(needs)
    expect(refusedBy(state, goals, { on: addDays(state.lastOn, -1) })).toEqual(["OZA-03"])
    expect(refusedBy(state, goals, { on: state.lastOn })).toEqual([])
  })

  it("OZA-04: a case does not start before the birth of the child", () => {
    const unborn = { ...opening, child: { ...opening.child, birthDate: date("2026-01-06") } }
    const refused = opened(unborn)
    expect(Result.isFailure(refused) && JSON.stringify(refused.failure)).toContain("OZA-04")
    expect(
      Result.isSuccess(opened({ ...unborn, child: { ...unborn.child, birthDate: date("2026-01-05") } }))
    ).toBe(true)
  })

  it("OZA-05: what is referred to exists: goals, meetings, permissions, agreements, sources, rules", () => {
    expect(refusedBy(caseWith(goals), agreement({ goals: [3] }))).toEqual(["OZA-05"])
    expect(refusedBy(caseWith(goals), agreement({ goals: [2] }))).toEqual([])
    expect(refusedBy(caseWith(), report(1))).toEqual(["OZA-05", "OZA-05"])
    expect(refusedBy(caseWith(permit), { _tag: "WithdrawPermission", permission: 2 })).toEqual(["OZA-05"])
    const arranged = caseWith(goals, agreement())
    for (const wrong of [{ agreement: 2 }, { source: "piggy-bank" }, { rule: ruleId("EX-9") }]) {
      expect(refusedBy(arranged, shareWith(shareOf(wrong)))).toEqual(["OZA-05"])
    }
    expect(refusedBy(caseWith(), { _tag: "EndParticipation", participant: actor(parent) })).toEqual([
      "OZA-05"
    ])
  })

  it("OZA-06: those who take part, are invited, are present or carry out have a role that the region knows", () => {
    const stranger = role("stranger")
    expect(refusedBy(caseWith(), { _tag: "AddParticipant", participant: actor(stranger) })).toEqual([
      "OZA-06"
    ])
    expect(refusedBy(caseWith(), plan("talk", stranger))).toContain("OZA-06")
    expect(refusedBy(caseWith(goals), agreement({ executor: stranger }))).toEqual(["OZA-06"])
    expect(
      refusedBy(caseWith(), { _tag: "HoldGreyAreaTalk", present: [stranger], conclusion: "Samen" })
    ).toEqual(["OZA-06"])
  })

  it("OZA-07: a meeting has a name that the region knows", () => {
    expect(refusedBy(caseWith(), plan("tea"))).toEqual(["OZA-07"])
  })

  it("OZA-08: what was done is not done again", () => {
    const agree = { _tag: "AgreeOpp" } as const
    expect(refusedBy(caseWith(write, agree), agree)).toEqual(["OZA-08"])
    expect(refusedBy(caseWith(write, agree, write), agree)).toEqual([])
    expect(refusedBy(caseWith(plan(), report(1)), report(1))).toEqual(["OZA-05", "OZA-08"])
    expect(refusedBy(caseWith(), { _tag: "AddParticipant", participant: actor(coach) })).toEqual(["OZA-08"])
    expect(refusedBy(caseWith(), opening)).toEqual(["OZA-08"])
    const withdraw = { _tag: "WithdrawPermission", permission: 1 } as const
    expect(refusedBy(caseWith(permit, withdraw), withdraw)).toEqual(["OZA-05", "OZA-08"])
    const agreeContent = { _tag: "AgreeContent" } as const
    expect(refusedBy(caseWith(goals, agreement(), agreeContent), agreeContent)).toEqual(["OZA-08"])
  })

  it.each(["AgreeOpp", "SignActionPart"] as const)("OZA-09: %s needs an OPP", (_tag) => {
    expect(refusedBy(caseWith(), { _tag })).toEqual(["OZA-09"])
    expect(refusedBy(caseWith(write), { _tag })).toEqual([])
  })

  it("OZA-09: agreeing with the content needs content", () => {
    expect(refusedBy(caseWith(goals), { _tag: "AgreeContent" })).toEqual(["OZA-09"])
  })

  it("OZA-10: one application at a time; after a refusal or an adjustment a next one", () => {
    expect(refusedBy(caseWith(apply), apply)).toEqual(["OZA-10"])
    expect(refusedBy(caseWith(apply, grant), apply)).toEqual(["OZA-10"])
    expect(refusedBy(caseWith(apply, refuse), apply)).toEqual([])
    const adjusted = caseWith(
      apply,
      grant,
      goals,
      agreement(),
      { _tag: "StartExecution" },
      evaluate({ outcome: "adjust", backTo: "arranging" })
    )
    expect(refusedBy(adjusted, apply)).toEqual([])
  })

  it("OZA-11: no decision, and no suspension, without an application that waits", () => {
    expect(refusedBy(caseWith(), grant)).toEqual(["OZA-11"])
    expect(refusedBy(caseWith(apply, grant), grant)).toEqual(["OZA-11"])
    expect(refusedBy(caseWith(), { _tag: "SuspendTerm", reason: "Meer weten" })).toEqual(["OZA-11"])
  })

  it("OZA-12: a term stands still once at a time, and runs on only when it stood still", () => {
    const suspend = { _tag: "SuspendTerm", reason: "Meer weten" } as const
    const resume = { _tag: "ResumeTerm" } as const
    expect(refusedBy(caseWith(apply), resume)).toEqual(["OZA-12"])
    expect(refusedBy(caseWith(apply, suspend), suspend)).toEqual(["OZA-12"])
    expect(refusedBy(caseWith(apply, suspend, resume), suspend)).toEqual([])
  })

  it("OZA-13: the ground of a decision fits its outcome", () => {
    const decision = (outcome: "granted" | "refused", ground: "need-established" | "no-need"): Command => ({
      _tag: "TakeDecision",
      decision: { outcome, ground, reasons: "Zo is het" }
    })
    expect(refusedBy(caseWith(apply), decision("granted", "no-need"))).toEqual(["OZA-13"])
    expect(refusedBy(caseWith(apply), decision("refused", "need-established"))).toEqual(["OZA-13"])
  })

  it("OZA-14: the reason for closing fits what happened", () => {
    expect(refusedBy(caseWith(), close("goals-reached"))).toEqual(["OZA-14"])
    expect(refusedBy(caseWith(), close("exempted"))).toEqual(["OZA-14"])
    expect(refusedBy(caseWith(), close("preceding-law"))).toEqual(["OZA-14"])
    expect(refusedBy(caseWith(needs), close("basic-support-suffices"))).toEqual(["OZA-14"])
    expect(refusedBy(caseWith(), close("application-refused"))).toEqual(["OZA-14"])
    expect(refusedBy(caseWith(apply, refuse), close("application-refused"))).toEqual([])
  })

  it("OZA-15: an application is decided before the case closes, unless the family stops or moves", () => {
    expect(refusedBy(caseWith(apply), close())).toEqual(["OZA-15"])
    expect(refusedBy(caseWith(apply), close("withdrawn-by-family"))).toEqual([])
    expect(refusedBy(caseWith(apply), close("moved"))).toEqual([])
  })

  it("OZA-16: nothing ends before it begins", () => {
    expect(refusedBy(caseWith(goals), agreement({ until: date("2026-01-31") }))).toEqual(["OZA-16"])
    expect(refusedBy(caseWith(goals), agreement({ evaluateOn: date("2026-01-31") }))).toEqual(["OZA-16"])
    expect(
      refusedBy(caseWith(goals), agreement({ until: date("2026-02-01"), evaluateOn: date("2026-02-01") }))
    ).toEqual([])
    expect(
      refusedBy(caseWith(), {
        _tag: "EstablishAbsence",
        from: date("2026-02-01"),
        until: date("2026-01-31"),
        establishedBy: ["school"]
      })
    ).toEqual(["OZA-16"])
  })

  it("OZA-18: an enrolment names a school", () => {
    const enrol = (status: "enrolled" | "applied" | "none" | "exempted"): Command => ({
      _tag: "ChangeEnrolment",
      enrolment: { status, schoolType: "po" }
    })
    expect(refusedBy(caseWith(), enrol("enrolled"))).toEqual(["OZA-18"])
    expect(refusedBy(caseWith(), enrol("applied"))).toEqual(["OZA-18"])
    expect(refusedBy(caseWith(), enrol("none"))).toEqual([])
  })
})
