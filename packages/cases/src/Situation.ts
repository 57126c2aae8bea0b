/** What a fact is asked of: a case on a day, on the pathway that it follows. */
import type { CalendarDate, HolidayCalendar } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import type { Case } from "./Case.ts"
import type { Pathway } from "./Pathway.ts"

export interface Situation {
  readonly case: Case
  readonly on: CalendarDate
  readonly pathway: Pathway
  /** The one who acts, where there is one. */
  readonly actor?: Actor | undefined
  /** `dutchHolidays` where absent. */
  readonly holidays?: HolidayCalendar | undefined
}
