/**
 * The trace of the request that is being answered: what both logs put on everything that it does.
 *
 * Whoever takes in requests sets it. Where nobody does, as in a program on its own, each piece of work has
 * the trace of its own span.
 */
import type { Caller, TraceId } from "@oza/privacy"
import { Context } from "effect"

export interface RequestTrace {
  readonly trace: TraceId
  /** The application of another organisation that asked, where it handed over a trace. */
  readonly caller?: Caller | undefined
}

export const RequestTrace = Context.Reference<RequestTrace | undefined>("@oza/casework/RequestTrace", {
  defaultValue: () => undefined
})
