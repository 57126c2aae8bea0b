/**
 * One child is erased, and nothing of it is left in plain text: in no table, event, log, index, report,
 * export or file, nor in a backup that was made before and is restored without the keys. Every other child
 * is as it was, and the chains of the logs verify.
 *
 * There is no Parquet writer in this house; what it writes for reports is looked through instead. In the
 * files of a database pages can keep bytes of rows that are gone; all of them were sealed with a key that
 * is gone as well, so that they are noise.
 */
import { type CaseId } from "@oza/kernel"
import { Database, keyFiles, KeyTable } from "@oza/postgres"
import { Redacted } from "effect"
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { backupOf, restore, type Tables } from "./Backup.ts"
import { erased, type House, officer, openHouse, others, secretsOf, today } from "./House.ts"
import { tracesIn, tracesInFiles } from "./Traces.ts"

const secrets = secretsOf(erased)

/** What one engine is, and how a house on it is backed up and opened again. */
interface Engine {
  readonly open: () => Promise<House>
  /** Makes a backup of the data, without the keys. */
  readonly backUp: (house: House) => Promise<() => Promise<House>>
  /** Folders with the files of the database, where they can be looked at. */
  readonly folders: () => ReadonlyArray<string>
  readonly clear: () => void
}

const pglite = (): Engine => {
  const folder = mkdtempSync(join(tmpdir(), "oza-erasure-"))
  const at = (name: string) => ({
    // Only a folder that is not there yet starts from the dump.
    database: Database.layerPglite({
      dir: join(folder, name),
      ...(existsSync(join(folder, name)) ? {} : { from: inject("pgliteDump") })
    }),
    keyStore: keyFiles(join(folder, "keys"))
  })
  return {
    open: () => openHouse(at("pglite")),
    backUp: async (house) => {
      await house.close()
      cpSync(join(folder, "pglite"), join(folder, "backup"), { recursive: true })
      return () => openHouse(at("backup"))
    },
    folders: () => [join(folder, "pglite"), join(folder, "backup"), join(folder, "keys")],
    clear: () => rmSync(folder, { recursive: true, force: true })
  }
}

const postgres = (): Engine => {
  const server = Redacted.make(inject("postgresServer"))
  // One scratch database is gone when its house closes, so that this one stays open throughout.
  let kept: House | undefined
  return {
    open: async () =>
      (kept ??= await openHouse({ database: Database.layerScratch({ server }), keyStore: KeyTable })),
    backUp: async (house) => {
      const backup: Tables = await backupOf(house)
      return async () => {
        const keys = await backupOf(house, "oza_keys")
        const restored = await openHouse({ database: Database.layerScratch({ server }), keyStore: KeyTable })
        await restore(restored, { ...backup, ...keys })
        return restored
      }
    },
    folders: () => [],
    clear: () => {}
  }
}

