import { describe, expect, it } from "vitest"
import { unstorableTexts } from "./StorableText.ts"

describe("Text that no database can keep", () => {
  it("is found at every depth, by its place and without its value", () => {
    const body: unknown = JSON.parse(
      String.raw`{ "goals": ["fine", "nul \u0000"], "opp": { "note": "half \ud800" }, "n": 1, "none": null }`
    )
    const found = unstorableTexts(body)
    expect(found.map(({ path }) => path)).toEqual(["goals[1]", "opp.note"])
    expect(JSON.stringify(found)).not.toContain("half \\ud800")
  })

  it("is not what other signs are", () => {
    expect(unstorableTexts({ text: "é, 😀, \t and \n" })).toEqual([])
  })

  it("is found in the name of a field too", () => {
    expect(unstorableTexts(JSON.parse(String.raw`{ "a\u0000": 1 }`))).toHaveLength(1)
  })
})
