/**
 * The part of the processing log that was not sent on yet, and how far it was: each chain in its order.
 *
 * How far is kept for each case, because only within a case is it certain that nothing comes before what
 * was seen. It moves when the receiver has acknowledged, and never back.
 */
import { onDuty, type StoreUnavailable } from "@oza/casework"
import type { CaseId, RegionId } from "@oza/kernel"
import { ProcessingRecord } from "@oza/privacy"
import { Context, Effect, Layer, Schema } from "effect"
import { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import { statement } from "../Statement.ts"

export interface ToExport {
  readonly case: CaseId
  readonly sequence: number
  readonly record: ProcessingRecord
}

export class LogExport extends Context.Service<
  LogExport,
  {
    /** What is next, at most so many, by case and number. */
    readonly next: (
      region: RegionId,
      limit: number
    ) => Effect.Effect<ReadonlyArray<ToExport>, StoreUnavailable>
    /** Notes that these, which were next, have arrived. */
    readonly acknowledged: (
      region: RegionId,
      sent: ReadonlyArray<ToExport>
    ) => Effect.Effect<void, StoreUnavailable>
  }
>()("@oza/postgres/LogExport") {
  static readonly layer: Layer.Layer<LogExport, never, Database> = Layer.effect(
    LogExport,
    Effect.map(Database, (db) =>
      LogExport.of({
        next: (region, limit) =>
          db.run(selectNext, region, limit).pipe(
            orUnavailable,
            onDuty("watch", region),
            Effect.map((rows) => rows.map(({ record, ...row }) => ({ ...row, record: decode(record) })))
          ),

        acknowledged: (region, sent) => {
          const last = new Map(sent.map((one) => [one.case, one.sequence]))
          return db
            .run(moveOn, region, JSON.stringify([...last].map(([id, sequence]) => ({ case: id, sequence }))))
            .pipe(orUnavailable, onDuty("watch", region), Effect.asVoid)
        }
      })
    )
  )
}

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(ProcessingRecord))

const selectNext = statement<{
  readonly case: CaseId
  readonly sequence: number
  readonly record: string
}>(
  "log-export-next",
  `select p.case_id as "case", p.sequence, p.record
  from oza.log_heads h
  left join oza.log_exports e on e.region_id = h.region_id and e.case_id = h.case_id
  join oza.processing_log p
    on p.region_id = h.region_id and p.case_id = h.case_id and p.sequence > coalesce(e.sequence, 0)
  where h.region_id = $1 and h.log = 'processing' and h.sequence > coalesce(e.sequence, 0)
  order by p.case_id, p.sequence limit $2::int4`
)

const moveOn = statement<object>(
  "log-export-moved",
  `insert into oza.log_exports as e (region_id, case_id, sequence)
  select $1::text, r.case, r.sequence from jsonb_to_recordset($2::jsonb) r ("case" uuid, sequence int8)
  on conflict (region_id, case_id) do update set sequence = greatest(e.sequence, excluded.sequence)`
)
