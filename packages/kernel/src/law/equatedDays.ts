/**
 * Days that a royal decree equates with a recognised holiday (Algemene termijnenwet art. 3 lid 3).
 *
 * A decree names its days in its title and appears in the Staatscourant about once in three years.
 * This list holds the decrees of 2017-2019 and 2023-2028; a term that ends in another year is counted
 * without them, until its decree is added here or given to `holidayCalendar`.
 */
import { date } from "../CalendarDate.ts"
import type { Holiday } from "../Holiday.ts"
import { text } from "../LocalizedText.ts"

const name = text(
  "dag die het Rijk gelijkstelt met een feestdag",
  "day that a royal decree equates with a holiday"
)

const decree = (...days: ReadonlyArray<string>): ReadonlyArray<Holiday> =>
  days.map((day): Holiday => ({ day: date(day), name }))

export const equatedDays: ReadonlyArray<Holiday> = [
  // Decree of 31 October 2016, Staatscourant 2016, 58653
  ...decree("2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27"),
  // Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025
  ...decree("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"),
  // Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028
  ...decree("2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26")
]
