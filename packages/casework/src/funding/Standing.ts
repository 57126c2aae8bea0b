/**
 * What stands of the money of a case, as the funding domain reads it: shares of the case as lines of its
 * books, and what is still set apart in the books themselves.
 */
import { type Case, type FundingShare, isReserved } from "@oza/cases"
import {
  book,
  type BookedLine,
  type Booking,
  FundingYear,
  type LedgerEntry,
  type LedgerStep,
  type MatchedLine,
  reverse,
  SourceId
} from "@oza/funding"
import { amount } from "@oza/kernel"

/** A share as a line that can be booked, and matched with an invoice. */
export type StandingLine = BookedLine & MatchedLine

export const lineOf = ({
  agreement,
  amount: of,
  from,
  rule,
  source,
  until,
  year
}: FundingShare): StandingLine => ({
  agreement,
  source: SourceId.make(source),
  year: FundingYear.make(year),
  from,
  until,
  amount: of,
  rule
})

/** What of an arrangement a mandate is about: the agreements of this round, and what waits to be agreed to. */
export const ofArrangement = (state: Case): ReadonlyArray<FundingShare> =>
  state.funding.filter(
    (share) =>
      isReserved(share) ||
      state.agreements.findIndex(({ number }) => number === share.agreement) >= state.round.before.agreements
  )

/**
 * What the books still hold as set apart of one source: line by line, for the year that it is for, also where
 * that year was closed since and its corrections stand in a later one.
 */
export const reservedIn = (entries: ReadonlyArray<LedgerEntry>, named: string): ReadonlyArray<BookedLine> =>
  [
    ...Map.groupBy(
      entries.filter(({ source }) => source === named),
      ({ agreement, concerns, rule, year }) => `${agreement} ${concerns ?? year} ${rule}`
    ).values()
  ].map((of) => {
    const held = of.reduce(
      (sum, { amount: by, credit, debit }) =>
        sum + (debit === "reserved" ? by : 0) - (credit === "reserved" ? by : 0),
      0
    )
    const { agreement, concerns, rule, source, year } = of[0]!
    return { agreement, source, year: concerns ?? year, amount: amount(held), rule }
  })

/**
 * Entries that take back what was set apart and promised for these agreements. What was paid stays paid: it
 * stands against what is promised next.
 */
export const takenBack = (
  booking: Booking,
  entries: ReadonlyArray<LedgerEntry>,
  agreements: ReadonlyArray<number>
): ReadonlyArray<LedgerEntry> =>
  reverse(
    booking,
    entries.filter(
      ({ agreement, debit }) => agreements.includes(agreement) && debit !== "realised" && debit !== "released"
    )
  )

/** Entries of several steps, one after the other, numbered as those of one event. */
export const booksOfEvent = (
  booking: Booking,
  back: ReadonlyArray<LedgerEntry>,
  ...steps: ReadonlyArray<readonly [LedgerStep, ReadonlyArray<BookedLine>]>
): ReadonlyArray<LedgerEntry> =>
  steps.reduce((entries, [step, lines]) => [...entries, ...book(booking, step, lines, entries.length)], back)
