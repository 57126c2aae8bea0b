/** The own rules on money: sharing costs, agreeing to them, sending them back, and invoices. */
import { addDays, amount, date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  actor,
  agreement,
  caseWith,
  close,
  coach,
  day,
  done,
  evaluate,
  goals,
  nextOf,
  parent,
  pathway,
  refusedBy,
  ruleId,
  rules,
  shareOf,
  shareWith,
  withAct
} from "../../test/example.ts"
import { type Case, type Command, decide, fact, flags, weigh } from "../index.ts"

const start: Command = { _tag: "StartExecution" }
const adjust = evaluate({ outcome: "adjust", backTo: "arranging" })
const reserved = shareWith(shareOf({ stage: "reserved" }))
const approve = (
  sources: readonly [string, ...ReadonlyArray<string>] = ["help"],
  committed: ReadonlyArray<string> = sources
): Command => ({ _tag: "ApproveFunding", sources, committed })
const sendBack = (...agreements: readonly [number, ...ReadonlyArray<number>]): Command => ({
  _tag: "ReturnFunding",
  agreements,
  ground: "not-as-agreed",
  reason: "Er was twee keer per week afgesproken"
})
const invoice = (over: object = {}, more: object = {}): Command =>
  ({
    _tag: "RecordInvoice",
    invoice: {
      number: "F-1",
      agreement: 1,
      from: date("2026-02-01"),
      until: date("2026-03-01"),
      amount: amount(20),
      ...over
    },
    extra: [],
    remarks: [],
    ...more
  }) as Command
const notBooked = {
  remarks: [{ kind: "nothing-committed", amount: amount(20), text: { nl: "Niets", en: "Nothing" } }]
}
const ended = (command: Command, endedOn: string): Command =>
  command._tag === "ShareFunding"
    ? { ...command, costs: [{ ...command.costs[0], endedOn: date(endedOn) }] }
    : command

const agreed = (...more: ReadonlyArray<Command>) => caseWith(goals, agreement(), agreement(), ...more)
const holds = (state: Case, name: Parameters<typeof fact>[0]) =>
  weigh(fact(name), { case: state, pathway, on: state.lastOn }, undefined) === "holds"

describe("sharing costs", () => {
  it("can be done again: the new division takes the place of the one before", () => {
    const state = agreed(
      shareWith(shareOf(), shareOf({ agreement: 2 })),
      shareWith(shareOf({ amount: amount(60) }))
    )
    expect(state.funding.map(({ agreement: of, amount: cents }) => [of, cents])).toEqual([
      [2, 100],
      [1, 60]
    ])
    expect(state.costings.map(({ agreement: of }) => of)).toEqual([2, 1])
  })

  it("OZA-05: an agreement, a source and a rule that are named are there", () => {
    expect(refusedBy(caseWith(goals), shareWith(shareOf()))).toEqual(["OZA-05", "OZA-05"])
    for (const wrong of [{ agreement: 3 }, { source: "piggy-bank" }, { rule: ruleId("EX-9") }]) {
      expect(refusedBy(agreed(), shareWith(shareOf(wrong)))).toEqual(["OZA-05"])
    }
  })

  it("OZA-27: costs and shares are of the same agreements, each named once", () => {
    const both = shareWith(shareOf(), shareOf({ agreement: 2 }))
    if (both._tag !== "ShareFunding") throw new Error("not a division")
    const [first, second] = both.costs
    expect(refusedBy(agreed(), both)).toEqual([])
    expect(refusedBy(agreed(), { ...both, costs: [first] })).toEqual(["OZA-27"])
    expect(refusedBy(agreed(), { ...both, shares: [both.shares[0]] })).toEqual(["OZA-27"])
    expect(refusedBy(agreed(), { ...both, costs: [first, second!, first] })).toEqual(["OZA-27"])
  })

  it("asks no more than was asked where money only becomes free, source by source and year by year", () => {
    const way = {
      ...withAct("ShareFunding", { guards: [{ rule: ruleId("EX-2"), requires: fact("content.agreed") }] }),
      sources: ["help", "school"]
    }
    const stands = agreed(shareWith(shareOf({ amount: amount(60) })))
    const refused = (over: Partial<Parameters<typeof shareOf>[0]>, state = stands) =>
      refusedBy(state, shareWith(shareOf(over)), { pathway: way })
    expect(refused({ amount: amount(60) })).toEqual([])
    expect(refused({ amount: amount(61) })).toEqual(["EX-2"])
    expect(refused({ amount: amount(10), year: "2027" })).toEqual(["EX-2"])
    expect(refused({ amount: amount(10), source: "school" })).toEqual(["EX-2"])
    expect(refused({ amount: amount(10), agreement: 2 })).toEqual(["EX-2"])
    expect(refused({ amount: amount(10) }, agreed())).toEqual(["EX-2"])
    const next = nextOf(stands, "ShareFunding", coach, way)
    expect([next?.ruling._tag, next?.alsoDependsOn[0]?.rule.id]).toEqual(["Granted", "EX-2"])
    expect(nextOf(agreed(), "ShareFunding", coach, way)?.ruling._tag).toBe("Refused")
  })

  it("OZA-17: of an agreement of an earlier round only the day on which it ended is recorded", () => {
    const adjusted = agreed(start, adjust)
    expect(refusedBy(adjusted, shareWith(shareOf()))).toEqual(["OZA-17"])
    expect(refusedBy(adjusted, ended(shareWith(shareOf()), "2026-04-01"))).toEqual([])
  })

  it("OZA-01: costs, approvals and invoices can come in a closed case; sending back cannot", () => {
    const closed = agreed(reserved, close())
    expect(refusedBy(closed, shareWith(shareOf()))).toEqual([])
    expect(refusedBy(closed, approve())).toEqual([])
    expect(refusedBy(closed, invoice())).toEqual([])
    expect(refusedBy(closed, sendBack(1))).toEqual(["OZA-01"])
  })

  it("funding.approved: all that stands is promised", () => {
    expect(holds(agreed(), "funding.approved")).toBe(false)
    expect(holds(agreed(shareWith(shareOf())), "funding.approved")).toBe(true)
    const waits = agreed(shareWith(shareOf()), shareWith(shareOf({ agreement: 2, stage: "reserved" })))
    expect(holds(waits, "funding.approved")).toBe(false)
    expect(holds(done(waits, approve()), "funding.approved")).toBe(true)
  })
})

