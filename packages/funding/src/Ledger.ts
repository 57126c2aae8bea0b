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
  type RegionId
} from "@oza/kernel"
import type { Allocation, FundingLine } from "./Allocation.ts"
import type { FundingYear } from "./FundingYear.ts"
import type { Account, EntryKey, LedgerEntry } from "./LedgerEntry.ts"
import type { SourceId } from "./Source.ts"

/** Which event of which case books, and on which day. */
export interface Booking {
  readonly region: RegionId
  readonly case: CaseId
  /** Number of the event in its case. */
  readonly event: number
  readonly on: CalendarDate
}

/** What is transferred by each step of the way: money is set apart, promised, and paid. */
const steps = {
  reserve: { debit: "reserved", credit: "available" },
  commit: { debit: "committed", credit: "available" },
  commitReserved: { debit: "committed", credit: "reserved" },
  realise: { debit: "realised", credit: "committed" },
  release: { debit: "available", credit: "committed" }
} as const satisfies Record<string, { readonly debit: Account; readonly credit: Account }>
/** A step of the way: reserve, commit, realise, release. */
export type LedgerStep = keyof typeof steps

/**
 * The entries of an event that takes this step with these lines; lines of nothing are left out. `after`
 * is the number of entries that the same event has booked before these.
 */
export const book = (
  booking: Booking,
  step: LedgerStep,
  lines: ReadonlyArray<FundingLine>,
  after = 0
): ReadonlyArray<LedgerEntry> =>
  lines
    .filter((line) => line.amount > 0)
    .map((line, index) => ({
      ...booking,
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
    ...booking,
    line: after + index + 1,
    agreement: entry.agreement,
    source: entry.source,
    year: entry.year,
    debit: entry.credit,
    credit: entry.debit,
    amount: entry.amount,
    rule: entry.rule,
    reverses: { event: entry.event, line: entry.line }
  }))

/** Takes back what stands of the case and commits the new allocation, as the entries of one event. */
export const reallocate = (
  booking: Booking,
  entries: ReadonlyArray<LedgerEntry>,
  allocation: Allocation
): ReadonlyArray<LedgerEntry> => {
  const back = reverse(booking, entries)
  return [...back, ...book(booking, "commit", allocation.lines, back.length)]
}

const nameOf = ({ event, line }: EntryKey): string => `${event}.${line}`

/** The entries of one case that were not taken back and take nothing back. */
const standing = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<LedgerEntry> => {
  const takenBack = new Set(
    entries.flatMap(({ reverses }) => (reverses === undefined ? [] : [nameOf(reverses)]))
  )
  return entries.filter((entry) => entry.reverses === undefined && !takenBack.has(nameOf(entry)))
}

/** What one account of a source holds for a year. */
export interface Balance {
  readonly source: SourceId
  readonly year: FundingYear
  readonly account: Account
  /** What came to it, less what went from it. */
  readonly amount: Cents
}

/** What every account holds by these entries, up to and including a day; by source, year and account. */
export const balances = (
  entries: ReadonlyArray<LedgerEntry>,
  until?: CalendarDate
): ReadonlyArray<Balance> => {
  const held = new Map<string, Balance>()
  const add = (entry: LedgerEntry, account: Account, change: number): void => {
    const key = `${entry.source} ${entry.year} ${account}`
    const before = held.get(key)?.amount ?? 0
    held.set(key, { source: entry.source, year: entry.year, account, amount: cents(before + change) })
  }
  for (const entry of entries) {
    if (until !== undefined && entry.on > until) continue
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
    const available = balances.find(
      (it) => it.source === source && it.year === year && it.account === "available"
    )
    const used = cents(-(available?.amount ?? 0))
    return { source, year, budget, used, shortage: amount(Math.max(0, used - budget)) }
  })
