/**
 * A school year, written `2025-2026`: 1 August up to and including 31 July.
 *
 * The same for primary, secondary and special education (WPO art. 1, WVO 2020 art. 1.1, WEC art. 1).
 * It says nothing about holidays or the first day of lessons, which differ by region.
 */
import { Order, Schema } from "effect"
import { type CalendarDate, dateOf, monthOf, yearOf } from "./CalendarDate.ts"
import type { Period } from "./Period.ts"

const expected = "expected a school year as two years that follow each other, for example 2025-2026"

const isSchoolYear = (value: string): boolean => {
  const match = /^(\d{4})-(\d{4})$/.exec(value)
  return match !== null && Number(match[1]) >= 1583 && Number(match[2]) === Number(match[1]) + 1
}

export const SchoolYear = Schema.String.annotate({ message: expected })
  .check(
    Schema.makeFilter((value: string) => (isSchoolYear(value) ? undefined : expected), {
      toJsonSchema: () => [{ pattern: "^\\d{4}-\\d{4}$" }, true]
    })
  )
  .pipe(Schema.brand("SchoolYear"), Schema.annotateEncoded({ identifier: "SchoolYear" }))
export type SchoolYear = typeof SchoolYear.Type

/** A school year written in source code; throws on anything else. Decode with the schema for input. */
export const schoolYear = (value: string): SchoolYear => {
  if (!isSchoolYear(value)) throw new RangeError(`${expected}, not "${value}"`)
  return value as SchoolYear
}

const startingIn = (year: number): SchoolYear => schoolYear(`${year}-${year + 1}`)

/** The calendar year in which the school year starts. */
const startOf = (value: SchoolYear): number => Number(value.slice(0, 4))

/** The school year that a day belongs to; throws before 1 August 1583 and after 31 July 9999. */
export const schoolYearOf = (day: CalendarDate): SchoolYear =>
  startingIn(monthOf(day) >= 8 ? yearOf(day) : yearOf(day) - 1)

/** Its days: from 1 August until the next 1 August. */
export const schoolYearPeriod = (value: SchoolYear): Period & { readonly until: CalendarDate } => ({
  from: dateOf(startOf(value), 8, 1),
  until: dateOf(startOf(value) + 1, 8, 1)
})

/** The school year after it. */
export const nextSchoolYear = (value: SchoolYear): SchoolYear => startingIn(startOf(value) + 1)
/** The school year before it. */
export const previousSchoolYear = (value: SchoolYear): SchoolYear => startingIn(startOf(value) - 1)

/** Earlier school years come first. */
export const bySchoolYear: Order.Order<SchoolYear> = Order.String
