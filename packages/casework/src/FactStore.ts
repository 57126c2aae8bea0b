/**
 * The port to the facts of a region: what reports count and add up, and what divisions of costs turned on.
 *
 * Never a case: what comes out has no number of one, and is protected before anybody sees it.
 */
import type { CalendarDate, RegionId } from "@oza/kernel"
import type { AggregateRow, CostingFact, Query } from "@oza/reporting"
import { Context, type Effect } from "effect"
import type { StoreUnavailable } from "./StoreError.ts"

export class FactStore extends Context.Service<
  FactStore,
  {
    /** Computed set-based in the store; the rows are not yet protected against disclosure. */
    readonly aggregate: (
      region: RegionId,
      query: Query
    ) => Effect.Effect<ReadonlyArray<AggregateRow>, StoreUnavailable>
    /** Of each case, the divisions of costs in a period (`until` is the first day after it); in no order. */
    readonly costings: (
      region: RegionId,
      period: { readonly from: CalendarDate; readonly until: CalendarDate }
    ) => Effect.Effect<ReadonlyArray<ReadonlyArray<CostingFact>>, StoreUnavailable>
  }
>()("@oza/casework/FactStore") {}
