/** The processing log in the database, found by trace, activity or data subject. */
import { ProcessingLog, type ProcessingPlace, type RecordedProcessing } from "@oza/casework"
import type { CaseId } from "@oza/kernel"
import { ProcessingRecord } from "@oza/privacy"
import { Effect, Layer, Schema } from "effect"
import { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import { statement } from "../Statement.ts"

export const ProcessingLogLive: Layer.Layer<ProcessingLog, never, Database> = Layer.effect(
  ProcessingLog,
  Effect.map(Database, (db) =>
    ProcessingLog.of({
      find: (region, filter, { after, limit }) => {
        const { activity, from, subject, trace, until } = filter
        if (activity === undefined && subject === undefined && trace === undefined) {
          return Effect.die(new Error("the processing log is never read as a whole"))
        }
        const given = (Object.keys(conditions) as Array<keyof typeof conditions>).filter(
          (name) => ({ ...filter, after })[name] !== undefined
        )
        const values = {
          trace: [trace],
          activity: [activity],
          subject: [subject],
          from: [from],
          until: [until],
          after: [after?.at, after?.case, after?.sequence]
        }
        return db
          .run(
            selectRecords(given),
            region,
            limit + 1,
            ...given.flatMap((name) => values[name].map((value) => value ?? null))
          )
          .pipe(
            orUnavailable,
            Effect.map((rows) => ({ items: rows.slice(0, limit).map(recorded), more: rows.length > limit }))
          )
      }
    })
  )
)

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(ProcessingRecord))

const recorded = ({ record, ...place }: ProcessingPlace & { record: string }): RecordedProcessing => ({
  ...place,
  record: decode(record)
})

const moment = (parameter: string) => `timestamptz 'epoch' + ${parameter}::int8 * interval '1 millisecond'`

/** Each with the numbers of its parameters from this one on. */
const conditions = {
  trace: (at: number) => `trace_id = $${at}`,
  activity: (at: number) => `activity = $${at}`,
  subject: (at: number) => `subject = $${at}`,
  from: (at: number) => `recorded_at >= ${moment(`$${at}`)}`,
  until: (at: number) => `recorded_at < ${moment(`$${at}`)}`,
  after: (at: number) =>
    `(recorded_at, case_id, sequence) > (${moment(`$${at}`)}, $${at + 1}::uuid, $${at + 2}::int8)`
}

/** Only with the conditions that there are, so that each has a plan of its own with the index that fits. */
const selectRecords = (given: ReadonlyArray<keyof typeof conditions>) =>
  statement<{
    readonly at: number
    readonly case: CaseId
    readonly sequence: number
    readonly record: string
  }>(
    `processing-records-${given.join("-")}`,
    `select floor(extract(epoch from recorded_at) * 1000)::int8 as at, case_id as "case", sequence, record
    from oza.processing_log
    where region_id = $1 and ${given.map((name, at) => conditions[name](3 + at)).join(" and ")}
    order by recorded_at, case_id, sequence limit $2::int4`
  )
