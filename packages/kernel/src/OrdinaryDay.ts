/**
 * Ordinary days, and how the Algemene termijnenwet moves the end of a term to one.
 *
 * ATW-1: off a Saturday, Sunday or recognised holiday. ATW-2: so far that a term of three days or more
 * has two ordinary days in it. ATW-4: not where the term is long. The Act looks at the term as the law
 * describes it; what suspension adds does not make a term longer in its sense.
 */
import { addDays, type CalendarDate, daysBetween, weekdayOf } from "./CalendarDate.ts"
import type { Holiday, HolidayCalendar } from "./Holiday.ts"
import { ATW_1, ATW_2 } from "./law/Atw.ts"
import { type LegalTerm, plainEndOf, type TermUnit } from "./LegalTerm.ts"
import { text } from "./LocalizedText.ts"
import { type Period, periodContains } from "./Period.ts"
import type { Rule } from "./Rule.ts"

/** Why a day is a rest day in the sense of the Act: its name; undefined on an ordinary day. */
export const restDay = (day: CalendarDate, holidays: HolidayCalendar): Holiday | undefined => {
  const weekday = weekdayOf(day)
  if (weekday === 6) return { day, name: text("zaterdag", "Saturday") }
  if (weekday === 7) return { day, name: text("zondag", "Sunday") }
  return holidays(day)
}

/** The longest terms that the Act moves (ATW-4). */
const longest: Record<TermUnit, number> = { days: 90, weeks: 12, months: 3, years: 0 }

/** Is the term short enough for the Act? */
export const isMovedByAct = ({ length, unit }: LegalTerm): boolean => length <= longest[unit]

/** Where the Act puts the end of a term, and why. */
export interface MovedEnd {
  readonly end: CalendarDate
  /** The rest days that the end moved over, in order. */
  readonly over: ReadonlyArray<Holiday>
  /** ATW-1, ATW-2, both or none. */
  readonly rules: ReadonlyArray<Rule>
}

/** Moves the end of a term that falls under the Act; `stoodStill` are days that were not of the term. */
export const moveEnd = (
  start: CalendarDate,
  term: LegalTerm,
  end: CalendarDate,
  stoodStill: ReadonlyArray<Period>,
  holidays: HolidayCalendar
): MovedEnd => {
  const isOrdinary = (day: CalendarDate) =>
    restDay(day, holidays) === undefined && !stoodStill.some((it) => periodContains(it, day))

  const needed = daysBetween(start, plainEndOf(start, term)) >= 3 ? 2 : 0
  let ordinary = 0
  for (let day = addDays(start, 1); day <= end && ordinary < needed; day = addDays(day, 1)) {
    if (isOrdinary(day)) ordinary++
  }
  const rules = [
    ...(ordinary < needed ? [ATW_2] : []),
    ...(restDay(end, holidays) === undefined ? [] : [ATW_1])
  ]

  const over: Array<Holiday> = []
  let moved = end
  let rest = restDay(moved, holidays)
  while (ordinary < needed || rest !== undefined) {
    if (rest !== undefined) over.push(rest)
    moved = addDays(moved, 1)
    rest = restDay(moved, holidays)
    if (rest === undefined) ordinary++
  }
  return { end: moved, over, rules }
}
