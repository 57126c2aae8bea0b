import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { oldSystemHeader, oldSystemMapping, oldSystemRow, syntheticReference } from "@oza/testing"
import { Effect } from "effect"
import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Target } from "../src/Arguments.ts"
import { casesCommand } from "../src/cases/casesCommand.ts"
import { Output } from "../src/terminal/Output.ts"
import { engines, env, everything, type Place, removeTemplate } from "./targets.ts"

let folder = ""
const file = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "oza-cases-"))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await removeTemplate()
})

const options = { seed: "whole", schools: syntheticReference.schools }
const rowsOf = (count: number, faulty: number) =>
  [...Array(count).keys()].map((index) => oldSystemRow({ ...options, faulty }, index))

interface Asked {
  readonly file: string
  readonly mapping?: string
  readonly rejects?: string
  readonly dryRun?: boolean
  readonly resume?: boolean
}

/** Runs the tool in this process; gives the number it ends with and what it said. */
const cases = async (
  target: Target,
  { file: name, mapping = "mapping.json", rejects, dryRun, resume }: Asked
) => {
  const said: Array<string> = []
  const exit = await Effect.runPromise(
    casesCommand(
      {
        _tag: "Cases",
        target,
        region: kopVanNoordHolland,
        file: file(name),
        mapping: file(mapping),
        dryRun: dryRun === true,
        resume: resume === true,
        rejects: rejects === undefined ? undefined : file(rejects)
      },
      env
    ).pipe(
      Effect.provideService(Output, {
        write: () => {},
        say: (line) => void said.push(line),
        isTerminal: false,
        now: () => 0
      }),
      Effect.catchTag("ToolFault", (fault) => Effect.succeed({ exit: fault.exit, message: fault.message }))
    )
  )
  return { exit, said }
}

const slim = { ...oldSystemMapping, source: "slim", acts: oldSystemMapping.acts.slice(0, 4) }

beforeAll(async () => {
  await writeFile(file("mapping.json"), JSON.stringify(oldSystemMapping))
  await writeFile(file("slim.json"), JSON.stringify(slim))
  await writeFile(file("all.csv"), oldSystemHeader + rowsOf(60, 0.25).join(""))
  await writeFile(file("many.csv"), oldSystemHeader + rowsOf(2500, 0.02).join(""))
})

