import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { fingerprint } from "./policy/fingerprint.ts"
import { activityOf, processingActivities } from "./ProcessingActivity.ts"
import { purposes } from "./Purpose.ts"
import { statuteRules } from "./statute/statuteRules.ts"

/**
 * Every version that was ever published, by what it said. Records of processing point at them for as long as
 * the records are kept, so a line here is never changed or taken away: a change of an activity is a next
 * version, with a line of its own.
 */
const published: Readonly<Record<string, string>> = {
  "urn:oza:activity:arrange:1": "e477cd27ad0932c8",
  "urn:oza:activity:guide-pupil:1": "5f2310acf39f5eaf",
  "urn:oza:activity:allocate-support:1": "8385b8a0816dc0b7",
  "urn:oza:activity:decide-youth-help:1": "a73cf87f887d9282",
  "urn:oza:activity:provide-help:1": "cf2737a7f1782c4c",
  "urn:oza:activity:fund:1": "b60fdb703b75abc7",
  "urn:oza:activity:consult:1": "d1b53824652a805d",
  "urn:oza:activity:protect:1": "dc36ab42a6d68845",
  "urn:oza:activity:watch-over-data:1": "6f4193782a1978d7",
  "urn:oza:activity:own-file:1": "b5b8a6e16bb54c8a",
  "urn:oza:activity:statistics:1": "01781e814eabe41e"
}

describe("the register of processing", () => {
  it("LDV: never changes a version, nor drops one: what a record points at stays what it was", () => {
    // The day on which a version ends is only known when the next one is made.
    const pinned = processingActivities.map(({ validUntil: _, ...one }) => [one.id, fingerprint(one)])
    expect(Object.fromEntries(pinned)).toEqual(published)
  })

  it("LDV: gives the version before its last day where a next one begins", () => {
    for (const one of processingActivities) {
      const next = processingActivities.find(
        ({ purpose, version }) => purpose === one.purpose && version === one.version + 1
      )
      expect(one.validUntil).toBe(next?.validFrom)
    }
  })

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

  it("names as controller every side that the law lets process for the purpose, but the family and those who work for a controller", () => {
    const permits = statuteRules.filter((rule) => rule.effect === "permit")
    for (const { purposes: of, sides = [] } of permits) {
      for (const purpose of of) {
        const professionals = sides.filter((side) => side !== "family" && side !== "privacy-office")
        const { controllers } = activityOf(purpose, date("2026-02-02"))
        expect(controllers).toEqual(expect.arrayContaining(professionals))
      }
    }
  })
})
