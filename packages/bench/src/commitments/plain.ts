/**
 * The same rows by plain SQL, as people write it: statement after statement in a transaction, each
 * prepared, with values that are made beforehand. Nothing is decided, sealed or composed while it runs.
 *
 * The rows are those that ours left behind in another copy of the database, so that they stay the same
 * whatever the schema becomes. The user owns the tables: no row policy is looked at. Triggers are part of
 * the tables, also the one that links the logs.
 */
import type { CaseId } from "@oza/kernel"
import { Client, type Pool } from "pg"
import { type Column, columnsOf } from "../columns.ts"

/** One row to be written: the statement by its name, and the values. */
interface Row {
  readonly name: string
  readonly text: string
  readonly values: ReadonlyArray<string | null>
}

/** The rows of each case, in the order in which they are written. */
export type RowsOfCase = ReadonlyMap<CaseId, ReadonlyArray<Row>>

/** Rows that are left in a table. */
interface Left {
  readonly name: string
  /** Which of them; all where absent. */
  readonly where?: string
  /** A row that was there already is replaced. */
  readonly replaces?: true
  /** What a column has instead. */
  readonly instead?: Readonly<Record<string, string>>
}

/** What a commitment leaves, in the order in which references allow it to be written. */
export const wholeWrite: ReadonlyArray<Left> = [
  { name: "cases", replaces: true },
  { name: "case_events", where: "sequence = 2" },
  { name: "case_facts", replaces: true },
  { name: "ledger_entries" },
  { name: "access_log", where: "sequence > 1" },
  { name: "processing_log", where: "sequence > 1" },
  { name: "outbox", where: "version = 2" }
]

/** The row in the ledger, of an event that is there already. */
export const entryAlone: ReadonlyArray<Left> = [{ name: "ledger_entries", instead: { event: "1" } }]

/** Reads out of a database what ours wrote there. */
export const rowsLeftIn = async (url: string, tables: ReadonlyArray<Left>): Promise<RowsOfCase> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = new Map<CaseId, Array<Row>>()
    for (const { instead = {}, name, replaces, where = "true" } of tables) {
      const columns = await columnsOf(client, name)
      const text = replaces === true ? replaceIn(name, columns) : insertInto(name, columns)
      const texts = columns.map((column) => `"${column.name}"::text as "${column.name}"`)
      const { rows } = await client.query<Record<string, string | null>>(
        `select ${texts.join(", ")} from oza.${name} where ${where} order by case_id`
      )
      for (const row of rows) {
        const id = row["case_id"] as CaseId
        const own = found.get(id) ?? []
        found.set(id, own)
        own.push({ name, text, values: columns.map((column) => instead[column.name] ?? row[column.name]!) })
      }
    }
    return found
  } finally {
    await client.end()
  }
}

/** All rows of a commitment, in one transaction. */
export const writeRows = async (pool: Pool, rows: ReadonlyArray<Row>): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query("begin")
    for (const { name, text, values } of rows) await client.query({ name, text, values: [...values] })
    await client.query("commit")
  } finally {
    client.release()
  }
}

/** A row that is a transaction by itself. */
export const writeRow = async (pool: Pool, [row]: ReadonlyArray<Row>): Promise<void> => {
  await pool.query({ ...row!, values: [...row!.values] })
}

const insertInto = (table: string, columns: ReadonlyArray<Column>): string =>
  `insert into oza.${table} (${names(columns)}) values (${values(columns)})`

const replaceIn = (table: string, columns: ReadonlyArray<Column>): string => {
  const at = (name: string) => columns.findIndex((column) => column.name === name) + 1
  return `update oza.${table} set (${names(columns)}) = row (${values(columns)})
    where region_id = $${at("region_id")} and case_id = $${at("case_id")}`
}

const names = (columns: ReadonlyArray<Column>): string => columns.map(({ name }) => `"${name}"`).join(", ")
const values = (columns: ReadonlyArray<Column>): string =>
  columns.map(({ type }, at) => `$${at + 1}::${type}`).join(", ")
