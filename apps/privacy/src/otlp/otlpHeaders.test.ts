import { inspect } from "node:util"
import { Redacted, Result } from "effect"
import { describe, expect, it } from "vitest"
import { otlpHeaders } from "./otlpHeaders.ts"

const headers = (env: Record<string, string>) =>
  Redacted.value(Result.getOrThrow(otlpHeaders(env))).map(([name, value]) => `${name}: ${value}`)

describe("Headers for the receiver of the log", () => {
  it("are read as OpenTelemetry writes them: a list with commas, values percent-encoded", () => {
    expect(headers({ OTEL_EXPORTER_OTLP_HEADERS: "Authorization=Bearer%20a%3Db=, x-tenant = een" })).toEqual([
      "Authorization: Bearer a=b=",
      "x-tenant: een"
    ])
    expect(headers({})).toEqual([])
    expect(headers({ OTEL_EXPORTER_OTLP_HEADERS: " ," })).toEqual([])
  })

  it("of traces stand in the place of those of everything", () => {
    const both = { OTEL_EXPORTER_OTLP_TRACES_HEADERS: "a=1", OTEL_EXPORTER_OTLP_HEADERS: "b=2" }
    expect(headers(both)).toEqual(["a: 1"])
  })

  it.each([
    "secret",
    "=secret",
    "a b=secret",
    "a=secret%",
    "a=secret%0Ab",
    "Content-Type=secret",
    "a=secr\u00ebt"
  ])("that cannot be used are told without what stands in them: %j", (written) => {
    const result = otlpHeaders({ OTEL_EXPORTER_OTLP_HEADERS: `x=1,${written}` })
    expect(Result.isFailure(result) && result.failure).toBe(
      "OTEL_EXPORTER_OTLP_HEADERS is not name=value,name=value with percent-encoded values"
    )
  })

  it("are not in what is printed of them", () => {
    const read = Result.getOrThrow(otlpHeaders({ OTEL_EXPORTER_OTLP_HEADERS: "a=secret" }))
    expect(`${inspect(read)} ${JSON.stringify(read)}`).not.toContain("secret")
  })
})
