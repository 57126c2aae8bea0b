/**
 * A report: protected figures with their definitions, ready to be shown or sent.
 *
 * Everything in it may be published. What is hidden is marked as such and is not in it in any form.
 */
import { CalendarDate, LocalizedText, RegionId, Rule, SchoolYear } from "@oza/kernel"
import { Schema } from "effect"
import { Indicator, Norm } from "./Indicator.ts"
import { Dimension } from "./Query.ts"
import { SmallestCount } from "./reportingTerms.ts"

/** A number; `hidden` where it would say something about few children; null where there is nothing to measure. */
export const Figure = Schema.Union([Schema.Finite, Schema.Literal("hidden"), Schema.Null])
export type Figure = typeof Figure.Type

/** One figure of a table. */
export const ReportRow = Schema.Struct({
  /**
   * Its value on each dimension, by the name of the field (`schoolYear` for the school year of a date);
   * null where it is not known. A dimension that is left out is totalled over.
   */
  at: Schema.Record(Schema.String, Schema.NullOr(Schema.String)),
  /** Count; share between 0 and 1; days; or cents. */
  value: Figure,
  /** Of a share or a percentile: over how many it is taken. Null for counts and sums. */
  of: Figure
}).pipe(Schema.annotateEncoded({ identifier: "ReportRow" }))
export type ReportRow = typeof ReportRow.Type

/** One table of a figure, with what is hidden in it marked. */
export const ReportTable = Schema.Struct({
  /** `year` is about the reported year (or its last day), `years` shows it beside the years before. */
  kind: Schema.Literals(["year", "years"]),
  dimensions: Schema.Array(Dimension),
  /** Every combination of the values that occur, and the totals. */
  rows: Schema.Array(ReportRow)
}).pipe(Schema.annotateEncoded({ identifier: "ReportTable" }))
export type ReportTable = typeof ReportTable.Type

/** An indicator with its definition, the rule that asks for it, and its tables. */
export const ReportSection = Schema.Struct({
  indicator: Indicator,
  /** The rule that asks for the figure. */
  rule: Rule,
  norm: Schema.optionalKey(Norm),
  tables: Schema.NonEmptyArray(ReportTable)
}).pipe(Schema.annotateEncoded({ identifier: "ReportSection" }))
export type ReportSection = typeof ReportSection.Type

/** What the codes of a field are called, by field and code. */
export const Labels = Schema.Record(Schema.String, Schema.Record(Schema.String, LocalizedText))
export type Labels = typeof Labels.Type

/** What a report is made with. */
export const ReportParameters = Schema.Struct({
  region: RegionId,
  regionName: LocalizedText,
  schoolYear: SchoolYear,
  /** The day on which it was made. */
  madeOn: CalendarDate,
  /** The smallest number of cases that is shown. */
  threshold: SmallestCount,
  /** How many school years are shown beside each other, the reported one included. */
  years: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10 })),
  /** Version of the software that made it. */
  version: Schema.NonEmptyString
}).pipe(Schema.annotateEncoded({ identifier: "ReportParameters" }))
export type ReportParameters = typeof ReportParameters.Type

export const Report = Schema.Struct({
  parameters: ReportParameters,
  /** The last day of the school year, or the day of the report where that is earlier. */
  referenceDay: CalendarDate,
  sections: Schema.Array(ReportSection),
  labels: Labels
}).pipe(Schema.annotateEncoded({ identifier: "Report" }))
export type Report = typeof Report.Type

/** The name of a dimension in a row of the report. */
export const dimensionName = (dimension: Dimension): string =>
  dimension._tag === "SchoolYear" ? "schoolYear" : dimension.field
