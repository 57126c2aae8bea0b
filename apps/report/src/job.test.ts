import { FactStore, StoreUnavailable, Today } from "@oza/casework"
import { CaseId, date, decidedFrom, schoolYear, uuidV7 } from "@oza/kernel"
import { Region } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { aggregate, Report, reportingTerms } from "@oza/reporting"
import { arbitraryFact } from "@oza/testing/arbitraries"
import { Cause, Effect, Exit, Layer, Schema } from "effect"
import fc from "fast-check"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import type { Asked } from "./Arguments.ts"
import { job } from "./job.ts"
import { JobFault } from "./JobFault.ts"

const root = mkdtempSync(join(tmpdir(), "oza-report-"))
afterAll(() => rmSync(root, { recursive: true }))

const facts = fc.sample(arbitraryFact, { numRuns: 200, seed: 7 }).map((fact, index) => ({
  ...fact,
  region: kopVanNoordHolland.id,
  case: CaseId.make(uuidV7(index, new Uint8Array(10)))
}))

const inMemory = Layer.succeed(
  FactStore,
  FactStore.of({
    aggregate: (_, query) => Effect.succeed(aggregate(facts, query)),
    costings: () => Effect.succeed([])
  })
)
const gone = Layer.succeed(
  FactStore,
  FactStore.of({
    aggregate: () => Effect.fail(new StoreUnavailable({ cause: new Error("the cable") })),
    costings: () => Effect.succeed([])
  })
)

const run = async (out: string, changed: Partial<Asked> = {}, store: Layer.Layer<FactStore> = inMemory) => {
  const lines: Array<string> = []
  const asked: Asked = {
    target: { _tag: "Embedded", dir: "unused" },
    region: kopVanNoordHolland,
    schoolYear: schoolYear("2024-2025"),
    out: join(root, out),
    threshold: undefined,
    years: 5,
    language: "nl",
    on: undefined,
    ...changed
  }
  const layer = Layer.mergeAll(
    store,
    Region.layer(asked.region).pipe(Layer.orDie),
    Today.layerAt(date("2025-09-01"))
  )
  const exit = await Effect.runPromiseExit(
    job(asked, "1.2.3", (line) => void lines.push(line)).pipe(Effect.provide(layer))
  )
  const fault = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
  return { lines, fault, dir: asked.out }
}

describe("the job", () => {
  it("writes the page, the figures and a CSV for each table, and says where", async () => {
    const { lines, fault, dir } = await run("whole")
    expect(fault).toBeUndefined()
    const names = readdirSync(dir)
    expect(names).toContain("report.html")
    expect(names).toContain("decided-in-time.csv")
    expect(names).toContain("decided-in-time-years.csv")
    expect(names.filter((name) => name.endsWith(".partly"))).toEqual([])
    expect(lines.join("\n")).toContain(join(dir, "report.html"))
    expect(readFileSync(join(dir, "report.html"), "utf8")).toContain("schooljaar 2024-2025")
  })

  it("the figures can be read by a program, with their definitions, parameters and version", async () => {
    const { dir } = await run("json", { threshold: 8, on: date("2025-08-15") })
    const { format, ...rest } = JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as {
      format: string
    }
    expect(format).toBe("oza-report/1")
    const report = Schema.decodeUnknownSync(Report)(rest)
    expect(report.parameters).toMatchObject({ threshold: 8, madeOn: "2025-08-15", version: "1.2.3" })
    expect(report.sections.map(({ indicator }) => indicator.id)).toEqual(
      kopVanNoordHolland.indicators.map(({ indicator }) => indicator.id)
    )
    expect(report.labels["fundingSource"]?.["youth-help"]?.nl).toBe("jeugdhulp van de gemeente")
  })

  it("hides what the region asks to hide, also where the command line asks for less", async () => {
    const source = { document: "Agreement", place: "art. 1" }
    const region = {
      ...kopVanNoordHolland,
      openTerms: {
        terms: { ...kopVanNoordHolland.openTerms.terms, ...reportingTerms },
        choices: {
          ...kopVanNoordHolland.openTerms.choices,
          smallestCount: [decidedFrom(date("2024-01-01"), 12, source)] as const
        }
      }
    }
    const { dir } = await run("more", { region, threshold: 6 })
    const { parameters } = JSON.parse(readFileSync(join(dir, "report.json"), "utf8")) as Report
    expect(parameters.threshold).toBe(12)
  })

  it("gives the same files for the same facts", async () => {
    const [first, second] = [await run("once"), await run("again")]
    for (const name of readdirSync(first.dir)) {
      expect(readFileSync(join(second.dir, name), "utf8")).toBe(readFileSync(join(first.dir, name), "utf8"))
    }
  })

  it("refuses a school year that has not started", async () => {
    const { fault, dir } = await run("future", { schoolYear: schoolYear("2026-2027") })
    expect(fault).toBeInstanceOf(JobFault)
    expect(fault).toMatchObject({ exit: 2, message: expect.stringContaining("has not started") })
    expect(() => readdirSync(dir)).toThrow("ENOENT")
  })

  it("writes nothing where the database stops answering, and tells nothing of its inside", async () => {
    const { fault, dir } = await run("gone", {}, gone)
    expect(fault).toMatchObject({ exit: 4, message: expect.not.stringContaining("cable") })
    expect(() => readdirSync(dir)).toThrow("ENOENT")
  })

  it("says so where it cannot write, and leaves no half of a file", async () => {
    writeFileSync(join(root, "in-the-way"), "")
    const { fault } = await run("in-the-way")
    expect(fault).toMatchObject({ exit: 5 })
    expect(readFileSync(join(root, "in-the-way"), "utf8")).toBe("")
  })
})
