/** The own rules on the data of a case: who is judged, what an emergency asks, and what is done by the officer. */
import { addDays, PersonId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  actor,
  caseWith,
  close,
  coach,
  day,
  done,
  nextOf,
  opening,
  parent,
  pathway,
  refusedBy,
  rules,
  withAct,
  youth
} from "../../test/example.ts"
import { accessSubject, type Command, emergencyOf, flags, ownRules, waitsForReview } from "../index.ts"

const child = opening.child.person
const stranger = PersonId.make("01900000-0000-7000-8000-0000000000cc")

const authority = (over: object = {}): Command =>
  ({
    _tag: "RecordAuthority",
    person: actor(parent).party,
    kind: "parent-with-authority",
    evidence: "authority-register",
    from: addDays(day, -100),
    ...over
  }) as Command
const judge = (over: object = {}): Command =>
  ({
    _tag: "JudgeCapacity",
    matter: "consent-to-help",
    outcome: "able",
    secondReader: actor(parent),
    motivation: "Legt zelf uit wat de hulp inhoudt",
    ...over
  }) as Command
const take = (over: object = {}): Command =>
  ({
    _tag: "TakeEmergencyAccess",
    ground: "serious-harm",
    motivation: "Niet thuisgekomen",
    second: actor(parent),
    categories: ["family"],
    tellFamily: { tell: true },
    ...over
  }) as Command
const review: Command = {
  _tag: "ReviewEmergency",
  emergency: 1,
  outcome: "justified",
  motivation: "Er was gevaar"
}
const quiet = { tellFamily: { tell: false, why: "Onveilig", reviewOn: addDays(day, 3) } }
const restrict: Command = { _tag: "RestrictProcessing", ground: "accuracy-contested" }
const archive: Command = { _tag: "ArchiveCase" }
const flagsOf = (state: ReturnType<typeof caseWith>, on = day) =>
  flags({ case: state, on, pathway, rules }).map(({ rule }) => rule.id)

describe("authority over the child", () => {
  it("OZA-61: is of somebody other than the child", () => {
    expect(refusedBy(caseWith(), authority({ person: child }))).toEqual(["OZA-61"])
    expect(refusedBy(caseWith(), authority({ kind: "youth" }))).toEqual(["OZA-61"])
    expect(refusedBy(caseWith(), authority({ person: stranger }))).toEqual([])
  })

  it("OZA-16: does not end before it began; ended it stays in the list", () => {
    expect(refusedBy(caseWith(), authority({ until: addDays(day, -101) }))).toEqual(["OZA-16"])
    const ended = caseWith(authority(), { _tag: "EndAuthority", authority: 1 })
    expect(ended.authorities).toMatchObject([{ number: 1, until: day }])
    expect(refusedBy(ended, { _tag: "EndAuthority", authority: 1 })).toEqual(["OZA-23"])
    expect(refusedBy(ended, { _tag: "EndAuthority", authority: 2 })).toEqual(["OZA-05"])
  })

  it("OZA-60: is recorded by whom the rules name", () => {
    const rule = nextOf(caseWith(), "RecordAuthority", coach, {
      ...pathway,
      dataActs: { RecordAuthority: { by: [{ role: parent }], byRule: ownRules[26]!.id } }
    })
    expect(rule?.ruling).toMatchObject({ _tag: "Refused", grounds: [{ rule: { id: "OZA-60" } }] })
    expect(rule).not.toHaveProperty("step")
  })
})

describe("a judgement of capacity", () => {
  it("OZA-62: has a second reader, who is another professional", () => {
    expect(refusedBy(caseWith(), judge({ secondReader: actor(coach) }))).toEqual(["OZA-62"])
    expect(refusedBy(caseWith(), judge({ secondReader: actor(youth) }))).toEqual(["OZA-62"])
    expect(caseWith(judge()).capacities).toMatchObject([
      { by: actor(coach).party, byRole: coach, secondReader: actor(parent).party }
    ])
  })
})

describe("a finding on health", () => {
  it("OZA-63: says for which task of the samenwerkingsverband it is, and by whom it is", () => {
    const state = caseWith({
      _tag: "RecordHealthFinding",
      finding: { task: "advice", text: "Hoort links minder" }
    })
    expect(state.healthFindings).toEqual([
      {
        number: 1,
        on: day,
        by: actor(coach).party,
        role: coach,
        content: { task: "advice", text: "Hoort links minder" }
      }
    ])
  })
})

