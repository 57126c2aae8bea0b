import { it, layer } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import { Client } from "pg"
import { describe, expect, inject } from "vitest"
import { engines } from "../test/engines.ts"
import { Database } from "./Database.ts"
import { statement } from "./Statement.ts"

const echo = statement<Record<string, unknown>>(
  "echo",
  `select $1::text as text, $2::int4 as four, $3::int8 as eight, $4::bool as yes, $5::date as day,
          $6::bytea as bytes, $7::jsonb as json, $8::text as nothing, $9::uuid as id`
)

describe.each(engines)("The database on $engine", ({ database }) => {
  layer(database)((it) => {
    it.effect("gives back every kind of value as it was put in", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const id = "01890a5d-ac96-774b-bcce-b302099a8057"
        const json = { b: [1, "twee"], a: { ü: null } }
        const bytes = Uint8Array.of(0, 255, 92)
        for (let time = 0; time < 2; time++) {
          const rows = yield* db.run(
            echo,
            "é 'x' \\",
            42,
            9_007_199_254_740_991,
            true,
            "2026-02-28",
            bytes,
            JSON.stringify(json),
            null,
            id
          )
          expect(rows).toEqual([
            {
              text: "é 'x' \\",
              four: 42,
              eight: 9_007_199_254_740_991,
              yes: true,
              day: "2026-02-28",
              bytes,
              json,
              nothing: null,
              id
            }
          ])
        }
      })
    )
  })
})

describe("A server that is used to other formats", () => {
  it.live("gives days and bytes as the stores know them", () =>
    Effect.gen(function* () {
      const name = `oza_scratch_formats_${process.pid}`
      const url = new URL(inject("postgresServer"))
      url.pathname = `/${name}`
      const client = new Client({ connectionString: inject("postgresServer") })
      yield* Effect.promise(async () => {
        await client.connect()
        await client.query(`create database ${name}`)
        await client.query(`alter database ${name} set datestyle to 'SQL, DMY'`)
        await client.query(`alter database ${name} set bytea_output to 'escape'`)
      })
      yield* Effect.gen(function* () {
        const db = yield* Database
        const formats = statement<object>("", "select $1::date as day, $2::bytea as bytes")
        expect(yield* db.run(formats, "2026-02-28", Uint8Array.of(0, 92, 255))).toEqual([
          { day: "2026-02-28", bytes: Uint8Array.of(0, 92, 255) }
        ])
      }).pipe(Effect.provide(Database.layerPostgres({ url: Redacted.make(url.href) })))
      yield* Effect.promise(async () => {
        await client.query(`drop database ${name} with (force)`)
        await client.end()
      })
    })
  )
})
