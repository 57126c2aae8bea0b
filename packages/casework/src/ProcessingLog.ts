/**
 * The port through which the processing log is read, as the extension `lezen` of Logboek Dataverwerkingen
 * asks: by trace, by activity or by data subject, and never all of it.
 */
import type { CaseId, RegionId } from "@oza/kernel"
import type { ActivityId, ProcessingRecord, SubjectId, TraceId } from "@oza/privacy"
import { Context, type Effect } from "effect"
import type { Page } from "./CaseStore.ts"
import type { StoreUnavailable } from "./StoreError.ts"

/** Which records: at least one of the first three, which all have to fit. */
export interface ProcessingFilter {
  readonly trace?: TraceId | undefined
  readonly activity?: ActivityId | undefined
  readonly subject?: SubjectId | undefined
  /** Ended at or after this moment, in milliseconds since 1970. */
  readonly from?: number | undefined
  /** Ended before this moment. */
  readonly until?: number | undefined
}

/** Where a record stands: its moment, its case, and its number there. */
export interface ProcessingPlace {
  readonly at: number
  readonly case: CaseId
  readonly sequence: number
}

/** A record of the processing log, and where it stands. */
export interface RecordedProcessing extends ProcessingPlace {
  readonly record: ProcessingRecord
}

export class ProcessingLog extends Context.Service<
  ProcessingLog,
  {
    /** Oldest first. A filter without trace, activity and subject is a bug of whoever asks. */
    readonly find: (
      region: RegionId,
      filter: ProcessingFilter,
      page: { readonly after?: ProcessingPlace | undefined; readonly limit: number }
    ) => Effect.Effect<Page<RecordedProcessing>, StoreUnavailable>
  }
>()("@oza/casework/ProcessingLog") {}
