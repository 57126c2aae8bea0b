import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { apply, caseWith, pathway, refuse, rules } from "../test/example.ts"
import { type Case, decisionTerm, flags } from "./index.ts"

const term = (state: Case, on: string) => decisionTerm({ case: state, pathway, on: date(on) })
/** The case opens, and the application is filed, on Monday 5 January 2026. */
const filed = () => caseWith(apply)
const suspended = (from: string, until?: string): Case => ({
  ...filed(),
  application: {
    ...filed().application!,
    suspensions: [
      { from: date(from), reason: "Meer weten", ...(until === undefined ? {} : { until: date(until) }) }
    ]
  }
})

describe("the decision term", () => {
  it("is none without an application", () => {
    expect(term(caseWith(), "2026-01-05")).toBeUndefined()
  })

  it("AWB-4:13: ends so many weeks after the day of the application", () => {
    expect(term(filed(), "2026-01-05")).toMatchObject({ due: "2026-03-02", overdue: false, daysLeft: 56 })
    expect(term(filed(), "2026-03-02")).toMatchObject({ overdue: false, daysLeft: 0 })
    expect(term(filed(), "2026-03-03")).toMatchObject({ overdue: true, daysLeft: -1 })
    expect(term(filed(), "2026-01-05")?.rules.map(({ id }) => id)).toContain("AWB-4:13")
  })

  it("AWB-4:15: gets back the days between the question and the answer, the day of the answer not", () => {
    expect(term(suspended("2026-01-12", "2026-01-22"), "2026-02-01")?.due).toBe("2026-03-11")
  })

  it("AWB-4:15: stands still without an end while there is no answer", () => {
    expect(term(suspended("2026-01-12"), "2026-12-01")).toMatchObject({
      suspended: true,
      due: undefined,
      overdue: false
    })
  })

  it("is judged on the day of the decision, not on the day that one looks", () => {
    expect(term(caseWith(apply, refuse), "2026-12-01")).toMatchObject({ overdue: false, daysLeft: 56 })
  })

  it("that has passed is flagged by the rule of the region, until the decision is there", () => {
    const late = { case: filed(), pathway, on: date("2026-03-03"), rules }
    expect(flags(late)).toMatchObject([
      { rule: { id: "EX-1" }, text: { en: "Late." }, cures: [{ act: "TakeDecision" }, { act: "ExtendTerm" }] }
    ])
    expect(flags({ ...late, on: date("2026-03-02") })).toEqual([])
    expect(flags({ ...late, case: caseWith(apply, refuse) })).toEqual([])
  })
})
