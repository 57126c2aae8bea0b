/** The trace and span under which something is written down: the same in every log that tells of it. */
import { Effect } from "effect"

export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits. */
  readonly spanId: string
}

/** Where nothing is traced, as W3C Trace Context writes it. */
const noTrace: Trace = { traceId: "0".repeat(32), spanId: "0".repeat(16) }

export const currentTrace: Effect.Effect<Trace> = Effect.currentSpan.pipe(
  Effect.map(({ spanId, traceId }) => ({ traceId, spanId })),
  Effect.orElseSucceed(() => noTrace)
)
