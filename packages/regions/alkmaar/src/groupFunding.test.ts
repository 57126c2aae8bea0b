import { allocate, checkFunding, type CostedAgreement, kindOfGroup, SupportKindId } from "@oza/funding"
import { date, sumCents } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreement,
  aimed,
  applied,
  decided,
  granted,
  orientated,
  region,
  shares,
  signalPo,
  supported,
  agreedLeadingIn
} from "../test/Life.ts"
import { individualFunding } from "./funding.ts"
import { groupOffers } from "./groupFunding.ts"
import { groups } from "./groups.ts"

const { funding, rules } = region

const place = (kind: CostedAgreement["kind"], quantity: number): CostedAgreement => ({
  agreement: 1,
  kind,
  setting: "school",
  from: date("2026-08-01"),
  until: date("2027-08-01"),
  quantity
})
const allocated = (of: CostedAgreement) =>
  Result.getOrThrow(
    allocate(funding, rules, {
      on: date("2026-09-01"),
      schoolType: "po",
      enrolment: "enrolled",
      precedingLaw: [],
      greyAreaTalked: false,
      agreements: [of]
    })
  )

describe("annex 1 of Alkmaar", () => {
  it("ALK-52: every group of which the annex names who pays is declared, with all of its sources", () => {
    const declared = new Map(groupOffers.map((offer) => [offer.name.nl, offer.sources.map(String)]))
    const paid = groups.filter((entry) => entry.sources.length > 0)
    expect([...declared]).toEqual(paid.map((entry) => [entry.name, entry.sources.map(String)]))
    expect(checkFunding(funding, rules)).toEqual([])
  })

  it("ALK-48: of the others nobody can be said to pay, and none is priced in silence", () => {
    const unpaid = groups.filter((entry) => entry.sources.length === 0).map((entry) => entry.name)
    expect(unpaid).toEqual([
      "Individueel arrangement (po)",
      "Intermezzo",
      "Symbioseklas",
      "Inzet VO-coaches",
      "Trajectvoorziening",
      "J-GGZ in het vo en mbo"
    ])
    for (const name of unpaid) expect(kindOfGroup(funding, name)).toBeUndefined()
  })

  it("ALK-52: the system that runs prices a place by the name that its group has in the register", () => {
    for (const entry of groups.filter(({ sources }) => sources.length > 0)) {
      const kind = kindOfGroup(funding, entry.name)
      const { lines } = allocated(place(kind!, 1))
      expect(new Set(lines.map(({ source }) => String(source)))).toEqual(new Set(entry.sources.map(String)))
    }
  })

  it("ALK-32: a place in each is priced and divided over its combination of sources, to the cent", () => {
    for (const offer of groupOffers) {
      const allocation = allocated(place(offer.kind, 12))
      expect(allocation.total).toBe(12 * 1_200_00)
      expect(sumCents(allocation.lines.map(({ amount }) => amount))).toBe(allocation.total)
      expect(new Set(allocation.lines.map(({ source }) => source))).toEqual(new Set(offer.sources))
      for (const { rule } of allocation.lines) expect(rule).toBe("ALK-32")
    }
  })

  it("ALK-52: kinds of money that the annex combines are told apart, a fictitious TLV from a real one too", () => {
    const kindsOf = (name: string) =>
      groupOffers
        .find(({ group }) => group === name)
        ?.sources.map((id) => funding.sources.find((one) => one.id === id)!)
        .map(({ fictitious, kind }) => (fictitious === true ? `fictitious ${kind}` : kind))
    expect(kindsOf("Buitengewoon Leren")).toEqual(["fictitious tlv", "day-care"])
    expect(kindsOf("De Boog")).toEqual(["tlv", "youth-help-individual"])
    expect(kindsOf("Kanz-klas")).toEqual(["wlz-in-kind", "youth-help-in-kind", "youth-help-pgb"])
    expect(kindsOf("M@ZL")).toEqual(["school-basic-support", "swv-support", "municipal"])
    expect(kindsOf("Trajectplusklas")).toEqual(["tbv"])
  })
})

describe("who pays in Alkmaar", () => {
  it("ALK-32: a decision for one youth is the basis: what the municipality pays waits for its decision", () => {
    const asking = signalPo().lives(supported, orientated, agreedLeadingIn, aimed, applied)
    const arranged = asking.does("youth-family-coach", agreement(asking))
    const split = shares(1, ["youth-help", 100])
    expect(arranged.refusedBy("youth-family-coach", split)).toEqual(["ALK-32"])
    expect(arranged.lives(granted).does("youth-family-coach", split).state.funding).toHaveLength(1)
  })

  it("ALK-32: support for one youth is paid by the same declaration, as without the groups", () => {
    for (const { id } of individualFunding.kinds) {
      const one = { ...place(id, 100), unit: "euro" as const }
      const request = {
        on: date("2026-09-01"),
        schoolType: "po",
        enrolment: "enrolled",
        precedingLaw: [],
        greyAreaTalked: false,
        agreements: [one]
      } as const
      expect(allocated(one)).toEqual(Result.getOrThrow(allocate(individualFunding, rules, request)))
    }
  })

  it("ALK-32: that somebody is told of a shortage is decided by the region, where its document is silent", () => {
    const told = new Map(
      funding.holders?.map(({ ladder, role, source }) => [String(source), [role, ...ladder]])
    )
    expect(told.get("tlv")).toEqual(["swv-director"])
    expect(told.get("youth-help")).toEqual(["programme-manager", "municipal-executive"])
    expect(told.has("wlz")).toBe(false)
    expect(told.has("education")).toBe(false)
  })
})

describe("C7: when money is spoken of in Alkmaar", () => {
  it("ALK-30: in preparation, before it starts, and not after agreement on content", () => {
    const story = signalPo().lives(supported, orientated, decided)
    const arranged = story.does("youth-family-coach", agreement(story))
    expect(arranged.does("youth-family-coach", shares(1, ["youth-help", 100])).state.funding).toHaveLength(1)
  })
})

describe("C19: group arrangements in Alkmaar", () => {
  it("ALK-33: a group has a route past the bodies, and money of its own", () => {
    expect(region.groupRoute?.bodies).toHaveLength(5)
    expect(funding.groups).toHaveLength(groupOffers.length)
    expect(kindOfGroup(funding, "Kanz-klas")).toBe(SupportKindId.make("group-kanz-klas"))
  })
})