describe.each([
  { engine: "PGlite", make: pglite },
  { engine: "PostgreSQL", make: postgres }
])("erasing one child, on $engine", ({ engine, make }) => {
  const { backUp, clear, folders, open } = make()
  const ids: Array<CaseId> = []
  let before: ReadonlyArray<Awaited<ReturnType<House["everythingOf"]>>> = []
  let house: House
  let restored: House
  let rows: ReadonlyArray<string> = []
  let child = ""

  beforeAll(async () => {
    house = await open()
    for (const told of [erased, ...others]) ids.push(await house.tell(told))
    const restoreBackup = await backUp(house)
    house = await open()
    before = await Promise.all(others.map((told, at) => house.everythingOf(told, ids[at + 1]!)))
    const own = await house.everythingOf(erased, ids[0]!)
    if (typeof own.stored !== "string") child = own.stored.state.child.person
    // The search finds what is there while it is there.
    expect(tracesIn(JSON.stringify(own), secrets)).toEqual(secrets)
    await erase(house, ids[0]!)
    rows = await house.dump()
    restored = await restoreBackup()
  }, 180_000)

  afterAll(async () => {
    await restored?.close()
    await house?.close()
    clear()
  })

  it("AVG-17.1: the child is gone for everybody, and its case is as one that never was", async () => {
    const { answers, stored } = await house.everythingOf(erased, ids[0]!)
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(stored).toBe("there is no such case")
    const never = "01900000-0000-7000-8000-00000000abcd"
    const strip = (answer: string) => answer.replaceAll(ids[0]!, never)
    const other = await house.ask(erased.parent, `/v1/cases/${never}?purpose=own-file`)
    expect(strip(answers[0]!.text)).toBe(other.text)
  })

  it("no table of any schema has a trace of it, in whatever shape, nor its number", () => {
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => tracesIn(row, [...secrets, child]).length > 0)).toEqual([])
  })

  it("what is left of its case is its logs, without its number, and the certificate", async () => {
    const left = new Set(rows.filter((row) => row.includes(ids[0]!)).map((row) => row.split(":")[0]))
    expect(left).toEqual(
      new Set(["oza.access_log", "oza.destructions", "oza.log_heads", "oza.processing_log"])
    )
    const certificates = await house.certificates()
    expect(certificates).toMatchObject([
      {
        cases: [ids[0]],
        part: "file",
        on: today,
        reason: { _tag: "Requested", kind: "erasure" },
        rules: ["AVG-17.1"],
        counts: { case: 1, identity: 1 }
      }
    ])
    expect(certificates[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it("no report, in whatever form, has a trace of it", async () => {
    const reports = await house.reports()
    expect(reports.length).toBeGreaterThan(5)
    expect(reports.flatMap((report) => tracesIn(report, secrets))).toEqual([])
  })

  it("every other child reads exactly as before", async () => {
    for (const [at, told] of others.entries()) {
      const now = await house.everythingOf(told, ids[at + 1]!)
      expect(now).toEqual(before[at])
      expect(tracesIn(JSON.stringify(now), secretsOf(told))).toEqual(secretsOf(told))
    }
  })

  it("the chains of both logs verify, that of the erased child as well", async () => {
    const found = await house.verify()
    // Three, and the one that never was, of which a refusal was recorded.
    expect(found).toMatchObject({ cases: 4, logFaults: [], checkpointFaults: [] })
    expect(found.records).toBeGreaterThan(20)
  })

  it("a backup from before has no plain text, and opens for the other children only", async () => {
    const backup = await restored.dump()
    expect(backup.some((row) => row.startsWith("oza.cases") && row.includes(ids[0]!))).toBe(true)
    expect(backup.filter((row) => tracesIn(row, secrets).length > 0)).toEqual([])
    const own = await restored.everythingOf(erased, ids[0]!)
    expect(own.stored).toBe("there is no such case")
    expect(own.answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(tracesIn(JSON.stringify(own), secrets)).toEqual([])
    for (const [at, told] of others.entries()) {
      const now = await restored.everythingOf(told, ids[at + 1]!)
      expect(now.stored).toEqual(before[at]?.stored)
    }
  })

  it("no page on disk, of a table or an index, has a trace of any child, gone or not", async () => {
    const all = [...secrets, ...others.flatMap(secretsOf)]
    const pages = await house.pages()
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.flatMap((page) => tracesIn(page, all))).toEqual([])
    // What is no secret is found: the search does look into the pages.
    expect(pages.some((page) => tracesIn(page, ["99ZA00"]).length > 0)).toBe(true)
  })

  it.runIf(engine === "PGlite")(
    "no file in the folder of the data, the backup or the keys has one either",
    async () => {
      await house.close()
      await restored.close()
      const all = [...secrets, ...others.flatMap(secretsOf)]
      expect(folders().flatMap((folder) => tracesInFiles(folder, all))).toEqual([])
      expect(tracesInFiles(folders()[0]!, ["99ZA00"]).length).toBeGreaterThan(0)
    }
  )
})

/** As a parent asks it and the privacy officer does it. */
const erase = async (house: House, id: CaseId): Promise<void> => {
  const path = `/v1/cases/${id}/rights-requests`
  const { id: request } = await house.must(
    erased.parent,
    path,
    { kind: "erasure", controller: "school", words: `Wis alles over ${erased.givenName}.` },
    201
  )
  await house.must(officer, `${path}/${request}/decisions`, {
    outcome: "granted",
    motivation: "De gegevens zijn niet meer nodig.",
    grounds: []
  })
  const { request: decided } = await house.must(officer, `${path}/${request}`)
  for (const { number } of decided.recipients as ReadonlyArray<{ readonly number: number }>) {
    await house.must(officer, `${path}/${request}/notifications`, { recipient: number, how: "told" })
  }
  const done = await house.must(officer, `${path}/${request}/executions`, { explanation: "Gewist." })
  expect(done).toMatchObject({ version: 0 })
}
