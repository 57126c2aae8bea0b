/**
 * How many children take part in a group, as far as that may be shown.
 *
 * Few children in one place, with what the register says of them, come close to telling who they are; so
 * a small number is not told, by what the region decided on small figures in reports.
 */
import { type GroupArrangement, membersNow } from "@oza/cases"
import { type CalendarDate, termOn } from "@oza/kernel"
import { reportingTerms } from "@oza/reporting"
import { Effect } from "effect"
import { RegionContext } from "../RegionContext.ts"

/** The number, or that it lies below what is shown. */
export type MemberCount = { readonly count: number } | { readonly fewerThan: number }

/** Counts the members of groups on the threshold of this day. */
export const memberCounter = Effect.fnUntraced(function* (on: CalendarDate) {
  const region = yield* RegionContext
  const term = termOn("smallestCount", reportingTerms.smallestCount, region.smallestCount, on)
  const { value: smallest } = yield* Effect.orDie(Effect.fromResult(term))
  return (group: GroupArrangement): MemberCount => {
    const count = membersNow(group).length
    return count === 0 || count >= smallest ? { count } : { fewerThan: smallest }
  }
})
