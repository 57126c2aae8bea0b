import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  byDate,
  CalendarDate,
  date,
  dateOf,
  dayOf,
  daysBetween,
  earliest,
  isAfter,
  isBefore,
  isLeapYear,
  latest,
  monthOf,
  reachesAge,
  weekdayOf,
  yearOf
} from "./CalendarDate.ts"

const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map((n) => addDays(date("1970-01-01"), n))
const someDays = fc.integer({ min: -20_000, max: 20_000 })

describe("a day of the calendar", () => {
  it.each(["2024-02-29", "2000-02-29", "1583-01-01", "9999-12-31", "2026-11-24"])("%s is one", (value) => {
    expect(Result.isSuccess(Schema.decodeUnknownResult(CalendarDate)(value))).toBe(true)
  })

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "1582-12-31",
    "",
    20260101
  ])("%s is none, and the message says what would be", (value) => {
    const decoded = Schema.decodeUnknownResult(CalendarDate)(value)
    expect(Result.isFailure(decoded) && decoded.failure.message).toContain(
      "YYYY-MM-DD, for example 2026-09-01"
    )
  })

  it("is put together from its parts and taken apart again", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dateOf(yearOf(day), monthOf(day), dayOf(day))).toBe(day)
      })
    )
  })

  it("knows the day of the week", () => {
    expect(weekdayOf(date("2026-11-23"))).toBe(1)
    expect(weekdayOf(date("2000-01-01"))).toBe(6)
    expect(weekdayOf(date("1969-12-28"))).toBe(7)
    fc.assert(fc.property(anyDay, (day) => weekdayOf(addDays(day, 1)) === (weekdayOf(day) % 7) + 1))
  })

  it("knows the leap years", () => {
    expect([1900, 2000, 2023, 2024, 2100].filter(isLeapYear)).toEqual([2000, 2024])
  })
})

describe("counting in days", () => {
  it("adding days and counting them are each other's inverse", () => {
    fc.assert(
      fc.property(anyDay, someDays, (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      })
    )
  })

  it("days add up along the way", () => {
    fc.assert(
      fc.property(anyDay, someDays, someDays, (day, a, b) => {
        expect(addDays(addDays(day, a), b)).toBe(addDays(day, a + b))
      })
    )
  })

  it("a later day comes after an earlier one, in every way of asking", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40_000 }), (a, n) => {
        const b = addDays(a, n)
        expect([isBefore(a, b), isAfter(b, a), byDate(a, b), earliest(b, a), latest(b, a)]).toEqual([
          true,
          true,
          -1,
          a,
          b
        ])
      })
    )
  })

  it("does not leave the calendar", () => {
    expect(() => date("2026-02-30")).toThrow("expected a day of the calendar as YYYY-MM-DD")
    expect(() => addDays(date("9999-12-31"), 1)).toThrow("1583 to 9999")
    expect(() => addDays(date("1583-01-01"), -1)).toThrow("1583 to 9999")
  })
})

describe("counting in months and years", () => {
  it("keeps the day of the month, or takes the last one where the month is shorter", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const later = addMonths(day, n)
        const months = (yearOf(later) - yearOf(day)) * 12 + monthOf(later) - monthOf(day)
        const isLast = monthOf(addDays(later, 1)) !== monthOf(later)
        expect(months).toBe(n)
        expect(dayOf(later) === dayOf(day) || (isLast && dayOf(later) < dayOf(day))).toBe(true)
      })
    )
  })

  it("a month after 31 January is the last day of February", () => {
    expect(addMonths(date("2026-01-31"), 1)).toBe("2026-02-28")
    expect(addMonths(date("2024-01-31"), 1)).toBe("2024-02-29")
    expect(addMonths(date("2026-03-31"), -1)).toBe("2026-02-28")
    expect(addYears(date("2024-02-29"), 1)).toBe("2025-02-28")
  })
})

describe("age", () => {
  it("goes up on the birthday", () => {
    expect(ageOn(date("2014-09-01"), date("2026-08-31"))).toBe(11)
    expect(ageOn(date("2014-09-01"), date("2026-09-01"))).toBe(12)
  })

  it("somebody born on 29 February is a year older on 1 March of a common year", () => {
    expect(ageOn(date("2012-02-29"), date("2028-02-29"))).toBe(16)
    expect(ageOn(date("2012-02-29"), date("2030-02-28"))).toBe(17)
    expect(reachesAge(date("2012-02-29"), 18)).toBe("2030-03-01")
  })

  it("is reached on exactly one day: not the day before, and from then on", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (birthDate, age) => {
        const birthday = reachesAge(birthDate, age)
        expect([ageOn(birthDate, addDays(birthday, -1)), ageOn(birthDate, birthday)]).toEqual([age - 1, age])
      })
    )
  })
})
