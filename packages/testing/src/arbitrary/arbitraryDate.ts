/** Days of some school years, also around the turn of a school year and of a leap year. */
import { addDays, type CalendarDate, date } from "@oza/kernel"
import fc from "fast-check"

const first = date("2022-07-25")

/** From the end of July 2022, some three years on. */
export const arbitraryDate: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 1100 })
  .map((days) => addDays(first, days))
