import { Effect, Exit, Result } from "effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { parseAsked } from "../Arguments.ts"
import { Output } from "../Output.ts"
import { describeCommand } from "./describe.ts"
import { diffCommand } from "./diff.ts"

const folder = mkdtempSync(join(tmpdir(), "policies-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs what stands behind the name of the tool. */
const tool = async (line: string) => {
  const parsed = parseAsked([describeCommand, diffCommand], line.split(" "), {})
  const asked = Result.getOrThrow(parsed)
  if (asked._tag === "Help") throw new Error("help was asked")
  const lines: Array<string> = []
  const exit = await Effect.runPromiseExit(
    asked.command
      .run(asked.given)
      .pipe(Effect.provideService(Output, { say: (said) => void lines.push(said) }))
  )
  return {
    said: lines.join("\n"),
    code: Exit.isSuccess(exit) ? exit.value : undefined,
    fault: Exit.isSuccess(exit) ? "" : JSON.stringify(exit.cause)
  }
}

describe("The command describe", { timeout: 60_000 }, () => {
  it.each(["matrix", "register", "retention", "dpia", "parents"])(
    "prints the %s of a region",
    async (document) => {
      const { code, said } = await tool(`describe mvs ${document}`)
      expect(code).toBe(0)
      expect(said).toMatch(/^# .*Maassluis/)
      expect((await tool(`describe mvs ${document} --language en`)).said).not.toBe(said)
    }
  )

  it("says everything that is not understood at once", async () => {
    const { fault } = await tool("describe nowhere anything --language fr")
    expect(fault).toContain("is no region")
    expect(fault).toContain("is no document")
    expect(fault).toContain("is not nl or en")
  })
})

describe("The command diff", { timeout: 60_000 }, () => {
  it("MVS-20: shows what a region asks beside the law, and that it opens nothing", async () => {
    const { code, said } = await tool("diff law mvs --nothing-opens")
    expect(code).toBe(0)
    expect(said).toContain("# Wat er verandert: van law naar mvs")
    expect(said).toContain("- Gaat open: 0")
    expect(said).toContain("## Vraagt meer toestemming")
    expect(said).toContain("vanaf 2024-08-01")
  })

  it("the other way round something opens, which ends with another number when that is asked", async () => {
    const { code, said } = await tool("diff mvs law --nothing-opens --language en")
    expect(said).toContain("## Asks for less consent")
    expect(code).toBe(5)
    expect((await tool("diff mvs law")).code).toBe(0)
  })

  it("UAVG-5.4: shows what changed on 1 September 2026", async () => {
    const { said } = await tool("diff law-before:2026-09-01 law")
    expect(said).toContain(
      "| gezin, is het kind | het eigen dossier in te zien | gegevens over onderwijs | 12 tot 16 jaar | vanaf 2026-09-01 | dicht |"
    )
    expect(said).toContain(
      "| de rechten over de eigen gegevens | geven | ja | 12 tot 16 jaar | vanaf 2026-09-01 |"
    )
  })

  it("compares files that were made of policies", async () => {
    const files = await Promise.all(
      ["mvs", "midden-holland"].map(async (region) => {
        const file = join(folder, `${region}.json`)
        writeFileSync(file, (await tool(`describe ${region} policy`)).said)
        return file
      })
    )
    const { code, said } = await tool(`diff ${files.join(" ")}`)
    expect(code).toBe(0)
    expect(said).toContain("## Gaat dicht")
    expect((await tool(`diff ${files[0]} mvs`)).said).toContain("- Gaat dicht: 0")
  })

  it("says what is no policy, no day and no file", async () => {
    expect((await tool("diff law nowhere")).fault).toContain("is no policy")
    expect((await tool("diff law law-before:soon")).fault).toContain("is no day")
    const broken = join(folder, "broken.json")
    writeFileSync(broken, "{}")
    expect((await tool(`diff law ${broken}`)).fault).toContain("is not a file of")
    expect((await tool("diff law")).fault).toContain("name both")
  })
})
