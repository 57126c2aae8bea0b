/**
 * One entry of the books: an amount that goes from one account to another.
 *
 * Double entry in its smallest form: the amount stands once, under two accounts of one source and year,
 * so that an entry cannot fail to balance. Entries are only ever added. A correction is an entry that
 * goes the other way and says which one it takes back.
 */
import { Amount, CalendarDate, CaseId, EstablishmentCode, RegionId, RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { FundingYear } from "./FundingYear.ts"
import { SourceId } from "./Source.ts"

/**
 * The accounts that every source has in every year. A budget goes from `budget` to `available`; what is
 * set apart, promised and paid goes from there to `reserved`, `committed` and `realised`; what was
 * promised and turned out not to be needed is `released`, and can be spent again. `available` below
 * zero, `released` counted with it, is a shortage.
 */
export const Account = Schema.Literals([
  "budget",
  "available",
  "reserved",
  "committed",
  "realised",
  "released"
])
export type Account = typeof Account.Type

/** Which entry: the line of what one event of a case booked. */
export const EntryKey = Schema.Struct({
  /** Number of the event in its case, from 1. */
  event: Schema.Int,
  /** Number of the entry within what that event booked, from 1. */
  line: Schema.Int
})
export type EntryKey = typeof EntryKey.Type

export const LedgerEntry = Schema.Struct({
  region: RegionId,
  case: CaseId,
  ...EntryKey.fields,
  on: CalendarDate,
  agreement: Schema.Int,
  source: SourceId,
  year: FundingYear,
  /** The account that the amount goes to. */
  debit: Account,
  /** The account that it comes from. */
  credit: Account,
  amount: Amount,
  rule: RuleId,
  /** The school of the child on the day of booking, where there was one. */
  school: Schema.optionalKey(EstablishmentCode),
  /** The closed year that it corrects, where it is booked in a later one. */
  concerns: Schema.optionalKey(FundingYear),
  /** The entry that this one takes back. */
  reverses: Schema.optionalKey(EntryKey)
}).pipe(Schema.annotateEncoded({ identifier: "LedgerEntry" }))
export type LedgerEntry = typeof LedgerEntry.Type

/** What a balance is made of: an entry without what it is an entry of. */
export type Posting = Pick<LedgerEntry, "on" | "source" | "year" | "debit" | "credit" | "amount" | "school">
