/**
 * Group arrangements in the database: only events, put together where they are read.
 *
 * A write adds one event after the last one that was read. Where somebody was faster its number is taken,
 * and nothing is written, no record in a case either. Events are sealed with the key of the region.
 */
import { type GroupArrangement, GroupEvent, replayGroup } from "@oza/cases"
import {
  ConcurrentChange,
  GroupChanged,
  type GroupKey,
  GroupNotFound,
  GroupStore,
  type GroupWrite,
  wholeRegion
} from "@oza/casework"
import type { CaseId, GroupId, RegionId } from "@oza/kernel"
import { Effect, Layer, Schema } from "effect"
import { Database } from "./Database.ts"
import { type DbError, orUnavailable } from "./DbError.ts"
import { DataKeys } from "./keys/DataKeys.ts"
import { placeOf, sealJson, unsealJson } from "./keys/Seal.ts"
import { insertLogs } from "./log/LogRows.ts"
import { logWriting } from "./log/LogWriting.ts"
import { statement } from "./Statement.ts"

export const GroupStoreLive: Layer.Layer<GroupStore, never, Database | DataKeys> = Layer.effect(
  GroupStore,
  Effect.gen(function* () {
    const db = yield* Database
    const dataKeys = yield* DataKeys
    const logs = logWriting(db, dataKeys)

    const changed = ({ id, region, expected }: GroupWrite) =>
      Effect.flatMap(db.run(selectVersion, region, id), ([row]) =>
        Effect.fail(new GroupChanged({ id, expected, actual: row?.version ?? 0 }))
      )

    /** Rows with their events, opened; none where the key of the region is gone. */
    const opened = Effect.fnUntraced(function* <R extends Sealed>(region: RegionId, rows: ReadonlyArray<R>) {
      if (rows.length === 0) return []
      const [key] = yield* dataKeys.open(region, [regionKey])
      return key === undefined
        ? []
        : rows.map(({ sealed, ...row }) => ({
            ...row,
            event: decode(unsealJson(key, placeOfEvent(region, row.id, row.sequence), sealed))
          }))
    })

    const eventsOf = ({ id, region }: GroupKey) =>
      db.run(selectEvents, region, id).pipe(
        orUnavailable,
        Effect.flatMap((rows) => opened(region, rows))
      )

    return GroupStore.of({
      load: (key) =>
        Effect.flatMap(eventsOf(key), (rows) => {
          const found = stateOf(rows)
          return found === undefined ? Effect.fail(new GroupNotFound({ id: key.id })) : Effect.succeed(found)
        }),

      write: Effect.fnUntraced(function* (write) {
        const { id, region, expected, event, read } = write
        const [key] = yield* dataKeys.ensure(region, [regionKey])
        const { access, processing } = yield* logs.rowsOf(region, read)
        return yield* db
          .run(
            insertEvent,
            region,
            id,
            expected,
            sealJson(key!, placeOfEvent(region, id, expected + 1), event),
            JSON.stringify(read.map((one) => ({ id: one.id, version: one.version }))),
            event._tag,
            event.on,
            JSON.stringify(access),
            JSON.stringify(processing)
          )
          .pipe(
            Effect.flatMap(([row]): Effect.Effect<void, ConcurrentChange | DbError | GroupChanged> => {
              if (row?.written === true) return Effect.void
              if (row === undefined || row.moved === null) return changed(write)
              const { moved: of, seen, actual } = row
              return Effect.fail(new ConcurrentChange({ id: of, expected: seen ?? 0, actual: actual ?? 0 }))
            }),
            orUnavailable
          )
      }),

      list: (region) =>
        db.run(selectGroups, region).pipe(
          orUnavailable,
          Effect.flatMap((rows) => opened(region, rows)),
          Effect.map((rows) =>
            [...Map.groupBy(rows, ({ id }) => id).values()]
              .flatMap((events) => stateOf(events) ?? [])
              .toSorted(newestFirst)
          )
        ),

      history: (key) => Effect.map(eventsOf(key), (rows) => rows.map(({ id: _, ...row }) => row))
    })
  })
)

/** There is no key of a group: it is of several children and of none. */
const regionKey = { subject: wholeRegion, controller: "region" } as const

const placeOfEvent = (region: RegionId, id: GroupId, sequence: number): string =>
  placeOf("group_events.event", region, id, sequence)

const decode = Schema.decodeUnknownSync(GroupEvent)

const stateOf = (rows: ReadonlyArray<{ readonly event: GroupEvent }>): GroupArrangement | undefined => {
  const [first, ...rest] = rows.map(({ event }) => event)
  return first === undefined ? undefined : replayGroup([first, ...rest])
}

const newestFirst = (a: GroupArrangement, b: GroupArrangement): number => {
  const [one, other] = [`${a.registeredOn} ${a.id}`, `${b.registeredOn} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}

interface Sealed {
  readonly id: GroupId
  readonly sequence: number
  readonly sealed: Uint8Array
}

const selectEvents = statement<Sealed & { readonly recordedAt: number }>(
  "group-events",
  `select group_id as id, sequence, floor(extract(epoch from recorded_at) * 1000)::int8 as "recordedAt", event as sealed
  from oza.group_events where region_id = $1 and group_id = $2 order by sequence`
)

const selectGroups = statement<Sealed>(
  "groups-of-region",
  "select group_id as id, sequence, event as sealed from oza.group_events where region_id = $1 order by group_id, sequence"
)

const selectVersion = statement<{ readonly version: number }>(
  "group-version",
  "select coalesce(max(sequence), 0) as version from oza.group_events where region_id = $1 and group_id = $2"
)

/** The version of each case is looked up by its key, as where cases are disclosed. */
const insertEvent = statement<{
  readonly written: boolean
  readonly moved: CaseId | null
  readonly seen: number | null
  readonly actual: number | null
}>(
  "group-write",
  `with read as materialized (
    select r.id, r.version as seen, coalesce((
        select c.version from oza.cases c where c.region_id = $1::text and c.case_id = r.id
      ), 0) as actual
    from jsonb_to_recordset($5::jsonb) r (id uuid, version int4)
  ),
  moved as (select id, seen, actual from read where seen <> actual limit 1),
  written as (
    insert into oza.group_events (region_id, group_id, sequence, type, on_date, event)
    select $1::text, $2::uuid, $3::int4 + 1, $6::text, $7::date, $4::bytea
    where not exists (select from moved) and $3::int4 = coalesce((
      select max(e.sequence) from oza.group_events e where e.region_id = $1::text and e.group_id = $2::uuid
    ), 0)
    on conflict (region_id, group_id, sequence) do nothing
    returning sequence
  ),${insertLogs({
    region: "$1::text",
    access: "$8::jsonb",
    processing: "$9::jsonb",
    condition: "exists (select from written)"
  })}
  select exists (select from written) as written, m.id as moved, m.seen, m.actual
  from (select 1) one left join moved m on true`
)
