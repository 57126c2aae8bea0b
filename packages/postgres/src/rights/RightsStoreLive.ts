/**
 * Requests on rights in the database: only events, sealed with the key of the child that they are about.
 *
 * Where that key is gone there is no request any more: whoever destroyed the file destroyed what was asked
 * about it.
 */
import {
  ConcurrentChange,
  type RightsKey,
  RightsRequestChanged,
  RightsRequestNotFound,
  RightsStore,
  type RightsWrite
} from "@oza/casework"
import type { CalendarDate, CaseId, PersonId, RegionId } from "@oza/kernel"
import { replayRights, RightsEvent, type RightsRequest, type RightsRequestId } from "@oza/privacy"
import { Effect, Layer, Schema } from "effect"
import { Database } from "../Database.ts"
import { orUnavailable } from "../DbError.ts"
import { DataKeys } from "../keys/DataKeys.ts"
import { placeOf, sealJson, unsealJson } from "../keys/Seal.ts"
import { insertLogs } from "../log/LogRows.ts"
import { logWriting } from "../log/LogWriting.ts"
import { statement } from "../Statement.ts"

export const RightsStoreLive: Layer.Layer<RightsStore, never, Database | DataKeys> = Layer.effect(
  RightsStore,
  Effect.gen(function* () {
    const db = yield* Database
    const dataKeys = yield* DataKeys
    const logs = logWriting(db, dataKeys)

    /** The requests of a case, opened; none where the key of the child is gone. */
    const requestsOf = Effect.fnUntraced(function* (region: RegionId, of: CaseId) {
      const rows = yield* db.run(selectEvents, region, of).pipe(orUnavailable)
      const [first] = rows
      if (first === undefined) return []
      const [key] = yield* dataKeys.open(region, [keyOf(first.child)])
      if (key === undefined) return []
      const requests: Array<RightsRequest> = []
      for (const events of Map.groupBy(rows, ({ id }) => id).values()) {
        const [begun, ...rest] = events.map(({ child, id, sealed, sequence }) =>
          decode(unsealJson(key, place(region, child, id, sequence), sealed))
        )
        requests.push(replayRights([begun!, ...rest]))
      }
      return requests.toSorted(newestFirst)
    })

    const changed = ({ expected, id, region }: RightsWrite) =>
      Effect.flatMap(db.run(selectVersion, region, id).pipe(orUnavailable), ([row]) =>
        Effect.fail(new RightsRequestChanged({ id, expected, actual: row?.version ?? 0 }))
      )

    return RightsStore.of({
      load: ({ case: of, id, region }: RightsKey) =>
        Effect.flatMap(requestsOf(region, of), (requests) => {
          const found = requests.find((request) => request.id === id)
          return found === undefined ? Effect.fail(new RightsRequestNotFound({ id })) : Effect.succeed(found)
        }),

      ofCase: ({ case: of, region }) => requestsOf(region, of),

      write: Effect.fnUntraced(function* (write) {
        const { case: of, child, event, expected, id, read, region } = write
        const [key] = yield* dataKeys.open(region, [keyOf(child)])
        if (key === undefined) return yield* changed(write)
        const sealed = sealJson(key, place(region, child, id, expected + 1), event)
        const { access, processing } = yield* logs.rowsOf(region, read)
        const [row] = yield* db
          .run(
            insertEvent,
            region,
            id,
            expected,
            of,
            event._tag,
            event.on,
            sealed,
            JSON.stringify(read.map((one) => ({ id: one.id, version: one.version }))),
            JSON.stringify(access),
            JSON.stringify(processing)
          )
          .pipe(orUnavailable)
        if (row?.written === true) return
        if (row === undefined || row.moved === null) return yield* changed(write)
        const { actual, moved, seen } = row
        return yield* new ConcurrentChange({ id: moved, expected: seen ?? 0, actual: actual ?? 0 })
      }),

      waiting: (region) => db.run(selectWaiting, region).pipe(orUnavailable),

      withEmergency: (region) =>
        db.run(selectWithEmergency, region).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map(({ id }) => id))
        )
    })
  })
)

const keyOf = (child: PersonId) => ({ subject: child, controller: "region" }) as const

const place = (region: RegionId, child: PersonId, id: RightsRequestId, sequence: number): string =>
  placeOf("rights_events.event", region, child, id, sequence)

const decode = Schema.decodeUnknownSync(RightsEvent)

const newestFirst = (a: RightsRequest, b: RightsRequest): number => {
  const [one, other] = [`${a.filedOn} ${a.id}`, `${b.filedOn} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}

const selectEvents = statement<{
  readonly id: RightsRequestId
  readonly child: PersonId
  readonly sequence: number
  readonly sealed: Uint8Array
}>(
  "rights-of-case",
  `select e.request_id as id, c.child_id as child, e.sequence, e.event as sealed
  from oza.rights_events e
  join oza.cases c on c.region_id = e.region_id and c.case_id = e.case_id
  where e.region_id = $1 and e.case_id = $2 order by e.request_id, e.sequence`
)

const selectVersion = statement<{ readonly version: number }>(
  "rights-version",
  `select coalesce(max(sequence), 0) as version from oza.rights_events where region_id = $1 and request_id = $2`
)

/** The version of the case is looked up by its key, as where cases are disclosed. */
const insertEvent = statement<{
  readonly written: boolean
  readonly moved: CaseId | null
  readonly seen: number | null
  readonly actual: number | null
}>(
  "rights-write",
  `with read as materialized (
    select r.id, r.version as seen, coalesce((
        select c.version from oza.cases c where c.region_id = $1::text and c.case_id = r.id
      ), 0) as actual
    from jsonb_to_recordset($8::jsonb) r (id uuid, version int4)
  ),
  moved as (select id, seen, actual from read where seen <> actual limit 1),
  written as (
    insert into oza.rights_events (region_id, request_id, sequence, case_id, type, on_date, event)
    select $1::text, $2::uuid, $3::int4 + 1, $4::uuid, $5::text, $6::date, $7::bytea
    where not exists (select from moved) and $3::int4 = coalesce((
      select max(e.sequence) from oza.rights_events e where e.region_id = $1::text and e.request_id = $2::uuid
    ), 0)
    on conflict (region_id, request_id, sequence) do nothing
    returning sequence
  ),${insertLogs({
    region: "$1::text",
    access: "$9::jsonb",
    processing: "$10::jsonb",
    condition: "exists (select from written)"
  })}
  select exists (select from written) as written, m.id as moved, m.seen, m.actual
  from (select 1) one left join moved m on true`
)

const selectWaiting = statement<{
  readonly id: RightsRequestId
  readonly case: CaseId
  readonly filedOn: CalendarDate
}>(
  "rights-waiting",
  `select e.request_id as id, e.case_id as "case", min(e.on_date) as "filedOn"
  from oza.rights_events e where e.region_id = $1
  group by e.request_id, e.case_id
  having not bool_or(e.type in ('RightsRequestClosed', 'RightsRequestWithdrawn'))
  order by min(e.on_date), e.request_id`
)

const selectWithEmergency = statement<{ readonly id: CaseId }>(
  "cases-with-emergency",
  `select e.case_id as id from oza.case_events e
  where e.region_id = $1 and e.type = 'EmergencyAccessTaken'
  group by e.case_id order by e.case_id`
)
