/** The trace that a request belongs to, as W3C Trace Context hands it over, or a new one. */

export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** The span of the caller, where there is one: 16 hexadecimal digits. */
  readonly parentId: string | undefined
  readonly sampled: boolean
}

const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/** The trace of a `traceparent`; a new one where it is absent or malformed. */
export const traceOf = (traceparent: string | undefined): Trace => {
  const match = traceparent === undefined ? null : pattern.exec(traceparent)
  const [, version, traceId = "", parentId = "", flags = "", rest] = match ?? []
  const valid =
    match !== null &&
    version !== "ff" &&
    !(version === "00" && rest !== undefined) &&
    !/^0+$/.test(traceId) &&
    !/^0+$/.test(parentId)
  return valid
    ? { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 }
    : { traceId: crypto.randomUUID().replaceAll("-", ""), parentId: undefined, sampled: false }
}
