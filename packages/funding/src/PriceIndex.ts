/**
 * An index: from a day on, prices that were decided before it are this many times what they were.
 *
 * Prices are indexed one index after the other, each to the nearest cent, half a cent up. A price that was
 * decided on that day or later already has it in it.
 */
import { CalendarDate, RuleSource } from "@oza/kernel"
import { Schema } from "effect"
import type { Price } from "./Price.ts"
import { SupportKindId } from "./Scope.ts"

const Part = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))

export const PriceIndex = Schema.Struct({
  /** Of which kinds of support; absent: of all. */
  kinds: Schema.optionalKey(Schema.NonEmptyArray(SupportKindId)),
  from: CalendarDate,
  /** As a fraction: 1041 / 1000 is 4,1 % more. */
  factor: Schema.Struct({ numerator: Part, denominator: Part }),
  decided: RuleSource
}).pipe(Schema.annotateEncoded({ identifier: "PriceIndex" }))
export type PriceIndex = typeof PriceIndex.Type

/** The indexes that a price gets, in the order in which they come. */
export const indexesOf = (
  indexes: ReadonlyArray<PriceIndex>,
  { kind, period }: Pick<Price, "kind" | "period">
): ReadonlyArray<PriceIndex> =>
  indexes
    .filter(({ from, kinds }) => period.from < from && (kinds === undefined || kinds.includes(kind)))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** Cents after an index: to the nearest cent, half a cent up. */
export const indexed = (cents: bigint, { factor }: PriceIndex): bigint => {
  const denominator = BigInt(factor.denominator)
  return (2n * cents * BigInt(factor.numerator) + denominator) / (2n * denominator)
}