describe("break-glass", () => {
  it("OZA-64: has a second professional, who is another person", () => {
    expect(refusedBy(caseWith(), take({ second: actor(coach) }))).toEqual(["OZA-64"])
    expect(refusedBy(caseWith(), take({ second: actor(youth) }))).toEqual(["OZA-64"])
  })

  it("OZA-65: is never for everything, nor for what no emergency opens", () => {
    const all = ["process", "identity", "education", "health", "youth-help", "family"]
    expect(refusedBy(caseWith(), take({ categories: all }))).toEqual(["OZA-65"])
    expect(refusedBy(caseWith(), take({ categories: [...all, "bsn"] }))).toEqual(["OZA-65"])
    expect(refusedBy(caseWith(), take({ categories: all.slice(1) }))).toEqual([])
    for (const closed of ["swv-health", "safety", "finance", "consent", "figures"]) {
      expect(refusedBy(caseWith(), take({ categories: [closed] }))).toEqual(["OZA-65"])
    }
  })

  it("OZA-66: a family that is not told is thought of again, on a day that is still to come", () => {
    expect(
      refusedBy(caseWith(), take({ tellFamily: { tell: false, why: "Onveilig", reviewOn: day } }))
    ).toEqual(["OZA-66"])
    const state = caseWith(take(quiet))
    expect(flagsOf(state)).not.toContain("OZA-66")
    expect(flagsOf(state, addDays(day, 3))).toContain("OZA-66")
    expect(waitsForReview(state, addDays(day, 2))).toBe(true)
    const told = done(state, { _tag: "TellFamily", emergency: 1, tellFamily: { tell: true } })
    expect(flagsOf(told)).toContain("OZA-66")
    expect(refusedBy(told, { _tag: "TellFamily", emergency: 1, tellFamily: { tell: true } })).toContain(
      "OZA-05"
    )
  })

  it("ends by itself: it holds on its own day, for the one who took it in that role", () => {
    const state = caseWith(take())
    expect(state.emergencies[0]).toMatchObject({ on: day, until: addDays(day, 1) })
    expect(emergencyOf(state, actor(coach), day)?.number).toBe(1)
    expect(emergencyOf(state, actor(coach), addDays(day, 1))).toBeUndefined()
    expect(emergencyOf(state, actor(coach), addDays(day, -1))).toBeUndefined()
    expect(emergencyOf(state, { ...actor(coach), role: parent }, day)).toBeUndefined()
    expect(emergencyOf(state, actor(parent), day)).toBeUndefined()
  })

  it("OZA-67: is reviewed by somebody who had no part in it, once", () => {
    const state = caseWith(take())
    expect(flagsOf(state)).toContain("OZA-67")
    expect(refusedBy(state, review)).toEqual(["OZA-67"])
    expect(refusedBy(state, review, { actor: actor(parent) })).toEqual(["OZA-67"])
    const other = { ...actor(coach), party: stranger }
    expect(refusedBy(state, review, { actor: other })).toEqual([])
    expect(refusedBy(caseWith(), review)).toContain("OZA-05")
  })
})

describe("the standing of a case", () => {
  it("OZA-68: processing is restricted and resumed once at a time, in a closed case as well", () => {
    const state = caseWith(close(), restrict)
    expect(state.processingRestrictions).toEqual([{ number: 1, ground: "accuracy-contested", from: day }])
    expect(refusedBy(state, restrict)).toEqual(["OZA-08"])
    const resumed = done(state, { _tag: "ResumeProcessing" })
    expect(resumed.processingRestrictions[0]?.until).toBe(day)
    expect(refusedBy(resumed, { _tag: "ResumeProcessing" })).toEqual(["OZA-23"])
  })

  it("OZA-69: only a closed case goes to the archive; there it stays, and no emergency opens it", () => {
    expect(refusedBy(caseWith(), archive)).toEqual(["OZA-69"])
    const archived = caseWith(close(), archive)
    expect(archived.archivedOn).toBe(day)
    expect(refusedBy(archived, archive)).toEqual(["OZA-69"])
    expect(refusedBy(archived, { _tag: "ReopenCase", reason: "Toch" })).toEqual(["OZA-69"])
    expect(refusedBy(archived, take())).toEqual(["OZA-69"])
  })

  it("OZA-01: in a closed case only what is done about its data can be done", () => {
    const closed = caseWith(close())
    expect(refusedBy(closed, authority())).toEqual(["OZA-01"])
    expect(refusedBy(closed, take())).toEqual([])
    expect(flagsOf(done(closed, take()))).toContain("OZA-67")
  })

  it("is what access turns on, restricted parties among it", () => {
    const state = caseWith(
      { _tag: "AddParticipant", participant: actor(parent) },
      { _tag: "RestrictParty", party: actor(parent).party, kind: "blocked", ground: "Uitspraak" },
      authority(),
      judge(),
      take(),
      close(),
      restrict,
      archive
    )
    expect(accessSubject(state)).toMatchObject({
      restrictedParties: [{ party: actor(parent).party, kind: "blocked" }],
      authorities: [{ kind: "parent-with-authority" }],
      capacities: [{ outcome: "able" }],
      emergencies: [{ ground: "serious-harm" }],
      processingRestrictions: [{ from: day }],
      archivedOn: day
    })
    expect(Object.hasOwn(accessSubject(caseWith()), "archivedOn")).toBe(false)
  })

  it("an act about data that the region has nobody for cannot be done", () => {
    const { ArchiveCase: _, ...acts } = withAct("CloseCase", {}).acts
    expect(refusedBy(caseWith(close()), archive, { pathway: { ...pathway, acts } })).toEqual(["OZA-02"])
  })
})
