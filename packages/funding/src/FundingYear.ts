/**
 * A year of a source: a school year `2025-2026`, or a calendar year `2026`.
 *
 * Costs fall in a year by day, never by the date of an invoice.
 */
import {
  type CalendarDate,
  dateOf,
  intersectPeriods,
  schoolYearOf,
  schoolYearPeriod,
  yearOf
} from "@oza/kernel"
import { Schema } from "effect"
import type { YearBasis } from "./Source.ts"

const expected = "expected a school year such as 2025-2026, or a calendar year such as 2026"

export const FundingYear = Schema.String.annotate({ message: expected })
  .check(Schema.isPattern(/^\d{4}(-\d{4})?$/u, { message: expected }))
  .pipe(Schema.brand("FundingYear"), Schema.annotateEncoded({ identifier: "FundingYear" }))
export type FundingYear = typeof FundingYear.Type

/** A period with a last day. `until` is the first day after it. */
export interface Days {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** The year that a day falls in. */
export const fundingYearOf = (basis: YearBasis, day: CalendarDate): FundingYear =>
  FundingYear.make(basis === "school-year" ? schoolYearOf(day) : String(yearOf(day)))

/** The first day of a year of a source. */
export const firstDayOf = (year: FundingYear, basis: YearBasis): CalendarDate =>
  dateOf(Number(year.slice(0, 4)), basis === "school-year" ? 8 : 1, 1)

const daysOfYear = (basis: YearBasis, day: CalendarDate): Days =>
  basis === "school-year"
    ? schoolYearPeriod(schoolYearOf(day))
    : { from: dateOf(yearOf(day), 1, 1), until: dateOf(yearOf(day) + 1, 1, 1) }

/** The days of a year of a source: a school year or a calendar year, as it is written. */
export const daysOf = (year: FundingYear): Days => {
  const basis = year.includes("-") ? "school-year" : "calendar-year"
  return daysOfYear(basis, firstDayOf(year, basis))
}

/** The years that a period falls in, in order, each with the days of the period in that year. */
export const splitByYear = (
  basis: YearBasis,
  days: Days
): ReadonlyArray<{ readonly year: FundingYear; readonly days: Days }> => {
  const parts: Array<{ readonly year: FundingYear; readonly days: Days }> = []
  for (let day = days.from; day < days.until;) {
    const year = daysOfYear(basis, day)
    const part = intersectPeriods(year, days)
    const until = part?.until ?? days.until
    parts.push({ year: fundingYearOf(basis, day), days: { from: day, until } })
    day = until
  }
  return parts
}
