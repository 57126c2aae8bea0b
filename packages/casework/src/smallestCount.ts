/** How few cases a figure may be about before it is hidden: what the region decided, or the default. */
import { type CalendarDate, termOn } from "@oza/kernel"
import { reportingTerms } from "@oza/reporting"
import { Effect } from "effect"
import type { RegionInUse } from "./RegionContext.ts"

/** The smallest number of cases that is shown on a day. */
export const smallestCountOn = (region: RegionInUse, on: CalendarDate): Effect.Effect<number> =>
  Effect.fromResult(termOn("smallestCount", reportingTerms.smallestCount, region.smallestCount, on)).pipe(
    Effect.orDie,
    Effect.map(({ value }) => value)
  )