describe("agreeing to what a source pays", () => {
  it("OZA-28: asks that something from that source is set apart", () => {
    expect(refusedBy(agreed(), approve())).toEqual(["OZA-28"])
    expect(refusedBy(agreed(shareWith(shareOf())), approve())).toEqual(["OZA-28"])
    expect(refusedBy(agreed(reserved), approve(["help", "piggy-bank"]))).toEqual(["OZA-28"])
    expect(nextOf(agreed(), "ApproveFunding")?.ruling._tag).toBe("Refused")
    expect(nextOf(agreed(reserved), "ApproveFunding")?.ruling._tag).toBe("Granted")
  })

  it("names a source that the region has, and repeats nothing that was sent instead", () => {
    const said = (source: string) =>
      JSON.stringify(
        decide({
          case: agreed(reserved),
          command: approve([source]),
          actor: actor(coach),
          on: day,
          pathway: { ...pathway, sources: ["help", "school"] },
          rules
        })
      )
    expect(said("school")).toContain("school")
    expect(said("Sanne Voorbeeld")).not.toContain("Sanne")
  })

  it("OZA-08: the same person agrees once, and somebody else can agree as well", () => {
    const once = agreed(reserved, approve(["help"], []))
    expect(once.funding.map(({ stage }) => stage)).toEqual(["reserved"])
    expect(refusedBy(once, approve())).toEqual(["OZA-08"])
    expect(refusedBy(once, approve(), { actor: actor(parent) })).toEqual([])
    expect(nextOf(once, "ApproveFunding")?.ruling._tag).toBe("Refused")
  })

  it("OZA-05: nothing is promised but what is agreed to", () => {
    expect(refusedBy(agreed(reserved), approve(["help"], ["piggy-bank"]))).toEqual(["OZA-05"])
  })

  it("agrees to amounts: another division of them asks for it anew", () => {
    const once = agreed(reserved, approve(["help"], []))
    expect(once.fundingApprovals).toHaveLength(1)
    expect(done(once, reserved).fundingApprovals).toEqual([])
    expect(refusedBy(done(once, reserved), approve())).toEqual([])
  })
})

describe("sending a division back", () => {
  it("takes the whole division of the agreement away, and only that", () => {
    const both = shareWith(shareOf({ stage: "reserved" }), shareOf({ agreement: 2, stage: "reserved" }))
    const state = agreed(both, approve(["help"], []), sendBack(1))
    expect(state.funding.map(({ agreement: of }) => of)).toEqual([2])
    expect(state.costings.map(({ agreement: of }) => of)).toEqual([2])
    expect(state.fundingApprovals).toEqual([])
    expect(holds(state, "funding.shared")).toBe(false)
  })

  it("OZA-28: asks that something of that agreement is set apart", () => {
    expect(refusedBy(agreed(), sendBack(1))).toEqual(["OZA-28"])
    expect(refusedBy(agreed(shareWith(shareOf())), sendBack(1))).toEqual(["OZA-28"])
    expect(refusedBy(agreed(reserved), sendBack(1, 2))).toEqual(["OZA-28"])
    expect(refusedBy(agreed(reserved), sendBack(3))).toEqual(["OZA-05"])
  })

  it("OZA-29: what was paid stays paid: then the costs are shared again", () => {
    const paid = agreed(shareWith(shareOf()), invoice(), reserved)
    expect(refusedBy(paid, sendBack(1))).toEqual(["OZA-29"])
    const unpaid = agreed(invoice({}, notBooked), reserved)
    expect(refusedBy(unpaid, sendBack(1))).toEqual([])
  })
})

