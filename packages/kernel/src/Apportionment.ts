/**
 * Divides an amount into whole cents, so that the parts add to it exactly.
 *
 * The largest remainder: each part first gets its exact share rounded down; the cents that are left go
 * one by one to the parts that lost most by rounding, and between equals to the one that stands first.
 * So each part is within one cent of its exact share, and the same input always gives the same parts.
 * A negative total (a correction) divides as its opposite, with the sign put back.
 */
import { Result, Schema } from "effect"
import { cents, type Cents } from "./Money.ts"
import type { Share } from "./Share.ts"

/** What a part weighs: a whole number such as a count of pupils, or an exact share. */
export type Weight = number | bigint | Share

/** The weights do not divide anything: one is negative or no whole number, or all are zero. */
export class NotApportionable extends Schema.TaggedError<NotApportionable>()("NotApportionable", {
  reason: Schema.Literals(["NegativeWeight", "FractionalWeight", "NoWeight"]),
  /** Which weight, counted from 0; absent for `NoWeight`. */
  index: Schema.optionalKey(Schema.Int)
}) {
  override get message(): string {
    switch (this.reason) {
      case "NegativeWeight":
        return `weight ${this.index} is negative`
      case "FractionalWeight":
        return `weight ${this.index} is no whole number; write a part as a share with numerator and denominator`
      case "NoWeight":
        return "all weights are zero, so that nobody can be given a part"
    }
  }
}

type NonEmpty<A> = readonly [A, ...Array<A>]

/** One part for each weight, in the order of the weights; a weight of zero gets nothing. */
export const apportion = (
  total: Cents,
  weights: NonEmpty<Weight>
): Result.Result<NonEmpty<Cents>, NotApportionable> => {
  const fractions: Array<{ readonly n: bigint; readonly d: bigint }> = []
  for (const [index, weight] of weights.entries()) {
    const [numerator, denominator] =
      typeof weight === "object" ? [weight.numerator, weight.denominator] : [weight, 1]
    if (!isWhole(numerator) || !isWhole(denominator) || denominator < 1) {
      return Result.fail(new NotApportionable({ reason: "FractionalWeight", index }))
    }
    if (numerator < 0) return Result.fail(new NotApportionable({ reason: "NegativeWeight", index }))
    fractions.push({ n: BigInt(numerator), d: BigInt(denominator) })
  }
  // Over one denominator, so that from here on all weights are whole.
  const common = fractions.reduce((product, { d }) => product * d, 1n)
  const whole = fractions.map(({ n, d }) => n * (common / d))
  const sum = whole.reduce((a, b) => a + b, 0n)
  if (sum === 0n) return Result.fail(new NotApportionable({ reason: "NoWeight" }))

  const size = BigInt(Math.abs(total))
  const parts = whole.map((weight, index) => ({
    index,
    floor: (size * weight) / sum,
    remainder: (size * weight) % sum
  }))
  const left = size - parts.reduce((given, { floor }) => given + floor, 0n)
  // A stable sort keeps the order of the weights between equal remainders.
  const lucky = new Set(
    parts
      .toSorted((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(left))
      .map(({ index }) => index)
  )
  const divide = ({ index, floor }: (typeof parts)[number]): Cents =>
    cents(Math.sign(total) * (Number(floor) + (lucky.has(index) ? 1 : 0)))
  return Result.succeed(parts.map(divide) as unknown as NonEmpty<Cents>)
}

const isWhole = (value: number | bigint): boolean => typeof value === "bigint" || Number.isSafeInteger(value)
