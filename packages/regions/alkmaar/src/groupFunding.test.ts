import { allocate, checkFunding, type CostedAgreement } from "@oza/funding"
import { date, sumCents } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { funding, groupOffers } from "./groupFunding.ts"
import { groups } from "./groups.ts"
import { region } from "../test/Life.ts"

const { rules } = region

describe("annex 1 of Alkmaar", () => {
  it("ALK-52: every group of which the annex names who pays is declared, with all of its sources", () => {
    const declared = new Map(groupOffers.map((offer) => [offer.name.nl, offer.sources.map(String)]))
    const paid = groups.filter((entry) => entry.sources.length > 0)
    expect([...declared]).toEqual(paid.map((entry) => [entry.name, entry.sources.map(String)]))
    expect(checkFunding(funding, rules)).toEqual([])
  })

  it("ALK-48: of the others nobody can be said to pay, and none is priced in silence", () => {
    expect(groups.filter((entry) => entry.sources.length === 0).map((entry) => entry.name)).toEqual([
      "Individueel arrangement (po)",
      "Intermezzo",
      "Symbioseklas",
      "Inzet VO-coaches",
      "Trajectvoorziening",
      "J-GGZ in het vo en mbo"
    ])
  })

  it("ALK-32: a place in each is priced and divided over its combination of sources, to the cent", () => {
    for (const offer of groupOffers) {
      const place: CostedAgreement = {
        agreement: 1,
        kind: offer.kind,
        setting: "school",
        from: date("2026-08-01"),
        until: date("2027-08-01"),
        quantity: 12
      }
      const allocation = Result.getOrThrow(
        allocate(funding, rules, {
          on: date("2026-09-01"),
          schoolType: "po",
          enrolment: "enrolled",
          precedingLaw: [],
          greyAreaTalked: false,
          agreements: [place]
        })
      )
      expect(allocation.total).toBe(12 * 1_200_00)
      expect(sumCents(allocation.lines.map(({ amount }) => amount))).toBe(allocation.total)
      expect(new Set(allocation.lines.map(({ source }) => source))).toEqual(new Set(offer.sources))
    }
  })
})
