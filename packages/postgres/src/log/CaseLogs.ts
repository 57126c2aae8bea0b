/**
 * The two logs of one case, verified: each record against the one before it, against what stands beside it,
 * against the other log, and against what checkpoints say was there.
 */
import { type AccessRecord, canonicalText, type Json, type ProcessingRecord } from "@oza/privacy"
import type { CaseId, RegionId } from "@oza/kernel"
import { chainFaults, isSame } from "./Chain.ts"
import type { ChainHead, LogName } from "./Checkpoint.ts"
import type { LogFault } from "./LogFault.ts"

/** A record with all that stands beside it in its row. */
export interface LogRow {
  readonly sequence: number
  readonly record: string
  readonly hash: Uint8Array
  /** Milliseconds since 1970, with what is less than one: a record as it was written has none. */
  readonly at: number
  readonly trace: string
  readonly span: string
  /** Of the processing log only. */
  readonly activity: string | null
  readonly subject: string | null
}

export interface CaseLogs {
  readonly region: RegionId
  readonly case: CaseId
  readonly rows: { readonly [L in LogName]: ReadonlyArray<LogRow> }
  readonly heads: { readonly [L in LogName]?: { readonly sequence: number; readonly hash: Uint8Array } }
}

const logs = ["access", "processing"] as const

/** Everything that is wrong; `marks` are the heads of this case that checkpoints name. */
export const caseFaults = (
  of: CaseLogs,
  marks: ReadonlyArray<{ readonly number: number; readonly head: ChainHead }>
): ReadonlyArray<LogFault> => [
  ...logs.flatMap((log) => [
    ...chainFaults(of.rows[log]).map(({ kind, sequence }) =>
      fault(
        of,
        log,
        sequence,
        kind,
        kind === "missing" ? "records before it are gone" : "it does not follow from the record before it"
      )
    ),
    ...headFaults(of, log),
    ...labelFaults(of, log)
  ]),
  ...pairFaults(of),
  ...markFaults(of, marks)
]

const fault = (
  of: CaseLogs,
  log: LogName,
  sequence: number | undefined,
  kind: LogFault["kind"],
  message: string
): LogFault => ({ case: of.case, log, ...(sequence === undefined ? {} : { sequence }), kind, message })

const headFaults = (of: CaseLogs, log: LogName): ReadonlyArray<LogFault> => {
  const head = of.heads[log]
  const last = of.rows[log].at(-1)
  if (head === undefined && last === undefined) return []
  if (head === undefined) return [fault(of, log, undefined, "head", "the chain has no head")]
  if (last === undefined) return [fault(of, log, undefined, "head", "there is a head and no record")]
  return head.sequence === last.sequence && isSame(head.hash, last.hash)
    ? []
    : [
        fault(
          of,
          log,
          last.sequence,
          "head",
          `the head says record ${head.sequence}, and that is not the last`
        )
      ]
}

/** What the row says has to be what the record says, and the record has to be of this case and region. */
const labelFaults = (of: CaseLogs, log: LogName): ReadonlyArray<LogFault> =>
  of.rows[log].flatMap((row) => {
    const record = parsed(row.record)
    const labels = record === undefined ? undefined : labelsOf(log, record)
    const beside = [row.at, row.trace, row.span, row.activity, row.subject]
    const isRight =
      labels !== undefined &&
      labels.every((label, at) => label === beside[at]) &&
      canonicalText(record!) === row.record &&
      isOf(of, log, record!)
    return isRight
      ? []
      : [fault(of, log, row.sequence, "mislabelled", "what stands beside it is not what it says")]
  })

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const labelsOf = (log: LogName, json: Json): ReadonlyArray<unknown> | undefined => {
  if (log === "access") {
    const { at, span, trace } = json as unknown as Partial<AccessRecord>
    return [at, trace, span, null, null]
  }
  const { attributes, end_time, span_id, trace_id } = json as unknown as Partial<ProcessingRecord>
  return [
    end_time,
    trace_id,
    span_id,
    attributes?.["dpl.core.processing_activity_id"],
    attributes?.["dpl.core.data_subject_id"]
  ]
}

const isOf = (of: CaseLogs, log: LogName, json: Json): boolean => {
  if (log === "processing") {
    const { resource } = json as unknown as Partial<ProcessingRecord>
    return resource?.attributes["service.namespace"] === of.region
  }
  const record = json as unknown as Partial<AccessRecord>
  return record.case === of.case && record.region === of.region
}

/** Every action is in both logs: with its own span, or as the parent of that of another data subject. */
const pairFaults = (of: CaseLogs): ReadonlyArray<LogFault> => {
  const spans = new Map<string, "known" | "processed">()
  const nameOf = (trace: string, span: string) => `${trace} ${span}`
  const needed = new Map<string, number>()
  for (const row of of.rows.access) {
    const { outcome } = (parsed(row.record) ?? {}) as Partial<AccessRecord>
    spans.set(nameOf(row.trace, row.span), "known")
    // Of a refusal to somebody to whom the case is not there, nobody's data were processed.
    if (outcome !== "refused") needed.set(nameOf(row.trace, row.span), row.sequence)
  }
  const faults: Array<LogFault> = []
  for (const row of of.rows.processing) {
    const { parent_span_id: parent } = (parsed(row.record) ?? {}) as Partial<ProcessingRecord>
    const own = nameOf(row.trace, row.span)
    if (spans.has(own)) needed.delete(own)
    else if (parent === undefined || !spans.has(nameOf(row.trace, parent))) {
      faults.push(
        fault(of, "processing", row.sequence, "unpaired", "the access log has no record of this action")
      )
    }
  }
  for (const sequence of needed.values()) {
    faults.push(fault(of, "access", sequence, "unpaired", "the processing log has no record of this action"))
  }
  return faults
}

const markFaults = (
  of: CaseLogs,
  marks: ReadonlyArray<{ readonly number: number; readonly head: ChainHead }>
): ReadonlyArray<LogFault> =>
  marks.flatMap(({ head, number }) => {
    const rows = of.rows[head.log]
    const row = rows.find(({ sequence }) => sequence === head.sequence)
    if (row !== undefined && Buffer.from(row.hash).toString("hex") === head.hash) return []
    const last = rows.at(-1)?.sequence ?? 0
    const message =
      rows.length === 0
        ? `checkpoint ${number} counted ${head.sequence} records, and the whole log is gone`
        : row === undefined
          ? `checkpoint ${number} counted ${head.sequence} records, and the log ends at ${last}`
          : `checkpoint ${number} vouches for another record`
    return [fault(of, head.log, head.sequence, "since-checkpoint", message)]
  })
