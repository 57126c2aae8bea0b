import { date, RuleId } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { apply, caseWith, pathway, refuse } from "../test/example.ts"
import { type Case, objectionTerms, ProcedureId } from "./index.ts"

/** Decided on Monday 5 January 2026. */
const decided = caseWith(apply, refuse)
const decidedOn = (on: string): Case => ({ ...decided, decision: { ...decided.decision!, on: date(on) } })
const terms = (state: Case, on: string) => objectionTerms({ case: state, pathway, on: date(on) })

describe("the term for objecting", () => {
  it("is none while there is no decision", () => {
    expect(terms(caseWith(apply), "2026-01-06")).toEqual([])
  })

  it("AWB-6:7, AWB-6:8: is six weeks from the day after the decision was made known", () => {
    const [term, ...others] = terms(decided, "2026-02-16")
    expect(others).toEqual([])
    expect(term).toMatchObject({
      against: { _tag: "YouthHelp" },
      madeKnownOn: "2026-01-05",
      due: "2026-02-16",
      over: false
    })
    expect(term?.rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining([RuleId.make("AWB-6:7"), RuleId.make("AWB-6:8")])
    )
    expect(terms(decided, "2026-02-17")[0]?.over).toBe(true)
  })

  it("ATW-1: does not end on a weekend or a holiday", () => {
    expect(terms(decidedOn("2026-01-10"), "2026-02-01")[0]?.due).toBe("2026-02-23")
    // Six weeks after 23 February is Easter Monday.
    const easter = terms(decidedOn("2026-02-23"), "2026-03-01")[0]
    expect(easter?.due).toBe("2026-04-07")
    expect(easter?.because).not.toEqual([])
    expect(easter?.rules.map(({ id }) => id).join(" ")).toContain("ATW")
  })

  it("AWB-6:8: a decision in the place of another has a term of its own", () => {
    const corrected: Case = {
      ...decidedOn("2026-01-19"),
      decision: {
        ...decided.decision!,
        on: date("2026-01-19"),
        superseded: [{ on: date("2026-01-05"), outcome: "refused", ground: "no-need", reasons: "Niet nodig" }]
      }
    }
    expect(terms(corrected, "2026-01-19")[0]?.due).toBe("2026-03-02")
  })

  it("AWB-6:7: there is one for each procedure that was decided", () => {
    const request = (number: number) => ({
      number,
      procedure: ProcedureId.make("tlv"),
      on: date("2026-01-05"),
      by: decided.participants[0]!.party,
      role: decided.participants[0]!.role,
      asksFor: "Een plek",
      views: [],
      superseded: []
    })
    const taken = {
      on: date("2026-01-12"),
      role: decided.participants[0]!.role,
      outcome: "refused" as const,
      consulted: [],
      reasons: "Niet nodig"
    }
    const state: Case = { ...caseWith(), procedures: [request(1), { ...request(2), decision: taken }] }
    expect(terms(state, "2026-01-20")).toMatchObject([
      { against: { _tag: "Procedure", request: 2 }, due: "2026-02-23" }
    ])
    expect(terms(state, "2026-01-11")).toEqual([])
  })
})
