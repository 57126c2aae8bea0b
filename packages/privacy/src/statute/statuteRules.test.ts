import { describe, expect, it } from "vitest"
import { dataCategories, isSpecialCategory } from "../DataCategory.ts"
import { lawOnly } from "../Policy.ts"
import { policyFaults } from "../policy/PolicyFault.ts"
import { purposes } from "../Purpose.ts"
import { statuteGivers } from "./givers.ts"
import { privacyLaw } from "./privacyLaw.ts"
import { statuteRules } from "./statuteRules.ts"

const permits = statuteRules.filter((rule) => rule.effect === "permit")

describe("the statute layer", () => {
  it("rests on articles that are in the book, with a basis that can carry it", () => {
    expect(policyFaults(lawOnly)).toEqual([])
    for (const { rule } of statuteGivers) expect(privacyLaw.has(rule)).toBe(true)
  })

  it("names its side: no rule of law here is about everybody, but what closes by the standing of a case", () => {
    for (const rule of statuteRules) {
      const isStanding = rule.effect === "forbid" && rule.standing !== undefined
      expect([rule.id, rule.sides?.length]).toEqual([rule.id, isStanding ? undefined : 1])
    }
  })

  it("AVG-6.1.a: nobody rests on consent alone, and no public body on consent at all", () => {
    for (const { basis, id } of permits) expect([id, basis._tag]).not.toEqual([id, "Consent"])
  })

  it("AVG-9.2.g, AVG-9.2.h: health never without an exception of article 9", () => {
    const onHealth = permits.filter(({ categories }) => categories.some(isSpecialCategory))
    expect(onHealth.length).toBeGreaterThan(5)
    for (const { basis, id } of onHealth) expect([id, basis.article9 !== undefined]).toEqual([id, true])
  })

  it("WPO-18a.13: what the samenwerkingsverband gets on health goes no further than the school", () => {
    const ofSwv = permits.filter(
      ({ categories, sides }) => sides?.includes("swv") && categories.includes("health")
    )
    expect(ofSwv.map(({ obligations }) => obligations)).toEqual([
      ["only-what-is-needed", "no-onward-disclosure"]
    ])
  })

  it("gives each purpose somebody, and uses each category but signals on safety", () => {
    const used = new Set(permits.flatMap(({ purposes: of }) => of))
    expect(purposes.filter((purpose) => !used.has(purpose))).toEqual([])
    const opened = new Set(permits.flatMap(({ categories }) => categories))
    expect(dataCategories.filter((category) => !opened.has(category))).toEqual(["safety"])
  })

  it("has its walls standing free: no permit of its own leans on one", () => {
    for (const wall of statuteRules.filter((rule) => rule.effect === "forbid")) {
      const overlapping = permits.filter(
        (permit) =>
          permit.sides?.some((side) => wall.sides?.includes(side)) &&
          permit.purposes.some((purpose) => wall.purposes.includes(purpose)) &&
          permit.categories.some((category) => wall.categories.includes(category))
      )
      expect([wall.id, overlapping]).toEqual([wall.id, []])
    }
  })
})

describe("the law on privacy", () => {
  it("UAVG-5.3, UAVG-5.4: where a text changed, one stops on the day on which the other starts", () => {
    const changed = [...privacyLaw.values()].filter(({ id }) => id.endsWith(":2018"))
    expect(changed).toHaveLength(2)
    for (const before of changed) {
      const after = [...privacyLaw.values()].find(({ id }) => `${id}:2018` === before.id)
      expect(after?.validFrom).toBe("2026-09-01")
      expect(before.validUntil).toBe(after?.validFrom)
    }
  })

  it("is written for parents: short sentences, in Dutch and English", () => {
    for (const { id, text } of privacyLaw.values()) {
      for (const sentence of [text.nl, text.en].flatMap((one) => one.split(/[.?:]\s/))) {
        expect([id, sentence.split(" ").length <= 25]).toEqual([id, true])
      }
    }
  })
})
