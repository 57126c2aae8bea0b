import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalText, type Json } from "./CanonicalText.ts"

const shuffled = (value: Json): Json => {
  if (value === null || typeof value !== "object") return value
  if (Array.isArray(value)) return value.map((one: Json) => shuffled(one))
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, shuffled(one as Json)])
  )
}

/** Without `__proto__`, which no record has and no plain copy keeps. */
const values = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll("__proto__", "proto")) as Json)

describe("the text of a value", () => {
  it("is the same in whatever order its keys stand", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalText(shuffled(value))).toBe(canonicalText(value))
      })
    )
  })

  it("is JSON that holds the whole value", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(value)
      })
    )
  })

  it("leaves out what has no value, and has no text for what is no JSON", () => {
    expect(canonicalText({ b: undefined, a: [1, null, "é"] })).toBe('{"a":[1,null,"é"]}')
    expect(() => canonicalText(Number.NaN)).toThrow("not finite")
  })
})
