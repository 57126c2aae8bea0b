/**
 * A PostgreSQL server, through a pool of connections.
 *
 * Migrations run under a lock of the server, because several processes may start at once on one database
 * and drizzle's migrator does not wait for another.
 */
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import { Client, type ClientConfig, Pool } from "pg"
import type { Connection } from "./Connection.ts"
import { appliedMigrations, migrationConfig, mismatch } from "./Migrations.ts"
import { readColumn, type Value } from "./Statement.ts"

export interface PostgresOptions {
  readonly url: string
  /** Connections at most; 10 where absent. */
  readonly poolSize?: number | undefined
}

/** Any number, the same in every process: "oza" in ASCII. */
const migrationLock = 0x6f7a61

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
  const pool = new Pool({ ...config(url), max: poolSize })
  // A connection that breaks while nobody uses it is replaced at the next use; the event must be heard.
  pool.on("error", () => {})
  return {
    engine: "postgres",
    drizzle: drizzle(pool),
    run: async ({ name, text }, values) => {
      const query = { ...(name === "" ? {} : { name }), text, values: values.map(asWire) }
      return (await pool.query(query)).rows
    },
    close: () => pool.end()
  }
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
