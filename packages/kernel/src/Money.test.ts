import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import {
  addCents,
  Amount,
  amount,
  Cents,
  cents,
  eurosText,
  formatEuros,
  parseEuros,
  subtractCents,
  sumCents
} from "./Money.ts"

const anyCents = fc.integer({ min: -1e12, max: 1e12 }).map(cents)
const languages = ["nl", "en"] as const

describe("money", () => {
  it("is whole cents: a fraction is refused", () => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Cents)(12.5))).toBe(true)
    expect(() => cents(0.1)).toThrow("whole number of cents")
    expect(() => cents(Number.NaN)).toThrow("whole number of cents")
  })

  it("an amount is never below zero, a correction can be", () => {
    const decoded = Schema.decodeUnknownResult(Amount)(-1)
    expect(Result.isFailure(decoded) && decoded.failure.message).toContain("0 or more")
    expect(cents(-1)).toBe(-1)
    expect(() => amount(-1)).toThrow("0 or more")
  })

  it("an amount is also cents, and cents are no amount", () => {
    expectTypeOf<Amount>().toExtend<Cents>()
    expectTypeOf<Cents>().not.toExtend<Amount>()
    expectTypeOf(addCents(amount(1), amount(2))).toEqualTypeOf<Amount>()
    expectTypeOf(addCents(amount(1), cents(2))).toEqualTypeOf<Cents>()
    expectTypeOf(sumCents([amount(1)])).toEqualTypeOf<Amount>()
    expectTypeOf(subtractCents(amount(1), amount(2))).toEqualTypeOf<Cents>()
  })
})

describe("reckoning with money", () => {
  it("adding and subtracting undo each other, in any order", () => {
    fc.assert(
      fc.property(anyCents, anyCents, (a, b) => {
        expect(subtractCents(addCents(a, b), b)).toBe(a)
        expect(addCents(a, b)).toBe(addCents(b, a))
      })
    )
  })

  it("a sum does not depend on how it is grouped", () => {
    fc.assert(
      fc.property(fc.array(anyCents), fc.array(anyCents), (a, b) => {
        expect(sumCents([...a, ...b])).toBe(addCents(sumCents(a), sumCents(b)))
      })
    )
    expect(sumCents([])).toBe(0)
  })

  it("there is one zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true)
    expect(Object.is(subtractCents(cents(5), cents(5)), 0)).toBe(true)
  })

  it("a sum that no longer fits exactly throws, and is not rounded", () => {
    expect(() => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow("whole number of cents")
  })
})

describe("writing euros", () => {
  it.each([
    [123456, "€ 1.234,56", "€1,234.56"],
    [0, "€ 0,00", "€0.00"],
    [5, "€ 0,05", "€0.05"],
    [-5, "€ -0,05", "-€0.05"],
    [100000000, "€ 1.000.000,00", "€1,000,000.00"],
    [-99999, "€ -999,99", "-€999.99"]
  ])("%i cents is %s, or %s", (value, nl, en) => {
    expect(eurosText(cents(value))).toEqual({ nl, en })
  })

  it("what is written is read back the same", () => {
    fc.assert(
      fc.property(anyCents, fc.constantFrom(...languages), (value, language) => {
        expect(parseEuros(formatEuros(value, language), language)).toEqual(Result.succeed(value))
      })
    )
  })
})

describe("reading euros", () => {
  it.each([
    ["1.234,56", 123456],
    ["1234,56", 123456],
    ["€ 1.234", 123400],
    ["€\u00a01.234,-", 123400],
    [" - € 12,00 ", -1200],
    ["-12,00", -1200],
    ["0", 0],
    ["007", 700]
  ])("in Dutch, %s", (given, value) => {
    expect(parseEuros(given)).toEqual(Result.succeed(cents(value)))
  })

  it.each([
    "",
    "€",
    "1,234.56",
    "12.5",
    "12,5",
    "12,567",
    "1.23,45",
    "12.34",
    "1.2345",
    "twaalf",
    "1e3",
    "--5",
    "Infinity"
  ])("in Dutch, %j is not guessed at", (given) => {
    const parsed = parseEuros(given)
    expect(Result.isFailure(parsed) && parsed.failure.expected.nl).toContain("1.234,56")
  })

  it("a point means thousands in Dutch and cents in English", () => {
    expect(parseEuros("1.234", "nl")).toEqual(Result.succeed(cents(123400)))
    expect(Result.isFailure(parseEuros("1.234", "en"))).toBe(true)
    expect(parseEuros("1,234", "en")).toEqual(Result.succeed(cents(123400)))
    expect(Result.isFailure(parseEuros("1,234", "nl"))).toBe(true)
  })

  it("an amount too large to be exact is refused with that reason", () => {
    const parsed = parseEuros("99999999999999999,00")
    expect(Result.isFailure(parsed) && parsed.failure.message).toContain("too large")
  })
})
