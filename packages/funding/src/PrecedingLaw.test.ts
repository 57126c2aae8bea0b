import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { declaration } from "../test/declaration.ts"
import { type PrecedingLawAnswer, testPrecedingLaw } from "./PrecedingLaw.ts"

/** Two questions: is it medical care, and is it insured. */
const [zvw] = declaration.precedingLaw
const answers = (...given: ReadonlyArray<readonly [string, PrecedingLawAnswer["answer"], string?]>) =>
  testPrecedingLaw(
    zvw!,
    given.map(([question, answer, evidence]) => ({ question, answer, evidence }))
  )

describe("whether a preceding law fits", () => {
  it("KOP-09: it does where the answer to every question is yes", () => {
    const found = answers(["insured", "yes", "brief van 3 maart"], ["medical-care", "yes", "verwijzing"])
    expect(found).toMatchObject({ _tag: "Fits", law: "Zvw", rule: "KOP-09", withoutEvidence: [] })
  })

  it("one no is enough for it not to, whatever is open", () => {
    const found = answers(["insured", "no"])
    expect(found._tag).toBe("DoesNotFit")
    expect(found.because.en).toBe("The Zvw does not fit. No is the answer to: Is the care insured?")
  })

  it("what nobody knows or answered is open, and named", () => {
    const found = answers(["insured", "unknown"])
    expect(found).toMatchObject({ _tag: "Undecided", open: [{ id: "medical-care" }, { id: "insured" }] })
    expect(found.because.nl).toBe(
      "Of de Zvw past, is nog niet bekend. Open is: Is het geneeskundige zorg? Is de zorg verzekerd?"
    )
    expect(answers(["medical-care", "yes"])).toMatchObject({ _tag: "Undecided", open: [{ id: "insured" }] })
  })

  it("a yes that nothing shows is told, and a no needs nothing to show it", () => {
    expect(answers(["medical-care", "yes", " "], ["insured", "no"]).withoutEvidence).toMatchObject([
      { id: "medical-care" }
    ])
  })

  it("comes to one of three, in whatever order the answers are given", () => {
    const answer = fc.constantFrom("yes" as const, "no" as const, "unknown" as const)
    fc.assert(
      fc.property(answer, answer, (a, b) => {
        const of = answers(["medical-care", a], ["insured", b])._tag
        expect(answers(["insured", b], ["medical-care", a])._tag).toBe(of)
        expect(of).toBe(
          [a, b].includes("no") ? "DoesNotFit" : a === "yes" && b === "yes" ? "Fits" : "Undecided"
        )
      })
    )
  })
})
