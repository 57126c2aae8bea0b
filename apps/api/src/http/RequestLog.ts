/**
 * One line per request, without anything about anybody: method, the pattern of the route, status, time.
 *
 * Never the address itself, as that holds the number of a case, and never a body, a name or a token. A
 * fault is logged by its kind and place in the code; its message may quote data, so it stays out.
 */
import type { MiddlewareHandler } from "hono"
import { routePath } from "hono/route"
import { type Trace, traceOf } from "./Trace.ts"

export interface LogLine {
  readonly level: "info" | "error"
  readonly event: "request" | "fault"
  readonly trace: string
  readonly [field: string]: string | number
}

/** Takes one line; where it goes is the deployer's. */
export type Log = (line: LogLine) => void

/** Writes JSON lines to standard output. */
export const jsonLog =
  (write: (text: string) => void, now: () => Date): Log =>
  (line) =>
    write(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`)

export interface Traced {
  Variables: { trace: Trace }
}

/** Gives the request its trace, and logs it when it is answered. */
export const requestLog =
  (log: Log): MiddlewareHandler<Traced> =>
  async (c, next) => {
    const since = performance.now()
    const trace = traceOf(c.req.header("traceparent"))
    c.set("trace", trace)
    await next()
    c.header("Trace-Id", trace.traceId)
    log({
      level: c.res.status >= 500 ? "error" : "info",
      event: "request",
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round((performance.now() - since) * 10) / 10,
      trace: trace.traceId
    })
  }

/** Logs a fault by its kind and its place in the code. */
export const logFault = (log: Log, trace: string, error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error
  const places =
    error instanceof Error
      ? (error.stack ?? "")
          .split("\n")
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12)
          .map((line) => line.trim())
      : []
  const code = (error as { cause?: { code?: unknown } } | undefined)?.cause?.code
  log({
    level: "error",
    event: "fault",
    trace,
    kind: name,
    ...(typeof code === "string" ? { code } : {}),
    at: places.join(" | ")
  })
}
