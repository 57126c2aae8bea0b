import { addDays, date } from "@oza/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { daysOf, FundingYear, splitByYear } from "./FundingYear.ts"

describe("the years of a source", () => {
  it("education counts from 1 August, a municipality from 1 January", () => {
    const days = { from: date("2025-06-01"), until: date("2026-09-01") }
    expect(splitByYear("school-year", days).map(({ year, days: { from } }) => `${year} ${from}`)).toEqual([
      "2024-2025 2025-06-01",
      "2025-2026 2025-08-01",
      "2026-2027 2026-08-01"
    ])
    expect(splitByYear("calendar-year", days).map(({ year, days: { from } }) => `${year} ${from}`)).toEqual([
      "2025 2025-06-01",
      "2026 2026-01-01"
    ])
  })

  it("a year says by itself which days it has", () => {
    expect(daysOf(FundingYear.make("2025-2026"))).toEqual({ from: "2025-08-01", until: "2026-08-01" })
    expect(daysOf(FundingYear.make("2026"))).toEqual({ from: "2026-01-01", until: "2027-01-01" })
  })

  it("every day falls in one year, and no day is lost", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("school-year", "calendar-year"),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (basis, start, length) => {
          const from = addDays(date("2020-01-01"), start)
          const days = { from, until: addDays(from, length) }
          const parts = splitByYear(basis, days)
          expect(parts.map((part) => part.days.from)).toEqual([
            days.from,
            ...parts.slice(0, -1).map((part) => part.days.until)
          ])
          expect(parts.at(-1)?.days.until).toBe(days.until)
          expect(new Set(parts.map(({ year }) => year)).size).toBe(parts.length)
        }
      )
    )
  })
})
