import { Result, Schema, SchemaIssue } from "effect"
import fc from "fast-check"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { Bsn, isTestBsn } from "./Bsn.ts"

const decode = Schema.decodeUnknownResult(Bsn)
const accepts = (value: unknown) => Result.isSuccess(decode(value))

/** Numbers of the test range, of which about one in eleven passes the test. */
const testRange = fc.integer({ min: 999_900_006, max: 999_999_990 }).map(String)
const testBsn = testRange.filter(accepts)

describe("a BSN", () => {
  it.each(["999900006", "999999990"])("%s passes the eleven-test", (value) => {
    expect(decode(value)).toEqual(Result.succeed(value))
  })

  it("is refused with a sum that eleven does not divide, with nine zeros and in any other form", () => {
    for (const value of [
      "999900007",
      "000000000",
      "99990000",
      "9999000060",
      "99990000a",
      "",
      " ",
      999900006,
      null
    ]) {
      expect(accepts(value)).toBe(false)
    }
  })

  it("weighs its last digit as minus one: as plus one, others would pass", () => {
    // 9×9 + 8×9 + 7×9 + 6×9 = 270; with 2×2 it is 274, and 274 + x and 274 - x divide by eleven for other x.
    expect(accepts("999900021")).toBe(false)
    expect([..."0123456789"].filter((last) => accepts(`99990002${last}`))).toEqual([])
    expect([..."0123456789"].filter((last) => accepts(`99990000${last}`))).toEqual(["6"])
  })

  it("of eight digits gets back its zero; spaces do not matter", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 10_000_000, max: 99_999_999 })
          .map(String)
          .filter((it) => accepts(`0${it}`)),
        (given) => {
          expect(decode(given)).toEqual(Result.succeed(`0${given}`))
          expect(decode(` ${given.slice(0, 4)} ${given.slice(4)} `)).toEqual(Result.succeed(`0${given}`))
        }
      ),
      { numRuns: 20 }
    )
  })

  it("with one wrong digit is noticed", () => {
    fc.assert(
      fc.property(testBsn, fc.nat(8), fc.integer({ min: 1, max: 9 }), (value, place, by) => {
        const digits = [...value]
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(accepts(digits.join(""))).toBe(false)
      })
    )
  })

  it("with two neighbouring digits exchanged is noticed", () => {
    fc.assert(
      fc.property(testBsn, fc.nat(7), (value, place) => {
        const [a, b] = [value[place]!, value[place + 1]!]
        fc.pre(a !== b)
        expect(accepts(value.slice(0, place) + b + a + value.slice(place + 2))).toBe(false)
      })
    )
  })
})

describe("no message repeats a number", () => {
  const everywhere = (given: unknown): string => {
    const decoded = Schema.decodeUnknownResult(Schema.Struct({ bsn: Bsn }), { errors: "all" })({ bsn: given })
    if (Result.isSuccess(decoded)) return ""
    const { failure } = decoded
    const issues = SchemaIssue.makeFormatterStandardSchemaV1()(failure.issue)
    return [
      failure.message,
      String(failure),
      JSON.stringify(failure),
      JSON.stringify(issues),
      inspect(failure)
    ].join()
  }

  it("whatever was given, as text or as a number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 9_999_999_999 }), fc.boolean(), (number, asText) => {
        expect(everywhere(asText ? String(number) : number)).not.toContain(String(number))
      })
    )
    expect(everywhere("999900007")).toContain("eleven-test")
  })

  it("nor where it is made in code", () => {
    expect(() => Bsn.make("999900007")).toThrow(/^(?!.*999900007)/)
  })
})

describe("a number for tests", () => {
  it("lies in the range that is no person's", () => {
    fc.assert(fc.property(testBsn, (value) => isTestBsn(Bsn.make(value))))
    const [below, above] = ["999899996", "999900006"]
    expect([isTestBsn(below as Bsn), isTestBsn(above as Bsn)]).toEqual([false, true])
  })
})
