import { layer } from "@effect/vitest"
import { CaseStore, GroupStore } from "@oza/casework"
import { sampleGroup, sampleOpening } from "@oza/testing"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { ownerRows } from "../../test/asAsked.ts"
import { engines, storesOn } from "../../test/engines.ts"
import { Database } from "../Database.ts"
import { statement } from "../Statement.ts"

/** Keys of the schema of the cases, from the catalogue of the database itself. */
const keys = statement<{
  readonly table: string
  readonly name: string
  readonly kind: "primary" | "unique" | "foreign"
  readonly columns: ReadonlyArray<string>
}>(
  "",
  `select t.relname as "table", i.relname as name,
    case when x.indisprimary then 'primary' else 'unique' end as kind,
    (select to_jsonb(array_agg(a.attname order by k.at))
      from unnest(x.indkey) with ordinality k (column_number, at)
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.column_number) as columns
  from pg_index x
  join pg_class t on t.oid = x.indrelid
  join pg_class i on i.oid = x.indexrelid
  join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'oza' and (x.indisprimary or x.indisunique)
  union all
  select t.relname, c.conname, 'foreign',
    (select to_jsonb(array_agg(a.attname order by k.at))
      from unnest(c.conkey) with ordinality k (column_number, at)
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.column_number)
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid
  join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'oza' and c.contype = 'f'`
)

const tables = statement<{ readonly schema: string; readonly name: string }>(
  "",
  `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname like 'oza%' and c.relkind = 'r' order by 1, 2`
)

describe.each(engines)("The schema on $engine", ({ database }) => {
  layer(storesOn(database))((it) => {
    it.effect("has the region first in the primary key of every table, and in every other key", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const all = yield* db.run(keys)
        const names = (yield* db.run(tables)).filter(({ schema }) => schema === "oza").map(({ name }) => name)
        expect(names.length).toBeGreaterThanOrEqual(12)
        for (const name of names) {
          const [primary, ...more] = all.filter(({ kind, table }) => table === name && kind === "primary")
          expect(more).toEqual([])
          expect([name, primary?.columns[0]]).toEqual([name, "region_id"])
        }
        expect(all.filter(({ columns }) => !columns.includes("region_id"))).toEqual([])
        expect(all.filter(({ kind }) => kind === "unique").length).toBeGreaterThanOrEqual(2)
        expect(all.filter(({ kind }) => kind === "foreign").length).toBeGreaterThanOrEqual(4)
      })
    )

    it.effect(
      "keeps what is of no region, keys, and what the samenwerkingsverband holds in schemas of their own",
      () =>
        Effect.gen(function* () {
          const db = yield* Database
          const others = (yield* db.run(tables)).filter(({ schema }) => schema !== "oza")
          expect(others.map(({ name, schema }) => `${schema}.${name}`)).toEqual([
            "oza_keys.data_keys",
            "oza_migrations.applied",
            "oza_reference.municipalities",
            "oza_reference.postcodes",
            "oza_reference.schools",
            "oza_swv.case_health",
            "oza_swv.event_health"
          ])
        })
    )

    it.effect("only adds to events, logs, entries and groups, also for its owner", () =>
      Effect.gen(function* () {
        const db = yield* Database
        yield* (yield* CaseStore).write(sampleOpening())
        yield* (yield* GroupStore).write(sampleGroup())
        const addedTo = ["case_events", "access_log", "processing_log", "ledger_entries", "group_events"]
        for (const table of addedTo) {
          for (const text of [
            `update oza.${table} set region_id = region_id`,
            `delete from oza.${table}`,
            `truncate oza.${table} cascade`
          ]) {
            const served = yield* Effect.exit(db.run(statement<object>("", text)))
            expect([text, JSON.stringify(served).includes("42501")]).toEqual([text, true])
            const owned = yield* Effect.exit(ownerRows(text))
            expect([text, JSON.stringify(owned).includes("23001")]).toEqual([text, true])
          }
        }
        const [row] = yield* ownerRows<{ readonly events: number; readonly records: number }>(
          `select (select count(*) from oza.case_events)::int4 as events,
          (select count(*) from oza.access_log)::int4 as records`
        )
        expect(row).toEqual({ events: 1, records: 1 })
      })
    )
  })
})
