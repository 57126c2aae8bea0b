import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { date } from "./CalendarDate.ts"
import { text } from "./LocalizedText.ts"
import { isInForce, type Rule, ruleBook, RuleId } from "./Rule.ts"

const rule: Rule = {
  id: RuleId.make("X-1"),
  kind: "guard",
  text: text("Zo is het.", "So it is."),
  source: { document: "Werkwijze", place: "§ 1" }
}

describe("the number of a rule", () => {
  it.each(["KOP-19", "AWB-4:13", "UAVG-5", "JW-7.3.4", "X-1a"])("%s is one", (value) => {
    expect(Result.isSuccess(Schema.decodeUnknownResult(RuleId)(value))).toBe(true)
  })

  it.each(["KOP 19", "kop-19", "19", "KOP-", "-19", "KOP-:1", ""])("%j is none", (value) => {
    const decoded = Schema.decodeUnknownResult(RuleId)(value)
    expect(Result.isFailure(decoded) && decoded.failure.message).toContain("REG-19")
  })
})

describe("a rule book", () => {
  it("finds a rule by its number", () => {
    expect(ruleBook([rule], []).get(rule.id)).toBe(rule)
  })

  it("holds each number once, also over its lists", () => {
    expect(() => ruleBook([rule], [rule])).toThrow("rule X-1 is declared twice")
  })
})

describe("a rule is in force", () => {
  it("from its first day up to and not including its last", () => {
    const dated = { ...rule, validFrom: date("2022-08-01"), validUntil: date("2026-08-01") }
    const days = ["2022-07-31", "2022-08-01", "2026-07-31", "2026-08-01"]
    expect(days.map((day) => isInForce(dated, date(day)))).toEqual([false, true, true, false])
  })

  it("always, where its source gives no day", () => {
    expect(isInForce(rule, date("1600-01-01"))).toBe(true)
  })
})
