/** The files of a report: the page, the figures with their definitions, and a CSV for each table. */
import type { Language } from "@oza/kernel"
import { type Report, renderReport, reportCsv } from "@oza/reporting"

export interface ReportFile {
  readonly name: string
  readonly text: string
}

/** The shape of `report.json`; a change that breaks readers gets a new number. */
export const jsonFormat = "oza-report/1"

export const reportFiles = (report: Report, language: Language): ReadonlyArray<ReportFile> => [
  { name: "report.html", text: renderReport(report, language) },
  { name: "report.json", text: `${JSON.stringify({ format: jsonFormat, ...report }, null, 2)}\n` },
  ...report.sections.flatMap((section) =>
    section.tables.map((table) => ({
      name: `${section.indicator.id}${table.kind === "years" ? "-years" : ""}.csv`,
      // Spreadsheets only take it for UTF-8 with a mark in front.
      text: `\uFEFF${reportCsv(section, table, report.labels)}`
    }))
  )
]
