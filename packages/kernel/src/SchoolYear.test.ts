import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, date } from "./CalendarDate.ts"
import { daysOfPeriod, periodContains } from "./Period.ts"
import {
  bySchoolYear,
  nextSchoolYear,
  previousSchoolYear,
  SchoolYear,
  schoolYear,
  schoolYearOf,
  schoolYearPeriod
} from "./SchoolYear.ts"

const anyDay = fc.integer({ min: -50_000, max: 50_000 }).map((n) => addDays(date("2000-01-01"), n))
const anyYear = anyDay.map(schoolYearOf)

describe("a school year", () => {
  it("starts on 1 August and ends on 31 July", () => {
    expect(schoolYearOf(date("2025-07-31"))).toBe("2024-2025")
    expect(schoolYearOf(date("2025-08-01"))).toBe("2025-2026")
    expect(schoolYearOf(date("2026-07-31"))).toBe("2025-2026")
    expect(schoolYearPeriod(schoolYear("2025-2026"))).toEqual({ from: "2025-08-01", until: "2026-08-01" })
  })

  it("every day lies in the period of its own school year and in no other", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const its = schoolYearOf(day)
        expect(periodContains(schoolYearPeriod(its), day)).toBe(true)
        expect(periodContains(schoolYearPeriod(nextSchoolYear(its)), day)).toBe(false)
        expect(periodContains(schoolYearPeriod(previousSchoolYear(its)), day)).toBe(false)
      })
    )
  })

  it("follows the one before without a gap", () => {
    fc.assert(
      fc.property(anyYear, (it) => {
        expect(previousSchoolYear(nextSchoolYear(it))).toBe(it)
        expect(schoolYearPeriod(it).until).toBe(schoolYearPeriod(nextSchoolYear(it)).from)
        expect(bySchoolYear(it, nextSchoolYear(it))).toBe(-1)
        expect([365, 366]).toContain(daysOfPeriod(schoolYearPeriod(it)))
      })
    )
  })

  it.each(["2025-2027", "2025-2025", "2025/2026", "2025", "25-26", 2025])("%s is none", (value) => {
    const decoded = Schema.decodeUnknownResult(SchoolYear)(value)
    expect(Result.isFailure(decoded) && decoded.failure.message).toContain("for example 2025-2026")
  })
})
