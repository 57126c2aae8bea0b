/**
 * A day in the calendar, without a time and without a time zone.
 *
 * Legal terms, ages and periods run in days; an instant never decides them. The value is an ISO 8601
 * `YYYY-MM-DD` string between the years 1583 and 9999, so that comparing two dates is comparing two
 * strings, and the encoded and the decoded form are the same.
 */
import { Order, Schema } from "effect"

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const msPerDay = 86_400_000
const firstEpochDay = Date.UTC(1583, 0, 1) / msPerDay
const lastEpochDay = Date.UTC(9999, 11, 31) / msPerDay

/** Days since 1970-01-01, or undefined where the text is no day of the calendar. */
const epochDayOf = (value: string): number | undefined => {
  const match = pattern.exec(value)
  if (match === null) return undefined
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  if (year < 1583 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return Date.UTC(year, month - 1, day) / msPerDay
}

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Has the year a 29 February? */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const expected = "expected a day of the calendar as YYYY-MM-DD, for example 2026-09-01"

export const CalendarDate = Schema.String.annotate({ message: expected })
  .check(
    Schema.makeFilter((value: string) => (epochDayOf(value) === undefined ? expected : undefined), {
      toJsonSchema: () => [{ format: "date" }, true]
    })
  )
  .pipe(Schema.brand("CalendarDate"), Schema.annotateEncoded({ identifier: "CalendarDate" }))

export type CalendarDate = typeof CalendarDate.Type

/** A date written in source code; throws on text that is no day. Decode with the schema for input. */
export const date = (value: string): CalendarDate => {
  if (epochDayOf(value) === undefined) throw new RangeError(`${expected}, not "${value}"`)
  return value as CalendarDate
}

/** Builds a date from its parts; throws where they name no day (31 February). */
export const dateOf = (year: number, month: number, day: number): CalendarDate =>
  date(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)

/** The year, 1583 to 9999. */
export const yearOf = (value: CalendarDate): number => Number(value.slice(0, 4))
/** The month, 1 to 12. */
export const monthOf = (value: CalendarDate): number => Number(value.slice(5, 7))
/** The day of the month, 1 to 31. */
export const dayOf = (value: CalendarDate): number => Number(value.slice(8, 10))

/** Earlier dates come first. */
export const byDate: Order.Order<CalendarDate> = Order.String

/** Does `a` come before `b`? */
export const isBefore = (a: CalendarDate, b: CalendarDate): boolean => a < b
/** Does `a` come after `b`? */
export const isAfter = (a: CalendarDate, b: CalendarDate): boolean => a > b
/** The first of two days. */
export const earliest = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)
/** The last of two days. */
export const latest = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

const toEpochDay = (value: CalendarDate): number => epochDayOf(value)!
const fromEpochDay = (epochDay: number): CalendarDate => {
  if (epochDay < firstEpochDay || epochDay > lastEpochDay) {
    throw new RangeError("a day of the calendar lies in the years 1583 to 9999")
  }
  return new Date(epochDay * msPerDay).toISOString().slice(0, 10) as CalendarDate
}

/** The day that lies `days` (an integer, negative for back) from `value`; throws outside the years 1583 to 9999. */
export const addDays = (value: CalendarDate, days: number): CalendarDate =>
  fromEpochDay(toEpochDay(value) + days)

/** The same day `months` later or earlier; the last day of that month where it has no such day. */
export const addMonths = (value: CalendarDate, months: number): CalendarDate => {
  const index = yearOf(value) * 12 + (monthOf(value) - 1) + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return dateOf(year, month, Math.min(dayOf(value), daysInMonth(year, month)))
}

/** The same day `years` later or earlier; 28 February for a 29 February that is not there. */
export const addYears = (value: CalendarDate, years: number): CalendarDate => addMonths(value, years * 12)

/** Days from `a` to `b`; negative where `b` comes first. */
export const daysBetween = (a: CalendarDate, b: CalendarDate): number => toEpochDay(b) - toEpochDay(a)

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (value: CalendarDate): number => ((((toEpochDay(value) + 3) % 7) + 7) % 7) + 1

/**
 * Full years of age on a day. Somebody born on 29 February turns a year older on 1 March in a year
 * without that day, as an age is reached when the day of birth has come.
 */
export const ageOn = (birthDate: CalendarDate, on: CalendarDate): number => {
  // Nearly all ask about one day: today.
  if (on !== lastOn) {
    lastNumber = numberOf(on)
    lastOn = on
  }
  return Math.floor((lastNumber - numberOf(birthDate)) / 10_000)
}
let lastOn: CalendarDate | undefined
let lastNumber = 0

/** 20261124 for 24 November 2026. An age is asked at every decision on access, so no text is cut for it. */
const numberOf = (day: CalendarDate): number => {
  const digit = (at: number): number => day.charCodeAt(at) - digitZero
  return (
    digit(0) * 10_000_000 +
    digit(1) * 1_000_000 +
    digit(2) * 100_000 +
    digit(3) * 10_000 +
    digit(5) * 1000 +
    digit(6) * 100 +
    digit(8) * 10 +
    digit(9)
  )
}
const digitZero = 48

/** The day on which somebody reaches an age: 1 March in a common year for a birth on 29 February. */
export const reachesAge = (birthDate: CalendarDate, age: number): CalendarDate => {
  const birthday = addYears(birthDate, age)
  return dayOf(birthday) === dayOf(birthDate) ? birthday : addDays(birthday, 1)
}
