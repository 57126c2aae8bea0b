import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreement,
  aimed,
  aligned,
  analysed,
  applied,
  apply,
  consented,
  consulted,
  granted,
  lookedAt,
  mvs,
  needed,
  otHeld,
  prepared,
  preparedEducation,
  records,
  region,
  request,
  signal,
  signalOf,
  supports,
  votHeld
} from "../../test/Life.ts"

describe("Wat is OZA, en voor wie", () => {
  it("MVS-33: an OZA is for whom youth help is needed to follow education", () => {
    const refusal = signal().lives(preparedEducation).refusal("wijkteam-worker", apply)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["MVS-33"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act)).toEqual(["RecordNeeds"])
  })

  it("MVS-34: only where working together was tried and was not enough", () => {
    const untried = signal().lives(
      consulted("convene"),
      votHeld,
      otHeld,
      analysed,
      needed,
      aimed,
      lookedAt,
      aligned,
      consented
    )
    expect(untried.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-34"])
    const helped = untried.does("teacher", supports({ effect: "sufficient" }))
    expect(helped.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-34"])
    for (const level of ["basic", "extra"] as const) {
      const tried = untried.does("teacher", supports({ level }))
      expect(tried.does("wijkteam-worker", apply).holds("application.pending")).toBe(true)
    }
  })

  it("MVS-34: and where what is there already does not fit", () => {
    const story = signal()
      .lives(consulted("convene"), votHeld, otHeld, analysed, needed, aimed)
      .does("teacher", supports())
      .lives(records("family-specialist", "preceding-provisions-looked-at"), aligned, consented)
    expect(story.refusedBy("wijkteam-worker", apply).toSorted()).toEqual(["MVS-34", "MVS-46"])
  })

  it.each([
    ["a toddler before school", "2024-01-10", { schoolType: "preschool", status: "none" }],
    ["a child in primary education", "2018-03-15", {}],
    ["a child in special education", "2018-03-15", { special: true }],
    ["a youth in secondary education", "2010-02-20", { schoolType: "vo" }],
    ["a youth of seventeen in vocational education", "2009-02-20", { schoolType: "mbo" }],
    ["a pupil who was signed up", "2018-03-15", { status: "applied" }]
  ] as const)("MVS-35: an OZA is there for %s", (_, born, over) => {
    const story = Story.open(mvs, "2026-09-07", "teacher", signalOf(born, over)).lives(prepared)
    expect(story.does("internal-coordinator", request).holds("procedure.pending")).toBe(true)
    const made = story.lives(applied, granted)
    expect(made.does("wijkteam-worker", agreement(made)).holds("arrangement.made")).toBe(true)
  })

  it.each([
    ["who is eighteen", "2008-09-07", { schoolType: "vo" }],
    ["with an exemption", "2018-03-15", { status: "exempted" }],
    ["without a school", "2018-03-15", { status: "none" }]
  ] as const)("MVS-35: there is none for somebody %s", (_, born, over) => {
    const story = Story.open(mvs, "2026-09-07", "teacher", signalOf(born, over)).lives(prepared)
    expect(story.refusedBy("internal-coordinator", request)).toEqual(["MVS-35"])
    expect(story.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-35"])
    const own = agreement(story, { responsible: "school", kind: "guidance-in-learning" })
    expect(story.refusedBy("internal-coordinator", own)).toEqual(["MVS-35"])
  })

  it("MVS-35: every meeting is there for the whole line of learning", () => {
    for (const { schoolTypes } of mvs.pathway.meetings) {
      expect(schoolTypes).toEqual(["preschool", "po", "vo", "mbo"])
    }
  })
})

describe("Waarom een OZA, en de uitgangspunten", () => {
  it("MVS-36: unbroken participation is the goal: shown, and what the region reports on", () => {
    expect(region.profile.map(({ rule }) => rule)).toContain("MVS-36")
    expect(
      region.indicators.filter(({ rule }) => rule === "MVS-36").map(({ indicator }) => indicator.id)
    ).toEqual(["closing-outcomes"])
  })

  it("MVS-37: six principles, of which one puts money last", () => {
    const principles = region.profile.filter(({ rule }) => rule === "MVS-37").map(({ text }) => text.en)
    expect(principles).toHaveLength(6)
    expect(principles.filter((one) => one.includes("money last"))).toHaveLength(1)
  })

  it.each(["MVS-36", "MVS-37"])("%s advises, so nothing is refused by it", (id) => {
    expect(region.rules.get(id as never)?.kind).toBe("principle")
  })
})
