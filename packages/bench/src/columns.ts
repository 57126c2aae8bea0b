/** The columns of a table that somebody writes: not what the database gives by itself, the links of the logs and numbers. */
import type { ClientBase } from "pg"

export interface Column {
  readonly name: string
  /** As PostgreSQL names it: `text[]`. */
  readonly type: string
}

/** The columns of a table in the schema `oza`, in their order. */
export const columnsOf = async (client: ClientBase, table: string): Promise<ReadonlyArray<Column>> => {
  const { rows } = await client.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = ''
    order by attnum`,
    [`oza.${table}`]
  )
  const isLinked = table.endsWith("_log")
  return rows.filter(({ name }) => !(isLinked && (name === "sequence" || name === "hash")))
}
