import { amount, type CalendarDate, date, daysBetween, period } from "@oza/kernel"
import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, kind } from "../test/declaration.ts"
import type { CostedAgreement } from "./Allocation.ts"
import { costsOf } from "./Costs.ts"
import type { Price } from "./Price.ts"
import type { PriceIndex } from "./PriceIndex.ts"

const decided = { document: "Financial agreement", place: "art. 4" }
const index = (
  from: string,
  numerator: number,
  denominator: number,
  ...kinds: ReadonlyArray<string>
): PriceIndex => {
  const [first, ...rest] = kinds.map(kind)
  return {
    from: date(from),
    factor: { numerator, denominator },
    decided,
    ...(first === undefined ? {} : { kinds: [first, ...rest] })
  }
}
const price = (cents: number, from: string, until?: string): Price => ({
  kind: kind("guidance"),
  unit: "hour",
  period: period(date(from), until === undefined ? undefined : date(until)),
  amount: amount(cents),
  decided
})
const total = (
  prices: ReadonlyArray<Price>,
  indexes: ReadonlyArray<PriceIndex>,
  rest: Partial<CostedAgreement> = {}
): number => Result.getOrThrow(costsOf({ prices, indexes }, agreement(1, "guidance", rest))).total

/** One unit in days on which one price holds: what that price is. */
const priceOn = (day: string, prices: ReadonlyArray<Price>, indexes: ReadonlyArray<PriceIndex>): number =>
  total(prices, indexes, {
    from: date(day),
    until: date("2029-12-31"),
    quantity: 1,
    endedOn: date("2029-12-31")
  })

describe("an index on prices", () => {
  const since2024 = price(60_00, "2024-01-01")

  it("holds from its day on, for a price that was decided before it", () => {
    const rise = [index("2026-01-01", 1041, 1000)]
    // 153 days at 60.00 and 212 days at 62.46; 365 hours, so that a day is an hour.
    expect(total([since2024], rise, { quantity: 365 })).toBe(153 * 60_00 + 212 * 62_46)
    expect(total([since2024], rise, { quantity: 10, until: date("2026-01-01") })).toBe(10 * 60_00)
  })

  it("is not counted twice: a price of that day or later has it in it already", () => {
    const rise = [index("2026-01-01", 1041, 1000)]
    for (const from of ["2026-01-01", "2026-03-01"]) {
      expect(total([price(63_00, from)], rise, { from: date(from), quantity: 10 })).toBe(10 * 63_00)
    }
    expect(total([price(63_00, "2025-12-31")], rise, { from: date("2026-01-01"), quantity: 10 })).toBe(
      10 * 65_58
    )
  })

  it("comes after the one before it, and each is to the cent, half a cent up", () => {
    // 10.05 by 1.1 is 11.055, so 11.06; by 1.1 again is 12.166, so 12.17. At once it would be 12.16.
    const both = [index("2027-01-01", 11, 10), index("2026-01-01", 11, 10)]
    expect(priceOn("2026-06-01", [price(10_05, "2024-01-01", "2030-01-01")], both.slice(1))).toBe(11_06)
    expect(priceOn("2027-01-01", [price(10_05, "2024-01-01")], both)).toBe(12_17)
    expect(priceOn("2027-01-01", [price(5, "2024-01-01")], [index("2026-01-01", 9, 10)])).toBe(5)
  })

  it("is of the kinds that it names, and never of a sum of euros", () => {
    const rise = [index("2026-01-01", 2, 1, "treatment")]
    expect(total([since2024], rise, { quantity: 1 })).toBe(60_00)
    expect(total([since2024], [index("2020-01-01", 2, 1)], { quantity: 1, unit: "euro" })).toBe(100)
  })

  it("makes up its part of the costs by day, over prices and indexes that follow each other", () => {
    const day = fc
      .integer({ min: 1, max: 364 })
      .map((days) => date(new Date(Date.UTC(2025, 7, 1 + days)).toISOString().slice(0, 10)))
    const factor = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_00 }),
        fc.uniqueArray(fc.record({ from: day, factor }), { maxLength: 4, selector: ({ from }) => from }),
        (cents, rises) => {
          const indexes = rises.map(({ factor: [numerator, denominator], from }) =>
            index(from, numerator, denominator)
          )
          // A day is an hour, so the costs are the sum over days of the price of that day.
          const steps = rises.toSorted((a, b) => (a.from < b.from ? -1 : 1))
          let now = BigInt(cents)
          let from: CalendarDate = date("2025-08-01")
          let sum = 0n
          for (const next of [...steps, { from: date("2026-08-01"), factor: [1, 1] as const }]) {
            sum += now * BigInt(daysBetween(from, next.from))
            const [numerator, denominator] = next.factor
            const whole = now * BigInt(numerator)
            const below = whole / BigInt(denominator)
            now = (whole - below * BigInt(denominator)) * 2n >= BigInt(denominator) ? below + 1n : below
            from = next.from
          }
          expect(BigInt(total([price(cents, "2024-01-01")], indexes, { quantity: 365 }))).toBe(sum)
          // The order in which they are declared makes no difference.
          expect(total([price(cents, "2024-01-01")], indexes.toReversed(), { quantity: 365 })).toBe(
            Number(sum)
          )
        }
      ),
      { numRuns: 500 }
    )
  })
})
