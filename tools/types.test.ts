import { afterAll, describe, expect, it, vi } from "vitest"
import { scratch } from "./scratch.ts"
import { types } from "./types.ts"

const repository = scratch("tsconfig.base.json")
afterAll(repository.remove)

const aPackage = (name: string, text: string): void => {
  const folder = `packages/${name}`
  repository.put(`${folder}/package.json`, `{ "name": "@oza/${name}", "type": "module" }`)
  repository.put(
    `${folder}/tsconfig.json`,
    `{ "extends": "../../tsconfig.base.json", "compilerOptions": { "rootDir": "src", "outDir": "dist" }, "include": ["src"] }`
  )
  repository.put(`${folder}/src/index.ts`, text)
}

vi.setConfig({ testTimeout: 60_000 })

describe("The types", () => {
  it("find a fault in a package, and a package that the build forgets", async () => {
    aPackage("seen", `export const a: number = "one"\n`)
    aPackage("forgotten", `export const a = 1\n`)
    repository.put("tsconfig.json", `{ "files": [], "references": [{ "path": "packages/seen" }] }`)
    const { findings } = await types.run(repository.folder)
    expect(findings).toEqual([
      expect.stringContaining("packages/seen/src/index.ts(1,14): error TS2322"),
      "tsconfig.json: does not refer to packages/forgotten"
    ])
  })
})
