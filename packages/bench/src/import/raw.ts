/**
 * The reference points of the import: COPY as PostgreSQL takes it, and drizzle as people would write it.
 */
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/node-postgres"
import { pgSchema, text } from "drizzle-orm/pg-core"
import { Client } from "pg"
import { from as copyFrom, to as copyTo } from "pg-copy-streams"
import { createReadStream, createWriteStream } from "node:fs"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { Turn } from "../bench.ts"
import { columnsOf } from "../columns.ts"
import { columns, type ImportFiles } from "./files.ts"

const connected = async <A>(url: string, work: (client: Client) => Promise<A>): Promise<A> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const timed = async (units: number, work: () => Promise<unknown>): Promise<Turn> => {
  const started = performance.now()
  await work()
  return { seconds: (performance.now() - started) / 1000, units }
}

/** The file as it is, into one table with its key: no check, no history, nothing of a case. */
export const copyFile = (url: string, { file, rows }: ImportFiles): Promise<Turn> =>
  connected(url, async (client) => {
    // Rows with a fault have no key here; they get one, as COPY stops at the first fault.
    await client.query(
      `create table flat (row bigint generated always as identity, ${columns.map((name) => `"${name}" text`).join(", ")}, primary key (dossier, row))`
    )
    const target = `flat (${columns.map((name) => `"${name}"`).join(", ")})`
    return timed(rows, () =>
      pipeline(
        createReadStream(file),
        client.query(
          copyFrom(`copy ${target} from stdin (format csv, header, delimiter ';', force_not_null (dossier))`)
        )
      )
    )
  })

/** What an import leaves behind, in the order in which references allow it to be written. */
const tables = [
  "identities",
  "cases",
  "case_events",
  "participants",
  "case_facts",
  "access_log",
  "processing_log",
  "outbox",
  "import_rows"
]

const listOf = async (client: Client, table: string): Promise<string> =>
  (await columnsOf(client, table)).map(({ name }) => name).join(", ")

/** Takes the rows that an import left behind out of a database, into files. */
export const takeOut = (url: string, folder: string): Promise<void> =>
  connected(url, async (client) => {
    for (const name of tables) {
      await pipeline(
        client.query(copyTo(`copy (select ${await listOf(client, name)} from oza.${name}) to stdout`)),
        createWriteStream(join(folder, `${name}.copy`))
      )
    }
  })

/** The same rows straight into the same tables, with their keys: what the import can never be faster than. */
export const copyRows = (url: string, folder: string, rows: number): Promise<Turn> =>
  connected(url, async (client) => {
    const lists = new Map<string, string>()
    for (const name of tables) lists.set(name, await listOf(client, name))
    return timed(rows, async () => {
      for (const [name, list] of lists) {
        await pipeline(
          createReadStream(join(folder, `${name}.copy`)),
          client.query(copyFrom(`copy oza.${name} (${list}) from stdin`))
        )
      }
    })
  })

const oza = pgSchema("oza")

/**
 * The same rows into the same tables by drizzle, 200 in a statement, each an upsert; from rows that are
 * in memory already, without reading or checking anything.
 */
export const upsertRows = async (url: string, from: string, cases: number): Promise<Turn> => {
  const rows = await connected(from, async (client) => {
    const chosen = `select case_id from oza.cases order by case_id limit ${cases}`
    const found = []
    for (const name of tables) {
      const list = await listOf(client, name)
      const own =
        name === "identities"
          ? `person_id in (select child_id from oza.cases where case_id in (${chosen}))`
          : `case_id in (${chosen})`
      const texts = list.split(", ").map((column) => `${column}::text as ${column}`)
      const query = await client.query<Record<string, string | null>>(
        `select ${texts.join(", ")} from oza.${name} where ${own}`
      )
      found.push([name, list, query.rows] as const)
    }
    return found
  })
  return connected(url, (client) => {
    const db = drizzle(client)
    return timed(cases, async () => {
      for (const [name, list, all] of rows) {
        const names = list.split(", ")
        const table = oza.table(name, Object.fromEntries(names.map((column) => [column, text(column)])))
        for (let at = 0; at < all.length; at += 200) {
          const values = all.slice(at, at + 200).map((row) => row as Record<string, string>)
          const insert = db.insert(table).values(values as never)
          const key = keys[name]
          await (key === undefined
            ? insert
            : insert.onConflictDoUpdate({
                target: key.map((column) => table[column as keyof typeof table] as never),
                set: Object.fromEntries(names.map((column) => [column, sql.raw(`excluded.${column}`)]))
              }))
        }
      }
    })
  })
}

/** What makes a row the same; tables without one are only ever added to. */
const keys: Readonly<Record<string, ReadonlyArray<string>>> = {
  identities: ["region_id", "person_id"],
  cases: ["region_id", "case_id"],
  participants: ["region_id", "case_id", "number"],
  case_facts: ["region_id", "case_id"],
  import_rows: ["region_id", "source", "key"]
}
