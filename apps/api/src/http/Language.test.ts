import { describe, expect, it } from "vitest"
import { languageOf } from "./Language.ts"

describe("The language of an answer", () => {
  it.each([
    [undefined, "nl"],
    ["", "nl"],
    ["*", "nl"],
    ["fr-FR, de;q=0.8", "nl"],
    ["en", "en"],
    ["en-GB,en;q=0.9", "en"],
    ["nl-NL,nl;q=0.9,en;q=0.8", "nl"],
    ["en;q=0.5, nl;q=0.4", "en"],
    ["en;q=0.5, nl;q=0.5", "nl"],
    ["en;q=0, *", "nl"],
    ["nl;q=0, *", "en"],
    ["EN", "en"],
    ["en;q=nonsense", "nl"]
  ] as const)("for %s is %s", (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})
