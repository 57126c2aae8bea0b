import { date } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rules } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import type { FundingLine } from "./Allocation.ts"
import { explain } from "./explain.ts"

const firstLine = (of: string, precedingLaw: ReadonlyArray<"Zvw"> = []): FundingLine =>
  Result.getOrThrow(
    allocate(
      declaration,
      rules,
      request([agreement(1, of, { quantity: 10, until: date("2025-12-01") })], { precedingLaw })
    )
  ).lines[0]

describe("explaining a line", () => {
  it("says who pays how much, from what, for which days, and by which rule", () => {
    expect(explain(declaration, firstLine("treatment"))).toEqual({
      nl: "De gemeente betaalt € 1.100,00 uit jeugdhulp, van 1 augustus 2025 tot en met 30 november 2025: alle kosten (KOP-12).",
      en: "The municipality pays €1,100.00 from youth help, from 1 August 2025 up to and including 30 November 2025: all of the costs (KOP-12)."
    })
  })

  it("names a share that is no round percentage as a fraction", () => {
    expect(explain(declaration, firstLine("behaviour")).nl).toContain("1/3 van de kosten (KOP-31)")
    expect(explain(declaration, { ...firstLine("day-care") }).en).toContain("25% of the costs (KOP-31)")
  })

  it("KOP-09: says that a preceding law pays everything", () => {
    expect(explain(declaration, firstLine("treatment", ["Zvw"])).nl).toBe(
      "De zorgverzekeraar betaalt € 1.100,00 uit de zorgverzekering, van 1 augustus 2025 tot en met 30 november 2025: de Zorgverzekeringswet gaat voor en betaalt alles (KOP-09)."
    )
  })

  it("leaves out the amounts where a region keeps money out of the talk with the family", () => {
    const said = explain(declaration, firstLine("treatment"), { amounts: false })
    expect(`${said.nl} ${said.en}`).not.toContain("€")
  })
})
