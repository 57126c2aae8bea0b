import { amount, share, sumCents } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { source } from "../test/declaration.ts"
import { divideBy, type SourceShare, sourcesOf, type SplitMethod } from "./SplitMethod.ts"

const [school, swv, help] = [source("school"), source("swv"), source("youth-help")]
const half: ReadonlyArray<SourceShare> = [
  { source: swv, share: share(1, 2) },
  { source: help, share: share(1, 2) }
]
const all = (of: SourceShare["source"]): readonly [SourceShare] => [{ source: of, share: share(1, 1) }]

const divided = (total: number, method: SplitMethod | undefined, more: object = {}) =>
  Object.fromEntries(
    divideBy(half, method, { total: amount(total), quantity: 1, ...more }).map((part) => [
      part.source,
      part.amount
    ])
  )

describe("a key divides", () => {
  it("by fixed shares, the odd cent to the first", () => {
    expect(divided(101, undefined)).toEqual({ swv: 51, "youth-help": 50 })
  })

  it("by a ladder: the first thousand by the school, up to three thousand the municipality, above it together", () => {
    const ladder: SplitMethod = {
      _tag: "Ladder",
      rungs: [
        { upTo: amount(100_000), shares: all(school) },
        { upTo: amount(300_000), shares: all(help) }
      ]
    }
    expect(divided(50_000, ladder)).toEqual({ school: 50_000, swv: 0, "youth-help": 0 })
    expect(divided(100_001, ladder)).toEqual({ school: 100_000, swv: 0, "youth-help": 1 })
    expect(divided(500_000, ladder)).toEqual({ school: 100_000, swv: 100_000, "youth-help": 300_000 })
  })

  it("with a most for a source, what is above it to another", () => {
    const caps: SplitMethod = { _tag: "Capped", caps: [{ source: swv, most: amount(100), overflow: school }] }
    expect(divided(150, caps)).toEqual({ swv: 75, "youth-help": 75 })
    expect(divided(500, caps)).toEqual({ swv: 100, "youth-help": 250, school: 150 })
  })

  it("by an amount for each hour, never more than the costs", () => {
    const hourly: SplitMethod = { _tag: "PerUnit", source: school, amount: amount(2_000) }
    expect(divided(10_000, hourly, { quantity: 2.5 })).toEqual({
      school: 5_000,
      swv: 2_500,
      "youth-help": 2_500
    })
    expect(divided(10_000, hourly, { quantity: 9 })).toEqual({ school: 10_000, swv: 0, "youth-help": 0 })
  })

  it("by the education part and the care part", () => {
    const parts: SplitMethod = { _tag: "ByComponent", education: share(1, 3), shares: all(school) }
    expect(divided(10_000, parts)).toEqual({ school: 3_333, swv: 3_334, "youth-help": 3_333 })
  })

  it("a group by who takes part in it", () => {
    const placed = [
      { source: swv, participants: 5 },
      { source: help, participants: 2 }
    ]
    expect(divided(70_001, { _tag: "ByParticipants" }, { placed })).toEqual({
      swv: 50_001,
      "youth-help": 20_000
    })
  })
})

const anyShares = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
  .filter((weights) => weights.some((one) => one > 0))
  .map((weights): readonly [SourceShare, ...Array<SourceShare>] => {
    const sum = weights.reduce((a, b) => a + b, 0)
    const [first, ...rest] = [school, swv, help].map((one, at) => ({
      source: one,
      share: share(weights[at]!, sum)
    }))
    return [first!, ...rest]
  })
const anyAmount = fc.integer({ min: 0, max: 10_000_000 }).map((one) => amount(one))
const anySource = fc.constantFrom(school, swv, help)
const anyMethod: fc.Arbitrary<SplitMethod | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.array(fc.tuple(anyAmount, anyShares), { minLength: 1, maxLength: 4 }).map((lower): SplitMethod => {
    const [first, ...rest] = lower.toSorted(([a], [b]) => a - b).map(([upTo, shares]) => ({ upTo, shares }))
    return { _tag: "Ladder", rungs: [first!, ...rest] }
  }),
  fc.tuple(anySource, anyAmount, anySource).map(([one, most, overflow]): SplitMethod => ({
    _tag: "Capped",
    caps: [{ source: one, most, overflow }]
  })),
  fc
    .tuple(anySource, anyAmount)
    .map(([one, each]): SplitMethod => ({ _tag: "PerUnit", source: one, amount: each })),
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), anyShares)
    .map(([part, shares]): SplitMethod => ({ _tag: "ByComponent", education: share(part, 7), shares })),
  fc.constant<SplitMethod>({ _tag: "ByParticipants" })
)

it("whatever the method, parts are of zero or more cents and add to the total, for sources that it names", () => {
  fc.assert(
    fc.property(
      anyMethod,
      anyShares,
      anyAmount,
      fc.integer({ min: 1, max: 10_000 }),
      (method, shares, total, q) => {
        const placed = [
          { source: swv, participants: 1 + (q % 5) },
          { source: help, participants: q % 3 }
        ]
        const parts = divideBy(shares, method, { total, quantity: q / 100, placed })
        expect(sumCents(parts.map((part) => part.amount))).toBe(total)
        expect(parts.every((part) => part.amount >= 0)).toBe(true)
        expect(new Set(parts.map((part) => part.source)).size).toBe(parts.length)
        const may = method?._tag === "ByParticipants" ? [swv, help] : sourcesOf(shares, method)
        const paying = parts.filter((part) => part.amount > 0).map((part) => part.source)
        expect(paying.filter((one) => !may.includes(one))).toEqual([])
      }
    ),
    { numRuns: 2000 }
  )
})
