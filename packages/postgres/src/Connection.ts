/**
 * What both engines offer: statements, prepared once, and drizzle over the same connections.
 *
 * Everything rejects with what the driver throws; `Database` makes a `DbError` of it.
 */
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"
import type { Statement, Value } from "./Statement.ts"

/** drizzle, whichever the engine. */
export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>

export interface Connection {
  readonly engine: "pglite" | "postgres"
  readonly drizzle: Drizzle
  /** Runs one statement, in a transaction of its own. */
  readonly run: <Row>(statement: Statement<Row>, values: ReadonlyArray<Value>) => Promise<ReadonlyArray<Row>>
  readonly close: () => Promise<void>
}
