/**
 * How many units of support: more than none, at most two decimals (`1.5` hours).
 *
 * A number as people write it; sums are made with its hundredths, which are whole.
 */
import { text } from "@oza/kernel"
import { Schema } from "effect"

/** What is said of a quantity that is none. */
export const expectedQuantity = text(
  "verwacht een hoeveelheid boven 0, met hoogstens twee decimalen en hoogstens een miljoen",
  "expected a quantity above 0, of at most two decimals and at most a million"
)

/** A quantity as a whole number of hundredths, or undefined where it is none. */
export const hundredthsOf = (value: number): bigint | undefined => {
  const hundredths = Math.round(value * 100)
  return value > 0 && value <= 1_000_000 && Math.abs(value * 100 - hundredths) < 1e-6
    ? BigInt(hundredths)
    : undefined
}

/** How many units: more than none, at most two decimals (`1.5` hours). */
export const Quantity = Schema.Finite.check(
  Schema.makeFilter((value: number) => (hundredthsOf(value) === undefined ? expectedQuantity.en : undefined))
).pipe(Schema.annotateEncoded({ identifier: "Quantity" }))
export type Quantity = typeof Quantity.Type
