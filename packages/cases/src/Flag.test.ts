import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { caseWith, needs, opening, pathway, rules } from "../test/example.ts"
import { type Case, type Command, flags } from "./index.ts"

const opp: Command = {
  _tag: "WriteOpp",
  content: {
    homeSituation: "Thuis gaat het goed",
    network: "Oma helpt",
    promotingFactors: ["Leert snel"],
    hinderingFactors: ["Drukte"],
    supportNeeds: ["Rust"],
    actionPart: {
      goals: ["Hele dagen"],
      interventions: ["Vaste plek"],
      until: date("2026-07-01"),
      expectedYields: ["Vijf dagen"]
    }
  }
}
const enrolled = (schoolType: "po" | "vo" | "mbo"): Command => ({
  _tag: "ChangeEnrolment",
  enrolment: { ...opening.enrolment, schoolType, since: date("2026-01-05") }
})
const flaggedBy = (state: Case, on: string) =>
  flags({ case: state, pathway, rules, on: date(on) }).map(({ rule }) => rule.id)

describe("what education law wants seen", () => {
  it.each([
    ["po", "WPO-40a"],
    ["vo", "WVO-2.44"]
  ] as const)("WPO-40a, WVO-2.44: an OPP within six weeks after the enrolment (%s)", (schoolType, rule) => {
    const state = caseWith(enrolled(schoolType), needs)
    // 5 January and 42 days: 16 February is the last day.
    expect(flaggedBy(state, "2026-02-16")).toEqual([])
    expect(flaggedBy(state, "2026-02-17")).toEqual([rule])
    expect(flaggedBy(caseWith(enrolled(schoolType), needs, opp), "2026-02-17")).toEqual([])
  })

  it("WPO-40a: none where basic support is enough, and none outside primary and secondary schools", () => {
    expect(flaggedBy(caseWith(enrolled("po")), "2026-06-01")).toEqual([])
    expect(flaggedBy(caseWith(enrolled("mbo"), needs), "2026-06-01")).toEqual([])
  })

  it("WPO-40a, WVO-2.44: it is evaluated within a year, and a year after that again", () => {
    const written = caseWith(enrolled("vo"), needs, opp)
    expect(flaggedBy(written, "2027-01-05")).toEqual([])
    expect(flaggedBy(written, "2027-01-06")).toEqual(["WVO-2.44"])
    const [cure] = flags({ case: written, pathway, rules, on: date("2027-01-06") })[0]?.cures ?? []
    expect(cure?.act).toBe("EvaluateOpp")
  })
})
