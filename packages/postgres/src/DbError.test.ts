import { expect, describe, it } from "@effect/vitest"
import { CaseStore, IdentityVault } from "@oza/casework"
import { Bsn, date } from "@oza/kernel"
import { newCaseId, newPersonId, sampleOpening, sampleRegion } from "@oza/testing"
import { DrizzleQueryError, sql } from "drizzle-orm"
import { Cause, Effect, Exit, Layer, Redacted } from "effect"
import { inspect } from "node:util"
import { inject } from "vitest"
import { engines, storesOn } from "../test/engines.ts"
import { ownerRows } from "../test/asAsked.ts"
import { Database } from "./Database.ts"
import { DbError } from "./DbError.ts"
import { statement } from "./Statement.ts"

const secret = "Noor de Vries"

/** Everything that a log could make of it. */
const everyWord = (exit: Exit.Exit<unknown, unknown>): string =>
  Exit.isFailure(exit)
    ? [Cause.pretty(exit.cause), inspect(exit.cause, { depth: 20 }), JSON.stringify(exit), String(exit)].join(
        "\n"
      )
    : ""

describe("A failure of the database", () => {
  it("says the state, the constraint and the words of the server, and nothing that was in it", () => {
    const thrown = new DrizzleQueryError(
      "insert into t values ($1)",
      [secret],
      Object.assign(new Error(`Key (name)=(${secret}) already exists.`), {
        code: "23505",
        constraint: "names",
        detail: secret,
        query: secret,
        params: [secret]
      })
    )
    const error = DbError.of(thrown)
    expect(error).toMatchObject({ code: "23505", constraint: "names", isPassing: false })
    expect(everyWord(Exit.die(error))).not.toContain(secret)
    expect(error.message).toBe("the database refused (23505 at names)")
  })

  it("keeps the sentence where that speaks of the schema", () => {
    const missing = Object.assign(new Error('relation "oza.case" does not exist'), { code: "42P01" })
    expect(DbError.of(missing).message).toContain('relation "oza.case" does not exist')
  })

  it.each([
    ["ECONNREFUSED", true],
    ["57P01", true],
    ["53300", true],
    ["40P01", true],
    ["25006", true],
    ["ERR_INVALID_URL", false],
    ["23505", false],
    ["22P02", false],
    ["42601", false]
  ])("%s passes: %s", (code, passes) => {
    expect(DbError.of(Object.assign(new Error("no"), { code })).isPassing).toBe(passes)
  })

  it("of a connection that broke passes, also where the driver has no code for it", () => {
    expect(DbError.of(new Error("Connection terminated unexpectedly")).isPassing).toBe(true)
    expect(
      DbError.of(new AggregateError([Object.assign(new Error("no"), { code: "ECONNREFUSED" })])).isPassing
    ).toBe(true)
  })
})

describe.each(engines)("No failure on $engine repeats data", ({ database }) => {
  const stores = storesOn(database)

  it.effect("of a statement, of drizzle, or of a write", () =>
    Effect.gen(function* () {
      const db = yield* Database
      const store = yield* CaseStore
      const vault = yield* IdentityVault
      const person = newPersonId()
      const sealed = yield* vault.seal(sampleRegion, person, {
        givenName: secret,
        familyName: secret,
        birthDate: date("2015-05-17"),
        bsn: Bsn.make("999900006")
      })
      const write = sampleOpening({ child: person })
      const broken = {
        ...write,
        identities: [sealed],
        summary: { ...write.summary, openedOn: secret as never }
      }
      const exits: ReadonlyArray<Exit.Exit<unknown, unknown>> = [
        yield* Effect.exit(db.run(statement<object>("", "select $1::date"), secret)),
        yield* Effect.exit(db.run(statement<object>("", `select $1::uuid, $2::text`), "x", secret)),
        yield* Effect.exit(db.query((drizzle) => drizzle.execute(sql`select ${secret}::date`))),
        yield* Effect.exit(store.write(broken)),
        yield* Effect.exit(store.write({ ...write, after: { ...write.after, id: secret as never } }))
      ]
      for (const exit of exits) {
        expect(Exit.isFailure(exit)).toBe(true)
        expect(everyWord(exit)).not.toContain(secret)
        expect(everyWord(exit)).not.toContain("Noor")
      }
      // And the connection is as good as before.
      yield* store.write(write)
    }).pipe(Effect.provide(stores))
  )
})

describe("A server that cannot be reached", () => {
  it.effect("is a failure of the layer that says so", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Layer.build(
          Database.layerPostgres({ url: Redacted.make("postgresql://nobody:geheim@127.0.0.1:1/oza") })
        ).pipe(Effect.scoped)
      )
      expect(error).toMatchObject({ _tag: "DbError", code: "ECONNREFUSED", isPassing: true })
      expect(inspect(error, { depth: 9 })).not.toContain("geheim")
    })
  )

  it.live("for a while is for the caller to try again, and the store works when it is back", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const write = sampleOpening()
      yield* store.write(write)
      const key = { region: sampleRegion, id: write.after.id }
      // Every connection of this pool but the one that says so is cut off, as a restart does.
      const killed = yield* Effect.flip(
        ownerRows("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()")
      )
      expect(killed).toMatchObject({ isPassing: true })
      yield* Effect.sleep("200 millis")
      expect(yield* store.load(key)).toEqual(write.after)
      expect((yield* Effect.flip(store.load({ ...key, id: newCaseId() })))._tag).toBe("CaseNotFound")
    }).pipe(
      Effect.provide(
        storesOn(Database.layerScratch({ server: Redacted.make(inject("postgresServer")), poolSize: 2 }))
      )
    )
  )
})
