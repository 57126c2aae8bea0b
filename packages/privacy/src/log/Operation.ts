/**
 * What a log has to know of an action beside who did what to which data: its trace, and when it ran.
 *
 * A trace holds together what belongs to one request, also where it went through the applications of
 * several organisations (W3C Trace Context); a span is one action in it.
 */
import { Schema } from "effect"

/** What belongs to one request: 32 hexadecimal digits, not all of them zero. */
export const TraceId = Schema.String.check(
  Schema.isPattern(/^(?!0{32})[0-9a-f]{32}$/, { message: "expected a trace: 32 hexadecimal digits" })
)
export type TraceId = typeof TraceId.Type

/** One action in a trace: 16 hexadecimal digits, not all of them zero. */
export const SpanId = Schema.String.check(
  Schema.isPattern(/^(?!0{16})[0-9a-f]{16}$/, { message: "expected a span: 16 hexadecimal digits" })
)
export type SpanId = typeof SpanId.Type

/** The application of another organisation, on whose request it was done. */
export interface Caller {
  /** The action there that asked for it. */
  readonly span: SpanId
  /** The address of that application, as it is known here. */
  readonly processor: string
  /** Where its processing log can be read; absent: it offers none. */
  readonly readApi?: string | undefined
}

/** One action that is recorded. */
export interface Operation {
  readonly trace: TraceId
  /** Of this one disclosure. */
  readonly span: SpanId
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly endedAt: number
  readonly caller?: Caller | undefined
}
