import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { population } from "../test/population.ts"
import { aggregate } from "./aggregate.ts"
import type { CaseFact } from "./CaseFact.ts"
import type { AggregateRow, Dimension, Query, RowCondition } from "./Query.ts"

const facts = population(400)
const all: RowCondition = { _tag: "All", of: [] }
const by = (field: Extract<Dimension, { _tag: "Category" }>["field"]): Dimension => ({
  _tag: "Category",
  field
})

const ask = (query: Partial<Query>, of: ReadonlyArray<CaseFact> = facts): ReadonlyArray<AggregateRow> =>
  aggregate(of, { rows: "case", where: all, groupBy: [], measure: { _tag: "Count" }, ...query })

const at = (rows: ReadonlyArray<AggregateRow>, ...values: ReadonlyArray<string | null | undefined>) =>
  rows.find((row) => row.values.every((value, index) => value === values[index]))

describe("answering a query over facts", () => {
  it("counts rows, and gives the totals over each dimension and over both", () => {
    const rows = ask({ groupBy: [by("schoolType"), by("status")] })
    expect(at(rows, "po", "open")?.value).toBe(
      facts.filter(({ schoolType, status }) => schoolType === "po" && status === "open").length
    )
    expect(at(rows, "po", undefined)?.value).toBe(
      facts.filter(({ schoolType }) => schoolType === "po").length
    )
    expect(at(rows, undefined, undefined)?.value).toBe(400)
    expect(rows).toHaveLength(9)
  })

  it("counts what is in cases, and how many cases it is in", () => {
    const [row] = ask({ rows: "agreement" })
    expect(row?.rows).toBe(facts.reduce((sum, { agreements }) => sum + agreements.length, 0))
    expect(row?.cases).toBe(facts.filter(({ agreements }) => agreements.length > 0).length)
  })

  it("gives the grand total of nothing as nothing", () => {
    expect(ask({ groupBy: [by("channel")] }, [])).toEqual([
      { values: [undefined], rows: 0, cases: 0, value: 0 }
    ])
    expect(ask({ measure: { _tag: "Percentile", field: "daysToDecision", at: 0.5 } }, [])[0]?.value).toBe(
      null
    )
    expect(ask({ rows: "funding", measure: { _tag: "Sum", field: "fundingAmount" } }, [])[0]?.value).toBe(0)
  })

  it("keeps rows without a value apart, and lets them meet no condition but that it is missing", () => {
    const unknown = facts.filter(({ municipality }) => municipality === undefined).length
    expect(at(ask({ groupBy: [by("municipality")] }), null)?.value).toBe(unknown)
    expect(ask({ where: { _tag: "Missing", field: "municipality" } })[0]?.value).toBe(unknown)
    const either: RowCondition = {
      _tag: "Any",
      of: [
        { _tag: "In", field: "municipality", values: ["0400"] },
        { _tag: "Present", field: "municipality" }
      ]
    }
    expect(ask({ where: either })[0]?.value).toBe(400 - unknown)
  })

  it("takes the first day of a span and not the day after it", () => {
    const of = facts.slice(0, 1).map((fact) => ({ ...fact, openedOn: date("2025-08-01") }))
    const between = (from: string, until: string) =>
      ask({ where: { _tag: "Between", field: "openedOn", from: date(from), until: date(until) } }, of)[0]
        ?.value
    expect(between("2025-08-01", "2025-08-02")).toBe(1)
    expect(between("2025-07-01", "2025-08-01")).toBe(0)
  })

  it("puts days in school years, from 1 August", () => {
    const [first, second] = facts as readonly [CaseFact, CaseFact]
    const of = [
      { ...first, openedOn: date("2025-07-31") },
      { ...second, openedOn: date("2025-08-01") }
    ]
    const rows = ask({ groupBy: [{ _tag: "SchoolYear", field: "openedOn" }] }, of)
    expect(at(rows, "2024-2025")?.value).toBe(1)
    expect(at(rows, "2025-2026")?.value).toBe(1)
  })

  it("counts those that meet a condition, of all", () => {
    const late = facts.filter(({ decidedInTime }) => decidedInTime === false).length
    const [row] = ask({
      where: { _tag: "Present", field: "decisionOn" },
      measure: { _tag: "Share", of: { _tag: "In", field: "decidedInTime", values: ["true"] } }
    })
    expect(row!.rows - row!.value!).toBe(late)
    expect(late).toBeGreaterThan(0)
  })

  it("takes the median by straight line between the two in the middle", () => {
    const of = [10, 20, 40, 41].map((daysToDecision, index) => ({ ...facts[index]!, daysToDecision }))
    const percentile = (part: number) =>
      ask({ measure: { _tag: "Percentile", field: "daysToDecision", at: part } }, of)[0]?.value
    expect(percentile(0.5)).toBe(30)
    expect(percentile(0)).toBe(10)
    expect(percentile(1)).toBe(41)
  })

  it("adds the amounts of each source", () => {
    const rows = ask({
      rows: "funding",
      groupBy: [by("fundingSource")],
      measure: { _tag: "Sum", field: "fundingAmount" }
    })
    const zvw = facts.flatMap(({ funding }) => funding).filter(({ source }) => source === "zvw")
    expect(at(rows, "zvw")?.value).toBe(zvw.reduce((sum, { amount }) => sum + amount, 0))
    expect(at(rows, "zvw")?.cases).toBe(zvw.length)
  })
})
