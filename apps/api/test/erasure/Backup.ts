/** A backup of a database as its rows, schema by schema, and putting it back into an empty one. */
import { Database } from "@oza/postgres"
import { Effect } from "effect"
import type { House } from "./House.ts"

/** The rows of each table, as JSON. */
export type Tables = Readonly<Record<string, string>>

const tablesOf =
  "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any ($1::text[]) order by 1"

/** All that there is of these schemas; by default what a backup of the data takes: everything but the keys. */
export const backupOf = (house: House, ...schemas: ReadonlyArray<string>): Promise<Tables> =>
  house.run(
    Effect.flatMap(Database, (db) =>
      db.transaction(async (session) => {
        await session.rows("set local role none", [])
        const wanted = schemas.length === 0 ? ["oza", "oza_swv", "oza_reference"] : schemas
        const tables = await session.rows<{ readonly name: string }>(tablesOf, [`{${wanted.join(",")}}`])
        const backup: Record<string, string> = {}
        for (const { name } of tables) {
          const [row] = await session.rows<{ readonly rows: string }>(
            `select coalesce(jsonb_agg(to_jsonb(t)), '[]'::jsonb)::text as rows from ${name} t`,
            []
          )
          backup[name] = row!.rows
        }
        return backup
      })
    )
  )

/** Puts the rows back as they were: no trigger links or refuses anything. */
export const restore = (house: House, backup: Tables): Promise<void> =>
  house.run(
    Effect.flatMap(Database, (db) =>
      db.transaction(async (session) => {
        await session.rows("set local role none", [])
        await session.rows("set local session_replication_role = replica", [])
        for (const [name, rows] of Object.entries(backup)) {
          await session.rows(`delete from ${name}`, [])
          await session.rows(
            `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
            [rows]
          )
        }
      })
    )
  )
