import { expect, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { readdirSync } from "node:fs"
import { Client } from "pg"
import { inject } from "vitest"
import { engines } from "../test/engines.ts"
import { Database } from "./Database.ts"
import { appliedMigrations, journal, mismatch } from "./Migrations.ts"
import { migratePostgres } from "./Postgres.ts"
import { statement } from "./Statement.ts"

const applied = statement<{ readonly when: number }>("", `${appliedMigrations} order by 1`)

describe("The journal of migrations", () => {
  it("goes forward in time, as an earlier one would be skipped without a word", () => {
    const times = journal().map(({ when }) => when)
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
  })

  it("names every file of SQL that there is", () => {
    const files = readdirSync(new URL("../migrations", import.meta.url)).filter((name) =>
      name.endsWith(".sql")
    )
    expect(journal().map(({ tag }) => `${tag}.sql`)).toEqual(files.toSorted())
  })

  it("that was not applied whole is told by name", () => {
    const [first, ...rest] = journal()
    expect(mismatch(journal().map(({ when }) => when))).toBeUndefined()
    expect(mismatch(rest.map(({ when }) => when))?.message).toContain(first!.tag)
    expect(mismatch([...journal().map(({ when }) => when), 1])?.message).toContain("newer version")
  })
})

describe.each(engines)("Migrating on $engine", ({ database }) => {
  it.effect("applies every migration of the journal", () =>
    Effect.gen(function* () {
      const rows = yield* (yield* Database).run(applied)
      expect(rows.map(({ when }) => when)).toEqual(journal().map(({ when }) => when))
    }).pipe(Effect.provide(database))
  )
})

describe("Migrating on PostgreSQL", () => {
  it("is done once where several processes start at the same moment", async () => {
    const server = inject("postgresServer")
    const name = `oza_scratch_migrating_${process.pid}`
    const url = new URL(server)
    url.pathname = `/${name}`
    const client = new Client({ connectionString: server })
    await client.connect()
    try {
      await client.query(`create database ${name}`)
      await Promise.all(Array.from({ length: 5 }, () => migratePostgres(url.href)))
      const rows = await Effect.runPromise(
        Effect.flatMap(Database, (db) => db.run(applied)).pipe(
          Effect.provide(Database.layerPostgres({ url: Redacted.make(url.href) }))
        )
      )
      expect(rows).toHaveLength(journal().length)
    } finally {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    }
  })

  it.effect("says so in a sentence where the database is of a newer version", () =>
    Effect.gen(function* () {
      const server = inject("postgresServer")
      const name = `oza_scratch_newer_${process.pid}`
      const url = new URL(server)
      url.pathname = `/${name}`
      const client = new Client({ connectionString: server })
      yield* Effect.promise(() => client.connect())
      yield* Effect.promise(() => client.query(`create database ${name}`))
      const open = Layer.build(Database.layerPostgres({ url: Redacted.make(url.href) })).pipe(Effect.scoped)
      yield* open
      const newer = new Client({ connectionString: url.href })
      yield* Effect.promise(() => newer.connect())
      yield* Effect.promise(() =>
        newer.query("insert into oza_migrations.applied (hash, created_at) values ('x', 9999999999999)")
      )
      yield* Effect.promise(() => newer.end())
      const error = yield* Effect.flip(open)
      expect(error.message).toContain("migrated by a newer version (1 migrations")
      yield* Effect.promise(() => client.query(`drop database ${name} with (force)`))
      yield* Effect.promise(() => client.end())
    })
  )
})
