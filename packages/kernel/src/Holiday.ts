/**
 * The generally recognised holidays of the Algemene termijnenwet, art. 3.
 *
 * These days move the end of a legal term. They are not school holidays, and they say nothing about
 * who is free: 5 May counts every year. Three parts: the days the Act names, Good Friday that it
 * equates with them, and days that a royal decree equates (`equatedDays`, a list that grows with each
 * decree and to which a deployment can add).
 *
 * The sovereign's birthday is taken as it was celebrated: 27 April from 2014, 30 April from 1949, not
 * on a Sunday: moved to the Saturday before since 1980, to the Monday after until then. The Act itself
 * dates from 1965; what falls before is computed by the same text and has no legal meaning.
 */
import { Schema } from "effect"
import { addDays, byDate, CalendarDate, dateOf, weekdayOf, yearOf } from "./CalendarDate.ts"
import { equatedDays } from "./law/equatedDays.ts"
import { LocalizedText, text } from "./LocalizedText.ts"

/** A day that a legal term does not end on, with the name that people know it by. */
export const Holiday = Schema.Struct({ day: CalendarDate, name: LocalizedText }).pipe(
  Schema.annotateEncoded({ identifier: "Holiday" })
)
export type Holiday = typeof Holiday.Type

/** Answers whether a day is a holiday, and which one. */
export type HolidayCalendar = (day: CalendarDate) => Holiday | undefined

/** Easter Sunday of a year in the Gregorian calendar (the anonymous computus of 1876). */
export const easterSunday = (year: number): CalendarDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dateOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

const SUNDAY = 7

/** The day on which the birthday of the King or Queen is celebrated; undefined before 1949. */
const sovereignsBirthday = (year: number): Holiday | undefined => {
  if (year < 1949) return undefined
  const [birthday, name] =
    year >= 2014
      ? [dateOf(year, 4, 27), text("Koningsdag", "King's Day")]
      : [dateOf(year, 4, 30), text("Koninginnedag", "Queen's Day")]
  if (weekdayOf(birthday) !== SUNDAY) return { day: birthday, name }
  return { day: addDays(birthday, year >= 1980 ? -1 : 1), name }
}

/** The holidays of a calendar year that the Act itself names or equates, in order of date. */
export const holidaysOf = (year: number): ReadonlyArray<Holiday> => {
  const easter = easterSunday(year)
  const birthday = sovereignsBirthday(year)
  return [
    { day: dateOf(year, 1, 1), name: text("Nieuwjaarsdag", "New Year's Day") },
    { day: addDays(easter, -2), name: text("Goede Vrijdag", "Good Friday") },
    { day: addDays(easter, 1), name: text("Tweede Paasdag", "Easter Monday") },
    ...(birthday === undefined ? [] : [birthday]),
    { day: dateOf(year, 5, 5), name: text("Bevrijdingsdag", "Liberation Day") },
    { day: addDays(easter, 39), name: text("Hemelvaartsdag", "Ascension Day") },
    { day: addDays(easter, 50), name: text("Tweede Pinksterdag", "Whit Monday") },
    { day: dateOf(year, 12, 25), name: text("Eerste Kerstdag", "Christmas Day") },
    { day: dateOf(year, 12, 26), name: text("Tweede Kerstdag", "Boxing Day") }
  ].toSorted((a, b) => byDate(a.day, b.day))
}

/** A calendar of the Act's own holidays and the days that these decrees equate with them. */
export const holidayCalendar = (equated: ReadonlyArray<Holiday>): HolidayCalendar => {
  const decreed = new Map(equated.map((holiday) => [holiday.day, holiday]))
  const years = new Map<number, ReadonlyMap<CalendarDate, Holiday>>()
  return (day) => {
    const year = yearOf(day)
    let ofYear = years.get(year)
    if (ofYear === undefined) {
      ofYear = new Map(holidaysOf(year).map((holiday) => [holiday.day, holiday]))
      years.set(year, ofYear)
    }
    return ofYear.get(day) ?? decreed.get(day)
  }
}

/** The Act, with every decree that is known here. Days are added as decrees appear. */
export const dutchHolidays: HolidayCalendar = holidayCalendar(equatedDays)
