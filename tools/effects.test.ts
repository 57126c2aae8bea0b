import { afterAll, describe, expect, it, vi } from "vitest"
import { diagnosticsOf } from "./effects.ts"
import { scratch } from "./scratch.ts"

const repository = scratch("tsconfig.base.json")
afterAll(repository.remove)
repository.install("effect")
repository.install("typescript")
repository.put("tsconfig.json", `{ "extends": "./tsconfig.base.json", "include": ["src"] }`)
repository.put("tsconfig.none.json", `{ "extends": "./tsconfig.base.json", "include": ["none"] }`)
repository.put(
  "src/Lost.ts",
  `import { Effect } from "effect"\nexport const a = Effect.gen(function* () {\n  Effect.log("lost")\n  yield* Effect.void\n})\n`
)

vi.setConfig({ testTimeout: 60_000 })

describe("The diagnostics of Effect", () => {
  it("find an Effect that nobody runs, which the type checker lets pass", async () => {
    const { saw, findings } = await diagnosticsOf(repository.folder, "tsconfig.json")
    expect(saw).toBe("1 files")
    expect(findings).toEqual([expect.stringMatching(/Lost\.ts\(3,3\).*floatingEffect/)])
  })

  it("do not pass by checking nothing", async () => {
    const { findings } = await diagnosticsOf(repository.folder, "tsconfig.none.json")
    expect(findings).not.toEqual([])
  })
})