describe.each(engines)("cases of another system on $engine", ({ make }) => {
  let place: Place
  beforeAll(async () => {
    place = await make()
  })
  afterAll(() => place.remove())

  it("are tried out without writing anything, then taken in, and taken in again without changing anything", async () => {
    const before = await everything(place.target)
    const tried = await cases(place.target, { file: "all.csv", dryRun: true, rejects: "tried.csv" })
    expect(await everything(place.target)).toEqual(before)

    const taken = await cases(place.target, { file: "all.csv", rejects: "rejects.csv" })
    expect([tried.exit, taken.exit]).toEqual([5, 5])
    const [, rows, accepted, rejected] = /^(\d+) rows: (\d+) taken in, (\d+) rejected/
      .exec(taken.said[0]!)!
      .map(Number)
    expect(rows).toBe(60)
    expect(accepted! + rejected!).toBe(60)
    expect(rejected).toBeGreaterThan(5)
    expect(tried.said[0]).toBe(
      `60 rows: ${accepted} would be taken in, ${rejected} rejected. Nothing was written.`
    )

    const rejects = await readFile(file("rejects.csv"), "utf8")
    expect(await readFile(file("tried.csv"), "utf8")).toBe(rejects)
    expect(rejects).toMatch(/^row,column,value_class,reason\n\d+,/)
    expect(rejects).not.toMatch(/123456789|31-02-2014|onbekend,/)

    const after = await everything(place.target)
    const again = await cases(place.target, { file: "all.csv", rejects: "rejects.csv" })
    expect(again.exit).toBe(5)
    expect(again.said).toEqual([
      "This file was taken in before with this mapping; nothing was changed.",
      taken.said[0],
      taken.said[1]
    ])
    expect(await everything(place.target)).toEqual(after)
    expect(await readFile(file("rejects.csv"), "utf8")).toBe(rejects)
  })

  it("take in only what a next file adds: a row that was there is kept as it is", async () => {
    const good = rowsOf(80, 0).slice(0, 3)
    await writeFile(file("first.csv"), oldSystemHeader + good[0] + good[1])
    await writeFile(
      file("next.csv"),
      oldSystemHeader + good[0] + good[1]!.replace(/^(D\d+);[^;]*/, "$1;Anders") + good[2] + good[2]
    )
    const mapping = {
      ...oldSystemMapping,
      source: "other-system",
      identity: { ...oldSystemMapping.identity, bsn: undefined }
    }
    await writeFile(file("other.json"), JSON.stringify(mapping))
    expect((await cases(place.target, { file: "first.csv", mapping: "other.json" })).exit).toBe(0)
    const next = await cases(place.target, { file: "next.csv", mapping: "other.json" })
    expect(next.exit).toBe(5)
    expect(next.said[0]).toBe("4 rows: 1 taken in, 1 rejected, 2 taken in before.")
    expect(next.said[1]).toContain(
      "line 3, column dossier (8 letters and digits): a row with this key and other content"
    )
  })

  it("OZA-30: a child that is known by its BSN keeps its number and has one open case", async () => {
    const open = rowsOf(400, 0).find(
      (row) => !row.includes("niet meer nodig") && !row.includes("doelen behaald")
    )!
    const twin = open.replace(/^D\d+/, "D9999999")
    await writeFile(file("twins.csv"), oldSystemHeader + open.replace(/^D\d+/, "D8888888") + twin)
    await writeFile(file("twins.json"), JSON.stringify({ ...oldSystemMapping, source: "twins" }))
    const taken = await cases(place.target, { file: "twins.csv", mapping: "twins.json" })
    expect(taken.said.at(-1)).toContain("OZA-30")
  })

  it("are not read at all where the mapping or the file has faults; every fault is said", async () => {
    await writeFile(file("wrong.json"), JSON.stringify({ ...slim, source: "Two Words", key: {}, acts: [] }))
    const { exit } = await cases(place.target, { file: "all.csv", mapping: "wrong.json" })
    expect(exit).toMatchObject({ exit: 3 })
    const { message } = exit as { readonly message: string }
    for (const part of ["3 faults", "source: ", "key.column: ", "acts"]) expect(message).toContain(part)
    expect((await cases(place.target, { file: "none.csv" })).exit).toMatchObject({ exit: 3 })
  })

  it("killed in the middle and resumed, end as if nothing had happened", async () => {
    const [whole, cut] = [await make(), await make()]
    try {
      expect((await cases(whole.target, { file: "many.csv", mapping: "slim.json" })).exit).toBe(5)
      const killed = await killInTheMiddle(cut.target)
      expect(killed).toBe("SIGKILL")
      const refused = await cases(cut.target, { file: "many.csv", mapping: "slim.json" })
      expect(refused.exit).toMatchObject({ exit: 2, message: expect.stringContaining("--resume") })
      const resumed = await cases(cut.target, { file: "many.csv", mapping: "slim.json", resume: true })
      expect(resumed.exit).toBe(5)
      expect(resumed.said[0]).toMatch(/^Going on after row \d/)
      const state = await everything(cut.target)
      expect(state).toEqual(await everything(whole.target))
      expect((state["cases"] as ReadonlyArray<{ readonly count: number }>)[0]!.count).toBeGreaterThan(2000)
    } finally {
      await whole.remove()
      await cut.remove()
    }
  }, 240_000)
})

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))

/** Starts the tool as a process of its own and kills it once its first rows are in. */
const killInTheMiddle = (target: Target): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const where = target._tag === "Server" ? ["--database", target.url] : ["--data-dir", target.dir]
    const asked = [
      "--region",
      kopVanNoordHolland.id,
      "--file",
      file("many.csv"),
      "--mapping",
      file("slim.json")
    ]
    const child = spawn(process.execPath, ["--conditions=@oza/source", main, "cases", ...asked, ...where], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"]
    })
    const said: Array<string> = []
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text))
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes("rows,")) child.kill("SIGKILL")
    })
    child.on("error", reject)
    child.on("close", (code, signal) =>
      code === null || code === 5 ? resolve(signal) : reject(new Error(said.join("")))
    )
  })
