/**
 * A price: what one unit of a kind of support costs in a period, in cents.
 *
 * One kind and unit has one price on a day; two are a fault of the declaration. Costs that are agreed
 * as a sum of euros have the unit `euro` and need no price.
 */
import { Amount, type LocalizedText, Period, RuleSource, text } from "@oza/kernel"
import { Schema } from "effect"
import { SupportKindId } from "./Scope.ts"

/** What a price is for. */
export const Unit = Schema.Literals(["hour", "half-day", "day", "week", "month", "piece", "euro"])
export type Unit = typeof Unit.Type

/** What people call a unit. */
export const unitNames: { readonly [U in Unit]: LocalizedText } = {
  hour: text("uur", "hour"),
  "half-day": text("dagdeel", "half-day"),
  day: text("dag", "day"),
  week: text("week", "week"),
  month: text("maand", "month"),
  piece: text("stuk", "piece"),
  euro: text("euro", "euro")
}

export const Price = Schema.Struct({
  kind: SupportKindId,
  unit: Unit,
  /** The days on which it holds. */
  period: Period,
  /** For one unit; at most ten million euros. */
  amount: Amount.check(
    Schema.isLessThanOrEqualTo(1_000_000_000, { message: "expected a price of at most ten million euros" })
  ),
  /** Where it was decided. */
  decided: RuleSource
}).pipe(Schema.annotateEncoded({ identifier: "Price" }))
export type Price = typeof Price.Type
