/**
 * The database that the stores stand on: PGlite in this process, or a PostgreSQL server.
 *
 * Both are migrated when they open and speak the same SQL; nothing above knows which one it is. They serve
 * as a role that owns nothing, and each transaction may touch what the scope of its fiber says. The layers
 * say what can go wrong at the start; a failure later on is a `DbError`.
 */
import { Context, Effect, Layer, Redacted } from "effect"
import type { Connection, Drizzle, Session } from "./Connection.ts"
import { DbError } from "./DbError.ts"
import { directoryLock, type EmbeddedDatabaseInUse } from "./DirectoryLock.ts"
import { SchemaMismatch } from "./Migrations.ts"
import { openPglite, type PgliteOptions } from "./Pglite.ts"
import { openPostgres } from "./Postgres.ts"
import { noSettings, type Settings, settings } from "./Scope.ts"
import { openScratch } from "./ScratchDatabase.ts"
import { type Statement, statement, type Value } from "./Statement.ts"

export class Database extends Context.Service<
  Database,
  {
    readonly engine: "pglite" | "postgres"
    /** Runs one statement in a transaction of its own. */
    readonly run: <Row>(
      statement: Statement<Row>,
      ...values: ReadonlyArray<Value>
    ) => Effect.Effect<ReadonlyArray<Row>, DbError>
    /** A query that is put together with drizzle, all in one transaction. */
    readonly query: <A>(build: (db: Drizzle) => PromiseLike<A>) => Effect.Effect<A, DbError>
    /** Statements on one connection in one transaction; what is thrown inside undoes all of it. */
    readonly transaction: <A>(work: (session: Session) => Promise<A>) => Effect.Effect<A, DbError>
    /** Answers at once where the database does; for the question whether the program is ready. */
    readonly ping: Effect.Effect<void, DbError>
  }
>()("@oza/postgres/Database") {
  /**
   * PGlite, for one process. In `dir` the data is kept and outlives a killed process, not a loss of
   * power; without it everything is in memory and gone at the end.
   */
  static readonly layerPglite = (
    options: PgliteOptions = {}
  ): Layer.Layer<Database, DbError | EmbeddedDatabaseInUse | SchemaMismatch> =>
    Layer.effect(
      Database,
      Effect.gen(function* () {
        if (options.dir !== undefined) yield* directoryLock(options.dir)
        return yield* opened(() => openPglite(options))
      })
    )

  /**
   * A PostgreSQL server, version 15 or later: `postgresql://user:password@host:5432/database`. The user
   * owns the schema, or is a member of `oza_app` only; then `migrationUrl` names the owner, or the schema
   * is that of this version already.
   */
  static readonly layerPostgres = (options: {
    readonly url: Redacted.Redacted<string>
    readonly migrationUrl?: Redacted.Redacted<string> | undefined
    /** Connections at most; 10 where absent. */
    readonly poolSize?: number | undefined
  }): Layer.Layer<Database, DbError | SchemaMismatch> =>
    Layer.effect(
      Database,
      opened(() =>
        openPostgres({
          url: Redacted.value(options.url),
          migrationUrl: options.migrationUrl === undefined ? undefined : Redacted.value(options.migrationUrl),
          poolSize: options.poolSize
        })
      )
    )

  /** An empty database of its own on a server, gone when the scope closes: for tests and try-outs. */
  static readonly layerScratch = (options: {
    /** Of a user that may make databases. */
    readonly server: Redacted.Redacted<string>
    readonly poolSize?: number | undefined
  }): Layer.Layer<Database, DbError | SchemaMismatch> =>
    Layer.effect(
      Database,
      opened(() => openScratch({ url: Redacted.value(options.server), poolSize: options.poolSize }))
    )
}

const opened = (open: () => Promise<Connection>) =>
  Effect.acquireRelease(
    Effect.tryPromise({
      try: open,
      catch: (thrown) => (thrown instanceof SchemaMismatch ? thrown : DbError.of(thrown))
    }),
    (connection) => Effect.promise(() => connection.close())
  ).pipe(Effect.map(serviceOf))

const serviceOf = (connection: Connection): Database["Service"] => {
  const scoped = <A>(work: (now: Settings) => Promise<A>) =>
    Effect.flatMap(settings, (now) => Effect.tryPromise({ try: () => work(now), catch: DbError.of }))
  return {
    engine: connection.engine,
    run: (wanted, ...values) => scoped((now) => connection.run(now, wanted, values)),
    query: (build) => scoped((now) => connection.query(now, build)),
    transaction: (work) => scoped((now) => connection.transaction(now, work)),
    ping: Effect.tryPromise({
      try: () => connection.run(noSettings, ping, []),
      catch: DbError.of
    }).pipe(Effect.asVoid)
  }
}

const ping = statement<object>("ping", "select 1")
