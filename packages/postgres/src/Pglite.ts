/**
 * The embedded engine: PostgreSQL compiled to WebAssembly, in this process, one connection.
 *
 * In a directory it keeps what was acknowledged when the process is killed. It never asks the disk to
 * write (no fsync): what a loss of power or of the whole machine takes, is PostgreSQL's to keep.
 *
 * PGlite plans a query anew each time it is asked, which costs more than running it; so statements are
 * prepared here by the protocol of PostgreSQL itself. Its user may do everything; what is served is served
 * as the role that row policies hold for.
 */
import { type messages, PGlite, protocol, type Transaction } from "@electric-sql/pglite"
import { drizzle } from "drizzle-orm/pglite"
import { migrate } from "drizzle-orm/pglite/migrator"
import { existsSync, openAsBlob, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Connection } from "./Connection.ts"
import { copyIn } from "./CopyIn.ts"
import { appliedMigrations, migrationConfig, mismatch } from "./Migrations.ts"
import { becomeApp, drizzleScope, scopeStatement, type Settings } from "./Scope.ts"
import { readColumn, type Statement, type Value } from "./Statement.ts"

export interface PgliteOptions {
  /** Where the data is kept; in memory, and gone at the end, where there is none. */
  readonly dir?: string | undefined
  /** A file of `dumpOf` to start from instead of an empty database; for tests, which start often. */
  readonly from?: string | undefined
}

/**
 * Opens and migrates. The caller holds the lock of the directory.
 *
 * A process that is killed while it makes the files leaves half of them. They hold nothing yet: the mark
 * that is set after the first migration is not there, and they are made anew.
 */
export const openPglite = async ({
  dir,
  from
}: PgliteOptions): Promise<Connection & { readonly client: PGlite }> => {
  const data = dir === undefined ? undefined : join(dir, "data")
  const mark = dir === undefined ? undefined : join(dir, "ready")
  if (data !== undefined && mark !== undefined && !existsSync(mark))
    rmSync(data, { recursive: true, force: true })
  const client = await PGlite.create({
    ...(data === undefined ? {} : { dataDir: data }),
    ...(from === undefined ? {} : { loadDataDir: await openAsBlob(from) })
  })
  try {
    const db = drizzle(client)
    await migrate(db, migrationConfig)
    const { rows } = await client.query<{ readonly when: number }>(appliedMigrations)
    const wrong = mismatch(rows.map(({ when }) => Number(when)))
    if (wrong !== undefined) throw wrong
    if (mark !== undefined) writeFileSync(mark, "")
    await client.exec(becomeApp)
    return {
      engine: "pglite",
      client,
      run: statements(client),
      transaction: transactions(client),
      query: (settings, build) =>
        db.transaction(async (tx) => {
          await tx.execute(drizzleScope(settings))
          return build(tx)
        }),
      close: () => client.close()
    }
  } catch (error) {
    await client.close()
    throw error
  }
}

/** The whole database as one file, from which `openPglite` can start in a fraction of the time. */
export const dumpOf = async (client: PGlite): Promise<Uint8Array> => {
  await client.exec("reset role")
  return new Uint8Array(await (await client.dumpDataDir("none")).arrayBuffer())
}

const { serialize } = protocol

const statements = (client: PGlite): Connection["run"] => {
  const prepared = new Set<string>()

  const send = async (...parts: ReadonlyArray<Uint8Array>) =>
    client.execProtocolStream(Buffer.concat([...parts, serialize.sync()]))

  const prepare = async ({ name, text }: Statement<unknown>) => {
    if (prepared.has(name)) return
    await send(serialize.parse({ name, text }))
    if (name !== "") prepared.add(name)
  }

  const runNow = async <Row>(settings: Settings, statement: Statement<Row>, values: ReadonlyArray<Value>) => {
    await prepare(scopeStatement)
    await prepare(statement)
    // Before one Sync: one transaction, of which the settings are the first part.
    const answer = await send(
      serialize.bind({ statement: scopeStatement.name, values: [...settings] }),
      serialize.execute({}),
      serialize.bind({ statement: statement.name, values: values.map(asWire) }),
      serialize.describe({ type: "P" }),
      serialize.execute({})
    )
    return rowsOf(answer) as ReadonlyArray<Row>
  }

  // The two locks that PGlite's own `query` takes: never in the middle of somebody's transaction.
  return (settings, statement, values) =>
    client._runExclusiveTransaction(() =>
      client._runExclusiveQuery(() => runNow(settings, statement, values))
    )
}

const transactions =
  (client: PGlite): Connection["transaction"] =>
  (settings, work) =>
    client.transaction(async (tx) => {
      await tx.query(scopeStatement.text, [...settings])
      return work({
        rows: async <Row>(text: string, values: ReadonlyArray<Value>) =>
          (await tx.query<Row>(text, [...values])).rows,
        copy: async (target, rows) => {
          if (rows.length > 0) await copy(tx, target, rows)
        }
      })
    })

/** COPY from what PGlite offers as a file, which only its own user may read. */
const copy = async (tx: Transaction, target: string, rows: Uint8Array): Promise<void> => {
  const { after, before, into } = copyIn(target)
  if (before !== undefined) await tx.exec(before)
  await tx.exec("set local role none")
  await tx.query(`copy ${into} from '/dev/blob'`, [], { blob: new Blob([Uint8Array.from(rows)]) })
  await tx.exec(`set local role oza_app; ${after.join("; ")}`)
}

const asWire = (value: Value): string | Uint8Array | null =>
  value === null || typeof value === "string" || value instanceof Uint8Array ? value : String(value)

/** The rows of the statement that was described; what the settings gave came before it, and is nothing to tell. */
const rowsOf = (answer: ReadonlyArray<messages.BackendMessage>): ReadonlyArray<Record<string, unknown>> => {
  let fields: messages.RowDescriptionMessage["fields"] | undefined
  const rows: Array<Record<string, unknown>> = []
  for (const message of answer) {
    if (message.name === "rowDescription") fields = (message as messages.RowDescriptionMessage).fields
    if (message.name !== "dataRow" || fields === undefined) continue
    const row: Record<string, unknown> = {}
    for (const [at, field] of (message as messages.DataRowMessage).fields.entries()) {
      const { dataTypeID, name } = fields[at]!
      row[name] = field === null ? null : readColumn(dataTypeID, field)
    }
    rows.push(row)
  }
  return rows
}
