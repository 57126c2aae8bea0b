/**
 * The processing log, to be read by whoever watches over the data: the answers of the extension lezen of
 * Logboek Dataverwerkingen, asked with a query.
 *
 * Moments are as in every API of the government (RFC 3339); in the log itself they are milliseconds.
 */
import { readProcessingLog, RegionContext } from "@oza/casework"
import { text } from "@oza/kernel"
import { ActivityId, ProcessingRecord, SpanId, SubjectId, TraceId } from "@oza/privacy"
import { Effect, Schema } from "effect"
import { Limit, limitOf, ProcessingCursor } from "../http/Cursor.ts"
import { endpoint } from "../http/Endpoint.ts"

const momentPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/

/** A moment with its zone, `2026-01-01T00:00:00Z`. */
const Moment = Schema.String.check(
  Schema.makeFilter(
    (text: string) =>
      (momentPattern.test(text) && !Number.isNaN(Date.parse(text))) ||
      "expected a moment with its zone, such as 2026-01-01T00:00:00Z"
  )
).pipe(Schema.annotateEncoded({ format: "date-time" }))

const described = <S extends Schema.Top>(schema: S, description: string) =>
  Schema.optionalKey(schema).pipe(Schema.annotateKey({ description }))

const Query = Schema.Struct({
  trace: described(TraceId, "The trace: everything that was done for one request."),
  activity: described(ActivityId, "The version of the processing activity, as it stands in the register."),
  subject: described(SubjectId, "The pseudonym of the data subject, as it stands in a record."),
  from: described(Moment, "Ended at or after this moment."),
  until: described(Moment, "Ended before this moment."),
  cursor: Schema.optionalKey(ProcessingCursor),
  limit: Schema.optionalKey(Limit)
})
const encodeQuery = Schema.encodeSync(Query)

const ProcessingView = Schema.Struct({
  traceId: TraceId,
  spanId: SpanId,
  parentSpanId: Schema.optionalKey(SpanId),
  status: ProcessingRecord.fields.status,
  name: Schema.String,
  startTime: Schema.String,
  endTime: Schema.String,
  resource: ProcessingRecord.fields.resource,
  attributes: ProcessingRecord.fields.attributes
}).pipe(Schema.annotateEncoded({ identifier: "Processing" }))

const ProcessingListView = Schema.Struct({
  metadata: Schema.Struct({ logbookId: Schema.String, organizationName: Schema.String }),
  processingActivities: Schema.Array(ProcessingView),
  next: Schema.optionalKey(
    Schema.String.annotate({ description: "The cursor of the next page; absent on the last one." })
  )
}).pipe(Schema.annotateEncoded({ identifier: "ProcessingList" }))

export const processingRecordsEndpoint = endpoint({
  id: "listProcessingRecords",
  method: "get",
  path: "/processing-records",
  tag: "rights",
  summary: text("Het logboek dataverwerkingen lezen", "Read the log of data processing"),
  description: text(
    "Voor wie over de gegevens waakt: wat er met gegevens van betrokkenen is gedaan, op trace, activiteit of betrokkene. Ten minste één daarvan is nodig. Wie de gebruiker was staat er niet in. Elke keer lezen wordt zelf vastgelegd.",
    "For whoever watches over the data: what was done with data of data subjects, by trace, activity or data subject. At least one of these is needed. Who the user was is not in it. Every reading is recorded itself."
  ),
  query: Query,
  problems: ["access-refused"],
  success: {
    status: 200,
    text: text("Een bladzijde van het logboek, het oudste eerst.", "A page of the log, the oldest first."),
    schema: ProcessingListView,
    next: true
  },
  handle: Effect.fnUntraced(function* ({ query }) {
    const region = yield* RegionContext
    const { activity, cursor, from, limit, subject, trace, until } = query
    const { items, more } = yield* readProcessingLog(
      {
        trace,
        activity,
        subject,
        from: from === undefined ? undefined : Date.parse(from),
        until: until === undefined ? undefined : Date.parse(until)
      },
      { after: cursor, limit: limitOf(limit) }
    )
    const last = items.at(-1)
    const following =
      more && last !== undefined
        ? encodeQuery({ ...query, cursor: { at: last.at, case: last.case, sequence: last.sequence } })
        : undefined
    return {
      body: {
        metadata: { logbookId: `urn:oza:log:${region.id}`, organizationName: region.name.nl },
        processingActivities: items.map(({ record }) => viewOf(record)),
        ...(following?.cursor === undefined ? {} : { next: following.cursor })
      },
      next: following === undefined ? undefined : `/v1/processing-records?${new URLSearchParams(following)}`
    }
  })
})

const viewOf = (record: ProcessingRecord): typeof ProcessingView.Type => ({
  traceId: record.trace_id,
  spanId: record.span_id,
  ...(record.parent_span_id === undefined ? {} : { parentSpanId: record.parent_span_id }),
  status: record.status,
  name: record.name,
  startTime: new Date(record.start_time).toISOString(),
  endTime: new Date(record.end_time).toISOString(),
  resource: record.resource,
  attributes: record.attributes
})
