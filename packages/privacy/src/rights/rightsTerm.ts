/**
 * The clock of a request: the last day for the answer, and the last day on which it can be made longer.
 *
 * Under the AVG a month from the day it came in, or three where it was told within that month that it
 * takes longer (AVG 12(3)); for the file of youth help three months (Jeugdwet 7.3.9). UAVG 34 takes the
 * terms of the AVG over in a law, so that the Algemene termijnenwet moves an end that is no ordinary day.
 */
import {
  type CalendarDate,
  type HolidayCalendar,
  months,
  type RunningTerm,
  termEnd,
  weeks
} from "@oza/kernel"
import type { RightsKind } from "./RightsKind.ts"
import { procedureOf } from "./RightsKind.ts"
import type { RightsRequest } from "./RightsRequest.ts"

/** The clock of one request on one day. */
export interface RightsTerm {
  readonly due: CalendarDate
  /** Last day on which it can be told that the answer takes longer; absent where it cannot. */
  readonly extendBy?: CalendarDate
  /** Is it still to be decided, and too late? */
  readonly overdue: boolean
  readonly counted: RunningTerm
}

export const rightsTerm = (
  request: Pick<RightsRequest, "kind" | "filedOn" | "extension" | "decision" | "status">,
  on: CalendarDate,
  holidays?: HolidayCalendar
): RightsTerm => {
  const { longer, term } = procedureOf[request.kind]
  const counted = count(
    request.filedOn,
    request.extension === undefined || longer === undefined ? term : months(term.length + longer.length),
    holidays
  )
  const waits = request.status === "asked"
  return {
    due: counted.due,
    ...(longer === undefined || request.extension !== undefined
      ? {}
      : { extendBy: extendBy(request.kind, request.filedOn, holidays) }),
    overdue: waits && on > counted.due,
    counted
  }
}

/** The last day on which it can be told that the answer takes longer. */
export const extendBy = (kind: RightsKind, filedOn: CalendarDate, holidays?: HolidayCalendar): CalendarDate =>
  count(filedOn, procedureOf[kind].term, holidays).due

/** The last day for an objection or for going to court: six weeks after the decision (AWB-6:7, UAVG-35). */
export const appealDue = (decidedOn: CalendarDate, holidays?: HolidayCalendar): CalendarDate =>
  count(decidedOn, weeks(6), holidays).due

const count = (
  start: CalendarDate,
  term: Parameters<typeof termEnd>[0]["term"],
  holidays: HolidayCalendar | undefined
): RunningTerm => {
  const end = termEnd({ start, term, ...(holidays === undefined ? {} : { holidays }) })
  if (end._tag === "Suspended") throw new Error("a term without suspensions does not stand still")
  return end
}
