import { allocate, type AllocationRequest, SupportKindId } from "@oza/funding"
import { amount } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { agreedContent, day, madeAgreements, region, shares, signalPo, untilGoals } from "../test/Life.ts"

const { funding, rules } = region

const asked = (kind: string, over: Partial<AllocationRequest> = {}): AllocationRequest => ({
  on: day("2026-11-02"),
  schoolType: "po",
  enrolment: "enrolled",
  precedingLaw: [],
  greyAreaTalked: false,
  agreements: [
    {
      agreement: 1,
      kind: SupportKindId.make(kind),
      setting: "school",
      from: day("2026-11-09"),
      until: day("2027-12-31"),
      quantity: 100,
      unit: "euro"
    }
  ],
  ...over
})
const linesOf = (request: AllocationRequest, by = funding) =>
  Result.getOrThrow(allocate(by, rules, request)).lines

describe("who pays in Midden-Holland", () => {
  it.each(["guidance-in-learning", "guidance-in-behaviour"])(
    "MH-53: %s is support in education: paid from the money that the plan of the SWV divides, by school year",
    (kind) => {
      for (const schoolType of ["po", "vo"] as const) {
        const lines = linesOf(asked(kind, { schoolType }))
        expect(lines.map(({ holder, rule, source, year }) => [source, holder, rule, year])).toEqual([
          ["swv-support", "swv", "MH-53", "2026-2027"],
          ["swv-support", "swv", "MH-53", "2027-2028"]
        ])
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(100_00)
      }
    }
  )

  it.each(["treatment", "personal-care", "family-support"])(
    "MH-53, MH-74: the plan of the SWV divides no money for %s: that is youth help of the municipality",
    (kind) => {
      const lines = linesOf(asked(kind))
      expect(new Set(lines.map(({ rule, source }) => `${source} ${rule}`))).toEqual(
        new Set(["youth-help MH-74"])
      )
    }
  )

  it("MH-53: only the SWV and the municipality commit it, and a school does not", () => {
    const story = signalPo().lives(untilGoals, madeAgreements)
    for (const by of ["internal-coordinator", "head", "parent", "youth-help-worker"])
      expect(story.refusedBy(by, shares(1, "swv-support", 120_000))).toEqual(["MH-53"])
    expect(story.does("swv", shares(1, "swv-support", 120_000)).state.funding).toHaveLength(1)
  })

  it("MH-53: who is told of a shortage is left open by the guide, and decided by the region", () => {
    expect(funding.holders?.map(({ role, source }) => [source, role])).toEqual([
      ["swv-support", "swv"],
      ["youth-help", "municipal-access"]
    ])
    expect(funding.mandates).toEqual([])
    const none = { ...funding, budgets: funding.budgets.map((one) => ({ ...one, amount: amount(0) })) }
    expect(linesOf(asked("treatment"), none)).toEqual(linesOf(asked("treatment")))
  })
})

describe("C7: when money is spoken of in Midden-Holland", () => {
  it("MH-53: money waits for an agreement, and for no more than that; the family is sent out of no talk about it", () => {
    const agreed = signalPo().lives(untilGoals, madeAgreements)
    const split = shares(1, "swv-support", 90_000)
    expect(signalPo().lives(untilGoals).refusedBy("swv", split)).not.toEqual([])
    expect(agreed.does("swv", split).state.funding).toHaveLength(1)
    expect(agreed.lives(agreedContent).does("swv", split).state.funding).toHaveLength(1)
    expect(
      region.pathways[0].meetings.flatMap(({ seats }) => seats.filter(({ topic }) => topic === "finance"))
    ).toEqual([])
  })
})

describe("C19: group arrangements in Midden-Holland", () => {
  it("MH-53: the guide knows none, so no group has money of its own", () => {
    expect(region.groupRoute).toBeUndefined()
    expect(funding.groups).toBeUndefined()
  })
})
