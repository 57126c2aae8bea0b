import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreement,
  apply,
  caseWith,
  coach,
  goals,
  needs,
  nextOf,
  opened,
  parent,
  pathway,
  refusedBy,
  ruleId,
  rules,
  withAct,
  youth,
  actor
} from "../test/example.ts"
import { decide, Event, fact, gives, not, says, withinAbsence } from "./index.ts"

describe("decide", () => {
  it("gives one event that says what the command said, on which day and by whom", () => {
    const state = caseWith()
    const [event] = Result.getOrThrow(
      decide({ case: state, command: goals, actor: actor(coach), on: state.lastOn, pathway, rules })
    )
    expect(event).toEqual({
      _tag: "GoalsSet",
      on: state.lastOn,
      by: actor(coach),
      goals: ["Hele dagen", "Rust in de klas"]
    })
    expect(Schema.is(Event)(event)).toBe(true)
  })

  it("opens a case as an event that says which case, region and version of the pathway", () => {
    const [event] = Result.getOrThrow(opened())
    expect(event).toMatchObject({ _tag: "CaseOpened", region: "example", pathway: 1 })
    expect(Schema.is(Event)(event)).toBe(true)
  })

  it("refuses on every ground at once, and names the cure of each", () => {
    const way = withAct("SetGoals", {
      guards: [
        { rule: ruleId("EX-2"), requires: fact("needs.recorded") },
        { rule: ruleId("EX-3"), requires: fact("meeting.held") }
      ]
    })
    const decided = decide({
      case: caseWith(),
      command: goals,
      actor: actor(youth),
      on: caseWith().lastOn,
      pathway: way,
      rules
    })
    expect(
      Result.isFailure(decided) &&
        decided.failure.grounds.map((ground) => [
          ground.rule.id,
          ground.because.en,
          ground.cures.map((cure) => [cure.act, cure.by])
        ])
    ).toEqual([
      ["EX-1", "In this role you may not do this.", []],
      ["EX-2", "It has not been recorded yet what is needed.", [["RecordNeeds", ["coach", "parent"]]]],
      ["EX-3", "No meeting has been held yet.", [["ReportMeeting", ["coach", "parent"]]]]
    ])
  })

  it("holds a guard only where its condition holds", () => {
    const way = withAct("MakeAgreement", {
      guards: [
        { rule: ruleId("EX-2"), when: says("agreement.setting", "home"), requires: fact("opp.written") }
      ]
    })
    expect(refusedBy(caseWith(goals), agreement({ setting: "home" }), { pathway: way })).toEqual(["EX-2"])
    expect(refusedBy(caseWith(goals), agreement({ setting: "school" }), { pathway: way })).toEqual([])
  })

  it("holds an act to the opening of its step", () => {
    const closed = {
      ...pathway,
      steps: pathway.steps.map((step) => ({
        ...step,
        opens: step.id === "work" ? [{ rule: ruleId("EX-3"), requires: fact("needs.recorded") }] : []
      })) as unknown as typeof pathway.steps
    }
    expect(refusedBy(caseWith(), goals, { pathway: closed })).toEqual(["EX-3"])
    expect(refusedBy(caseWith(needs), goals, { pathway: closed })).toEqual([])
  })

  it("lets a performer under a condition act by the rule of that condition", () => {
    const way = withAct("FileApplication", {
      by: [
        { role: parent, when: not(fact("child.from-12")), rule: ruleId("EX-2") },
        { role: youth, when: fact("child.from-12") }
      ]
    })
    expect(refusedBy(caseWith(), apply, { pathway: way, actor: actor(parent) })).toEqual([])
    expect(refusedBy(caseWith(), apply, { pathway: way, actor: actor(youth) })).toEqual(["EX-1"])
    const later = caseWith()
    expect(
      refusedBy(later, apply, { pathway: way, actor: actor(parent), on: "2029-05-01" as never })
    ).toEqual(["EX-2"])
    expect(refusedBy(later, apply, { pathway: way, actor: actor(youth), on: "2029-05-01" as never })).toEqual(
      []
    )
  })

  it("reads what the command gives, and whether a period lies within an absence", () => {
    const guarded = (requires: ReturnType<typeof gives>) =>
      withAct("MakeAgreement", { guards: [{ rule: ruleId("EX-2"), requires }] })
    expect(
      refusedBy(caseWith(goals), agreement(), { pathway: guarded(gives("agreement.aboveSchool")) })
    ).toEqual(["EX-2"])
    const within = guarded(withinAbsence("agreement"))
    expect(refusedBy(caseWith(goals), agreement(), { pathway: within })).toEqual(["EX-2"])
    const absent = (until: string) =>
      caseWith(goals, {
        _tag: "EstablishAbsence",
        from: "2026-02-01" as never,
        until: until as never,
        establishedBy: ["school", "municipality"]
      })
    expect(refusedBy(absent("2026-06-30"), agreement(), { pathway: within })).toEqual(["EX-2"])
    expect(refusedBy(absent("2026-07-01"), agreement(), { pathway: within })).toEqual([])
  })

  it("is no place for a case on another version of the pathway: that is a bug, not a refusal", () => {
    expect(() => refusedBy(caseWith(), needs, { pathway: { ...pathway, version: 2 } })).toThrow(
      "follows version 1"
    )
  })
})

describe("what can I do next", () => {
  it("lists every act of the region but opening a case, with the step that it belongs to", () => {
    expect(nextOf(caseWith(), "SetGoals")).toMatchObject({ step: "work", label: { en: "Set goals" } })
    expect(nextOf(caseWith(), "OpenCase")).toBeUndefined()
  })

  it("says what still depends on the command, and on nothing once that holds anyway", () => {
    const way = withAct("MakeAgreement", {
      guards: [
        { rule: ruleId("EX-2"), when: says("agreement.setting", "home"), requires: fact("needs.recorded") }
      ]
    })
    const depending = nextOf(caseWith(goals), "MakeAgreement", coach, way)
    expect(depending?.ruling._tag).toBe("Granted")
    expect(depending?.alsoDependsOn.find(({ rule }) => rule.id === "EX-2")).toMatchObject({
      because: { en: "It has not been recorded yet what is needed." },
      cures: [{ act: "RecordNeeds" }]
    })
    const settled = nextOf(caseWith(needs, goals), "MakeAgreement", coach, way)
    expect(settled?.alsoDependsOn.map(({ rule }) => rule.id)).not.toContain("EX-2")
  })
})
