/**
 * The port through which the books of a region are read.
 *
 * Entries are written with the act that books them (`CaseStore`), so that there is no entry without its
 * decision; here they are read back: of one case, or added up over all of them.
 */
import type { Balance, BalanceFilter, FundingYear, LedgerEntry, SourceId, UsedOn } from "@oza/funding"
import type { Amount, CalendarDate, RegionId } from "@oza/kernel"
import { Context, type Effect } from "effect"
import type { CaseKey } from "../CaseKey.ts"
import type { StoreUnavailable } from "../StoreError.ts"

/** What was committed on a day, by one event of one case, from one source for one year. */
export interface CommittedOn {
  readonly on: CalendarDate
  readonly amount: Amount
}

export class LedgerStore extends Context.Service<
  LedgerStore,
  {
    /** Entries of a case, in the order in which they were booked. */
    readonly entriesOf: (key: CaseKey) => Effect.Effect<ReadonlyArray<LedgerEntry>, StoreUnavailable>
    /** What every account holds: the same as funding's `balances` over the entries. */
    readonly balances: (
      region: RegionId,
      filter?: BalanceFilter
    ) => Effect.Effect<ReadonlyArray<Balance>, StoreUnavailable>
    /** What was committed and not taken back, by day, up to and including a day. */
    readonly commitments: (
      region: RegionId,
      source: SourceId,
      year: FundingYear,
      until: CalendarDate
    ) => Effect.Effect<ReadonlyArray<CommittedOn>, StoreUnavailable>
    /** How much more, or less, was used of a budget on each day: reserved, committed or realised; by day. */
    readonly usedByDay: (
      region: RegionId,
      source: SourceId,
      year: FundingYear,
      until: CalendarDate
    ) => Effect.Effect<ReadonlyArray<UsedOn>, StoreUnavailable>
  }
>()("@oza/casework/LedgerStore") {}
