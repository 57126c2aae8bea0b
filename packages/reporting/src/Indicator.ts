/**
 * An indicator: a figure with its definition, so that two people mean the same by it.
 *
 * Data. A region says which indicators it reports and by which rule; the reporting job makes queries of
 * them, protects the answers and shows the definition beside the figure.
 */
import { LocalizedText, RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { DateField, RowKind } from "./Field.ts"
import { Dimension, Measure, RowCondition } from "./Query.ts"

/** The name of an indicator, in kebab-case: `decided-in-time`. */
export const IndicatorId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    message: "expected an indicator such as decided-in-time"
  })
).pipe(Schema.brand("IndicatorId"))
export type IndicatorId = typeof IndicatorId.Type

/** What puts a row in the reported year: a date of its own, or that it was open on the last day. */
export const Moment = Schema.Union([
  Schema.TaggedStruct("InYear", { field: DateField }),
  Schema.TaggedStruct("OpenAtEnd", {})
])
export type Moment = typeof Moment.Type

export const Indicator = Schema.Struct({
  id: IndicatorId,
  name: LocalizedText,
  /** What is counted, over which rows, and what is left out; a sentence or two. */
  definition: LocalizedText,
  /** What one of them is called, in the plural: "besluiten", "decisions". */
  unit: LocalizedText,
  rows: RowKind,
  where: RowCondition,
  moment: Moment,
  measure: Measure,
  /** What the figure is told apart by: nothing, one thing, or two. */
  by: Schema.Array(Dimension).check(Schema.isMaxLength(2)),
  /** Also shown per school year, where rows have a date that puts them in one. */
  perYear: Schema.Boolean
}).pipe(Schema.annotateEncoded({ identifier: "Indicator" }))
export type Indicator = typeof Indicator.Type

/** What a figure is held against: 56 days, or 0.95 of the decisions. */
export const Norm = Schema.Struct({ value: Schema.Finite, text: LocalizedText }).pipe(
  Schema.annotateEncoded({ identifier: "IndicatorNorm" })
)
export type Norm = typeof Norm.Type

/** An indicator that a region reports, with the rule that asks for it. */
export const ReportedIndicator = Schema.Struct({
  indicator: Indicator,
  rule: RuleId,
  norm: Schema.optionalKey(Norm)
}).pipe(Schema.annotateEncoded({ identifier: "ReportedIndicator" }))
export type ReportedIndicator = typeof ReportedIndicator.Type

/** `reported(indicators.decidedInTime, "KOP-16")`; throws on what is no rule number. */
export const reported = (indicator: Indicator, rule: string, norm?: Norm): ReportedIndicator => ({
  indicator,
  rule: RuleId.make(rule),
  ...(norm === undefined ? {} : { norm })
})
