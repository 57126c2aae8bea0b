/**
 * The books: what entries to add for an allocation, how to take entries back, and what they add to.
 *
 * Nothing here changes an entry. A change of an arrangement takes back what was booked and books the
 * new allocation, so that the books of any past day can be made again from the entries up to that day.
 */
import {
  amount,
  type Amount,
  type CalendarDate,
  type CaseId,
  type Cents,
  cents,
  type EstablishmentCode,
  type RegionId
} from "@oza/kernel"
import type { Allocation, FundingLine } from "./Allocation.ts"
import type { Budget } from "./Budget.ts"
import { firstDayOf, type FundingYear } from "./FundingYear.ts"
import type { Account, EntryKey, LedgerEntry, Posting } from "./LedgerEntry.ts"
import type { Source, SourceId } from "./Source.ts"

/** Which event of which case books, and on which day. */
export interface Booking {
  readonly region: RegionId
  readonly case: CaseId
  /** Number of the event in its case. */
  readonly event: number
  readonly on: CalendarDate
  /** The school of the child on that day. */
  readonly school?: EstablishmentCode | undefined
}

/** What is transferred by each step of the way: money is set apart, promised, and paid. */
const steps = {
  reserve: { debit: "reserved", credit: "available" },
  commit: { debit: "committed", credit: "available" },
  commitReserved: { debit: "committed", credit: "reserved" },
  realise: { debit: "realised", credit: "committed" },
  release: { debit: "released", credit: "committed" }
} as const satisfies Record<string, { readonly debit: Account; readonly credit: Account }>
/** A step of the way: reserve, commit, realise, release. */
export type LedgerStep = keyof typeof steps

/** What of a line of an allocation is booked. */
export type BookedLine = Pick<FundingLine, "agreement" | "source" | "year" | "amount" | "rule">

/**
 * The entries of an event that takes this step with these lines; lines of nothing are left out. `after`
 * is the number of entries that the same event has booked before these.
 */
export const book = (
  booking: Booking,
  step: LedgerStep,
  lines: ReadonlyArray<BookedLine>,
  after = 0
): ReadonlyArray<LedgerEntry> =>
  lines
    .filter((line) => line.amount > 0)
    .map((line, index) => ({
      ...keyOf(booking),
      line: after + index + 1,
      agreement: line.agreement,
      source: line.source,
      year: line.year,
      ...steps[step],
      amount: line.amount,
      rule: line.rule
    }))

/** Entries that take these back, in their order. Entries that were already taken back are left out. */
export const reverse = (
  booking: Booking,
  entries: ReadonlyArray<LedgerEntry>,
  after = 0
): ReadonlyArray<LedgerEntry> =>
  standing(entries).map((entry, index) => ({
    ...keyOf(booking),
    line: after + index + 1,
    agreement: entry.agreement,
    source: entry.source,
    year: entry.year,
    debit: entry.credit,
    credit: entry.debit,
    amount: entry.amount,
    rule: entry.rule,
    ...(entry.concerns === undefined ? {} : { concerns: entry.concerns }),
    reverses: { event: entry.event, line: entry.line }
  }))

/** The booking without what is not known. */
const keyOf = ({ school, ...booking }: Booking) => (school === undefined ? booking : { ...booking, school })

/**
 * Takes back what stands of the case and books the new allocation, as the entries of one event. What was
 * paid stays paid: it stands against the new commitment as it did against the old one.
 */
export const reallocate = (
  booking: Booking,
  entries: ReadonlyArray<LedgerEntry>,
  allocation: Allocation,
  step: "reserve" | "commit" = "commit"
): ReadonlyArray<LedgerEntry> => {
  const back = reverse(
    booking,
    standing(entries).filter(({ debit }) => debit !== "realised" && debit !== "released")
  )
  return [...back, ...book(booking, step, allocation.lines, back.length)]
}

const nameOf = ({ event, line }: EntryKey): string => `${event}.${line}`

/** The entries of one case that were not taken back and take nothing back. */
const standing = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<LedgerEntry> => {
  const takenBack = new Set(
    entries.flatMap(({ reverses }) => (reverses === undefined ? [] : [nameOf(reverses)]))
  )
  return entries.filter((entry) => entry.reverses === undefined && !takenBack.has(nameOf(entry)))
}

/** The budgets that were decided, as the postings with which their years begin. */
export const budgetPostings = (
  budgets: ReadonlyArray<Budget>,
  sources: ReadonlyArray<Source>
): ReadonlyArray<Posting> =>
  budgets.map(({ amount: of, source, year }) => ({
    on: firstDayOf(year, sources.find(({ id }) => id === source)?.year ?? "calendar-year"),
    source,
    year,
    debit: "available",
    credit: "budget",
    amount: of
  }))

/** What one account of a source holds for a year. */
export interface Balance {
  readonly source: SourceId
  readonly year: FundingYear
  readonly account: Account
  /** What came to it, less what went from it. */
  readonly amount: Cents
}

/** Which postings count in a balance; what is absent does not narrow. */
export interface BalanceFilter {
  /** Up to and including this day: the books as they stood then. */
  readonly until?: CalendarDate | undefined
  readonly source?: SourceId | undefined
  readonly year?: FundingYear | undefined
  readonly school?: EstablishmentCode | undefined
}

const counts = (posting: Posting, { school, source, until, year }: BalanceFilter): boolean =>
  (until === undefined || posting.on <= until) &&
  (source === undefined || posting.source === source) &&
  (year === undefined || posting.year === year) &&
  (school === undefined || posting.school === school)

/** What every account holds by these postings, by source, year and account. */
export const balances = (
  postings: ReadonlyArray<Posting>,
  filter: BalanceFilter = {}
): ReadonlyArray<Balance> => {
  const held = new Map<string, Balance>()
  const add = (entry: Posting, account: Account, change: number): void => {
    const key = `${entry.source} ${entry.year} ${account}`
    const before = held.get(key)?.amount ?? 0
    held.set(key, { source: entry.source, year: entry.year, account, amount: cents(before + change) })
  }
  for (const entry of postings) {
    if (!counts(entry, filter)) continue
    add(entry, entry.debit, entry.amount)
    add(entry, entry.credit, -entry.amount)
  }
  return [...held].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, balance]) => balance)
}

/** How a budget stands. */
export interface BudgetPosition {
  readonly source: SourceId
  readonly year: FundingYear
  readonly budget: Amount
  /** Reserved, committed or realised. */
  readonly used: Cents
  /** What was used above the budget; nothing while there is enough. */
  readonly shortage: Amount
}

/** How each budget stands by these balances. A shortage is a signal to its holder and stops nothing. */
export const positions = (
  budgets: ReadonlyArray<{ readonly source: SourceId; readonly year: FundingYear; readonly amount: Amount }>,
  balances: ReadonlyArray<Balance>
): ReadonlyArray<BudgetPosition> =>
  budgets.map(({ source, year, amount: budget }) => {
    const used = cents(
      balances
        .filter((it) => it.source === source && it.year === year && using.includes(it.account))
        .reduce((sum, it) => sum + it.amount, 0)
    )
    return { source, year, budget, used, shortage: amount(Math.max(0, used - budget)) }
  })

const using: ReadonlyArray<Account> = ["reserved", "committed", "realised"]
