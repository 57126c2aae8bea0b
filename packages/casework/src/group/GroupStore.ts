/**
 * The port through which group arrangements are kept.
 *
 * A group is its events and nothing else is kept of it; there are few, and each is short. A write is one
 * transaction: the event, and the record that a case was processed for it, or nothing.
 */
import type { GroupArrangement, GroupEvent } from "@oza/cases"
import type { CaseId, GroupId, RegionId } from "@oza/kernel"
import type { Disclosure } from "@oza/privacy"
import { Context, type Effect } from "effect"
import type { ConcurrentChange, StoreUnavailable } from "../StoreError.ts"
import type { GroupChanged, GroupNotFound } from "./GroupError.ts"

/** Which group: the region comes first, in every key of the house. */
export interface GroupKey {
  readonly region: RegionId
  readonly id: GroupId
}

/** What one act with a group writes. */
export interface GroupWrite extends GroupKey {
  /** The version that was read; 0 begins a new group. */
  readonly expected: number
  readonly event: GroupEvent
  /** Cases that were processed for it, as they were read. */
  readonly read: ReadonlyArray<{
    readonly id: CaseId
    readonly version: number
    readonly disclosure: Disclosure
  }>
}

/** An event of a group as it stands in the store. */
export interface RecordedGroupEvent {
  readonly sequence: number
  /** When it was written down, in milliseconds since 1970; the day it holds for is in the event. */
  readonly recordedAt: number
  readonly event: GroupEvent
}

export class GroupStore extends Context.Service<
  GroupStore,
  {
    readonly load: (key: GroupKey) => Effect.Effect<GroupArrangement, GroupNotFound | StoreUnavailable>
    /** Fails, writing nothing, where the group or one of the cases has moved on since it was read. */
    readonly write: (
      write: GroupWrite
    ) => Effect.Effect<void, GroupChanged | ConcurrentChange | StoreUnavailable>
    /** Every group of a region, the newest in the register first. */
    readonly list: (region: RegionId) => Effect.Effect<ReadonlyArray<GroupArrangement>, StoreUnavailable>
    /** Events of a group, oldest first. */
    readonly history: (key: GroupKey) => Effect.Effect<ReadonlyArray<RecordedGroupEvent>, StoreUnavailable>
  }
>()("@oza/casework/GroupStore") {}
