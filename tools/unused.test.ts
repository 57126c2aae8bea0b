import { afterAll, describe, expect, it, vi } from "vitest"
import { scratch } from "./scratch.ts"
import { unusedIn } from "./unused.ts"

const repository = scratch()
afterAll(repository.remove)

vi.setConfig({ testTimeout: 60_000 })

describe("What nothing uses", () => {
  it("is found: a file, an export, a dependency", async () => {
    repository.put(
      "package.json",
      `{ "name": "scratch", "type": "module", "main": "./index.ts", "dependencies": { "effect": "4.1.0" } }`
    )
    repository.put("index.ts", `import { used } from "./used.ts"\nexport const a = used\n`)
    repository.put("used.ts", "export const used = 1\nexport const forgotten = 2\n")
    repository.put("orphan.ts", "export const b = 1\n")
    const found = (await unusedIn(repository.folder)).findings.join("\n")
    expect(found).toContain("orphan.ts")
    expect(found).toContain("forgotten")
    expect(found).toContain("effect")
  })
})
