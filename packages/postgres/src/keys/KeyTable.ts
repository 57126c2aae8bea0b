/**
 * Data keys in a table of their own schema, `oza_keys`: in the same database, or in another one
 * (`OZA_KEYS_DATABASE_URL`), which makes a backup of the data one without keys by itself.
 */
import { type KeyController, type KeyName, KeyStore, onDuty, type WrappedKey } from "@oza/casework"
import type { PersonId, RegionId } from "@oza/kernel"
import { Effect, Layer, type Redacted } from "effect"
import { Database } from "../Database.ts"
import { type DbError, orUnavailable } from "../DbError.ts"
import type { SchemaMismatch } from "../Migrations.ts"
import { statement } from "../Statement.ts"

/** In the database of the stores. */
export const KeyTable: Layer.Layer<KeyStore, never, Database> = Layer.effect(
  KeyStore,
  Effect.map(Database, (db) => {
    const get = (region: RegionId, names: ReadonlyArray<KeyName>) =>
      names.length === 0
        ? Effect.succeed([])
        : db.run(selectKeys, region, JSON.stringify(names)).pipe(orUnavailable, Effect.map(keysOf(region)))

    return KeyStore.of({
      get,

      create: Effect.fnUntraced(function* (region, keys) {
        if (keys.length === 0) return []
        const wrapped = keys.map((key) => ({ ...key, wrapped: Buffer.from(key.wrapped).toString("base64") }))
        const there = yield* db
          .run(insertKeys, region, JSON.stringify(wrapped))
          .pipe(orUnavailable, Effect.map(keysOf(region)))
        if (there.length === keys.length) return there
        // Made by somebody else while this statement waited for it, which looks at the moment it began.
        const has = new Set(there.map(textOf))
        return [
          ...there,
          ...(yield* get(
            region,
            keys.filter((key) => !has.has(textOf(key)))
          ))
        ]
      }),

      remove: (region, subject, controllers) =>
        db.run(deleteKeys, region, subject, JSON.stringify(controllers ?? allControllers)).pipe(
          onDuty("watch", region),
          orUnavailable,
          Effect.map(([row]) => row?.removed ?? 0)
        ),

      list: (region, { after, limit }) =>
        db
          .run(selectPage, region, after?.subject ?? null, after?.controller ?? null, limit)
          .pipe(onDuty("keys", region), orUnavailable, Effect.map(keysOf(region))),

      regions: db.run(selectRegions).pipe(
        onDuty("keys"),
        orUnavailable,
        Effect.map((rows) => rows.map(({ region }) => region))
      ),

      replace: ({ controller, region, subject, wrapped, wrappedWith }, by) =>
        db.run(updateKey, region, subject, controller, wrappedWith, wrapped, by.wrappedWith, by.wrapped).pipe(
          onDuty("keys", region),
          orUnavailable,
          Effect.map((rows) => rows.length === 1)
        )
    })
  })
)

/** In a database of their own. */
export const keyTableOn = (options: {
  readonly url: Redacted.Redacted<string>
  readonly poolSize?: number | undefined
}): Layer.Layer<KeyStore, DbError | SchemaMismatch> =>
  KeyTable.pipe(Layer.provide(Layer.fresh(Database.layerPostgres(options))))

const allControllers: ReadonlyArray<KeyController> = ["region", "swv", "bsn"]

const textOf = ({ controller, subject }: KeyName): string => `${subject} ${controller}`

interface Row extends KeyName {
  readonly subject: PersonId
  readonly wrappedWith: string
  readonly wrapped: Uint8Array
}

const keysOf =
  (region: RegionId) =>
  (rows: ReadonlyArray<Row>): ReadonlyArray<WrappedKey> =>
    rows.map((row) => ({ ...row, region }))

const columns = `k.subject_id as subject, k.controller, k.wrapped_with as "wrappedWith", k.wrapped`

/** Each is looked up by its key, however many there are. */
const selectKeys = statement<Row>(
  "keys",
  `select k.* from jsonb_to_recordset($2::jsonb) n (subject uuid, controller text)
  cross join lateral (
    select ${columns} from oza_keys.data_keys k
    where k.region_id = $1::text and k.subject_id = n.subject and k.controller = n.controller offset 0
  ) k`
)

/** In one order, so that two who make several wait for each other and not in a circle. */
const insertKeys = statement<Row>(
  "keys-create",
  `with asked as materialized (
    select subject, controller, "wrappedWith", decode(wrapped, 'base64') as wrapped
    from jsonb_to_recordset($2::jsonb) n (subject uuid, controller text, "wrappedWith" text, wrapped text)
  ),
  made as (
    insert into oza_keys.data_keys as k (region_id, subject_id, controller, wrapped_with, wrapped)
    select $1::text, subject, controller, "wrappedWith", wrapped from asked order by subject, controller
    on conflict (region_id, subject_id, controller) do nothing
    returning ${columns}
  )
  select * from made
  union all
  select k.* from asked n
  cross join lateral (
    select ${columns} from oza_keys.data_keys k
    where k.region_id = $1::text and k.subject_id = n.subject and k.controller = n.controller offset 0
  ) k`
)

const deleteKeys = statement<{ readonly removed: number }>(
  "keys-remove",
  `with removed as (
    delete from oza_keys.data_keys
    where region_id = $1::text and subject_id = $2::uuid
      and controller in (select jsonb_array_elements_text($3::jsonb))
    returning 1
  )
  select count(*) as removed from removed`
)

const selectPage = statement<Row>(
  "keys-page",
  `select ${columns} from oza_keys.data_keys k
  where k.region_id = $1::text
    and ($2::uuid is null or (k.subject_id, k.controller) > ($2::uuid, $3::text))
  order by k.subject_id, k.controller limit $4::int8`
)

const selectRegions = statement<{ readonly region: RegionId }>(
  "keys-regions",
  "select region from oza_keys.regions() region"
)

const updateKey = statement<object>(
  "keys-replace",
  `update oza_keys.data_keys set wrapped_with = $6::text, wrapped = $7::bytea
  where region_id = $1::text and subject_id = $2::uuid and controller = $3::text
    and wrapped_with = $4::text and wrapped = $5::bytea
  returning 1`
)
