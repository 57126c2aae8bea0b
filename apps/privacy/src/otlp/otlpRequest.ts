/**
 * Records of the processing log as OTLP, in its JSON form: what the standard Logboek Dataverwerkingen
 * recommends to send them with. Each record is a span, with the attributes that the standard names.
 *
 * Times are nanoseconds in text, numbers of traces and spans hexadecimal, as OTLP/HTTP lays down.
 */
import type { ProcessingRecord } from "@oza/privacy"

const statusCode: { readonly [S in ProcessingRecord["status"]]: number } = { Unset: 0, Ok: 1, Error: 2 }

/** SPAN_KIND_INTERNAL: it is not a call to another application. */
const internal = 1

/** The body of one request; records with the same resource stand together, in their order. */
export const otlpRequest = (records: ReadonlyArray<ProcessingRecord>) => ({
  resourceSpans: [...Map.groupBy(records, ({ resource }) => JSON.stringify(resource)).values()].map(
    (own) => ({
      resource: { attributes: attributesOf(own[0]!.resource.attributes) },
      scopeSpans: [{ scope: { name: "logboek-dataverwerkingen" }, spans: own.map(spanOf) }]
    })
  )
})

const spanOf = (record: ProcessingRecord) => ({
  traceId: record.trace_id,
  spanId: record.span_id,
  ...(record.parent_span_id === undefined ? {} : { parentSpanId: record.parent_span_id }),
  name: record.name,
  kind: internal,
  startTimeUnixNano: nanos(record.start_time),
  endTimeUnixNano: nanos(record.end_time),
  attributes: attributesOf(record.attributes),
  status: { code: statusCode[record.status] }
})

const nanos = (millis: number): string => String(BigInt(millis) * 1_000_000n)

const attributesOf = (attributes: Readonly<Record<string, string | undefined>>) =>
  Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: { stringValue: value } }]
  )
