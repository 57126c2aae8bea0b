import fc from "fast-check"
import { expect, it } from "vitest"
import { rejectLine } from "./Reject.ts"
import { valueClassOf } from "./ValueClass.ts"

it("says what kind of value was found", () => {
  expect(
    [
      "",
      "   ",
      "12345678",
      " 0400 ",
      "12,5",
      "2025-09-01",
      "1-9-2025",
      "Súdwest",
      "16AH00",
      "Jan de Vries"
    ].map(valueClassOf)
  ).toEqual([
    "empty",
    "only spaces",
    "8 digits",
    "4 digits with spaces around",
    "a number with decimals",
    "a date, year first",
    "a date, day or month first",
    "7 letters",
    "6 letters and digits",
    "text of 12 characters"
  ])
})

it("never repeats the value", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 3 }), (value) => {
      fc.pre(!/^[a-z0-9 ,]*$/.test(value))
      expect(valueClassOf(value)).not.toContain(value)
    })
  )
})

it("writes a rejects line that a spreadsheet reads and does not run", () => {
  expect(rejectLine({ row: 12, column: '=cmd|" /C"', valueClass: "empty", reason: "a, b" })).toBe(
    `12,"'=cmd|"" /C""",empty,"a, b"`
  )
})
