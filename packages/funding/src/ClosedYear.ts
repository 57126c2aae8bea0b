/**
 * A year of a source that is closed: its books no longer change.
 *
 * What still has to be corrected is booked in the year that is open, and says which year it concerns.
 */
import { CalendarDate, type Ground, refused, type Refused, type Rule, RuleId, text } from "@oza/kernel"
import { Result, Schema } from "effect"
import { FundingYear, fundingYearOf } from "./FundingYear.ts"
import type { LedgerEntry } from "./LedgerEntry.ts"
import { type Source, SourceId } from "./Source.ts"

export const ClosedYear = Schema.Struct({
  source: SourceId,
  year: FundingYear,
  /** The day on which it was closed; entries of that day and later are refused in it. */
  closedOn: CalendarDate,
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "ClosedYear" }))
export type ClosedYear = typeof ClosedYear.Type

/** Is the year of this source closed on this day? */
export const isClosed = (
  closed: ReadonlyArray<ClosedYear>,
  source: SourceId,
  year: FundingYear,
  on: CalendarDate
): boolean => closed.some((one) => one.source === source && one.year === year && one.closedOn <= on)

/** The entries, or every ground on which they may not be booked: nothing is booked in a closed year. */
export const bookable = (
  entries: ReadonlyArray<LedgerEntry>,
  closed: ReadonlyArray<ClosedYear>,
  ruleOf: (id: RuleId) => Rule
): Result.Result<ReadonlyArray<LedgerEntry>, Refused> => {
  const [first, ...rest] = [
    ...Map.groupBy(
      entries.filter(({ on, source, year }) => isClosed(closed, source, year, on)),
      ({ source, year }) => `${source} ${year}`
    ).values()
  ].map((of): Ground => {
    const { source, year } = of[0]!
    const ended = closed.find((one) => one.source === source && one.year === year)!
    return {
      rule: ruleOf(ended.rule),
      because: text(
        `Het jaar ${year} van "${source}" is gesloten op ${ended.closedOn}. Boek een correctie in het open jaar.`,
        `The year ${year} of "${source}" was closed on ${ended.closedOn}. Book a correction in the open year.`
      ),
      cures: []
    }
  })
  return first === undefined
    ? Result.succeed(entries)
    : Result.fail(refused(entries[0]!.on, [first, ...rest]))
}

/** The year of a source in which a day is booked: its own, or the first after it that is not closed. */
export const openYearOf = (
  closed: ReadonlyArray<ClosedYear>,
  { id, year: basis }: Pick<Source, "id" | "year">,
  on: CalendarDate
): FundingYear => {
  let year = fundingYearOf(basis, on)
  while (isClosed(closed, id, year, on)) year = yearAfter(year)
  return year
}

const yearAfter = (year: FundingYear): FundingYear =>
  FundingYear.make(
    year
      .split("-")
      .map((part) => Number(part) + 1)
      .join("-")
  )

/** The same entries with what falls in a closed year moved to the open one, which then says which it concerns. */
export const intoOpenYears = (
  entries: ReadonlyArray<LedgerEntry>,
  closed: ReadonlyArray<ClosedYear>,
  openYear: (source: SourceId) => FundingYear
): ReadonlyArray<LedgerEntry> =>
  entries.map((entry) =>
    isClosed(closed, entry.source, entry.year, entry.on)
      ? { ...entry, year: openYear(entry.source), concerns: entry.concerns ?? entry.year }
      : entry
  )
