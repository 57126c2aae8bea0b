import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { apportion, type Weight } from "./Apportionment.ts"
import { type Cents, cents, sumCents } from "./Money.ts"
import { share } from "./Share.ts"

type Weights = readonly [Weight, ...Array<Weight>]

const divided = (total: number, ...weights: Weights) => Result.getOrThrow(apportion(cents(total), weights))
const fault = (...weights: Weights) => {
  const result = apportion(cents(100), weights)
  return Result.isFailure(result) ? { reason: result.failure.reason, index: result.failure.index } : undefined
}

const anyTotal = fc.integer({ min: -1e10, max: 1e10 })
const anyCounts = fc
  .array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 12 })
  .filter((counts) => counts.some((it) => it > 0)) as unknown as fc.Arbitrary<
  readonly [number, ...Array<number>]
>

describe("dividing an amount", () => {
  it("gives the cents that are left to those who lost most by rounding", () => {
    expect(divided(100, 1, 1, 1)).toEqual([34, 33, 33])
    expect(divided(10, 1, 2, 4)).toEqual([1, 3, 6])
    expect(divided(101, 50, 50)).toEqual([51, 50])
  })

  it("by a split key of exact shares", () => {
    expect(divided(100_000, share(1, 3), share(2, 3))).toEqual([33333, 66667])
    expect(divided(100_000, share(1, 2), share(1, 4), share(1, 4))).toEqual([50000, 25000, 25000])
  })

  it("a correction divides as the amount that it takes back", () => {
    expect(divided(-100, 1, 1, 1)).toEqual([-34, -33, -33])
  })

  it("loses nothing and makes nothing", () => {
    fc.assert(
      fc.property(anyTotal, anyCounts, (total, counts) => {
        const parts = divided(total, ...counts)
        expect(sumCents(parts)).toBe(total)
        expect(parts).toHaveLength(counts.length)
      })
    )
  })

  it("no part is a cent or more from its exact share, and none has the other sign", () => {
    fc.assert(
      fc.property(anyTotal, anyCounts, (total, counts) => {
        const whole = counts.reduce((sum, it) => sum + BigInt(it), 0n)
        for (const [index, part] of divided(total, ...counts).entries()) {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(counts[index]!)
          expect(off < whole && off > -whole).toBe(true)
          expect(part === 0 || Math.sign(part) === Math.sign(total)).toBe(true)
        }
      })
    )
  })

  it("who weighs nothing gets nothing", () => {
    fc.assert(
      fc.property(anyTotal, anyCounts, (total, counts) => {
        const parts = divided(total, ...counts)
        expect(counts.every((count, index) => count > 0 || Object.is(parts[index], 0))).toBe(true)
      })
    )
  })

  it("who weighs more never gets less, and between equals the first is not worse off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), anyCounts, (total, counts) => {
        const parts = divided(total, ...counts)
        const ranked = [...counts.entries()]
          .toSorted(([i, a], [j, b]) => b - a || i - j)
          .map(([i]) => parts[i]!)
        expect(ranked).toEqual(ranked.toSorted((a, b) => b - a))
      })
    )
  })

  it("depends on the proportion of the weights only, and on how they are written not at all", () => {
    fc.assert(
      fc.property(anyTotal, anyCounts, fc.integer({ min: 1, max: 1000 }), (total, counts, times) => {
        const parts: ReadonlyArray<Cents> = divided(total, ...counts)
        const whole = counts.reduce((sum, it) => sum + it, 0)
        const written = (f: (count: number) => Weight) =>
          divided(total, ...(counts.map(f) as unknown as Weights))
        expect(written((it) => it * times)).toEqual(parts)
        expect(written(BigInt)).toEqual(parts)
        expect(written((it) => share(it, whole))).toEqual(parts)
      })
    )
  })

  it("taking back what was divided leaves nothing", () => {
    fc.assert(
      fc.property(anyTotal, anyCounts, (total, counts) => {
        const back = divided(-total, ...counts)
        expect(divided(total, ...counts).map((part, index) => part + back[index]!)).toEqual(
          counts.map(() => 0)
        )
      })
    )
  })

  it("is exact where floating point is not", () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(sumCents(divided(most, most, most - 1, 1))).toBe(most)
  })
})

describe("weights that divide nothing", () => {
  it("are refused with the reason and the place", () => {
    expect(fault(0, 0)).toEqual({ reason: "NoWeight", index: undefined })
    expect(fault(1, -1)).toEqual({ reason: "NegativeWeight", index: 1 })
    expect(fault(1, 2, 0.5)).toEqual({ reason: "FractionalWeight", index: 2 })
    expect(fault(Number.NaN)).toEqual({ reason: "FractionalWeight", index: 0 })
    expect(fault({ numerator: 1, denominator: 0 })).toEqual({ reason: "FractionalWeight", index: 0 })
    expect(fault({ numerator: 1, denominator: -2 }, 1)).toEqual({ reason: "FractionalWeight", index: 0 })
  })

  it("say so in words", () => {
    const result = apportion(cents(1), [0.5])
    expect(Result.isFailure(result) && result.failure.message).toContain(
      "share with numerator and denominator"
    )
  })
})
