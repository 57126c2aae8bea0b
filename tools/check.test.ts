import { describe, expect, it } from "vitest"
import { runChecks } from "./check.ts"
import type { Check } from "./finding.ts"

const run = async (...checks: ReadonlyArray<Check>): Promise<{ unwell: number; said: string }> => {
  const said: Array<string> = []
  const unwell = await runChecks("/", checks, (line) => said.push(line))
  return { unwell, said: said.join("\n") }
}

describe("pnpm run check", () => {
  it("says each check by name and what it saw", async () => {
    const { unwell, said } = await run({ name: "good", run: () => ({ saw: "3 files", findings: [] }) })
    expect(unwell).toBe(0)
    expect(said).toMatch(/✓ good .* 3 files/)
  })

  it("shows what was found and how to mend it, and goes on with the others", async () => {
    const { unwell, said } = await run(
      { name: "bad", mend: "pnpm run mend", run: () => ({ saw: "3 files", findings: ["a.ts:1: is wrong"] }) },
      { name: "good", run: () => ({ saw: "1 file", findings: [] }) }
    )
    expect(unwell).toBe(1)
    expect(said).toContain("a.ts:1: is wrong")
    expect(said).toContain("To mend: pnpm run mend")
    expect(said).toContain("✓ good")
  })

  it("counts a check that breaks as one that found something", async () => {
    const { unwell, said } = await run({
      name: "broken",
      run: () => Promise.reject(new Error("no such module"))
    })
    expect(unwell).toBe(1)
    expect(said).toContain("broke: no such module")
  })
})
