/**
 * The log that records are sent on to, over OTLP/HTTP. It has taken them when it says so, and not before.
 *
 * It is reached over TLS, or on this machine; never by a redirect to somewhere else.
 */
import { Data, Effect, Redacted, Result, Schedule, Schema } from "effect"
import type { OtlpHeaders } from "./otlpHeaders.ts"

/** The receiver did not take the records. Nothing of what it answered is repeated. */
export class NotTaken extends Data.TaggedError("NotTaken")<{
  readonly message: string
  /** May the same be sent again? */
  readonly again: boolean
}> {}

/** Where traces go: the address as it is, or `/v1/traces` where it names no path. */
export const receiverUrl = (address: string): Result.Result<URL, string> => {
  const url = URL.parse(address)
  if (url === null) return Result.fail("it is no address")
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) {
    return Result.fail("it has to begin with https://")
  }
  if (url.pathname === "/") url.pathname = "/v1/traces"
  return Result.succeed(url)
}

/** What OTLP asks to send again, later. */
const again = [429, 502, 503, 504]

/** Sends a body, and again where the receiver is busy; ends well when it has taken all of it. */
export const send = (url: URL, headers: OtlpHeaders, body: unknown): Effect.Effect<void, NotTaken> =>
  post(url, headers, JSON.stringify(body)).pipe(
    Effect.retry({ schedule: Schedule.exponential("200 millis"), times: 4, while: (error) => error.again })
  )

const post = (url: URL, headers: OtlpHeaders, body: string): Effect.Effect<void, NotTaken> =>
  Effect.tryPromise({
    try: async (signal) => {
      const answer = await fetch(url, {
        method: "POST",
        headers: [...Redacted.value(headers), ["Content-Type", "application/json"]],
        body,
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)])
      })
      return { status: answer.status, text: await answer.text() }
    },
    catch: () => new NotTaken({ message: "it does not answer", again: true })
  }).pipe(
    Effect.flatMap(({ status, text }) => {
      if (status !== 200) {
        return Effect.fail(
          new NotTaken({ message: `it answered with ${status}`, again: again.includes(status) })
        )
      }
      const rejected = rejectedIn(text)
      return rejected === 0
        ? Effect.void
        : Effect.fail(new NotTaken({ message: `it rejected ${rejected} records`, again: false }))
    })
  )

/** OTLP says in a good answer how many it did not take; a 64-bit number is text in JSON. */
const Answer = Schema.fromJsonString(
  Schema.Struct({
    partialSuccess: Schema.optionalKey(
      Schema.Struct({ rejectedSpans: Schema.optionalKey(Schema.Union([Schema.String, Schema.Finite])) })
    )
  })
)

const decode = Schema.decodeUnknownResult(Answer)

const rejectedIn = (text: string): number => {
  const answer = decode(text)
  return Result.isSuccess(answer) ? Number(answer.success.partialSuccess?.rejectedSpans ?? 0) : 0
}
