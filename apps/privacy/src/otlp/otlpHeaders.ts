/**
 * What the receiver of the log wants to see with every request, a token above all: the headers of the
 * environment, as OpenTelemetry names and writes them (`name=value,name=value`, values percent-encoded; those
 * of traces stand in the place of those of everything).
 *
 * A value is a secret. It goes to the receiver, which is reached over TLS or on this machine, and into no
 * message of the tool, also where it cannot be read.
 */
import { Redacted, Result } from "effect"
import type { Env } from "../Command.ts"

export type OtlpHeaders = Redacted.Redacted<ReadonlyArray<[name: string, value: string]>>

const variables = ["OTEL_EXPORTER_OTLP_TRACES_HEADERS", "OTEL_EXPORTER_OTLP_HEADERS"] as const

/** What HTTP takes as a name (RFC 9110, 5.6.2), and as a value that is one line of ASCII. */
const isName = /^[\w!#$%&'*+.^`|~-]+$/
const isValue = /^[\t\x20-\x7e]*$/

/** These are about how the request is sent, and are ours. */
const ours = ["content-type", "content-length", "transfer-encoding", "connection", "host"]

/** The headers; none where no variable is set. Fails with a sentence that holds no value. */
export const otlpHeaders = (env: Env): Result.Result<OtlpHeaders, string> => {
  const variable = variables.find((name) => (env[name] ?? "").trim() !== "")
  const pairs = (variable === undefined ? "" : env[variable]!)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(read)
  const headers = pairs.filter((pair) => pair !== undefined)
  return headers.length === pairs.length
    ? Result.succeed(Redacted.make(headers))
    : Result.fail(`${variable} is not name=value,name=value with percent-encoded values`)
}

const read = (pair: string): [name: string, value: string] | undefined => {
  const at = pair.indexOf("=")
  const name = pair.slice(0, at).trim()
  const value = decoded(pair.slice(at + 1).trim())
  const isGood =
    at > 0 &&
    isName.test(name) &&
    !ours.includes(name.toLowerCase()) &&
    value !== undefined &&
    isValue.test(value)
  return isGood ? [name, value] : undefined
}

const decoded = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}
