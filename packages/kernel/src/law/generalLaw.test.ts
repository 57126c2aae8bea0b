import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { date } from "../CalendarDate.ts"
import { isInForce, Rule, RuleId } from "../Rule.ts"
import { algemeneTermijnenwet } from "./Atw.ts"
import { algemeneWetBestuursrecht } from "./Awb.ts"
import { generalLaw } from "./generalLaw.ts"

describe("the general law as rules", () => {
  it("has each article of both Acts once", () => {
    expect(generalLaw.size).toBe(algemeneTermijnenwet.length + algemeneWetBestuursrecht.length)
    expect([...generalLaw.keys()].slice(-4)).toEqual(["ATW-1", "ATW-2", "ATW-3", "ATW-4"])
  })

  it.each(["AWB-4:13", "AWB-4:14", "AWB-4:15", "AWB-6:7"])("%s is in it, under its number", (number) => {
    const rule = generalLaw.get(RuleId.make(number))
    expect(rule?.source).toEqual({
      document: "Algemene wet bestuursrecht",
      place: `art. ${number.slice("AWB-".length)}`
    })
  })

  it("is sound data: every rule passes its own schema", () => {
    for (const rule of generalLaw.values()) expect(Schema.decodeUnknownSync(Rule)(rule)).toEqual(rule)
  })

  it("says things in short sentences: at most 25 words of Dutch", () => {
    const sentences = [...generalLaw.values()].flatMap(({ text }) => text.nl.split(/(?<=[.?:]) /))
    expect(sentences.filter((it) => it.split(" ").length > 25)).toEqual([])
  })

  it("holds from the day on which each Act came into force", () => {
    const holds = (number: string, on: string) => isInForce(generalLaw.get(RuleId.make(number))!, date(on))
    expect([holds("ATW-1", "1965-03-31"), holds("ATW-1", "1965-04-01")]).toEqual([false, true])
    expect([holds("AWB-4:13", "1993-12-31"), holds("AWB-4:13", "1994-01-01")]).toEqual([false, true])
    expect([holds("AWB-4:17", "2009-09-30"), holds("AWB-4:17", "2009-10-01")]).toEqual([false, true])
  })
})
