/**
 * The records of both logs, from one disclosure: so that they can never say different things.
 *
 * The access log gets one record, the processing log one for each data subject, never fewer.
 */
import type { Disclosure } from "../Disclosure.ts"
import { type AccessRecord, accessRecordOf } from "./AccessRecord.ts"
import { canonicalText } from "./CanonicalText.ts"
import type { Operation, SpanId } from "./Operation.ts"
import { type ProcessingRecord, processingRecordOf, type SubjectId } from "./ProcessingRecord.ts"

/** What one disclosure leaves in both logs. */
export interface LogRecords {
  readonly access: AccessRecord
  readonly processing: ReadonlyArray<ProcessingRecord>
}

/** A data subject beside the first, with the span of what was done to its data. */
export interface OtherSubject {
  readonly id: SubjectId
  readonly span: SpanId
}

/**
 * `child` is absent only where there is no such case: then there is nobody whose data were processed, and
 * what is left is that somebody asked.
 */
export const logRecords = (
  disclosure: Disclosure,
  operation: Operation,
  child: SubjectId | undefined,
  others: ReadonlyArray<OtherSubject> = []
): LogRecords => ({
  access: accessRecordOf(disclosure, operation),
  processing:
    child === undefined
      ? []
      : [{ id: child, span: operation.span }, ...others].map((subject) =>
          processingRecordOf(disclosure, operation, subject)
        )
})

/** The text of a record, as it is kept and hashed. */
export const recordText = (record: AccessRecord | ProcessingRecord): string => canonicalText(record)
