/**
 * The trace under which something is done, and since when: that of the request, else that of the work
 * itself. Each disclosure in it gets a span of its own.
 */
import { RequestTrace } from "@oza/casework"
import { type Caller, type Operation, type SpanId, TraceId } from "@oza/privacy"
import { Clock, Effect, Schema } from "effect"
import { randomBytes } from "node:crypto"

/** What all disclosures have in common that are written at once. */
export type Work = Omit<Operation, "span">

const isTraceId = Schema.is(TraceId)

/** The work that is being done, as it ends now. */
export const currentWork: Effect.Effect<Work> = Effect.gen(function* () {
  const request = yield* RequestTrace
  const span = yield* Effect.orElseSucceed(Effect.currentSpan, () => undefined)
  const endedAt = yield* Clock.currentTimeMillis
  const startedAt = span === undefined ? endedAt : Number(span.status.startTime / 1_000_000n)
  return {
    trace: request?.trace ?? (span !== undefined && isTraceId(span.traceId) ? span.traceId : newTrace()),
    ...callerOf(request?.caller),
    // Another clock, of a test or a tracer, can be ahead of this one.
    startedAt: Math.min(startedAt, endedAt),
    endedAt
  }
})

const callerOf = (caller: Caller | undefined) => (caller === undefined ? {} : { caller })

const newTrace = (): TraceId => randomBytes(16).toString("hex")

/** Chance gives sixteen zeros never; were it to, the record would be refused by who reads it. */
export const newSpan = (): SpanId => randomBytes(8).toString("hex")
