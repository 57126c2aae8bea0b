import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { tally } from "./tally.mjs"
import { fingerprint, isAtLeast, root, run } from "./workspace.mjs"

describe("The scripts of npm start and npm test", () => {
  it.each([
    ["v20.0.0", true],
    ["v24.21.0", true],
    ["v19.9.9", false],
    ["8.19.4", false]
  ])("tell whether Node %s is new enough: %s", (version, answer) => {
    expect(isAtLeast(version, [20, 0])).toBe(answer)
  })

  it("compare versions as numbers, part by part", () => {
    expect(isAtLeast("22.9.0", [22, 19])).toBe(false)
    expect(isAtLeast("22.19.0", [22, 19])).toBe(true)
    expect(isAtLeast("23.0.0", [22, 19])).toBe(true)
  })

  it("install again where a manifest changed, and only then", () => {
    const file = join("node_modules", ".cache", `manifest-${process.pid}.json`)
    const put = (text: string): string => {
      writeFileSync(join(root, file), text)
      return fingerprint([file])
    }
    const first = put("{}")
    expect(put("{}")).toBe(first)
    expect(put(`{"name":"x"}`)).not.toBe(first)
    rmSync(join(root, file))
  })

  it("keep what a failing tool said", async () => {
    const { code, output } = await run(process.execPath, ["-e", "console.log('why'); process.exit(3)"], {
      quiet: true
    })
    expect({ code, output }).toEqual({ code: 3, output: "why\n" })
  })

  it("say that a tool is not there instead of breaking", async () => {
    expect((await run("no-such-tool-here", [], { quiet: true })).code).toBe(127)
  })
})

describe("The tally of a test run", () => {
  const file = (status: string, ...tests: ReadonlyArray<string>) => ({
    status,
    assertionResults: tests.map((of) => ({ status: of }))
  })

  it("counts passed, failed and skipped", () => {
    const report = {
      testResults: [file("passed", "passed", "pending", "todo"), file("failed", "failed", "passed")]
    }
    expect(tally(report)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  it("counts a file that could not be loaded as failed", () => {
    expect(tally({ testResults: [file("failed")] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
