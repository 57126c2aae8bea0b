/** `kill -9` of the program in the middle of writing: what was acknowledged is there, and nothing is half done. */
import { Database, tellServer } from "@oza/postgres"
import { Effect } from "effect"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest"
import { type Child, killChild, startChild, stopChild } from "./Child.ts"

const writers = 4
const rounds = 1

let dataDir: string
let children: Array<Child> = []
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "oza-kill-"))
})
afterEach(async () => {
  await Promise.all(children.map(killChild))
  children = []
  rmSync(dataDir, { recursive: true, force: true })
})

const start = async (env: Record<string, string>) => {
  const child = await startChild({ OZA_DATA_DIR: dataDir, ...env })
  children.push(child)
  const token = await (await fetch(`${child.origin}/demo/tokens/internal-coordinator`)).text()
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" }
  return {
    child,
    get: async (path: string) =>
      (await fetch(`${child.origin}/v1${path}`, { headers })).json() as Promise<never>,
    /** The answer, or nothing where none came. */
    post: async (path: string, body: unknown) => {
      try {
        const answer = await fetch(`${child.origin}/v1${path}`, {
          method: "POST",
          headers,
          body: JSON.stringify(body)
        })
        return answer.ok ? ((await answer.json()) as { id: string; version: number }) : undefined
      } catch {
        return undefined
      }
    }
  }
}
type Running = Awaited<ReturnType<typeof start>>

const openCase = async ({ post }: Running, n: number): Promise<string> => {
  const done = await post("/cases", {
    identity: { givenName: `Kind ${n}`, familyName: "Verzonnen", birthDate: "2016-01-01" },
    enrolment: { status: "enrolled", school: "99ZA00", schoolType: "po" },
    signal: { origin: "education", channel: "school", summary: "Een signaal." }
  })
  return done!.id
}

/** Writes one support after another until no answer comes; yields those that were acknowledged. */
const writeUntilDead = async (
  { post }: Running,
  id: string,
  round: number
): Promise<ReadonlyArray<string>> => {
  const acknowledged: Array<string> = []
  for (let n = 0; ; n++) {
    const text = `Steun ${round}.${n}`
    const done = await post(`/cases/${id}/supports`, {
      support: {
        level: "basic",
        kind: "preventive",
        description: text,
        from: "2026-01-05",
        effect: "insufficient"
      }
    })
    if (done === undefined) return acknowledged
    acknowledged.push(text)
  }
}

interface Kept {
  readonly version: number
  readonly supports: ReadonlyArray<string>
  readonly sequences: ReadonlyArray<number>
  readonly writes: number
}

/** What the store holds of a case, by all of its doors. */
const kept = async ({ get }: Running, id: string): Promise<Kept> => {
  const {
    version,
    case: state
  }: { version: number; case: { supports: ReadonlyArray<{ description: string }> } } = await get(
    `/cases/${id}?purpose=guide-pupil`
  )
  const { events }: { events: ReadonlyArray<{ sequence: number }> } = await get(
    `/cases/${id}/history?purpose=guide-pupil`
  )
  let writes = 0
  let cursor = ""
  do {
    const page: { disclosures: ReadonlyArray<{ disclosure: { kind: string } }>; next?: string } = await get(
      `/cases/${id}/disclosures?purpose=guide-pupil&limit=100${cursor}`
    )
    writes += page.disclosures.filter(({ disclosure }) => disclosure.kind === "write").length
    cursor = page.next === undefined ? "" : `&cursor=${page.next}`
  } while (cursor !== "")
  return {
    version,
    supports: state.supports.map(({ description }) => description),
    sequences: events.map(({ sequence }) => sequence),
    writes
  }
}

const survives = async (env: Record<string, string>): Promise<void> => {
  let running = await start(env)
  const ids = await Promise.all(Array.from({ length: writers }, (_, n) => openCase(running, n)))
  const acknowledged = new Map<string, Array<string>>(ids.map((id) => [id, []]))
  for (let round = 0; round < rounds; round++) {
    const current = running
    const writing = ids.map(async (id) => {
      acknowledged.get(id)!.push(...(await writeUntilDead(current, id, round)))
    })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await killChild(current.child)
    await Promise.all(writing)
    running = await start(env)
    for (const id of ids) {
      const told = acknowledged.get(id)!
      const { version, supports, sequences, writes } = await kept(running, id)
      expect(told.length).toBeGreaterThan(0)
      // Everything that was acknowledged, in order; at most one a round that was under way.
      expect(supports.filter((text) => told.includes(text))).toEqual(told)
      expect(supports.length).toBeLessThanOrEqual(told.length + round + 1)
      // State, events and records of processing were written together or not at all.
      expect(sequences).toEqual(Array.from({ length: version }, (_, at) => at + 1))
      expect(supports.length).toBe(version - 1)
      expect(writes).toBe(version)
      // What came through without an acknowledgement counts as told from now on.
      acknowledged.set(id, [...supports])
    }
  }
  // Asked to stop, it ends in good order.
  expect(await stopChild(running.child)).toBe(0)
}

describe("kill -9 in the middle of writing", () => {
  it("loses no acknowledged write and leaves nothing half done, on PGlite", async () => {
    // Starts from a database that is migrated already, which is faster made than a new one.
    const made = Database.layerPglite({ dir: join(dataDir, "pglite"), from: inject("pgliteDump") })
    await Effect.runPromise(Effect.scoped(Effect.provide(Database, made)))
    await survives({})
  }, 240_000)

  it("loses no acknowledged write and leaves nothing half done, on PostgreSQL", async () => {
    const server = inject("postgresServer")
    const name = `oza_kill_${randomUUID().replaceAll("-", "")}`
    const url = new URL(server)
    url.pathname = `/${name}`
    await tellServer(server, `create database ${name}`)
    try {
      await survives({ DATABASE_URL: url.href })
    } finally {
      await tellServer(server, `drop database ${name} with (force)`)
    }
  }, 240_000)
})
