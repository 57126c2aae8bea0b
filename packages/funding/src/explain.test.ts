import { amount, CaseId, date, RegionId } from "@oza/kernel"
import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rules, year } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import type { FundingLine } from "./Allocation.ts"
import { explain, explainEntry, explainPayer, explainShare, payersOf, whyOf } from "./explain.ts"
import { book, reverse } from "./Ledger.ts"

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

  it("says the same of a part as the case keeps it", () => {
    const line = firstLine("treatment")
    expect(explainShare(declaration, { ...line, why: whyOf(line) })).toEqual(explain(declaration, line))
  })
})

describe("telling who pays without what it comes to", () => {
  const lines = Result.getOrThrow(
    allocate(
      declaration,
      rules,
      request([
        agreement(1, "treatment", { quantity: 10, until: date("2025-12-01") }),
        agreement(2, "behaviour", { quantity: 7 })
      ])
    )
  ).lines

  it("names each holder once for an agreement, over its sources and years", () => {
    expect(payersOf(declaration, lines)).toMatchObject([
      { agreement: 1, holder: "municipality", alone: true, rules: ["KOP-12"] },
      { agreement: 2, holder: "swv", alone: false, rules: ["KOP-31"] },
      { agreement: 2, holder: "municipality", alone: false, from: "2025-08-01", until: "2026-08-01" },
      { agreement: 2, holder: "school", alone: false }
    ])
  })

  it("says so in a sentence, whole or in part", () => {
    const [whole, part] = payersOf(declaration, lines).map(explainPayer)
    expect(whole).toEqual({
      nl: "De gemeente betaalt afspraak 1, van 1 augustus 2025 tot en met 30 november 2025.",
      en: "The municipality pays for agreement 1, from 1 August 2025 up to and including 30 November 2025."
    })
    expect(part?.nl).toBe(
      "Het samenwerkingsverband betaalt een deel van afspraak 2, van 1 augustus 2025 tot en met 31 juli 2026."
    )
  })

  it("is the same whatever the amounts and parts are: there is no figure in it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 9, maxLength: 9 }), (amounts) => {
        const other = lines.map((line, at) => ({ ...line, amount: amount(amounts[at] ?? 0) }))
        const said = payersOf(declaration, other).map(explainPayer)
        expect(said).toEqual(payersOf(declaration, lines).map(explainPayer))
        for (const { en, nl } of said) expect(`${nl} ${en}`).not.toMatch(/[€%]|\d\/\d/)
      }),
      { numRuns: 50 }
    )
  })
})

describe("explaining an entry of the books", () => {
  const booking = {
    region: RegionId.make("example"),
    case: CaseId.make("01900000-0000-7000-8000-000000000001"),
    event: 3,
    on: date("2025-09-01")
  }
  const [committed] = book(booking, "commit", [firstLine("treatment")])

  it("says which amount went where, by which rule", () => {
    expect(explainEntry(declaration, committed!).nl).toBe(
      "Op 1 september 2025 is € 1.100,00 uit jeugdhulp voor 2025 toegezegd (KOP-12)."
    )
    const realised = book(booking, "realise", [firstLine("treatment")])
    expect(explainEntry(declaration, realised[0]!).en).toContain("was paid (KOP-12)")
  })

  it("says that it takes back, and which closed year it is about", () => {
    const [back] = reverse({ ...booking, event: 4 }, [committed!])
    const corrected = { ...back!, year: year("2026"), concerns: year("2025") }
    expect(explainEntry(declaration, corrected).nl).toBe(
      "Op 1 september 2025 is € 1.100,00 uit jeugdhulp voor 2026 teruggenomen (KOP-12). Dat gaat over het gesloten jaar 2025."
    )
  })
})