describe("recording an invoice", () => {
  it("OZA-05: is for an agreement that is there", () => {
    expect(refusedBy(caseWith(goals), invoice())).toEqual(["OZA-05", "OZA-05"])
    expect(refusedBy(agreed(), invoice({ agreement: 3 }))).toEqual(["OZA-05"])
  })

  it("OZA-08: a number is booked once for an agreement", () => {
    const state = agreed(shareWith(shareOf(), shareOf({ agreement: 2 })), invoice())
    expect(refusedBy(state, invoice())).toEqual(["OZA-08"])
    expect(refusedBy(state, invoice({ agreement: 2 }))).toEqual([])
    expect(refusedBy(state, invoice({ number: "F-2" }))).toEqual([])
  })

  it("OZA-08: one that was not booked can be recorded again once something is promised for its days", () => {
    const early = agreed(invoice({}, notBooked))
    expect(refusedBy(early, invoice())).toEqual(["OZA-08"])
    expect(refusedBy(done(early, reserved), invoice())).toEqual(["OZA-08"])
    expect(refusedBy(done(early, shareWith(shareOf())), invoice())).toEqual([])
    expect(refusedBy(done(early, shareWith(shareOf({ from: date("2026-03-01") }))), invoice())).toEqual([
      "OZA-08"
    ])
  })

  it("OZA-16: is for one day or more", () => {
    expect(refusedBy(agreed(), invoice({ until: date("2026-02-01") }))).toEqual(["OZA-16"])
    expect(refusedBy(agreed(), invoice({ until: date("2026-02-02") }))).toEqual([])
  })

  it("adds to what stands what had to be promised beside it", () => {
    const state = agreed(shareWith(shareOf()), invoice({}, { extra: [shareOf({ amount: amount(5) })] }))
    expect(state.funding.map(({ amount: cents }) => cents)).toEqual([100, 5])
  })
})

describe("money that is still promised after an end", () => {
  const ends: Command = { _tag: "ScaleAgreement", agreement: 1, direction: "ended", reason: "Het gaat goed" }
  const flaggedBy = (state: Case, by?: typeof coach, way = pathway) =>
    flags({
      case: state,
      pathway: way,
      rules,
      on: addDays(state.lastOn, 1),
      ...(by === undefined ? {} : { actor: actor(by) })
    }).filter(({ rule }) => rule.id === "OZA-31")

  it.each([
    ["the case closed", [close()]],
    ["the agreement was ended", [ends]],
    ["a new round began", [start, adjust]]
  ])("OZA-31: is shown once %s, until the costs are shared with the day of the end", (_, commands) => {
    const state = agreed(shareWith(shareOf()))
    expect(flaggedBy(state)).toEqual([])
    const after = commands.reduce<Case>(done, state)
    expect(flaggedBy(after)).toHaveLength(1)
    expect(flaggedBy(after)[0]!.cures.map(({ act }) => act)).toEqual(["ShareFunding"])
    expect(flaggedBy(done(after, ended(shareWith(shareOf()), "2026-02-02")))).toEqual([])
  })

  it("OZA-31: is not shown where all of its days lie before the end, nor where nothing is paid", () => {
    expect(flaggedBy(agreed(shareWith(shareOf({ until: day })), close()))).toEqual([])
    expect(flaggedBy(agreed(shareWith(shareOf({ until: addDays(day, 1) })), close()))).toHaveLength(1)
    expect(flaggedBy(agreed(shareWith(shareOf({ amount: amount(0) })), close()))).toEqual([])
  })

  it("OZA-31: is for whoever may share the costs, and says no amount", () => {
    const way = withAct("ShareFunding", { by: [{ role: coach }] })
    const closed = agreed(shareWith(shareOf({ amount: amount(98_700) })), close())
    expect(flaggedBy(closed, coach, way)).toHaveLength(1)
    expect(flaggedBy(closed, parent, way)).toEqual([])
    expect(JSON.stringify(flaggedBy(closed))).not.toMatch(/98.?7/u)
    const { ShareFunding: _, ...acts } = pathway.acts
    expect(flaggedBy(closed, undefined, { ...pathway, acts })).toEqual([])
  })
})
