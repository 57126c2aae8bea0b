import { ActRefused, CaseNotFound, ConcurrentChange, InvalidInput, StoreUnavailable } from "@oza/casework"
import { CaseId, date, refused, type Rule, RuleId, text } from "@oza/kernel"
import { AccessRefused } from "@oza/privacy"
import { describe, expect, it } from "vitest"
import { type Failure, problemOf } from "./Failure.ts"
import { problemDetails, problemKinds } from "./Problem.ts"

const id = CaseId.make("01900000-0000-7000-a000-000000000001")
const rule: Rule = {
  id: RuleId.make("KOP-19"),
  kind: "guard",
  text: text("Geen OPP, geen jeugdhulp op school.", "No OPP, no youth help at school."),
  source: { document: "MIS-K", place: "Kader" }
}
const ruling = refused(date("2026-01-05"), [
  { rule, because: text("Er is nog geen OPP.", "There is no OPP yet."), cures: [] }
])
const statusOf = (failure: Failure, expected?: number) =>
  problemKinds[problemOf(failure, expected, "body").kind].status

describe("What a use case fails with", () => {
  it.each([
    [new ActRefused({ ruling }), 409],
    [new AccessRefused({ purpose: "arrange", ruling }), 403],
    [new CaseNotFound({ id }), 404],
    [new ConcurrentChange({ id, expected: 3, actual: 4 }), 409],
    [new StoreUnavailable({ cause: new Error("gone") }), 503],
    [new InvalidInput({ issues: [{ path: "on", message: text("morgen", "tomorrow") }] }), 400]
  ] as ReadonlyArray<[Failure, number]>)("%s becomes a status of its own: %i", (failure, status) => {
    expect(statusOf(failure)).toBe(status)
  })

  it("is 412 where the caller named the version that he had seen, with the version of now", () => {
    const problem = problemOf(new ConcurrentChange({ id, expected: 3, actual: 4 }), 3, "body")
    expect(problemDetails(problem, "en")).toMatchObject({ status: 412, version: 4 })
  })

  it("says why by rule, in each language, and once where the rule says it all", () => {
    const said = (language: "nl" | "en") =>
      problemDetails(problemOf(new ActRefused({ ruling }), undefined, "body"), language)
    expect(said("nl").detail).toBe("Er is nog geen OPP. Geen OPP, geen jeugdhulp op school. (KOP-19)")
    expect(said("en").detail).toBe("There is no OPP yet. No OPP, no youth help at school. (KOP-19)")
    const itself = refused(ruling.on, [{ rule, because: rule.text, cures: [] }])
    expect(
      problemDetails(problemOf(new ActRefused({ ruling: itself }), undefined, "body"), "en").detail
    ).toBe("No OPP, no youth help at school. (KOP-19)")
  })
})
