/**
 * A share: an exact part of a whole, from nothing to all of it.
 *
 * A fraction of whole numbers, as a third has no end in decimals. Shares divide by `apportion`.
 */
import { Schema } from "effect"

const expected = "expected a share between 0 and 1, for example numerator 1 and denominator 3"

export const Share = Schema.Struct({
  numerator: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { message: expected })),
  denominator: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1, { message: expected }))
})
  .check(Schema.makeFilter(({ numerator, denominator }) => (numerator <= denominator ? undefined : expected)))
  .pipe(Schema.annotateEncoded({ identifier: "Share" }))
export type Share = typeof Share.Type

/** A share written in source code: `share(1, 3)`; throws below 0 and above 1. */
export const share = (numerator: number, denominator: number): Share => Share.make({ numerator, denominator })

/** An exact fraction of any size, in lowest terms, with a denominator above zero. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** What the shares add to, in lowest terms; nothing adds to 0. */
export const sumOfShares = (shares: ReadonlyArray<Share>): Fraction =>
  shares.reduce<Fraction>(
    (sum, it) => {
      const [n, d] = [BigInt(it.numerator), BigInt(it.denominator)]
      const numerator = sum.numerator * d + n * sum.denominator
      const denominator = sum.denominator * d
      const divisor = gcd(numerator, denominator)
      return { numerator: numerator / divisor, denominator: denominator / divisor }
    },
    { numerator: 0n, denominator: 1n }
  )

/** Do the shares divide the whole, neither more nor less? */
export const sharesAddToOne = (shares: ReadonlyArray<Share>): boolean => {
  const sum = sumOfShares(shares)
  return sum.numerator === sum.denominator
}
