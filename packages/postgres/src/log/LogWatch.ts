/**
 * Watches over both logs of a region: verifies them, and signs checkpoints on them.
 *
 * Verifying reads everything, some hundred cases at a time, each with one statement: so that a record that
 * is written meanwhile is there with its head, or not at all.
 */
import { onDuty, type StoreUnavailable } from "@oza/casework"
import type { CaseId, RegionId } from "@oza/kernel"
import { Clock, Context, Effect, Layer } from "effect"
import { Database } from "../Database.ts"
import { type DbError, orUnavailable } from "../DbError.ts"
import { statement } from "../Statement.ts"
import { caseFaults, type CaseLogs, type LogRow } from "./CaseLogs.ts"
import {
  type ChainHead,
  type CheckpointStatement,
  headsOf,
  type LogName,
  nextCheckpoint,
  statementText
} from "./Checkpoint.ts"
import type { CheckpointChecker, CheckpointSigner } from "./CheckpointKey.ts"
import { type CheckpointRow, checkpointTrail, type CheckpointTrail, type Mark } from "./CheckpointTrail.ts"
import type { KeptCheckpoint } from "./KeptCheckpoint.ts"
import type { CheckpointFault, LogFault } from "./LogFault.ts"

export interface Verification {
  readonly cases: number
  readonly records: number
  readonly checkpoints: number
  readonly logFaults: ReadonlyArray<LogFault>
  readonly checkpointFaults: ReadonlyArray<CheckpointFault>
}

export class LogWatch extends Context.Service<
  LogWatch,
  {
    /** Reads both logs of a region again, and says everything that is wrong. */
    readonly verify: (
      region: RegionId,
      options: {
        /** Absent: signatures of checkpoints are not looked at. */
        readonly checker?: CheckpointChecker | undefined
        readonly kept?: ReadonlyArray<KeptCheckpoint> | undefined
      }
    ) => Effect.Effect<Verification, StoreUnavailable>
    /**
     * Signs and keeps a statement on all chains of a region as they stand now; undefined where there never
     * were any.
     */
    readonly checkpoint: (
      region: RegionId,
      signer: CheckpointSigner
    ) => Effect.Effect<
      { readonly kept: KeptCheckpoint; readonly statement: CheckpointStatement } | undefined,
      StoreUnavailable
    >
  }
>()("@oza/postgres/LogWatch") {
  static readonly layer: Layer.Layer<LogWatch, never, Database> = Layer.effect(
    LogWatch,
    Effect.map(Database, (db) => {
      const trailOf = (
        region: RegionId,
        checker: CheckpointChecker | undefined,
        kept: ReadonlyArray<KeptCheckpoint>
      ) =>
        Effect.map(db.run(selectCheckpoints, region), (rows) => ({
          rows,
          trail: checkpointTrail(region, rows, checker, kept)
        }))

      return LogWatch.of({
        verify: (region, { checker, kept = [] }) =>
          Effect.gen(function* () {
            const { rows, trail } = yield* trailOf(region, checker, kept)
            const found = yield* verifyCases(db, region, trail)
            return { ...found, checkpoints: rows.length, checkpointFaults: trail.faults }
          }).pipe(orUnavailable, onDuty("watch", region)),

        checkpoint: (region, signer) =>
          Effect.gen(function* () {
            const { rows, trail } = yield* trailOf(region, undefined, [])
            const heads = headsOf(yield* db.run(selectHeads, region))
            const last = rows.at(-1)
            if (heads.size === 0 && last === undefined) return undefined
            const made = nextCheckpoint({
              region,
              at: yield* Clock.currentTimeMillis,
              previous: last && { text: last.statement, number: last.number, heads: trail.heads },
              heads
            })
            const text = statementText(made)
            const signature = signer.sign(text)
            yield* db.run(insertCheckpoint, region, made.number, made.at, text, signature)
            return {
              statement: made,
              kept: {
                statement: text,
                signature: Buffer.from(signature).toString("base64"),
                publicKey: signer.checker.publicKey
              }
            }
          }).pipe(orUnavailable, onDuty("watch", region))
      })
    })
  )
}

const casesAtOnce = 100

