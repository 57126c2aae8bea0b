import { replay, type Event } from "@oza/cases"
import { CaseStore } from "@oza/casework"
import type { CaseId } from "@oza/kernel"
import { sampleRegion } from "@oza/testing"
import { Effect, Redacted } from "effect"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { afterAll, describe, expect, inject, it } from "vitest"
import { Database } from "../src/Database.ts"
import { keyFiles } from "../src/keys/KeyFiles.ts"
import { ownerRows } from "./asAsked.ts"
import { runProgram } from "./program.ts"
import { storesOn } from "./stores.ts"

const folder = mkdtempSync(join(tmpdir(), "oza-killed-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Lets a process write and kills it in the middle; yields what was acknowledged: the version of each case. */
const killedWhileWriting = async (engine: string, place: string, after: number) => {
  const running = runProgram("writeUntilKilled.ts", [engine, place])
  expect(await running.line()).toBe("open")
  const acknowledged = new Map<CaseId, number>()
  for (let lines = 0; lines < after; lines++) {
    const [id, version] = (await running.line()).split(" ")
    acknowledged.set(id as CaseId, Number(version))
  }
  running.process.kill("SIGKILL")
  // What it had printed before it was gone counts as well.
  for (;;) {
    const line = await running.line().catch(() => undefined)
    if (line === undefined) break
    const [id, version] = line.split(" ")
    // A last line that was cut off acknowledged nothing.
    if (version !== undefined && version !== "") acknowledged.set(id as CaseId, Number(version))
  }
  await running.ended
  return acknowledged
}

interface Counts {
  readonly id: CaseId
  readonly version: number
  readonly events: number
  readonly records: number
  readonly processing: number
  readonly outbox: number
  readonly facts: number
  readonly participants: number
}

const counts = ownerRows<Counts>(
  `select c.case_id as id, c.version,
    (select count(*) from oza.case_events e where e.case_id = c.case_id)::int4 as events,
    (select count(*) from oza.access_log l where l.case_id = c.case_id)::int4 as records,
    (select count(*) from oza.processing_log l where l.case_id = c.case_id)::int4 as processing,
    (select count(*) from oza.outbox o where o.case_id = c.case_id)::int4 as outbox,
    (select count(*) from oza.case_facts f where f.case_id = c.case_id)::int4 as facts,
    (select count(*) from oza.participants p where p.case_id = c.case_id)::int4 as participants
  from oza.cases c`
)

const strays = ownerRows<{ readonly strays: number }>(
  `select ((select count(*) from oza.access_log where case_id not in (select case_id from oza.cases))
    + (select count(*) from oza.outbox where case_id not in (select case_id from oza.cases)))::int4 as strays`
)

/** Every acknowledged write is there, and every case is whole: as its events make it, with all its records. */
const nothingLostNothingHalf = (acknowledged: ReadonlyMap<CaseId, number>) =>
  Effect.gen(function* () {
    const store = yield* CaseStore
    const rows = yield* counts
    const found = new Map(rows.map((row) => [row.id, row]))
    for (const [id, version] of acknowledged)
      expect(found.get(id)?.version ?? 0).toBeGreaterThanOrEqual(version)
    for (const { id, version, ...rest } of rows) {
      expect(rest).toEqual({
        events: version,
        records: version,
        processing: version,
        outbox: version,
        facts: 1,
        participants: 1
      })
      const key = { region: sampleRegion, id }
      const events = (yield* store.history(key)).map(({ event }) => event)
      expect(yield* store.load(key)).toEqual(replay(events as unknown as readonly [Event, ...Array<Event>]))
    }
    expect(yield* strays).toEqual([{ strays: 0 }])
    return rows.length
  })

describe("A process that is killed in the middle of its writes", () => {
  it("loses nothing that was acknowledged and leaves nothing half, on PGlite in a directory", async () => {
    const dir = join(folder, "embedded")
    // Killed while the files are being made: there is nothing yet, and nothing in the way of a next start.
    const making = runProgram("writeUntilKilled.ts", ["PGlite", dir])
    await new Promise((resolve) => setTimeout(resolve, 2500))
    making.process.kill("SIGKILL")
    await making.ended

    const acknowledged = new Map<CaseId, number>()
    for (const after of [37, 111]) {
      for (const [id, version] of await killedWhileWriting("PGlite", dir, after))
        acknowledged.set(id, version)
    }
    const database = Database.layerPglite({ dir })
    const found = await Effect.runPromise(
      nothingLostNothingHalf(acknowledged).pipe(Effect.provide(storesOn(database, keyFiles(`${dir}.keys`))))
    )
    expect(found).toBeGreaterThanOrEqual(acknowledged.size)
  }, 240_000)

  it("loses nothing that was acknowledged and leaves nothing half, on PostgreSQL", async () => {
    const name = `oza_scratch_killed_${process.pid}`
    const url = new URL(inject("postgresServer"))
    url.pathname = `/${name}`
    const client = new Client({ connectionString: inject("postgresServer") })
    await client.connect()
    try {
      await client.query(`create database ${name}`)
      const acknowledged = new Map<CaseId, number>()
      for (const after of [53, 140]) {
        for (const [id, version] of await killedWhileWriting("PostgreSQL", url.href, after)) {
          acknowledged.set(id, version)
        }
      }
      const database = Database.layerPostgres({ url: Redacted.make(url.href) })
      const found = await Effect.runPromise(
        nothingLostNothingHalf(acknowledged).pipe(Effect.provide(storesOn(database)))
      )
      expect(found).toBeGreaterThanOrEqual(acknowledged.size)
    } finally {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    }
  }, 240_000)
})
