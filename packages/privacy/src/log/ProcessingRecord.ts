/**
 * A record of the processing log, as the standard Logboek Dataverwerkingen lays it down: which processing
 * activity, on data of which data subject, when.
 *
 * Fields have the names of the standard. A record is about one data subject, by a pseudonym that only the
 * key of the child can make again. It never says who the user was: that is in the access log, under the
 * same trace and span. With the extension `lezen` it says where the log of the caller can be read.
 */
import { Schema } from "effect"
import type { Disclosure, DisclosureKind } from "../Disclosure.ts"
import { purposeName } from "../Purpose.ts"
import { type Operation, SpanId, TraceId } from "./Operation.ts"

/** How data subjects are named in the log: an HMAC of the person, under the data key of the child. */
export const subjectIdType = "urn:oza:subject:hmac-sha256"

/** The pseudonym of a data subject. */
export const SubjectId = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{64}$/, {
    message: "expected the pseudonym of a data subject: 64 hexadecimal digits"
  })
)
export type SubjectId = typeof SubjectId.Type

export const ProcessingRecord = Schema.Struct({
  trace_id: TraceId,
  span_id: SpanId,
  /** The action that it is part of: here, or in the application that asked for it. */
  parent_span_id: Schema.optionalKey(SpanId),
  /** `Unset`: it ended well without a result, as where it was refused. */
  status: Schema.Literals(["Unset", "Ok", "Error"]),
  /** What was done, for people. */
  name: Schema.NonEmptyString,
  /** Milliseconds since 1970. */
  start_time: Schema.Int,
  end_time: Schema.Int,
  resource: Schema.Struct({
    attributes: Schema.Struct({ "service.name": Schema.String, "service.namespace": Schema.String })
  }),
  attributes: Schema.Struct({
    /** The version of the activity in the register. */
    "dpl.core.processing_activity_id": Schema.NonEmptyString,
    "dpl.core.data_subject_id": SubjectId,
    "dpl.core.data_subject_id_type": Schema.Literal(subjectIdType),
    /** The application that asked for it, where that is of another organisation. */
    "dpl.core.foreign_operation.processor": Schema.optionalKey(Schema.NonEmptyString),
    /** Where its log can be read (extension lezen). */
    "dpl.read.externalReadAPI_id": Schema.optionalKey(Schema.NonEmptyString)
  })
}).pipe(Schema.annotateEncoded({ identifier: "ProcessingRecord" }))
export type ProcessingRecord = typeof ProcessingRecord.Type

const done: { readonly [K in DisclosureKind]: string } = {
  read: "Gegevens inzien",
  write: "Gegevens vastleggen",
  list: "Gegevens in een overzicht tonen",
  export: "Gegevens meegeven"
}

/** What was done to data of one subject. The first subject has the span itself; each other one below it. */
export const processingRecordOf = (
  disclosure: Disclosure,
  { caller, ...operation }: Operation,
  subject: { readonly id: SubjectId; readonly span: SpanId }
): ProcessingRecord => {
  const parent = subject.span === operation.span ? caller?.span : operation.span
  const refused = disclosure.outcome === "refused"
  return {
    trace_id: operation.trace,
    span_id: subject.span,
    ...(parent === undefined ? {} : { parent_span_id: parent }),
    status: refused ? "Unset" : "Ok",
    name: `${done[disclosure.kind]} om ${purposeName[disclosure.purpose].nl}${refused ? ": geweigerd" : ""}`,
    start_time: operation.startedAt,
    end_time: operation.endedAt,
    resource: { attributes: { "service.name": "oza", "service.namespace": disclosure.region } },
    attributes: {
      "dpl.core.processing_activity_id": disclosure.activity,
      "dpl.core.data_subject_id": subject.id,
      "dpl.core.data_subject_id_type": subjectIdType,
      ...(caller === undefined ? {} : { "dpl.core.foreign_operation.processor": caller.processor }),
      ...(caller?.readApi === undefined ? {} : { "dpl.read.externalReadAPI_id": caller.readApi })
    }
  }
}
