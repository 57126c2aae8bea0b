/**
 * The port through which requests on rights are kept.
 *
 * A request is its events. An event can hold what somebody asked in their own words, so a store seals it
 * with the key of the child: whoever destroys the file destroys the requests about it.
 */
import type { CalendarDate, CaseId, PersonId, RegionId } from "@oza/kernel"
import type { RightsEvent, RightsRequest, RightsRequestId } from "@oza/privacy"
import { Context, type Effect } from "effect"
import type { Disclosed } from "../CaseStore.ts"
import type { ConcurrentChange, StoreUnavailable } from "../StoreError.ts"
import type { RightsRequestChanged, RightsRequestNotFound } from "./RightsError.ts"

/** Which request: the region and the case come first. */
export interface RightsKey {
  readonly region: RegionId
  readonly case: CaseId
  readonly id: RightsRequestId
}

/** What one act with a request writes. */
export interface RightsWrite extends RightsKey {
  /** Whose key seals it. */
  readonly child: PersonId
  /** The version that was read; 0 makes a new request. */
  readonly expected: number
  readonly event: RightsEvent
  /** The case as it was read for it; recorded with the event, or neither is. */
  readonly read: ReadonlyArray<Disclosed>
}

/** A request that waits, as far as a work list shows it: nothing of what was asked. */
export interface WaitingRequest {
  readonly id: RightsRequestId
  readonly case: CaseId
  readonly filedOn: CalendarDate
}

export class RightsStore extends Context.Service<
  RightsStore,
  {
    readonly load: (key: RightsKey) => Effect.Effect<RightsRequest, RightsRequestNotFound | StoreUnavailable>
    /** Fails, writing nothing, where the request or the case has moved on since it was read. */
    readonly write: (
      write: RightsWrite
    ) => Effect.Effect<void, ConcurrentChange | RightsRequestChanged | StoreUnavailable>
    /** The requests about a case, the newest first. */
    readonly ofCase: (of: {
      readonly region: RegionId
      readonly case: CaseId
    }) => Effect.Effect<ReadonlyArray<RightsRequest>, StoreUnavailable>
    /** The requests of a region that were not closed or withdrawn, the oldest first. */
    readonly waiting: (region: RegionId) => Effect.Effect<ReadonlyArray<WaitingRequest>, StoreUnavailable>
    /** The cases of a region in which somebody ever took access in an emergency; told by kinds of events alone. */
    readonly withEmergency: (region: RegionId) => Effect.Effect<ReadonlyArray<CaseId>, StoreUnavailable>
  }
>()("@oza/casework/RightsStore") {}
