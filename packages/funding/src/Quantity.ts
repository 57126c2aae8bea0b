/**
 * How many units of support: more than none, at most two decimals (`1.5` hours).
 *
 * A number as people write it; sums are made with its hundredths, which are whole.
 */
import { Schema } from "effect"

const expected = "expected a quantity above 0, of at most two decimals and at most a million"

/** A quantity as a whole number of hundredths, or undefined where it is none. */
export const hundredthsOf = (value: number): bigint | undefined => {
  const hundredths = Math.round(value * 100)
  return value > 0 && value <= 1_000_000 && Math.abs(value * 100 - hundredths) < 1e-6
    ? BigInt(hundredths)
    : undefined
}

/** How many units: more than none, at most two decimals (`1.5` hours). */
export const Quantity = Schema.Finite.check(
  Schema.makeFilter((value: number) => (hundredthsOf(value) === undefined ? expected : undefined))
).pipe(Schema.annotateEncoded({ identifier: "Quantity" }))
export type Quantity = typeof Quantity.Type
