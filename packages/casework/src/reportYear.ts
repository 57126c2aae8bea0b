/**
 * The report of a region over a school year, from the facts that the store has.
 *
 * For statistics only: the store is asked for counts and sums, never for a case, and what comes out is
 * protected before anything is shown. How small a figure may be is what the region decided; a caller
 * can only ask for more protection.
 */
import { type CalendarDate, type SchoolYear, schoolYearOf, text } from "@oza/kernel"
import { type Labels, makeReport } from "@oza/reporting"
import { Effect } from "effect"
import { onDuty } from "./AccessScope.ts"
import { InvalidInput } from "./CaseworkError.ts"
import { FactStore } from "./FactStore.ts"
import { RegionContext } from "./RegionContext.ts"
import { smallestCountOn } from "./smallestCount.ts"
import { Today } from "./Today.ts"

/** Which report, and how it is protected. */
export interface ReportAsked {
  readonly schoolYear: SchoolYear
  /** How many school years the figures over time go back, the reported one included. */
  readonly years: number
  /** Hides counts below this too, where it is more than the region decided. */
  readonly threshold?: number | undefined
  /** The day it is made for; today where absent. */
  readonly on?: CalendarDate | undefined
  /** Version of what makes it, for whoever has to make it again. */
  readonly version: string
}

export const reportYear = Effect.fn("reportYear")(function* (asked: ReportAsked) {
  const region = yield* RegionContext
  const facts = yield* FactStore
  const madeOn = asked.on ?? (yield* (yield* Today).date)
  if (asked.schoolYear > schoolYearOf(madeOn)) {
    return yield* new InvalidInput({
      issues: [
        {
          path: "schoolYear",
          message: text(
            `Schooljaar ${asked.schoolYear} is op ${madeOn} nog niet begonnen.`,
            `School year ${asked.schoolYear} has not started on ${madeOn}.`
          )
        }
      ]
    })
  }
  const smallest = yield* smallestCountOn(region, madeOn)
  const sources = region.funding.sources.map(({ id, name }) => [id, name] as const)
  const labels: Labels = { fundingSource: Object.fromEntries(sources) }
  return yield* makeReport(
    {
      parameters: {
        region: region.id,
        regionName: region.name,
        schoolYear: asked.schoolYear,
        madeOn,
        threshold: Math.max(asked.threshold ?? 0, smallest),
        years: asked.years,
        version: asked.version
      },
      indicators: region.indicators,
      rules: region.rules,
      labels
    },
    (query) => facts.aggregate(region.id, query).pipe(onDuty("statistics"))
  )
})
