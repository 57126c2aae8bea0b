import { Result, Schema } from "effect"
import { expect, it } from "vitest"
import { LocalizedText, text } from "./LocalizedText.ts"

it("a text for people is there in Dutch and in English, or not at all", () => {
  const accepts = (value: unknown) => Result.isSuccess(Schema.decodeUnknownResult(LocalizedText)(value))
  expect(accepts(text("Er is nog geen OPP.", "There is no OPP yet."))).toBe(true)
  expect([accepts({ nl: "Er is nog geen OPP." }), accepts(text("", "There is no OPP yet."))]).toEqual([
    false,
    false
  ])
})
