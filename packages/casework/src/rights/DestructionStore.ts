/**
 * The port of the end of files: which there are, what ends them, and what is left.
 *
 * What the terms turn on is told by days and kinds of events alone; nothing of what a file says is read.
 * A destruction and its certificate are one transaction. The logs stay: what they say of a child that is
 * gone is a number that leads to nobody.
 */
import type { CalendarDate, CaseId, PersonId, RegionId } from "@oza/kernel"
import type { Certificate, Destruction, DestructionEvent, DestructionId, DestructionList } from "@oza/privacy"
import { Context, type Effect } from "effect"
import type { StoreUnavailable } from "../StoreError.ts"
import type { DestructionListChanged, DestructionListNotFound } from "./RightsError.ts"

/** All cases of a child in a region, as far as the terms turn on them. */
export interface FileFound {
  readonly child: PersonId
  readonly cases: readonly [CaseId, ...ReadonlyArray<CaseId>]
  readonly isOpen: boolean
  readonly closedOn: CalendarDate | undefined
  /** Types of school of its cases. */
  readonly schoolTypes: ReadonlyArray<string>
  /** Where the closed cases ended. */
  readonly closingOutcomes: ReadonlyArray<string>
  /** The kinds of events in it, and the last day of each. */
  readonly events: ReadonlyArray<{ readonly type: string; readonly on: CalendarDate }>
  /** Is there something on health that the samenwerkingsverband holds? */
  readonly swvHealth: boolean
}

export class DestructionStore extends Context.Service<
  DestructionStore,
  {
    /** The file that a case belongs to. */
    readonly fileOf: (region: RegionId, id: CaseId) => Effect.Effect<FileFound | undefined, StoreUnavailable>
    /** Files without an open case, of which the last was closed before this day. */
    readonly closedFiles: (
      region: RegionId,
      before: CalendarDate
    ) => Effect.Effect<ReadonlyArray<FileFound>, StoreUnavailable>
    /**
     * Destroys a part of the file of a child, with its keys, and certifies it. A part that is gone already
     * gives counts of nothing.
     */
    readonly destroy: (
      destruction: Destruction,
      child: PersonId
    ) => Effect.Effect<Certificate, StoreUnavailable>
    /** The certificates of a region, the newest first. */
    readonly certificates: (region: RegionId) => Effect.Effect<ReadonlyArray<Certificate>, StoreUnavailable>
    readonly list: (
      region: RegionId,
      id: DestructionId
    ) => Effect.Effect<DestructionList, DestructionListNotFound | StoreUnavailable>
    /** All lists of a region, the newest first. */
    readonly lists: (region: RegionId) => Effect.Effect<ReadonlyArray<DestructionList>, StoreUnavailable>
    readonly writeList: (write: {
      readonly region: RegionId
      readonly id: DestructionId
      readonly expected: number
      readonly event: DestructionEvent
    }) => Effect.Effect<void, DestructionListChanged | StoreUnavailable>
  }
>()("@oza/casework/DestructionStore") {}
