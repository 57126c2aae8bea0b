/**
 * Makes a report: asks every question, protects the answers together, and puts them in a report.
 *
 * Where the answers come from is the caller's: a store in SQL, or `aggregate` over facts in memory. They
 * are asked one after another; a store that changes in between can make two tables differ by a case.
 */
import type { RuleBook } from "@oza/kernel"
import { Effect } from "effect"
import { buildReport } from "./buildReport.ts"
import type { ReportedIndicator } from "./Indicator.ts"
import type { AggregateRow, Query } from "./Query.ts"
import type { Labels, Report, ReportParameters } from "./Report.ts"
import { reportPlan } from "./ReportPlan.ts"

/** What a report is made of. */
export interface ReportRequest {
  readonly parameters: ReportParameters
  readonly indicators: ReadonlyArray<ReportedIndicator>
  /** Has the rules that the indicators name. */
  readonly rules: RuleBook
  /** Names of codes that only the region knows: its sources, its municipalities. */
  readonly labels?: Labels
}

/** The report, with every query answered by `answer`. */
export const makeReport = <E, R>(
  { parameters, indicators, rules, labels = {} }: ReportRequest,
  answer: (query: Query) => Effect.Effect<ReadonlyArray<AggregateRow>, E, R>
): Effect.Effect<Report, E, R> =>
  Effect.forEach(reportPlan(indicators, parameters), (table) =>
    Effect.map(answer(table.query), (rows) => ({ ...table, answer: rows }))
  ).pipe(Effect.map((tables) => buildReport(parameters, rules, tables, labels)))
