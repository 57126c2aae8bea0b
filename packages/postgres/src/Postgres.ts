/**
 * A PostgreSQL server, through a pool of connections.
 *
 * Migrations run under a lock of the server, because several processes may start at once on one database
 * and drizzle's migrator does not wait for another.
 */
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import { Client, type ClientBase, type ClientConfig, Pool } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { pipeline } from "node:stream/promises"
import type { Connection, Session } from "./Connection.ts"
import { appliedMigrations, migrationConfig, mismatch } from "./Migrations.ts"
import { readColumn, type Value } from "./Statement.ts"

export interface PostgresOptions {
  readonly url: string
  /** Connections at most; 10 where absent. */
  readonly poolSize?: number | undefined
}

/** Any number, the same in every process: "oza" in ASCII. */
const migrationLock = 0x6f7a61

/** The text that values come back in, whatever the server is used to. */
const textFormats = (client: ClientBase): Promise<unknown> =>
  client.query("set datestyle to 'ISO'; set bytea_output to 'hex'")

const config = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: "oza",
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: { getTypeParser: (type: number) => (text: string) => readColumn(type, text) }
})

/** Opens a pool on a database that is migrated first. */
export const openPostgres = async ({ poolSize = 10, url }: PostgresOptions): Promise<Connection> => {
  await migratePostgres(url)
  const pool = new Pool({
    ...config(url),
    max: poolSize,
    // It is waited for before the connection is used; the types of the driver do not say so.
    onConnect: textFormats as (client: ClientBase) => void
  })
  // A connection that breaks while nobody uses it is replaced at the next use; the event must be heard.
  pool.on("error", () => {})
  return {
    engine: "postgres",
    drizzle: drizzle(pool),
    run: async ({ name, text }, values) => {
      const query = { ...(name === "" ? {} : { name }), text, values: values.map(asWire) }
      return (await pool.query(query)).rows
    },
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end()
  }
}

const inTransaction = async <A>(pool: Pool, work: (session: Session) => Promise<A>): Promise<A> => {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query("begin")
    const done = await work({
      rows: async (text, values) => (await client.query({ text, values: values.map(asWire) })).rows,
      copy: async (target, rows) => {
        if (rows.length === 0) return
        await pipeline(piecesOf(rows), client.query(copyFrom(`copy ${target} from stdin`)))
      }
    })
    await client.query("commit")
    broken = false
    return done
  } catch (error) {
    // A connection that is gone cannot roll back, and has.
    broken = await client.query("rollback").then(
      () => false,
      () => true
    )
    throw error
  } finally {
    client.release(broken)
  }
}

/** In parts, so that the server reads while the rest is still to come. */
const piecesOf = function* (rows: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < rows.length; at += 1 << 16) yield rows.subarray(at, at + (1 << 16))
}

/** Brings the database of this address to the schema of this version. */
export const migratePostgres = async (url: string): Promise<void> => {
  const client = new Client(config(url))
  client.on("error", () => {})
  try {
    await client.connect()
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    await migrate(drizzle(client), migrationConfig)
    const { rows } = await client.query<{ readonly when: number }>(appliedMigrations)
    const wrong = mismatch(rows.map(({ when }) => when))
    if (wrong !== undefined) throw wrong
  } finally {
    // Ends the session, and with it the lock.
    await client.end()
  }
}

const asWire = (value: Value): string | number | boolean | Buffer | null =>
  value instanceof Uint8Array ? Buffer.from(value) : value
