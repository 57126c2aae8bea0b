/** The port that reports are computed through: counts and sums over facts, never a case. */
import type { RegionId } from "@oza/kernel"
import type { AggregateRow, Query } from "@oza/reporting"
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
  }
>()("@oza/casework/FactStore") {}
