import { RuleId } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { basisFaults, type LegalBasis, legalBasis } from "./LegalBasis.ts"

const consent: LegalBasis = { _tag: "Consent", citations: [RuleId.make("AVG-6.1.a")] }
const task: LegalBasis = { _tag: "PublicTask", citations: [RuleId.make("AVG-6.1.e"), RuleId.make("JW-2.3")] }
const reasons = (...of: Parameters<typeof basisFaults>) => basisFaults(...of).map(({ reason }) => reason)

describe("a legal basis", () => {
  it("AVG-6.1.a: consent is no ground for a public body: with a task the choice is false, without one it repairs nothing", () => {
    for (const side of ["municipality", "attendance", "swv"] as const) {
      const faults = legalBasis(consent, { side, purpose: "arrange", categories: ["education"] })
      expect(Result.isFailure(faults) && faults.failure[0]?.message).toBe(
        `consent is no ground for ${side} for arrange: a public body rests on its task or on nothing`
      )
    }
  })

  it("AVG-6.1.a: consent can be a ground for a school or a provider", () => {
    for (const side of ["school", "youth-help"] as const) {
      expect(
        Result.isSuccess(legalBasis(consent, { side, purpose: "arrange", categories: ["education"] }))
      ).toBe(true)
    }
  })

  it("a public body has no legitimate interest in its task either", () => {
    const interest: LegalBasis = { _tag: "LegitimateInterest", citations: [RuleId.make("AVG-6.1.e")] }
    expect(reasons(interest, { side: "municipality", purpose: "fund", categories: ["finance"] })).toEqual([
      "InterestOfPublicBody"
    ])
  })

  it("AVG-9.2.g: data on health ask for an exception beside the ground", () => {
    const processing = {
      side: "swv",
      purpose: "allocate-support",
      categories: ["education", "health"]
    } as const
    expect(reasons(task, processing)).toEqual(["SpecialWithoutException"])
    const article9 = {
      ground: "substantial-public-interest",
      citations: [RuleId.make("WPO-18a.13")]
    } as const
    expect(reasons({ ...task, article9 }, processing)).toEqual([])
  })

  it("says everything that is wrong at once", () => {
    expect(reasons(consent, { side: "municipality", purpose: "arrange", categories: ["health"] })).toEqual([
      "ConsentOfPublicBody",
      "SpecialWithoutException"
    ])
  })
})
