import { SourceId, type FundingDeclaration, SupportKindId, type Source } from "@oza/funding"
import { text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { id, small } from "../test/small.ts"
import { pathwayFrom } from "./PathwayDeclaration.ts"

const sourceOf = (name: string, holder: Source["holder"]): Source => ({
  ...small.funding.sources[0],
  id: SourceId.make(name),
  holder
})
const treatment = SupportKindId.make("treatment")
const compiled = (over: Partial<FundingDeclaration>) =>
  pathwayFrom(small.pathways[0]!, small.roles, {
    ...small.funding,
    sources: [
      sourceOf("help", "municipality"),
      sourceOf("school", "school"),
      sourceOf("zvw", "health-insurer")
    ],
    ...over
  })

describe("a pathway takes from the rest of the declaration what stands there", () => {
  it("knows every role and every source", () => {
    expect(compiled({}).roles).toEqual(["parent", "youth", "coordinator", "team", "privacy-officer"])
    expect(compiled({}).sources).toEqual(["help", "school", "zvw"])
  })

  it("is grey where a cell of the matrix has an X, and nowhere else", () => {
    const cell = {
      kind: treatment,
      setting: "school",
      schoolType: "po",
      responsible: "swv",
      rule: id("SR-8")
    } as const
    const { greyAreas } = compiled({
      matrix: [
        { ...cell, conversation: "required" },
        { ...cell, setting: "home", conversation: "possible" }
      ]
    })
    expect(greyAreas).toEqual([{ kinds: ["treatment"], settings: ["school"], schoolTypes: ["po"] }])
  })

  it("turns 'never this holder' and 'only this holder' into sources that do not pay", () => {
    const rule = { rule: id("SR-8"), scope: { kinds: [treatment] }, because: text("Nee", "No") } as const
    const { paying } = compiled({
      payerRules: [
        { ...rule, effect: "never", holders: ["school"] },
        { ...rule, effect: "only", holders: ["municipality"] }
      ]
    })
    expect(paying.map(({ never }) => never)).toEqual([["school"], ["school", "zvw"]])
  })

  it("leaves out of that what preceding law pays, which comes first", () => {
    const { paying } = compiled({
      payerRules: [
        { rule: id("SR-8"), effect: "only", holders: ["municipality"], scope: {}, because: text("Nee", "No") }
      ],
      precedingLaw: [
        {
          law: "Zvw",
          source: SourceId.make("zvw"),
          questions: [
            { id: "fits", text: text("Past het?", "Does it fit?"), evidence: text("Een brief", "A letter") }
          ],
          scope: {},
          rule: id("SR-8"),
          decided: small.funding.keys[0].decided
        }
      ]
    })
    expect(paying.map(({ never }) => never)).toEqual([["school"]])
  })

  it("holds a rule for exempted pupils only against them", () => {
    const { paying } = compiled({
      payerRules: [
        {
          rule: id("SR-8"),
          effect: "never",
          holders: ["school"],
          scope: { enrolments: ["exempted"] },
          because: text("Nee", "No")
        }
      ]
    })
    expect(paying[0]?.when).toEqual({ _tag: "Any", of: [{ _tag: "Fact", fact: "child.exempted" }] })
  })
})
