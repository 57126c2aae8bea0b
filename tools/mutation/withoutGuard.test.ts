import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { guards } from "./guards.ts"
import { changedText, mergedReport, readGuardReport } from "./withoutGuard.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

describe("the guards that are taken away", () => {
  it("stand in the code, each once, so that what is taken away is the guard and nothing else", () => {
    const behind = guards.flatMap((guard) => {
      try {
        const text = readFileSync(join(root, guard.file), "utf8")
        return changedText(guard, text) === text ? [`${guard.name}: nothing changes`] : []
      } catch (error) {
        return [String(error)]
      }
    })
    expect(behind).toEqual([])
  })

  it("have names of their own, and attacks that are there", () => {
    expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length)
    for (const { attacks } of guards)
      for (const attack of attacks)
        expect(readFileSync(join(root, "apps/api/test/attack", attack), "utf8")).toContain("describe")
  })

  it("are refused where the text has moved on", () => {
    const [guard] = guards
    expect(() => changedText(guard!, "nothing of it")).toThrow("does not stand in")
    const twice = `${guard!.changes[0].find} ${guard!.changes[0].find}`
    expect(() => changedText(guard!, twice)).toThrow("does not stand in")
  })

  it("are all noticed by the last run", () => {
    const { guards: tried, killed, total } = readGuardReport(root)
    expect(tried.filter(({ fate }) => fate === "survived").map(({ guard }) => guard)).toEqual([])
    expect([killed, tried.length]).toEqual([total, total])
  })

  it("keep the trial of a guard until there is a newer one", () => {
    const [first, second] = guards
    const trial = (guard: string, fate: "killed" | "survived") => ({ guard, file: "x", fate })
    const known = { killed: 1, total: 2, guards: [trial(second!.name, "killed"), trial("gone", "killed")] }
    const report = mergedReport(known, [trial(first!.name, "survived")])
    expect(report.guards.map(({ guard }) => guard)).toEqual([first!.name, second!.name])
    expect(report.killed).toBe(1)
  })
})
