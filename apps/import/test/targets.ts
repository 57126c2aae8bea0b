/** Databases for tests of the whole tool, on each engine: fresh ones, with the made-up schools in them. */
import { CaseStore, KeyStore, onDuty, wholeRegion } from "@oza/casework"
import type { CaseId, RegionId } from "@oza/kernel"
import { Database, KeyWrapper, ReferenceData, tellServer } from "@oza/postgres"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { syntheticReference } from "@oza/testing"
import { Effect, Redacted } from "effect"
import { hash, randomUUID } from "node:crypto"
import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inject } from "vitest"
import type { Target } from "../src/Arguments.ts"
import { caseStores } from "../src/Stores.ts"

/** A key for tests: 32 bytes that say so. */
export const env = { OZA_WRAPPING_KEY: Buffer.from("this key seals nobody but a test").toString("base64") }

export interface Place {
  readonly target: Target
  readonly remove: () => Promise<void>
}

const withSchools = async (place: Place): Promise<Place> => {
  await run(
    place.target,
    Effect.gen(function* () {
      yield* (yield* ReferenceData).replace(syntheticReference)
      // Ids and hashes follow from the keys of the region; with the same in all of them databases can be compared.
      const region = kopVanNoordHolland.id
      const keys = (["region", "bsn"] as const).map((controller) => ({
        region,
        subject: wholeRegion,
        controller,
        key: new Uint8Array(32).fill(controller.length)
      }))
      const wrapped = yield* (yield* KeyWrapper).wrap(keys)
      yield* (yield* KeyStore).create(region, wrapped).pipe(onDuty("import", region))
    }).pipe(Effect.provide(KeyWrapper.layerOf({ newest: Redacted.make(env.OZA_WRAPPING_KEY) })), Effect.orDie)
  )
  return place
}

const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "oza-import-"))

/** Made once: copying an embedded database takes a fraction of the time that making one does. */
let template: Promise<string> | undefined

const embedded = async (): Promise<Place> => {
  template ??= emptyFolder().then(async (dir) => {
    await withSchools({ target: { _tag: "Embedded", dir }, remove: async () => {} })
    return dir
  })
  const dir = await emptyFolder()
  await cp(await template, dir, { recursive: true })
  return { target: { _tag: "Embedded", dir }, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** Removes what the tests shared. */
export const removeTemplate = async (): Promise<void> => {
  if (template !== undefined) await rm(await template, { recursive: true, force: true })
}

const onServer = async (): Promise<Place> => {
  const server = inject("postgresServer")
  const name = `oza_import_${randomUUID().replaceAll("-", "")}`
  const say = (sql: string) => tellServer(server, sql)
  await say(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return withSchools({
    target: { _tag: "Server", url: url.href },
    remove: () => say(`drop database if exists ${name} with (force)`)
  })
}

export const engines = [
  { engine: "PGlite", make: embedded },
  { engine: "PostgreSQL", make: onServer }
] as const

/** Runs something on the database of a target, which is closed afterwards. */
export const run = <A, E>(
  target: Target,
  effect: Effect.Effect<A, E, Database | ReferenceData | CaseStore | KeyStore>
): Promise<A> =>
  Effect.runPromise(effect.pipe(Effect.provide(caseStores(target, env))) as Effect.Effect<A, E>)

/**
 * Everything that cases leave behind; without when it was written down, and without what is sealed anew or
 * made by chance. What is sealed is compared as it opens.
 */
export const everything = (target: Target): Promise<Record<string, unknown>> =>
  run(
    target,
    Effect.gen(function* () {
      const db = yield* Database
      const owner = <Row>(sql: string) =>
        db.transaction(async (session) => {
          await session.rows("set local role none", [])
          return session.rows<Row>(sql, [])
        })
      const rows: Record<string, unknown> = {}
      for (const table of tables) {
        rows[table] = yield* owner(
          `select md5(string_agg(row::text, '\n' order by row::text)) as hash, count(*)::int4 as count
          from (select to_jsonb(t) - 'recorded_at' - 'sequence' - 'sealed' - 'started_at' - 'finished_at' - 'state'
            - 'child_sealed' - 'event' - 'trace_id' - 'span_id' - 'record' - '${table === "import_rows" ? "hash" : ""}'
            - '${table === "access_log" ? "hash" : ""}' as row from oza.${table} t) r`
        )
      }
      const store = yield* CaseStore
      const cases = yield* owner<{ readonly id: CaseId; readonly region: RegionId }>(
        "select case_id as id, region_id as region from oza.cases order by 1"
      )
      for (const key of cases) {
        const { goals, version, ...state } = yield* store.load(key).pipe(onDuty("watch", key.region))
        rows[key.id] = { goals, version, hash: hash("sha256", JSON.stringify(state)) }
      }
      return rows
    })
  )

const tables = [
  "cases",
  "case_events",
  "participants",
  "case_facts",
  "ledger_entries",
  "identities",
  "access_log",
  "outbox",
  "import_rows",
  "import_runs",
  "import_rejects"
]
