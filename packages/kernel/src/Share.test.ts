import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Share, share, sharesAddToOne, sumOfShares } from "./Share.ts"

describe("a share", () => {
  it.each([
    { numerator: 2, denominator: 1 },
    { numerator: -1, denominator: 3 },
    { numerator: 1, denominator: 0 },
    { numerator: 0.5, denominator: 1 }
  ])("%o is none", (value) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Share)(value))).toBe(true)
  })

  it("is from nothing to all", () => {
    expect([share(0, 1), share(1, 1), share(1, 3)]).toHaveLength(3)
  })
})

describe("shares together", () => {
  it("three thirds are one, and 0.33 three times is not", () => {
    expect(sharesAddToOne([share(1, 3), share(1, 3), share(1, 3)])).toBe(true)
    expect(sharesAddToOne([share(33, 100), share(33, 100), share(33, 100)])).toBe(false)
    expect(sharesAddToOne([share(1, 2), share(2, 4)])).toBe(true)
    expect(sharesAddToOne([])).toBe(false)
  })

  it("say what they add to, in lowest terms", () => {
    expect(sumOfShares([share(1, 2), share(5, 12)])).toEqual({ numerator: 11n, denominator: 12n })
    expect(sumOfShares([])).toEqual({ numerator: 0n, denominator: 1n })
  })

  it("made of parts of one whole add to one, in whichever terms each is written", () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 1
    })
    fc.assert(
      fc.property(parts, (given) => {
        const whole = given.reduce((sum, [part]) => sum + part, 0)
        fc.pre(whole > 0)
        expect(sharesAddToOne(given.map(([part, times]) => share(part * times, whole * times)))).toBe(true)
        const withoutFirst = given.slice(1).map(([part]) => share(part, whole))
        expect(sharesAddToOne(withoutFirst)).toBe(given[0]![0] === 0)
      })
    )
  })
})
