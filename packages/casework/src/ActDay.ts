/**
 * The day that an act holds for: today, or an earlier day when it is recorded later. Never tomorrow.
 *
 * Whether an earlier day fits in the order of the case is decided with the act itself.
 */
import { type CalendarDate, dateText, text } from "@oza/kernel"
import { Effect } from "effect"
import { InvalidInput } from "./CaseworkError.ts"
import { Today } from "./Today.ts"

export const actDay = Effect.fnUntraced(function* (on: CalendarDate | undefined) {
  const { date } = yield* Today
  const today = yield* date
  if (on === undefined || on <= today) return on ?? today
  const day = dateText(today)
  return yield* new InvalidInput({
    issues: [
      {
        path: "on",
        message: text(
          `Een dag die nog moet komen, kan niet: het is vandaag ${day.nl}.`,
          `A day that is still to come is not possible: today is ${day.en}.`
        )
      }
    ]
  })
})
