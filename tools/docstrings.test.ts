import { describe, expect, it } from "vitest"
import { undocumented } from "./docstrings.ts"

const findings = (files: Readonly<Record<string, string>>): ReadonlyArray<string> => {
  const modules = Object.entries(files).map(([path, text]) => ({ room: "kernel", path, text }))
  return undocumented(modules[0]!, modules).findings
}

describe("Every public export says what it is", () => {
  it.each([
    ["a const", "export const a = 1"],
    ["a function", "export function a() {}"],
    ["a class", "export class a {}"],
    ["an interface", "export interface a {}"],
    ["a type", "export type a = 1"],
    ["a line comment", "// a number\nexport const a = 1"],
    ["a docstring of something else", "/** b */\nconst b = 1\nexport const a = b"]
  ])("finds %s without a docstring", (_, text) => {
    expect(findings({ "src/index.ts": `export * from "./A.ts"`, "src/A.ts": text })).toEqual([
      `src/A.ts:${text.split("\n").length}: a has no docstring`
    ])
  })

  it("is content with a docstring right above", () => {
    expect(findings({ "src/index.ts": `/** One. */\nexport const a = 1` })).toEqual([])
  })

  it("lets a type and a value of one name share a docstring", () => {
    const text = `/** A day. */\nexport const Day = 1\nexport type Day = typeof Day`
    expect(findings({ "src/index.ts": text })).toEqual([])
  })

  it("takes the paragraph on top of a file for the noun that the file is called after", () => {
    const index = { "src/index.ts": `export * from "./Opp.ts"` }
    const rest = `import "./A.ts"\nexport const Opp = 1`
    expect(findings({ ...index, "src/Opp.ts": `/** A plan. */\n${rest}` })).toEqual([])
    expect(findings({ ...index, "src/Opp.ts": rest })).toEqual(["src/Opp.ts:2: Opp has no docstring"])
  })

  it("follows named and renamed re-exports, and leaves what stays inside alone", () => {
    const files = {
      "src/index.ts": `export { a as b } from "./A.ts"`,
      "src/A.ts": `export const a = 1\nexport const inner = 2`
    }
    expect(findings(files)).toEqual(["src/A.ts:1: b has no docstring"])
  })

  it("follows a list of exports at the end of a module", () => {
    expect(findings({ "src/index.ts": `const a = 1\nexport { a }` })).toEqual([
      "src/index.ts:1: a has no docstring"
    ])
  })

  it("leaves the exports of other packages to those packages", () => {
    expect(findings({ "src/index.ts": `export { Effect } from "effect"` })).toEqual([])
  })
})
