/**
 * The report of a region over a school year, from the facts that the store has.
 *
 * It is made for statistics only: the store is asked for counts and sums, never for a case, and what
 * comes out is protected before anything is shown.
 */
import { FactStore, RegionContext, Today } from "@oza/casework"
import { type CalendarDate, type SchoolYear, schoolYearOf } from "@oza/kernel"
import { type Labels, makeReport } from "@oza/reporting"
import { Effect } from "effect"
import type { Asked } from "./Arguments.ts"
import { exitCode, JobFault } from "./JobFault.ts"

export const reportOn = Effect.fn("reportOn")(function* (
  asked: Pick<Asked, "schoolYear" | "threshold" | "years" | "on">,
  version: string
) {
  const region = yield* RegionContext
  const facts = yield* FactStore
  const madeOn = asked.on ?? (yield* (yield* Today).date)
  yield* hasStarted(asked.schoolYear, madeOn)
  const sources = region.funding.sources.map(({ id, name }) => [id, name] as const)
  const labels: Labels = { fundingSource: Object.fromEntries(sources) }
  const { schoolYear, threshold, years } = asked
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

const hasStarted = (schoolYear: SchoolYear, day: CalendarDate): Effect.Effect<void, JobFault> =>
  schoolYear <= schoolYearOf(day)
    ? Effect.void
    : Effect.fail(
        new JobFault({
          exit: exitCode.notUnderstood,
          message: `School year ${schoolYear} has not started on ${day}; there is nothing to report on.`
        })
      )
