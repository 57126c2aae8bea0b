/**
 * The days on which an agreement is given: all of them, but for pauses and what an early end cuts off.
 *
 * What was agreed stays as it was; a day on which nothing is given costs nothing, and the other days cost
 * what they would have cost.
 */
import { Result } from "effect"
import type { CostedAgreement } from "./Allocation.ts"
import { type Days, type FundingYear, splitByYear } from "./FundingYear.ts"
import type { YearBasis } from "./Source.ts"

/** What is wrong with a pause or an early end; the field is the one of the agreement. */
export interface NotThoseDays {
  readonly reason: "PauseOutside" | "PausesOverlap" | "EndedOutside"
  readonly field: string
}

/** Stretches of days, in order; none where it ended before it started. */
export const givenDays = (
  agreement: Pick<CostedAgreement, "from" | "until" | "pauses" | "endedOn">
): Result.Result<ReadonlyArray<Days>, NotThoseDays> => {
  const { endedOn, from, pauses = [], until } = agreement
  if (endedOn !== undefined && (endedOn < from || endedOn > until))
    return Result.fail({ reason: "EndedOutside", field: "endedOn" })
  const end = endedOn ?? until
  const stretches: Array<Days> = []
  let next = from
  for (const [at, pause] of pauses.entries()) {
    const field = `pauses.${at}`
    if (pause.from < from || pause.until > until || pause.until <= pause.from)
      return Result.fail({ reason: "PauseOutside", field })
    if (pause.from < next) return Result.fail({ reason: "PausesOverlap", field })
    const stop = pause.from < end ? pause.from : end
    if (next < stop) stretches.push({ from: next, until: stop })
    next = pause.until
  }
  if (next < end) stretches.push({ from: next, until: end })
  return Result.succeed(stretches)
}

/**
 * The years in which something is given, in order, each from the first day in it to the last. Where
 * nothing is given at all, the year in which the agreement starts.
 */
export const givenYears = (
  basis: YearBasis,
  agreement: Days,
  given: ReadonlyArray<Days>
): ReadonlyArray<{ readonly year: FundingYear; readonly days: Days }> => {
  const years = new Map<FundingYear, Days>()
  for (const { days, year } of given.flatMap((stretch) => splitByYear(basis, stretch)))
    years.set(year, { from: years.get(year)?.from ?? days.from, until: days.until })
  return years.size === 0
    ? splitByYear(basis, agreement).slice(0, 1)
    : [...years].map(([year, days]) => ({ year, days }))
}
