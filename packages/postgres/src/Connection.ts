/**
 * What both engines offer: statements, prepared once, and drizzle over the same connections.
 *
 * Each transaction begins with its settings (`Scope`), in the same round trip as the first statement.
 * Everything rejects with what the driver throws; `Database` makes a `DbError` of it.
 */
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core"
import type { Settings } from "./Scope.ts"
import type { Statement, Value } from "./Statement.ts"

/** drizzle, whichever the engine. */
export type Drizzle = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** One connection inside one transaction, statement after statement. */
export interface Session {
  readonly rows: <Row>(text: string, values: ReadonlyArray<Value>) => Promise<ReadonlyArray<Row>>
  /** COPY into a table with its columns, `oza.outbox (region_id, ...)`, of rows in the text format of COPY. */
  readonly copy: (target: string, rows: Uint8Array) => Promise<void>
}

export interface Connection {
  readonly engine: "pglite" | "postgres"
  /** Runs one statement, in a transaction of its own. */
  readonly run: <Row>(
    settings: Settings,
    statement: Statement<Row>,
    values: ReadonlyArray<Value>
  ) => Promise<ReadonlyArray<Row>>
  /** All or nothing: what rejects inside undoes all of it. */
  readonly transaction: <A>(settings: Settings, work: (session: Session) => Promise<A>) => Promise<A>
  /** The same, for what is put together with drizzle. */
  readonly query: <A>(settings: Settings, build: (db: Drizzle) => PromiseLike<A>) => Promise<A>
  readonly close: () => Promise<void>
}
