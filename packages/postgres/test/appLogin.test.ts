import { AccessScope } from "@oza/casework"
import { Effect, Redacted } from "effect"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { Database } from "../src/Database.ts"
import { statement } from "../src/Statement.ts"

/** A login that is a member of `oza_app` and nothing else, beside an owner who may not do everything either. */
const name = `oza_scratch_login_${process.pid}`
const app = `${name}_app`
const owner = `${name}_owner`
/** Made for this test, on a server that is gone after it. */
const word = "made-for-a-test"

const addressOf = (user: string): string => {
  const url = new URL(inject("postgresServer"))
  url.pathname = `/${name}`
  url.username = user
  url.password = word
  return url.href
}

const asSuperuser = async (...statements: ReadonlyArray<string>): Promise<void> => {
  const client = new Client({ connectionString: inject("postgresServer") })
  await client.connect()
  for (const text of statements) await client.query(text)
  await client.end()
}

const running = <A, E>(effect: Effect.Effect<A, E, Database>, migrationUrl?: string): Promise<A> =>
  Effect.runPromise(
    effect.pipe(
      Effect.provide(
        Database.layerPostgres({
          url: Redacted.make(addressOf(app)),
          ...(migrationUrl === undefined ? {} : { migrationUrl: Redacted.make(migrationUrl) }),
          poolSize: 2
        })
      )
    ) as Effect.Effect<A, E>
  )

const sql = (text: string) =>
  Effect.flatMap(Database, (db) => db.run(statement<Record<string, unknown>>("", text)))

describe("A login that is a member of oza_app only", () => {
  beforeAll(async () => {
    await asSuperuser(
      "do $$ begin create role oza_app nologin; exception when duplicate_object then null; end $$",
      `create role ${owner} login password '${word}'`,
      `create role ${app} login password '${word}' in role oza_app`,
      `create database ${name} owner ${owner}`
    )
  })
  afterAll(async () => {
    await asSuperuser(
      `drop database if exists ${name} with (force)`,
      `drop role if exists ${app}`,
      `drop role if exists ${owner}`
    )
  })

  it("migrates nothing by itself", async () => {
    await expect(running(sql("select 1"))).rejects.toThrow(/42501/)
  })

  it("serves where the owner migrates, who need not be a superuser nor make the role", async () => {
    const rows = await running(
      sql("select current_user::text as role, session_user::text as login"),
      addressOf(owner)
    )
    expect(rows).toEqual([{ role: "oza_app", login: app }])
  })

  it("serves where the schema is there already, without the owner's address", async () => {
    expect(await running(sql("select count(*)::int4 as n from oza.cases"))).toEqual([{ n: 0 }])
  })

  it("becomes nobody else: not the owner, not the superuser", async () => {
    for (const text of [`set role ${owner}`, "set role postgres", `set session authorization ${owner}`]) {
      await expect(running(sql(text))).rejects.toThrow(/42501|22023/)
    }
    // Back to the login itself has no more rights than the role.
    const rows = await running(
      Effect.flatMap(Database, (db) =>
        db.transaction(async (session) => {
          await session.rows("set local role none", [])
          return session.rows("select current_user::text as role, count(*)::int4 as n from oza.cases", [])
        })
      )
    )
    expect(rows).toEqual([{ role: app, n: 0 }])
  })

  it("is held to the policies, and so is the owner of the tables", async () => {
    const region = "proefregio"
    const add = sql(`insert into oza.import_runs (region_id, id, source, fingerprint)
      values ('${region}', gen_random_uuid(), 's', 'f') returning 1 as n`)
    await expect(running(add)).rejects.toThrow(/42501/)
    const importing = Effect.provideService(AccessScope, { region: region as never, duty: "import" })
    expect(await running(add.pipe(importing))).toEqual([{ n: 1 }])
    expect(await running(sql("select count(*)::int4 as n from oza.import_runs").pipe(importing))).toEqual([
      { n: 1 }
    ])
    const client = new Client({ connectionString: addressOf(owner) })
    await client.connect()
    expect((await client.query("select 1 from oza.import_runs")).rowCount).toBe(0)
    await client.end()
  })
})
