import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, date, daysBetween, weekdayOf } from "./CalendarDate.ts"
import { days, LegalTerm, months, plainEndOf, termText, weeks, years } from "./LegalTerm.ts"

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(date("1990-01-01"), n))
const anyLength = fc.integer({ min: 1, max: 60 })

describe("counting a term", () => {
  it("the day of the event does not count: three days after Monday end on Thursday", () => {
    expect(plainEndOf(date("2026-11-23"), days(3))).toBe("2026-11-26")
  })

  it("weeks end on the same day of the week", () => {
    fc.assert(
      fc.property(anyDay, anyLength, (start, length) => {
        const end = plainEndOf(start, weeks(length))
        expect([weekdayOf(end), daysBetween(start, end)]).toEqual([weekdayOf(start), length * 7])
      })
    )
  })

  it("months end on the same day of the month, or on its last", () => {
    expect(plainEndOf(date("2026-01-15"), months(1))).toBe("2026-02-15")
    expect(plainEndOf(date("2026-01-31"), months(1))).toBe("2026-02-28")
    expect(plainEndOf(date("2026-02-28"), months(1))).toBe("2026-03-28")
    expect(plainEndOf(date("2024-02-29"), years(1))).toBe("2025-02-28")
  })

  it("twelve months are a year", () => {
    fc.assert(
      fc.property(anyDay, anyLength, (start, n) => {
        expect(plainEndOf(start, months(12 * n))).toBe(plainEndOf(start, years(n)))
      })
    )
  })

  it("a longer term ends later", () => {
    fc.assert(
      fc.property(anyDay, anyLength, fc.constantFrom(days, weeks, months, years), (start, n, unit) => {
        expect(plainEndOf(start, unit(n + 1)) > plainEndOf(start, unit(n))).toBe(true)
        expect(plainEndOf(start, unit(n)) > start).toBe(true)
      })
    )
  })
})

describe("a term", () => {
  it("is said as people say it", () => {
    expect(termText(weeks(8))).toEqual({ nl: "8 weken", en: "8 weeks" })
    expect(termText(days(1))).toEqual({ nl: "1 dag", en: "1 day" })
    expect(termText(years(2))).toEqual({ nl: "2 jaar", en: "2 years" })
  })

  it.each([
    { length: 0, unit: "weeks" },
    { length: 1.5, unit: "weeks" },
    { length: 8, unit: "hours" }
  ])("%o is none", (value) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(LegalTerm)(value))).toBe(true)
  })
})
