import { date, RegionId, type Rule, ruleBook, RuleId, schoolYear, schoolYearOf, text } from "@oza/kernel"
import { Effect, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { population } from "../test/population.ts"
import { aggregate } from "./aggregate.ts"
import type { CaseFact } from "./CaseFact.ts"
import { type Indicator, reported } from "./Indicator.ts"
import { indicators } from "./indicators.ts"
import { makeReport } from "./makeReport.ts"
import { Report, type ReportParameters, type ReportTable } from "./Report.ts"
import { reportPlan } from "./ReportPlan.ts"

const rules = ruleBook(
  ["KOP-16", "KOP-45"].map((id): Rule => ({
    id: RuleId.make(id),
    kind: "monitor",
    text: text(`Regel ${id}.`, `Rule ${id}.`),
    source: { document: "Test", place: id }
  }))
)

const parameters: ReportParameters = {
  region: RegionId.make("kop-van-noord-holland"),
  regionName: text("Kop van Noord-Holland", "Kop van Noord-Holland"),
  schoolYear: schoolYear("2024-2025"),
  madeOn: date("2026-02-01"),
  threshold: 5,
  years: 5,
  version: "1.2.3"
}

const make = (
  facts: ReadonlyArray<CaseFact>,
  of: ReadonlyArray<Indicator> = Object.values(indicators),
  changed: Partial<ReportParameters> = {}
): Report =>
  Effect.runSync(
    makeReport(
      {
        parameters: { ...parameters, ...changed },
        rules,
        indicators: of.map((it) => reported(it, it.id === "decided-in-time" ? "KOP-16" : "KOP-45"))
      },
      (query) => Effect.succeed(aggregate(facts, query))
    )
  )

const tableOf = (report: Report, id: string, kind: ReportTable["kind"] = "year"): ReportTable =>
  report.sections.find(({ indicator }) => indicator.id === id)!.tables.find((it) => it.kind === kind)!

const figure = (table: ReportTable, at: Readonly<Record<string, string | null>> = {}) =>
  table.rows.find((row) => JSON.stringify(row.at) === JSON.stringify(at))

const facts = population(2000)
const report = make(facts)
const inYear = (day: string | undefined): boolean =>
  day !== undefined && schoolYearOf(date(day)) === parameters.schoolYear

describe("the figures of a report", () => {
  it("KOP-16: tells which part was decided within the term, and of how many", () => {
    const decided = facts.filter(({ decisionOn }) => inYear(decisionOn))
    const inTime = decided.filter(({ decidedInTime }) => decidedInTime === true)
    expect(figure(tableOf(report, "decided-in-time"))).toEqual({
      at: {},
      value: inTime.length / decided.length,
      of: decided.length
    })
  })

  it("KOP-45: the lead time to the decision, as a median, per school type and school year", () => {
    const days = facts
      .filter(({ decisionOn, schoolType }) => inYear(decisionOn) && schoolType === "vo")
      .map(({ daysToDecision }) => daysToDecision!)
      .toSorted((a, b) => a - b)
    const median = (days[Math.floor((days.length - 1) / 2)]! + days[Math.ceil((days.length - 1) / 2)]!) / 2
    const expected = { value: median, of: days.length }
    expect(figure(tableOf(report, "days-to-decision"), { schoolType: "vo" })).toMatchObject(expected)
    expect(
      figure(tableOf(report, "days-to-decision", "years"), { schoolYear: "2024-2025", schoolType: "vo" })
    ).toMatchObject(expected)
  })

  it("KOP-45: referrals through the municipal team against the general practitioner, year by year", () => {
    const years = tableOf(report, "channels", "years")
    for (const year of ["2022-2023", "2023-2024", "2024-2025"]) {
      for (const channel of ["wijkteam", "general-practitioner"]) {
        const count = facts.filter(
          (it) => schoolYearOf(it.openedOn) === year && it.channel === channel
        ).length
        expect(figure(years, { schoolYear: year, channel })?.value).toBe(count)
      }
    }
  })

  it("KOP-45: what each source pays, to the cent", () => {
    const paid = facts
      .flatMap(({ funding }) => funding)
      .filter(({ on, source }) => inYear(on) && source === "youth-help")
    expect(figure(tableOf(report, "funding-sources"), { fundingSource: "youth-help" })?.value).toBe(
      paid.reduce((sum, { amount }) => sum + amount, 0)
    )
  })

  it("KOP-45: who decided together", () => {
    const decided = facts.filter(({ decisionOn }) => inYear(decisionOn))
    expect(figure(tableOf(report, "decided-together"))?.value).toBe(
      decided.filter(({ decidedTogether }) => decidedTogether).length / decided.length
    )
  })

  it("agreements by function and school type, with their totals", () => {
    const started = facts.flatMap(({ schoolType, agreements }) =>
      agreements.filter(({ from }) => inYear(from)).map((it) => `${it.function} ${schoolType}`)
    )
    const table = tableOf(report, "functions")
    expect(figure(table)?.value).toBe(started.length)
    expect(figure(table, { agreementFunction: "build-up", schoolType: "po" })?.value).toBe(
      started.filter((it) => it === "build-up po").length
    )
    expect(figure(table, { agreementFunction: "build-up" })?.value).toBe(
      started.filter((it) => it.startsWith("build-up")).length
    )
  })

  it("open cases are those of the last day of the school year", () => {
    const open = facts.filter(
      ({ openedOn, closedOn }) =>
        openedOn <= "2025-07-31" && (closedOn === undefined || closedOn > "2025-07-31")
    )
    expect(report.referenceDay).toBe("2025-07-31")
    expect(figure(tableOf(report, "open-at-end"))?.value).toBe(open.length)
  })

  it("or of the day of the report, while the school year lasts", () => {
    const early = make(facts, [indicators.openAtEnd], { madeOn: date("2025-03-01") })
    const open = facts.filter(
      ({ openedOn, closedOn }) =>
        openedOn <= "2025-03-01" && (closedOn === undefined || closedOn > "2025-03-01")
    )
    expect(early.referenceDay).toBe("2025-03-01")
    expect(figure(tableOf(early, "open-at-end"))?.value).toBe(open.length)
  })

  it("show every combination of the values that occur, in the order of their labels", () => {
    const { rows } = tableOf(report, "functions")
    expect(
      rows.map(({ at }) => at["agreementFunction"]).filter((it, i, all) => all.indexOf(it) === i)
    ).toEqual(["lead-back", "build-up", "strengthen", "adapt", "lead-on", "enrich", undefined])
    expect(rows).toHaveLength(7 * 3)
  })

  it("never add the years up, as nobody asks for that", () => {
    const years = report.sections.flatMap(({ tables }) => tables.filter(({ kind }) => kind === "years"))
    expect(years.length).toBeGreaterThan(3)
    expect(years.flatMap(({ rows }) => rows).filter(({ at }) => at["schoolYear"] === undefined)).toEqual([])
  })

  it("name the rule that asks for them", () => {
    expect(report.sections.map(({ indicator, rule }) => `${indicator.id} ${rule.id}`)).toContain(
      "decided-in-time KOP-16"
    )
  })

  it("can be written as JSON and read again", () => {
    expect(Schema.decodeUnknownSync(Report)(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })
})

describe("what a report hides", () => {
  const sizes = fc.record({ size: fc.integer({ min: 0, max: 120 }), seed: fc.nat(1000) })

  it("every count of 1 to 4 cases, and no zero", () => {
    fc.assert(
      fc.property(sizes, ({ size, seed }) => {
        const few = population(size, seed)
        const made = make(few)
        for (const planned of reportPlan(
          made.sections.map(({ indicator }) => reported(indicator, "KOP-45")),
          parameters
        )) {
          const { indicator } = planned.reported
          const table = tableOf(made, indicator.id, planned.kind)
          for (const row of aggregate(few, planned.query)) {
            const at = Object.fromEntries(
              row.values.flatMap((value, index) =>
                value === undefined ? [] : [[Object.keys(nameOf(planned.query.groupBy[index]!))[0]!, value]]
              )
            )
            const shown = figure(table, at)
            const small = row.cases > 0 && row.cases < 5
            expect(small && shown !== undefined && typeof shown.value === "number").toBe(false)
            expect(small && typeof shown?.of === "number").toBe(false)
            expect(row.cases === 0 && shown?.value === "hidden").toBe(false)
          }
        }
      }),
      { numRuns: 25 }
    )
  }, 30_000)

  it("a share of which one side is about 1 to 4 cases", () => {
    fc.assert(
      fc.property(sizes, ({ size, seed }) => {
        const few = population(size, seed)
        const { value, of } = figure(tableOf(make(few), "decided-in-time"))!
        const late = few.filter((it) => inYear(it.decisionOn) && it.decidedInTime === false).length
        expect(typeof value === "number" && late > 0 && late < 5).toBe(false)
        expect(typeof value === "number" && typeof of === "number" && of > 0 && of < 5).toBe(false)
      }),
      { numRuns: 25 }
    )
  }, 30_000)

  it("a median with fewer than 5 cases on either side of it", () => {
    const nine = facts.filter(({ decisionOn }) => inYear(decisionOn)).slice(0, 9)
    expect(figure(tableOf(make(nine), "days-to-decision"))).toEqual({ at: {}, value: "hidden", of: 9 })
    const ten = facts.filter(({ decisionOn }) => inYear(decisionOn)).slice(0, 10)
    expect(figure(tableOf(make(ten), "days-to-decision"))?.value).toBeTypeOf("number")
  })

  it("the same figure in every table where it stands", () => {
    fc.assert(
      fc.property(sizes, ({ size, seed }) => {
        const made = make(population(size, seed))
        const opened = figure(tableOf(made, "opened"))?.value
        expect(figure(tableOf(made, "channels"))?.value).toBe(opened)
        const year = figure(tableOf(made, "channels", "years"), { schoolYear: "2024-2025" })
        expect(year?.value ?? 0).toBe(opened)
        for (const schoolType of ["po", "vo"]) {
          const decisions = figure(tableOf(made, "decision-outcomes"), { schoolType })?.value ?? 0
          expect(figure(tableOf(made, "decided-in-time"), { schoolType })?.of ?? 0).toBe(decisions)
        }
      }),
      { numRuns: 25 }
    )
  }, 30_000)

  it("more where a region raises the threshold", () => {
    const few = population(300, 3)
    const hidden = (threshold: number): number =>
      make(few, undefined, { threshold })
        .sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
        .filter(({ value }) => value === "hidden").length
    expect(hidden(10)).toBeGreaterThan(hidden(5))
  })

  it("nothing of a case but counts: no id, no day and no school is anywhere in it", () => {
    const written = JSON.stringify(make(population(50)))
    expect(written).not.toContain("01999999-0000-7000")
    const days = written.match(/\d{4}-\d{2}-\d{2}/g) ?? []
    expect(new Set(days)).toEqual(new Set(["2026-02-01", "2025-07-31"]))
  })
})

const nameOf = (dimension: ReportTable["dimensions"][number]): Readonly<Record<string, true>> => ({
  [dimension._tag === "SchoolYear" ? "schoolYear" : dimension.field]: true
})
