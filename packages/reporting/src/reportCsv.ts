/**
 * A table of a report as CSV (RFC 4180): one figure on a line, codes and their Dutch labels.
 *
 * `value` is a count, a part between 0 and 1, days or euros, as `unit` says. A hidden figure has an
 * empty value and `hidden` in the last column; a dimension that is totalled over has `total`.
 */
import type { Measure } from "./Query.ts"
import { dimensionName, type Figure, type Labels, type ReportSection, type ReportTable } from "./Report.ts"

/** The lines, with a header, each ended by CR LF. */
export const reportCsv = (section: ReportSection, table: ReportTable, labels: Labels): string => {
  const { measure } = section.indicator
  const dimensions = table.dimensions.map((it) => dimensionName(it))
  const header = [
    "indicator",
    ...dimensions.flatMap((it) => [it, `${it}_label`]),
    "value",
    "of",
    "unit",
    "hidden"
  ]
  const lines = table.rows.map(({ at, value, of }) => [
    section.indicator.id,
    ...dimensions.flatMap((dimension) => {
      const code = at[dimension]
      if (code === undefined) return ["total", "totaal"]
      if (code === null) return ["unknown", "niet bekend"]
      return [code, labels[dimension]?.[code]?.nl ?? code]
    }),
    written(measure, value),
    written({ _tag: "Count" }, of),
    unitOf(measure),
    value === "hidden" ? "hidden" : ""
  ])
  return [header, ...lines].map((line) => `${line.map(quoted).join(",")}\r\n`).join("")
}

const inEuros = (measure: Measure): boolean =>
  (measure._tag === "Sum" || measure._tag === "Percentile") && measure.field === "fundingAmount"

const written = (measure: Measure, figure: Figure): string => {
  if (typeof figure !== "number") return ""
  return inEuros(measure) ? (figure / 100).toFixed(2) : String(figure)
}

const unitOf = (measure: Measure): string => {
  if (inEuros(measure)) return "euro"
  switch (measure._tag) {
    case "Count":
      return "count"
    case "Share":
      return "share"
    case "Percentile":
    case "Sum":
      return "days"
  }
}

/** In quotes where needed. A cell that a spreadsheet would take for a formula gets an apostrophe. */
const quoted = (cell: string): string => {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
