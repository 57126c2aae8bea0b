/**
 * The rows of both logs that disclosures come down to, made before they are written.
 *
 * A data subject is named by a hash under the data key of the child of the case: who has the key can tell
 * that it is the same person, and when the key is destroyed nobody can ever again. The chain does not
 * change by that.
 */
import type { CaseId, PersonId } from "@oza/kernel"
import { type Disclosure, logRecords, recordText, type SubjectId } from "@oza/privacy"
import type { KeyObject } from "node:crypto"
import { keyedHash } from "../keys/Seal.ts"
import { newSpan, type Work } from "./Trace.ts"

/** A disclosure, and the child that it is about; absent where there is no such case to be seen. */
export interface ToLog {
  readonly disclosure: Disclosure
  readonly child: { readonly person: PersonId; readonly key: KeyObject } | undefined
  readonly others?: ReadonlyArray<PersonId> | undefined
}

export interface AccessRow {
  readonly case: CaseId
  /** Milliseconds since 1970. */
  readonly at: number
  readonly trace: string
  readonly span: string
  readonly record: string
}

export interface ProcessingRow extends AccessRow {
  readonly activity: string
  readonly subject: string
}

export interface LogRows {
  readonly access: ReadonlyArray<AccessRow>
  readonly processing: ReadonlyArray<ProcessingRow>
}

/** The pseudonym of somebody in the logs of a case, under the key of its child. */
export const subjectId = (key: KeyObject, person: PersonId): SubjectId =>
  Buffer.from(keyedHash(key, "log subject", person)).toString("hex")

/** Rows in the order of their cases: who writes about the same cases waits in a line and not in a circle. */
export const logRows = (all: ReadonlyArray<ToLog>, work: Work): LogRows => {
  const access: Array<AccessRow> = []
  const processing: Array<ProcessingRow> = []
  for (const { child, disclosure, others = [] } of all.toSorted(byCase)) {
    const made = logRecords(
      disclosure,
      { ...work, span: newSpan() },
      child && subjectId(child.key, child.person),
      child === undefined
        ? []
        : [...new Set(others)]
            .filter((person) => person !== child.person)
            .map((person) => ({ id: subjectId(child.key, person), span: newSpan() }))
    )
    access.push({
      case: disclosure.case,
      at: made.access.at,
      trace: made.access.trace,
      span: made.access.span,
      record: recordText(made.access)
    })
    for (const record of made.processing) {
      processing.push({
        case: disclosure.case,
        at: record.end_time,
        trace: record.trace_id,
        span: record.span_id,
        record: recordText(record),
        activity: record.attributes["dpl.core.processing_activity_id"],
        subject: record.attributes["dpl.core.data_subject_id"]
      })
    }
  }
  return { access, processing }
}

const byCase = ({ disclosure: a }: ToLog, { disclosure: b }: ToLog): number =>
  a.case < b.case ? -1 : a.case > b.case ? 1 : 0

/** The moment of a row as a column, exactly. */
const moment = "timestamptz 'epoch' + r.at * interval '1 millisecond'"

/**
 * Parts of a statement that write the rows of both logs, given as JSON (`access` and `processing` are the
 * parameters), where `condition` holds. Each row of theirs is linked by the database.
 */
export const insertLogs = (of: {
  readonly region: string
  readonly access: string
  readonly processing: string
  readonly condition: string
}): string => `
logged as (
  insert into oza.access_log (region_id, case_id, recorded_at, trace_id, span_id, record)
  select ${of.region}, r.case, ${moment}, r.trace, r.span, r.record
  from jsonb_to_recordset(${of.access}) r ("case" uuid, at int8, trace text, span text, record text)
  where ${of.condition} order by r.case
),
processed as (
  insert into oza.processing_log
    (region_id, case_id, recorded_at, trace_id, span_id, record, activity, subject)
  select ${of.region}, r.case, ${moment}, r.trace, r.span, r.record, r.activity, r.subject
  from rows from (
    jsonb_to_recordset(${of.processing})
      as ("case" uuid, at int8, trace text, span text, record text, activity text, subject text)
  ) with ordinality r ("case", at, trace, span, record, activity, subject, number)
  where ${of.condition} order by r.case, r.number
)`
