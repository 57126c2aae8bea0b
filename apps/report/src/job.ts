/** The job: makes the report and writes its files, saying what it does while it does it. */
import type { Report } from "@oza/reporting"
import { Effect } from "effect"
import { join } from "node:path"
import type { Asked } from "./Arguments.ts"
import { type ReportFile, reportFiles } from "./ReportFiles.ts"
import { reportOn } from "./reportOn.ts"
import { writeFiles } from "./writeFiles.ts"

/** Where the job says what it does. */
export type Say = (line: string) => void

export const job = Effect.fn("job")(function* (asked: Asked, version: string, say: Say) {
  say(`Counting for ${asked.region.name.en}, school year ${asked.schoolYear} …`)
  const report = yield* reportOn(asked, version)
  const files = reportFiles(report, asked.language)
  yield* writeFiles(asked.out, files)
  for (const line of told(report, files, asked.out)) say(line)
})

/** What somebody wants to know at the end: what there is, and how much of it is hidden. */
const told = (report: Report, files: ReadonlyArray<ReportFile>, out: string): ReadonlyArray<string> => {
  const rows = report.sections.flatMap(({ tables }) => tables).flatMap((table) => table.rows)
  const hidden = rows.filter(({ value }) => value === "hidden").length
  const counted = rows.filter(({ value }) => value !== null && value !== 0).length
  const { threshold } = report.parameters
  return [
    `✓ ${report.sections.length} indicators, ${rows.length} figures, ${hidden} of them hidden (threshold ${threshold}).`,
    ...(counted === 0
      ? ["  Nothing was recorded for this region and period yet, so that all figures are 0."]
      : []),
    ...files.slice(0, 2).map(({ name }) => `  ${join(out, name)}`),
    `  ${join(out, "*.csv")} (${files.length - 2})`
  ]
}
