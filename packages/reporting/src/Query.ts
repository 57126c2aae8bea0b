/**
 * A question about many facts, as data: which rows, told apart by what, measured how.
 *
 * Small on purpose, so that a store answers it in one set-based statement. What the answer means is
 * defined by `aggregate`, which works it out in memory; a store gives the same rows.
 */
import { CalendarDate } from "@oza/kernel"
import { Schema } from "effect"
import { CategoryField, DateField, Field, NumberField, RowKind } from "./Field.ts"

/**
 * What must be true of a row. A row without a value in a field never meets a condition on that field,
 * except `Missing`. There is no negation, so that this holds in SQL as it does here.
 */
export type RowCondition =
  | {
      readonly _tag: "In"
      readonly field: CategoryField
      readonly values: readonly [string, ...ReadonlyArray<string>]
    }
  /** On or after `from`, and before `until`; either may be left out. */
  | {
      readonly _tag: "Between"
      readonly field: DateField
      readonly from?: CalendarDate
      readonly until?: CalendarDate
    }
  | { readonly _tag: "Present"; readonly field: Field }
  | { readonly _tag: "Missing"; readonly field: Field }
  /** Every one; true of nothing at all. */
  | { readonly _tag: "All"; readonly of: ReadonlyArray<RowCondition> }
  /** At least one; false of nothing at all. */
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<RowCondition> }

export const RowCondition: Schema.Codec<RowCondition, unknown> = Schema.Union([
  Schema.TaggedStruct("In", { field: CategoryField, values: Schema.NonEmptyArray(Schema.String) }),
  Schema.TaggedStruct("Between", {
    field: DateField,
    from: Schema.optionalKey(CalendarDate),
    until: Schema.optionalKey(CalendarDate)
  }),
  Schema.TaggedStruct("Present", { field: Field }),
  Schema.TaggedStruct("Missing", { field: Field }),
  Schema.TaggedStruct("All", {
    of: Schema.Array(Schema.suspend((): Schema.Codec<RowCondition, unknown> => RowCondition))
  }),
  Schema.TaggedStruct("Any", {
    of: Schema.Array(Schema.suspend((): Schema.Codec<RowCondition, unknown> => RowCondition))
  })
])

/** What rows are told apart by: a category, or the school year (`2025-2026`) of a date. */
export const Dimension = Schema.Union([
  Schema.TaggedStruct("Category", { field: CategoryField }),
  Schema.TaggedStruct("SchoolYear", { field: DateField })
])
export type Dimension = typeof Dimension.Type

/**
 * What is measured over the rows of a group: how many there are; how many of them meet a condition; the
 * value below which a part of them lies (0.5 is the median; between two rows by straight line, as SQL's
 * `percentile_cont`); or what their amounts add to. Rows without the number are left out of the last two.
 */
export const Measure = Schema.Union([
  Schema.TaggedStruct("Count", {}),
  Schema.TaggedStruct("Share", { of: RowCondition }),
  Schema.TaggedStruct("Percentile", {
    field: NumberField,
    at: Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
  }),
  Schema.TaggedStruct("Sum", { field: NumberField })
])
export type Measure = typeof Measure.Type

export const Query = Schema.Struct({
  rows: RowKind,
  where: RowCondition,
  /** At most two. The answer has a row for each combination that occurs and for each margin (SQL's `CUBE`). */
  groupBy: Schema.Array(Dimension).check(Schema.isMaxLength(2)),
  measure: Measure
}).pipe(Schema.annotateEncoded({ identifier: "ReportQuery" }))
export type Query = typeof Query.Type

/**
 * One group of the answer. Not protected: it never leaves the job as it is.
 *
 * `values` has one place for each dimension of the query, in its order: the value, null where rows have
 * none, or undefined where the group is a margin over that dimension. The grand total is always there,
 * also when nothing meets the condition.
 */
export interface AggregateRow {
  readonly values: ReadonlyArray<string | null | undefined>
  /** Rows in the group. */
  readonly rows: number
  /** Different cases in the group: what protection against disclosure goes by. */
  readonly cases: number
  /**
   * Count: `rows`. Share: the rows that meet its condition. Percentile and sum: the value, in days or
   * cents; null for the percentile of nothing, 0 for the sum of nothing.
   */
  readonly value: number | null
}
