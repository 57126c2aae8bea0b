/**
 * The report of a region over a school year, from the facts that the store has.
 *
 * It is made for statistics only: the store is asked for counts and sums, never for a case, and what
 * comes out is protected before anything is shown.
 */
import { FactStore, RegionContext, Today } from "@oza/casework"
import { type CalendarDate, type Decided, type SchoolYear, schoolYearOf, termOn } from "@oza/kernel"
import type { RegionDeclaration } from "@oza/region"
import { type Labels, makeReport, reportingTerms } from "@oza/reporting"
import { Effect, Result } from "effect"
import type { Asked } from "./Arguments.ts"
import { exitCode, JobFault } from "./JobFault.ts"

export const reportOn = Effect.fn("reportOn")(function* (
  asked: Pick<Asked, "region" | "schoolYear" | "threshold" | "years" | "on">,
  version: string
) {
  const region = yield* RegionContext
  const facts = yield* FactStore
  const madeOn = asked.on ?? (yield* (yield* Today).date)
  yield* hasStarted(asked.schoolYear, madeOn)
  const sources = region.funding.sources.map(({ id, name }) => [id, name] as const)
  const labels: Labels = { fundingSource: Object.fromEntries(sources) }
  const { schoolYear, years } = asked
  const threshold = Math.max(asked.threshold ?? 0, smallestCount(asked.region, madeOn))
  const parameters = {
    region: region.id,
    regionName: region.name,
    schoolYear,
    madeOn,
    threshold,
    years,
    version
  }
  return yield* makeReport(
    { parameters, indicators: region.indicators, rules: region.rules, labels },
    (query) => facts.aggregate(region.id, query)
  ).pipe(
    Effect.mapError(
      () =>
        new JobFault({
          exit: exitCode.noDatabase,
          message: "The database stopped answering; nothing was written."
        })
    )
  )
})

/** What the region decided about the smallest count, on the day of the report. */
const smallestCount = ({ openTerms: { choices } }: RegionDeclaration, on: CalendarDate): number => {
  const decisions: { readonly [term: string]: ReadonlyArray<Decided<number>> | undefined } = choices
  const term = termOn("smallestCount", reportingTerms.smallestCount, decisions["smallestCount"] ?? [], on)
  return Result.getOrThrow(term).value
}

const hasStarted = (schoolYear: SchoolYear, day: CalendarDate): Effect.Effect<void, JobFault> =>
  schoolYear <= schoolYearOf(day)
    ? Effect.void
    : Effect.fail(
        new JobFault({
          exit: exitCode.notUnderstood,
          message: `School year ${schoolYear} has not started on ${day}; there is nothing to report on.`
        })
      )
