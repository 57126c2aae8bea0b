/**
 * A run of days: from its first day up to, and not including, `until`.
 *
 * Half-open, so that one period can start on the day on which another stops without sharing a day.
 * Without `until` it is open: it lasts until somebody ends it. A period has at least one day.
 */
import { Schema } from "effect"
import { addDays, byDate, CalendarDate, daysBetween, earliest, latest } from "./CalendarDate.ts"

export const Period = Schema.Struct({
  /** The first day. */
  from: CalendarDate,
  /** The day after the last one; absent while the period is open. */
  until: Schema.optionalKey(CalendarDate)
})
  .check(
    Schema.makeFilter(({ from, until }) =>
      until === undefined || from < until
        ? undefined
        : { path: ["until"], issue: "expected a day after `from`: a period has at least one day" }
    )
  )
  .annotate({ identifier: "Period" })
export type Period = typeof Period.Type

/** A period written in source code; throws where `until` does not come after `from`. */
export const period = (from: CalendarDate, until?: CalendarDate): Period =>
  Period.make(until === undefined ? { from } : { from, until })

/** Has nobody ended the period yet? */
export const isOpen = (value: Period): boolean => value.until === undefined

/** Is the day one of the period's days? */
export const periodContains = (value: Period, day: CalendarDate): boolean =>
  value.from <= day && (value.until === undefined || day < value.until)

/** The last day, or undefined while the period is open. */
export const lastDayOf = (value: Period): CalendarDate | undefined =>
  value.until === undefined ? undefined : addDays(value.until, -1)

/** The number of days, or undefined while the period is open. */
export const daysOfPeriod = (value: Period): number | undefined =>
  value.until === undefined ? undefined : daysBetween(value.from, value.until)

/** The days that both periods have, or undefined where they share none. */
export const intersectPeriods = (a: Period, b: Period): Period | undefined => {
  const from = latest(a.from, b.from)
  const until = a.until === undefined ? b.until : b.until === undefined ? a.until : earliest(a.until, b.until)
  if (until === undefined) return { from }
  return from < until ? { from, until } : undefined
}

/** Do the periods share a day? */
export const periodsOverlap = (a: Period, b: Period): boolean => intersectPeriods(a, b) !== undefined

/** The same days as fewest periods: in order, none overlapping or touching another. */
export const mergePeriods = (periods: ReadonlyArray<Period>): ReadonlyArray<Period> => {
  const merged: Array<Period> = []
  for (const next of periods.toSorted((a, b) => byDate(a.from, b.from))) {
    const last = merged.at(-1)
    if (last === undefined || (last.until !== undefined && last.until < next.from)) {
      merged.push(next.until === undefined ? { from: next.from } : { from: next.from, until: next.until })
    } else if (last.until !== undefined) {
      merged[merged.length - 1] =
        next.until === undefined
          ? { from: last.from }
          : { from: last.from, until: latest(last.until, next.until) }
    }
  }
  return merged
}
