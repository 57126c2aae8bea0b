/**
 * A migrated database that is there for one scope: for a test, a measurement, a try-out.
 *
 * The server keeps one empty migrated database per version of the schema (`oza_template_...`), from
 * which a copy is made in a fraction of the time that migrating takes. The copy is dropped at the end;
 * the template stays for the next time.
 */
import { randomUUID } from "node:crypto"
import { Client } from "pg"
import type { Connection } from "./Connection.ts"
import { schemaVersion } from "./Migrations.ts"
import { migratePostgres, openPostgres, type PostgresOptions } from "./Postgres.ts"

/** Opens a database of its own on the server of this address, whose user may make databases. */
export const openScratch = async ({ poolSize, url }: PostgresOptions): Promise<Connection> => {
  const name = `oza_scratch_${randomUUID().replaceAll("-", "")}`
  await onServer(url, async (client) => {
    const template = await templateOn(client, url)
    await client.query(`create database ${name} template ${template}`)
  })
  const connection = await openPostgres({ url: addressOf(url, name), poolSize })
  return {
    ...connection,
    close: async () => {
      await connection.close()
      await onServer(url, (client) => client.query(`drop database if exists ${name} with (force)`))
    }
  }
}

/** Any number, the same in every process that makes a template: "ozat" in ASCII. */
const templateLock = 0x6f7a6174

const templateOn = async (client: Client, url: string): Promise<string> => {
  const template = `oza_template_${schemaVersion()}`
  await client.query("select pg_advisory_lock($1)", [templateLock])
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template])
    if (rowCount === 0) {
      // Migrated under another name first: a template that is there is whole.
      const making = `${template}_${randomUUID().slice(0, 8)}`
      await client.query(`create database ${making}`)
      await migratePostgres(addressOf(url, making))
      await client.query(`alter database ${making} rename to ${template}`)
    }
    return template
  } finally {
    await client.query("select pg_advisory_unlock($1)", [templateLock])
  }
}

const addressOf = (url: string, database: string): string => {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** One statement as the user of the address, who is no role of ours: to make and to drop databases. */
export const tellServer = (url: string, statement: string): Promise<void> =>
  onServer(url, async (client) => {
    await client.query(statement)
  })

const onServer = async <A>(url: string, work: (client: Client) => Promise<A>): Promise<A> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
