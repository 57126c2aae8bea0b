import { describe, expect, it } from "vitest"
import { traceOf } from "./Trace.ts"

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736"
const parentId = "00f067aa0ba902b7"

describe("The trace of a request", () => {
  it("is that of the caller, with what the caller wants kept", () => {
    expect(traceOf(`00-${traceId}-${parentId}-01`)).toEqual({ traceId, parentId, sampled: true })
    expect(traceOf(`00-${traceId}-${parentId}-00`)).toEqual({ traceId, parentId, sampled: false })
    expect(traceOf(`cc-${traceId}-${parentId}-01-later`)).toEqual({ traceId, parentId, sampled: true })
  })

  it.each([
    undefined,
    "nonsense",
    `ff-${traceId}-${parentId}-01`,
    `00-${traceId}-${parentId}-01-later`,
    `00-${"0".repeat(32)}-${parentId}-01`,
    `00-${traceId}-${"0".repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${parentId}-01`
  ])("is a new one for %s", (traceparent) => {
    const trace = traceOf(traceparent)
    expect(trace).toEqual({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      parentId: undefined,
      sampled: false
    })
    expect(trace.traceId).not.toBe(traceId)
  })
})