const verifyCases = Effect.fnUntraced(function* (
  db: Database["Service"],
  region: RegionId,
  { marks }: CheckpointTrail
): Effect.fn.Return<Pick<Verification, "cases" | "records" | "logFaults">, DbError> {
  const faults: Array<LogFault> = []
  const seen = new Set<CaseId>()
  let records = 0
  let after: CaseId | null = null
  for (;;) {
    const rows: ReadonlyArray<ScannedRow> = yield* db.run(scan, region, after, casesAtOnce)
    if (rows.length === 0) break
    for (const [id, ofCase] of Map.groupBy(rows, (row) => row.case)) {
      seen.add(id)
      after = id
      const logs = logsOf(region, id, ofCase)
      records += logs.rows.access.length + logs.rows.processing.length
      faults.push(...caseFaults(logs, marksOf(marks, id)))
    }
  }
  // Of a case that a checkpoint knows and that has nothing left, everything was taken away.
  for (const id of new Set([...marks.values()].flat().map(({ head }) => head.case))) {
    if (!seen.has(id)) faults.push(...caseFaults(logsOf(region, id, []), marksOf(marks, id)))
  }
  return { cases: seen.size, records, logFaults: faults }
})

const marksOf = (marks: CheckpointTrail["marks"], id: CaseId): ReadonlyArray<Mark> => [
  ...(marks.get(`${id} access`) ?? []),
  ...(marks.get(`${id} processing`) ?? [])
]

interface ScannedRow extends Omit<LogRow, "record"> {
  readonly case: CaseId
  readonly log: LogName
  /** Null: this is the head of the chain. */
  readonly record: string | null
}

const logsOf = (region: RegionId, id: CaseId, rows: ReadonlyArray<ScannedRow>): CaseLogs => {
  const recordsOf = (log: LogName) =>
    rows.flatMap(({ record, ...row }) => (record === null || row.log !== log ? [] : [{ ...row, record }]))
  const headOf = (log: LogName) => rows.find((row) => row.log === log && row.record === null)
  const [access, processing] = [headOf("access"), headOf("processing")]
  return {
    region,
    case: id,
    rows: { access: recordsOf("access"), processing: recordsOf("processing") },
    heads: {
      ...(access === undefined ? {} : { access }),
      ...(processing === undefined ? {} : { processing })
    }
  }
}

const millis = `(extract(epoch from recorded_at) * 1000)::float8`

/** The next cases with all that stands in both logs, and their heads last. */
const scan = statement<ScannedRow>(
  "logs-scan",
  `with next as materialized (
    select case_id from (
      (select distinct case_id from oza.access_log
        where region_id = $1 and ($2::uuid is null or case_id > $2::uuid) order by case_id limit $3::int4)
      union
      (select distinct case_id from oza.processing_log
        where region_id = $1 and ($2::uuid is null or case_id > $2::uuid) order by case_id limit $3::int4)
      union
      (select distinct case_id from oza.log_heads
        where region_id = $1 and ($2::uuid is null or case_id > $2::uuid) order by case_id limit $3::int4)
    ) found order by case_id limit $3::int4
  )
  select "case", log, sequence, record, hash, at, trace, span, activity, subject from (
    select case_id as "case", 'access' as log, sequence, record, hash, ${millis} as at,
      trace_id as trace, span_id as span, null as activity, null as subject
    from oza.access_log where region_id = $1 and case_id in (select case_id from next)
    union all
    select case_id, 'processing', sequence, record, hash, ${millis}, trace_id, span_id, activity, subject
    from oza.processing_log where region_id = $1 and case_id in (select case_id from next)
    union all
    select case_id, log, sequence, null, hash, 0, '', '', null, null
    from oza.log_heads where region_id = $1 and case_id in (select case_id from next)
  ) found
  order by "case", log, sequence`
)

const selectHeads = statement<ChainHead>(
  "logs-heads",
  `select case_id as "case", log, sequence, encode(hash, 'hex') as hash from oza.log_heads where region_id = $1`
)

const selectCheckpoints = statement<CheckpointRow>(
  "checkpoints",
  `select number, ${millis} as at, statement, signature from oza.checkpoints where region_id = $1 order by number`
)

const insertCheckpoint = statement<object>(
  "checkpoint-write",
  `insert into oza.checkpoints (region_id, number, recorded_at, statement, signature)
  values ($1, $2, timestamptz 'epoch' + $3::int8 * interval '1 millisecond', $4, $5)`
)
