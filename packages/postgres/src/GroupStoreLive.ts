/**
 * Group arrangements in the database: only events, put together where they are read.
 *
 * A write adds one event after the last one that was read. Where somebody was faster its number is taken,
 * and nothing is written, no record in a case either.
 */
import { type GroupArrangement, GroupEvent, replayGroup } from "@oza/cases"
import {
  ConcurrentChange,
  GroupChanged,
  type GroupKey,
  GroupNotFound,
  GroupStore,
  type GroupWrite
} from "@oza/casework"
import type { CaseId, GroupId } from "@oza/kernel"
import { Effect, Layer, Schema } from "effect"
import { Database } from "./Database.ts"
import { type DbError, orUnavailable } from "./DbError.ts"
import { statement } from "./Statement.ts"

export const GroupStoreLive: Layer.Layer<GroupStore, never, Database> = Layer.effect(
  GroupStore,
  Effect.map(Database, (db) => {
    const changed = ({ id, region, expected }: GroupWrite) =>
      Effect.flatMap(db.run(selectVersion, region, id), ([row]) =>
        Effect.fail(new GroupChanged({ id, expected, actual: row?.version ?? 0 }))
      )

    const eventsOf = ({ id, region }: GroupKey) => db.run(selectEvents, region, id).pipe(orUnavailable)

    return GroupStore.of({
      load: (key) =>
        Effect.flatMap(eventsOf(key), (rows) => {
          const found = stateOf(rows)
          return found === undefined ? Effect.fail(new GroupNotFound({ id: key.id })) : Effect.succeed(found)
        }),

      write: (write) => {
        const { id, region, expected, event, read } = write
        return db.run(insertEvent, region, id, expected, JSON.stringify(event), JSON.stringify(read)).pipe(
          Effect.flatMap(([row]): Effect.Effect<void, ConcurrentChange | DbError | GroupChanged> => {
            if (row?.written === true) return Effect.void
            if (row === undefined || row.moved === null) return changed(write)
            const { moved: of, seen, actual } = row
            return Effect.fail(new ConcurrentChange({ id: of, expected: seen ?? 0, actual: actual ?? 0 }))
          }),
          orUnavailable
        )
      },

      list: (region) =>
        db.run(selectGroups, region).pipe(
          orUnavailable,
          Effect.map((rows) =>
            [...Map.groupBy(rows, ({ id }) => id).values()]
              .flatMap((events) => stateOf(events) ?? [])
              .toSorted(newestFirst)
          )
        ),

      history: (key) =>
        Effect.map(eventsOf(key), (rows) => rows.map((row) => ({ ...row, event: decode(row.event) })))
    })
  })
)

const decode = Schema.decodeUnknownSync(GroupEvent)

const stateOf = (rows: ReadonlyArray<{ readonly event: unknown }>): GroupArrangement | undefined => {
  const [first, ...rest] = rows.map(({ event }) => decode(event))
  return first === undefined ? undefined : replayGroup([first, ...rest])
}

const newestFirst = (a: GroupArrangement, b: GroupArrangement): number => {
  const [one, other] = [`${a.registeredOn} ${a.id}`, `${b.registeredOn} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}

interface Row {
  readonly sequence: number
  readonly recordedAt: number
  readonly event: unknown
}

const selectEvents = statement<Row>(
  "group-events",
  `select sequence, floor(extract(epoch from recorded_at) * 1000)::int8 as "recordedAt", event
  from oza.group_events where region_id = $1 and group_id = $2 order by sequence`
)

const selectGroups = statement<{ readonly id: GroupId; readonly event: unknown }>(
  "groups-of-region",
  "select group_id as id, event from oza.group_events where region_id = $1 order by group_id, sequence"
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
    select (r.read ->> 'id')::uuid as id, (r.read ->> 'version')::int4 as seen, r.read -> 'disclosure' as disclosure,
      coalesce((
        select c.version from oza.cases c where c.region_id = $1::text and c.case_id = (r.read ->> 'id')::uuid
      ), 0) as actual
    from jsonb_array_elements($5::jsonb) r (read)
  ),
  moved as (select id, seen, actual from read where seen <> actual limit 1),
  written as (
    insert into oza.group_events (region_id, group_id, sequence, type, on_date, event)
    select $1::text, $2::uuid, $3::int4 + 1, $4::jsonb ->> '_tag', ($4::jsonb ->> 'on')::date, $4::jsonb
    where not exists (select from moved) and $3::int4 = coalesce((
      select max(e.sequence) from oza.group_events e where e.region_id = $1::text and e.group_id = $2::uuid
    ), 0)
    on conflict (region_id, group_id, sequence) do nothing
    returning sequence
  ),
  recorded as (
    insert into oza.disclosures (region_id, case_id, disclosure)
    select $1::text, id, disclosure from read where exists (select from written)
  )
  select exists (select from written) as written, m.id as moved, m.seen, m.actual
  from (select 1) one left join moved m on true`
)
