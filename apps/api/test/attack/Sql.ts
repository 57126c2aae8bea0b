/** Asking the database itself, past the program: as its role, as the owner, with settings of one's own choosing. */
import type { Database } from "@oza/postgres"
import { Effect } from "effect"

export type Settings = Readonly<Record<string, string>>
export type Db = Database["Service"]

export const here = "kop-van-noord-holland"

/** One statement after settings of one's own choosing, as the program's role. */
export const asked = (
  db: Db,
  settings: Settings,
  text: string,
  role = "oza_app"
): Promise<ReadonlyArray<object>> =>
  Effect.runPromise(
    db.transaction(async (session) => {
      await session.rows(`set local role ${role === "owner" ? "none" : role}`, [])
      for (const [name, value] of Object.entries(settings))
        await session.rows("select set_config($1, $2, true)", [`oza.${name}`, value])
      return session.rows<object>(text, [])
    })
  )

/** What comes of it: rows, or the code by which it is refused. */
export const outcome = (db: Db, settings: Settings, text: string): Promise<ReadonlyArray<object> | string> =>
  asked(db, settings, text).catch((error: { readonly code?: string }) => error.code ?? "no code")

/** Something in every table, so that each policy has something behind it; first what others refer to. */
export const fillAll = async (db: Db): Promise<ReadonlyArray<string>> => {
  const tables = await tablesOf(db)
  let waiting: ReadonlyArray<string> = tables
  while (waiting.length > 0) {
    const later: Array<string> = []
    for (const table of waiting) await fill(db, table).catch(() => later.push(table))
    if (later.length === waiting.length) throw new Error(`nothing can be put in ${later.join(", ")}`)
    waiting = later
  }
  return tables
}

/** A row of anything in a table that the stories left empty. */
const fill = async (db: Db, table: string): Promise<void> => {
  const rows = await asked(db, {}, `select 1 from ${table} limit 1`, "owner")
  if (rows.length > 0) return
  const columns = (await asked(
    db,
    {},
    `select quote_ident(a.attname) as name, format_type(a.atttypid, null) as type from pg_attribute a
     where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''`,
    "owner"
  )) as ReadonlyArray<{ readonly name: string; readonly type: string }>
  const values = columns.map(({ name, type }) => (name === "region_id" ? `'${here}'` : anything(type)))
  const list = columns.map(({ name }) => name).join(", ")
  await asked(db, {}, `insert into ${table} (${list}) values (${values.join(", ")})`, "owner")
}

const anything = (type: string): string => {
  if (type.endsWith("[]")) return "'{}'"
  if (type.startsWith("timestamp")) return "now()"
  const known: Readonly<Record<string, string>> = {
    uuid: "'0190a11a-0000-7000-8000-00000000beef'",
    integer: "1",
    bigint: "1",
    date: "'2026-11-01'",
    bytea: "'\\x01'",
    jsonb: "'{}'",
    boolean: "true"
  }
  return known[type] ?? "'x'"
}

/** Rows as text; sealed columns are bytes, and looked into as text as well. */
export const readable = (rows: ReadonlyArray<object>): string =>
  rows
    .map((row) =>
      JSON.stringify(row, (_, value: unknown) =>
        value instanceof Uint8Array
          ? `${Buffer.from(value).toString("utf8")} ${Buffer.from(value).toString("latin1")}`
          : value
      )
    )
    .join("\n")

const schemas = ["oza", "oza_swv", "oza_keys"]

/** Every table and view with a person in it, from the catalogue: a new one is in it by itself. */
export const tablesOf = async (db: Db): Promise<ReadonlyArray<string>> => {
  const found = await asked(
    db,
    {},
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('${schemas.join("', '")}') and c.relkind in ('r', 'p', 'm', 'v') order by 1`,
    "owner"
  )
  return found.map((row) => (row as { readonly name: string }).name)
}
