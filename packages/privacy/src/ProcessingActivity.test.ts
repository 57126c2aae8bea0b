import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { activityOf, processingActivities } from "./ProcessingActivity.ts"
import { purposes } from "./Purpose.ts"
import { statuteRules } from "./statute/statuteRules.ts"

describe("the register of processing", () => {
  it("has exactly one version of an activity for each purpose on each day", () => {
    for (const purpose of purposes) {
      for (const day of [date("2018-05-25"), date("2026-08-31"), date("2040-01-01")]) {
        const versions = processingActivities.filter(
          (one) =>
            one.purpose === purpose &&
            one.validFrom <= day &&
            (one.validUntil === undefined || day < one.validUntil)
        )
        expect(versions).toEqual([activityOf(purpose, day)])
      }
    }
  })

  it("gives each version an identifier of its own", () => {
    const ids = processingActivities.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(activityOf("arrange", date("2026-02-02")).id).toBe("urn:oza:activity:arrange:1")
  })

  it("names as controller every side that the law lets process for the purpose, the family aside", () => {
    const permits = statuteRules.filter((rule) => rule.effect === "permit")
    for (const { purposes: of, sides = [] } of permits) {
      for (const purpose of of) {
        const professionals = sides.filter((side) => side !== "family")
        const { controllers } = activityOf(purpose, date("2026-02-02"))
        expect(controllers).toEqual(expect.arrayContaining(professionals))
      }
    }
  })
})
