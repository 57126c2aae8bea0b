/**
 * A PostgreSQL server, through a pool of connections.
 *
 * Migrations run under a lock of the server, because several processes may start at once on one database
 * and drizzle's migrator does not wait for another. They are the owner's; every connection that serves
 * becomes `oza_app` first, which owns nothing.
 */
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import { Client, type ClientBase, type ClientConfig, DatabaseError, Pool, type PoolClient } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { pipeline } from "node:stream/promises"
import type { Connection, Session } from "./Connection.ts"
import { copyIn } from "./CopyIn.ts"
import { appliedMigrations, journal, migrationConfig, mismatch } from "./Migrations.ts"
import { becomeApp, drizzleScope, scopeStatement, type Settings } from "./Scope.ts"
import { ScopedQuery, type WireValue } from "./ScopedQuery.ts"
import { readColumn, type Value } from "./Statement.ts"

export interface PostgresOptions {
  /** Of a user that is, or may become, `oza_app`. */
  readonly url: string
  /** Of the owner of the schema; absent: the same user. */
  readonly migrationUrl?: string | undefined
  /** Connections at most; 10 where absent. */
  readonly poolSize?: number | undefined
}

/** Any number, the same in every process: "oza" in ASCII. */
const migrationLock = 0x6f7a61

/**
 * Before a connection serves: the role, the text that values come back in, whatever the server is used to,
 * and the settings of each transaction, prepared.
 */
const ready = async (client: ClientBase): Promise<void> => {
  await client.query(`${becomeApp}; set datestyle to 'ISO'; set bytea_output to 'hex'`)
  await client.query({ ...scopeStatement, values: scopeStatement.text.match(/\$\d+/g)!.map(() => "") })
}

const config = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: "oza",
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: { getTypeParser: (type: number) => (text: string) => readColumn(type, text) }
})

/** Opens a pool on a database that is migrated first. */
export const openPostgres = async ({
  migrationUrl,
  poolSize = 10,
  url
}: PostgresOptions): Promise<Connection> => {
  await migratePostgres(migrationUrl ?? url)
  const pool = new Pool({
    ...config(url),
    max: poolSize,
    // It is waited for before the connection is used; the types of the driver do not say so.
    onConnect: ready as (client: ClientBase) => void
  })
  // A connection that breaks while nobody uses it is replaced at the next use; the event must be heard.
  pool.on("error", () => {})
  return {
    engine: "postgres",
    run: (settings, statement, values) =>
      using(
        pool,
        (client) =>
          new Promise((resolve, reject) => {
            const query = new ScopedQuery(settings, statement, values.map(asWire), (error) =>
              error === undefined ? resolve(query.rows as never) : reject(error)
            )
            client.query(query)
          })
      ),
    transaction: (settings, work) => inTransaction(pool, settings, work),
    query: (settings, build) =>
      using(pool, (client) =>
        drizzle(client).transaction(async (tx) => {
          await tx.execute(drizzleScope(settings))
          return build(tx)
        })
      ),
    close: () => pool.end()
  }
}

/** Borrows a connection. One that failed in another way than by what the server says is not used again. */
const using = async <A>(pool: Pool, work: (client: PoolClient) => Promise<A>): Promise<A> => {
  const client = await pool.connect()
  let broken = false
  const broke = () => {
    broken = true
  }
  client.on("error", broke)
  try {
    return await work(client)
  } catch (error) {
    broken ||= !(error instanceof DatabaseError)
    throw error
  } finally {
    client.removeListener("error", broke)
    client.release(broken)
  }
}

const inTransaction = async <A>(
  pool: Pool,
  settings: Settings,
  work: (session: Session) => Promise<A>
): Promise<A> => {
  const client = await pool.connect()
  let broken = true
  // A connection that breaks says so twice: to who waits for an answer, and here, where it must be heard.
  const broke = (): void => {}
  client.on("error", broke)
  try {
    await client.query("begin")
    await client.query({ ...scopeStatement, values: [...settings] })
    const done = await work({
      rows: async (text, values) => (await client.query({ text, values: values.map(asWire) })).rows,
      copy: async (target, rows) => {
        if (rows.length === 0) return
        const { after, before, into } = copyIn(target)
        if (before !== undefined) await client.query(before)
        await pipeline(piecesOf(rows), client.query(copyFrom(`copy ${into} from stdin`)))
        if (after.length > 0) await client.query(after.join("; "))
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
    client.removeListener("error", broke)
    client.release(broken)
  }
}

/** In parts, so that the server reads while the rest is still to come. */
const piecesOf = function* (rows: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < rows.length; at += 1 << 16) yield rows.subarray(at, at + (1 << 16))
}

/**
 * Brings the database of this address to the schema of this version. Where it is there already, nothing is
 * asked of the user but to read that it is: a member of `oza_app` may.
 */
export const migratePostgres = async (url: string): Promise<void> => {
  const client = new Client(config(url))
  client.on("error", () => {})
  try {
    await client.connect()
    if (await isMigrated(client)) return
    await client.query("select pg_advisory_lock($1)", [migrationLock])
    await migrate(drizzle(client), migrationConfig)
    const wrong = mismatch(await appliedOn(client))
    if (wrong !== undefined) throw wrong
  } finally {
    // Ends the session, and with it the lock.
    await client.end()
  }
}

const appliedOn = async (client: Client): Promise<ReadonlyArray<number>> =>
  (await client.query<{ readonly when: number }>(appliedMigrations)).rows.map(({ when }) => when)

const isMigrated = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ readonly there: boolean }>(
    `select coalesce(has_schema_privilege(s.oid, 'usage'), false) and exists (
      select from pg_class c where c.relnamespace = s.oid and c.relname = $2 and has_table_privilege(c.oid, 'select')
    ) as there
    from pg_namespace s where s.nspname = $1`,
    [migrationConfig.migrationsSchema, migrationConfig.migrationsTable]
  )
  if (rows[0]?.there !== true) return false
  const applied = await appliedOn(client)
  return applied.length >= journal().length && mismatch(applied) === undefined
}

const asWire = (value: Value): WireValue =>
  value instanceof Uint8Array ? Buffer.from(value) : value === null ? null : String(value)
