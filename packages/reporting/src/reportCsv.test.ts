import { RuleId, text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { indicators } from "./indicators.ts"
import { labels } from "./labels.ts"
import type { ReportSection, ReportTable } from "./Report.ts"
import { reportCsv } from "./reportCsv.ts"

const section = (indicator: ReportSection["indicator"], table: ReportTable): ReportSection => ({
  indicator,
  rule: {
    id: RuleId.make("KOP-45"),
    kind: "monitor",
    text: text("Regel.", "Rule."),
    source: { document: "Test", place: "1" }
  },
  tables: [table]
})

const csv = (indicator: ReportSection["indicator"], table: ReportTable): ReadonlyArray<string> =>
  reportCsv(section(indicator, table), table, {
    ...labels,
    fundingSource: { a: text('="x", "y"', "x"), b: text("geld", "money") }
  }).split("\r\n")

describe("a table as CSV", () => {
  it("has a line for each figure; hidden ones are empty and say so", () => {
    expect(
      csv(indicators.decidedInTime, {
        kind: "year",
        dimensions: indicators.decidedInTime.by,
        rows: [
          { at: { schoolType: "po" }, value: "hidden", of: 40 },
          { at: { schoolType: null }, value: null, of: "hidden" },
          { at: {}, value: 0.9375, of: 80 }
        ]
      })
    ).toEqual([
      "indicator,schoolType,schoolType_label,value,of,unit,hidden",
      "decided-in-time,po,primair onderwijs,,40,share,hidden",
      "decided-in-time,unknown,niet bekend,,,share,",
      "decided-in-time,total,totaal,0.9375,80,share,",
      ""
    ])
  })

  it("writes cents as euros, and text that looks like a formula or has a comma safely", () => {
    expect(
      csv(indicators.fundingSources, {
        kind: "year",
        dimensions: indicators.fundingSources.by,
        rows: [
          { at: { fundingSource: "a" }, value: 5, of: null },
          { at: { fundingSource: "b" }, value: 1_234_56, of: null }
        ]
      }).slice(1, 3)
    ).toEqual([`funding-sources,a,"'=""x"", ""y""",0.05,,euro,`, "funding-sources,b,geld,1234.56,,euro,"])
  })
})
