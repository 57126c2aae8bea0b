import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { date } from "./CalendarDate.ts"
import { text } from "./LocalizedText.ts"
import { type Rule, RuleId } from "./Rule.ts"
import { granted, type Ground, refused, ruleOn, Ruling } from "./Ruling.ts"

const on = date("2026-09-01")
const rule: Rule = {
  id: RuleId.make("X-1"),
  kind: "guard",
  text: text("Er is een plan.", "There is a plan."),
  source: { document: "Werkwijze", place: "§ 1" }
}
const ground: Ground = {
  rule,
  because: text("Er is nog geen plan.", "There is no plan yet."),
  cures: [
    { act: "write-plan", by: ["school"], text: text("De school maakt een plan.", "The school makes a plan.") }
  ]
}

describe("a ruling", () => {
  it("is a yes on the rules it rests on where nothing stands in the way", () => {
    expect(ruleOn(on, [rule], [])).toEqual(granted(on, [rule]))
  })

  it("is a no on every ground that was found, in their order", () => {
    const other = { ...ground, cures: [] }
    expect(ruleOn(on, [rule], [ground, other])).toEqual(refused(on, [ground, other]))
  })

  it("travels: what is sent is what is read", () => {
    for (const ruling of [granted(on, [rule]), refused(on, [ground])]) {
      expect(Schema.decodeUnknownSync(Ruling)(JSON.parse(JSON.stringify(ruling)))).toEqual(ruling)
    }
  })

  it("that refuses without a ground cannot be read", () => {
    const empty = { _tag: "Refused", on, grounds: [] }
    expect(Result.isFailure(Schema.decodeUnknownResult(Ruling)(empty))).toBe(true)
  })
})
