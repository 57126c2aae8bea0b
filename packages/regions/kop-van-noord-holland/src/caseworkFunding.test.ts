/** Acts on money with the use cases: what stands in the case and what stands in the books say the same. */
import { amount, date } from "@oza/kernel"
import { Effect } from "effect"
import { describe, expect, it } from "vitest"
import {
  approves,
  books,
  colleague,
  coordinator,
  does,
  flagsFor,
  invoices,
  moneyOf,
  onCase,
  returns,
  running,
  shares,
  state,
  story,
  sumsOfBooks,
  sumsOfCase,
  wijkteam
} from "../test/Money.ts"
import { evaluation } from "../test/Life.ts"

const rulesOf = (refusal: object) =>
  "ruling" in refusal
    ? (refusal.ruling as { grounds: ReadonlyArray<{ rule: { id: string } }> }).grounds.map(
        ({ rule }) => rule.id
      )
    : [refusal]
const first = [{ agreement: 1, quantity: 80 }] as const
const both = [...first, { agreement: 2, quantity: 20 }] as const

/** What the case and the books say, which has to be the same. */
const sums = Effect.gen(function* () {
  const ofCase = sumsOfCase(yield* state)
  expect(yield* sumsOfBooks).toEqual(ofCase)
  return ofCase
})

describe("sharing costs", () => {
  it("KOP-31: promises where who shares may do so alone, and sets apart where another has to agree", async () => {
    const [done, after] = await onCase(Effect.all([shares(both), sums]))
    // 80 hours of 65 euros, each half; 20 hours of 85 euros for the municipality.
    expect(after["swv-support 2026-2027 reserved"]).toBe(2_600_00)
    expect(after["youth-help 2026 committed"]! + after["youth-help 2027 committed"]!).toBe(
      2_600_00 + 1_700_00
    )
    expect(done.waitsFor.map(({ rule, cures }) => [rule.id, cures[0]?.act])).toEqual([
      ["KOP-04", "ApproveFunding"]
    ])
  })

  it("says of each part why this source pays it, and keeps how much there is of what", async () => {
    const { costings, funding } = await onCase(Effect.andThen(shares(first), state))
    expect(costings).toMatchObject([
      { agreement: 1, kind: "guidance-in-behaviour", quantity: 80, greyAreaTalked: true }
    ])
    expect(funding.map(({ why }) => why.en)).toContain("50% of the costs")
  })

  it("is a case of the school of the child, in the books", async () => {
    const entries = await onCase(Effect.andThen(shares(first), books))
    expect(new Set(entries.map(({ school }) => school))).toEqual(new Set([story.state.enrolment.school]))
  })

  it("says of an agreement that is not there where it was named, and writes nothing", async () => {
    const [fault, entries] = await onCase(
      Effect.all([shares([{ agreement: 9, quantity: 1 }]).pipe(Effect.flip), books])
    )
    expect(fault).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "costs.0.agreement" }] })
    expect(entries).toEqual([])
  })

  it("says of costs that cannot be divided where they were named, and writes nothing", async () => {
    const [refusal, entries] = await onCase(
      Effect.all([shares([{ agreement: 2, quantity: 1, unit: "day" }]).pipe(Effect.flip), books])
    )
    expect(refusal).toMatchObject({ _tag: "ActRefused", paths: ["costs.0.unit"] })
    expect(entries).toEqual([])
  })

  it.each([
    ["a pause", { pauses: [{ from: date("2026-12-01"), until: date("2027-01-01") }] as const }],
    ["an early end", { endedOn: date("2027-03-01") }],
    ["less of it", { quantity: 33.5 }]
  ])("again, after %s: correcting entries, and the books of a fresh division", async (_, change) => {
    const [again] = [[{ agreement: 1, quantity: 80, ...change }] as const]
    const later = { on: date("2027-02-01") }
    const changed = await onCase(Effect.all([shares(first), shares(again, later), books, sums, state]))
    const fresh = await onCase(Effect.all([shares(again, later), sums]))
    expect(changed[3]).toEqual(fresh[1])
    const back = changed[2].filter(({ reverses }) => reverses !== undefined)
    expect(back.map(({ event }) => event)).toEqual(back.map(() => changed[1].version))
    expect(back).toHaveLength(changed[2].filter(({ event }) => event === changed[0].version).length)
    expect(changed[4].costings).toMatchObject(again)
  })

  it("leaves other agreements as they are", async () => {
    const [, before, , after] = await onCase(
      Effect.all([shares(both), state, shares([{ agreement: 2, quantity: 5 }]), state, sums])
    )
    const ofFirst = (of: typeof before) => of.funding.filter(({ agreement }) => agreement === 1)
    expect(ofFirst(after)).toEqual(ofFirst(before))
  })

  it("KOP-04: what a source pays for the arrangement is one amount: cutting it up asks no less", async () => {
    const money = moneyOf({
      mandates: [
        { ...moneyOf().mandates![1]!, upTo: amount(2_000_00) },
        { ...moneyOf().mandates![0]!, role: wijkteam.role }
      ]
    })
    const [one, two] = await onCase(
      Effect.all([shares([{ agreement: 2, quantity: 20 }]), shares([{ agreement: 1, quantity: 20 }]), sums]),
      { funding: money }
    )
    expect(one.waitsFor).toEqual([])
    // 1700 euros and half of 1300 euros are more than 2000.
    expect(two.waitsFor.map(({ because }) => because.en).join(" ")).toContain("youth-help")
  })

  it("OZA-31: is asked for once a closed case still has money for the days after, and can be done then", async () => {
    const closed = running.does("internal-coordinator", {
      _tag: "CloseCase",
      closing: { reason: "moved", outcome: "unknown" }
    })
    const flagged = await onCase(
      Effect.all([
        shares(first),
        shares([{ agreement: 1, quantity: 80, endedOn: date("2026-10-01") }]),
        sums
      ]),
      { told: closed }
    )
    expect(flagged[0].flags.map(({ rule }) => rule.id)).toContain("OZA-31")
    expect(flagged[1].flags.map(({ rule }) => rule.id)).not.toContain("OZA-31")
  })
})

describe("money of an arrangement that was changed", () => {
  const later = { on: date("2026-11-02") }
  const adjusts = does(evaluation({ outcome: "adjust", backTo: "arranging" }), {
    by: coordinator,
    ...later
  })
  const ended = [{ agreement: 1, quantity: 80, endedOn: later.on }] as const

  it("OZA-31: becomes free before new content is agreed; KOP-04: for more of it that is asked first", async () => {
    const [, adjusted, more, done, after] = await onCase(
      Effect.all([
        shares(first),
        adjusts,
        shares([{ ...ended[0], quantity: 800 }], later).pipe(Effect.flip),
        shares(ended, later),
        Effect.andThen(sums, state)
      ])
    )
    expect(adjusted.flags.map(({ rule }) => rule.id)).not.toContain("OZA-31")
    expect(rulesOf(more)).toContain("KOP-04")
    expect(done.flags.map(({ rule }) => rule.id)).not.toContain("OZA-31")
    expect(after.costings).toMatchObject(ended)
  })

  it("OZA-31: is shown to who may share the costs as long as it is promised, and to nobody else", async () => {
    const [, , payer, other, , freed] = await onCase(
      Effect.all([
        shares(first),
        adjusts,
        flagsFor(wijkteam, later.on),
        flagsFor(coordinator, later.on),
        shares(ended, later),
        flagsFor(wijkteam, later.on)
      ])
    )
    expect(payer).toContain("OZA-31")
    expect(other).not.toContain("OZA-31")
    expect(freed).not.toContain("OZA-31")
  })
})

describe("agreeing to what a source pays", () => {
  it("KOP-04: above the amount two people agree; then what was set apart is promised, to the cent", async () => {
    const [, one, between, two, after] = await onCase(
      Effect.all([
        shares(first),
        approves("swv-support"),
        sums,
        approves("swv-support", { by: colleague }),
        sums
      ])
    )
    expect(one.waitsFor.map(({ rule }) => rule.id)).toEqual(["KOP-04"])
    expect(between["swv-support 2026-2027 reserved"]).toBe(2_600_00)
    expect(two.waitsFor).toEqual([])
    expect(after["swv-support 2026-2027 committed"]).toBe(2_600_00)
    expect(after["swv-support 2026-2027 reserved"]).toBeUndefined()
  })

  it("KOP-04: up to the amount one is enough", async () => {
    const [, one, after] = await onCase(
      Effect.all([shares([{ agreement: 1, quantity: 10 }]), approves("swv-support"), sums])
    )
    expect(one.waitsFor).toEqual([])
    expect(after["swv-support 2026-2027 committed"]).toBe(325_00)
  })

  it("KOP-04: who has no mandate for it is refused, OZA-28: and so is who finds nothing set apart", async () => {
    const [none, , stranger, entries] = await onCase(
      Effect.all([
        approves("swv-support").pipe(Effect.flip),
        shares(first),
        approves("swv-support", { by: wijkteam }).pipe(Effect.flip),
        Effect.map(books, (all) => all.length),
        sums
      ])
    )
    expect(rulesOf(none)).toEqual(["OZA-28"])
    expect(rulesOf(stranger)).toEqual(["KOP-04"])
    expect(entries).toBeGreaterThan(0)
  })

  it("OZA-08: the same person is not two people", async () => {
    const [, , again, after] = await onCase(
      Effect.all([shares(first), approves("swv-support"), approves("swv-support").pipe(Effect.flip), sums])
    )
    expect(rulesOf(again)).toEqual(["OZA-08"])
    expect(after["swv-support 2026-2027 reserved"]).toBe(2_600_00)
  })

  it("counts for the amounts that were agreed to: another division asks for it anew", async () => {
    const after = await onCase(
      Effect.all([
        shares(first),
        approves("swv-support"),
        shares([{ agreement: 1, quantity: 90 }]),
        approves("swv-support", { by: colleague }),
        sums
      ])
    )
    expect(after[3].waitsFor).toHaveLength(1)
    expect(after[4]["swv-support 2026-2027 reserved"]).toBe(2_925_00)
  })
})

describe("sending a division back", () => {
  it("frees what was set apart, and the costs are shared anew", async () => {
    const [, , after, , anew] = await onCase(
      Effect.all([shares(both), returns([1]), sums, shares(first), sums])
    )
    expect(Object.keys(after)).toEqual(["youth-help 2026 committed", "youth-help 2027 committed"])
    expect(anew["swv-support 2026-2027 reserved"]).toBe(2_600_00)
  })

  it("OZA-28: can only be done with what is not promised yet", async () => {
    const [, , , refusal] = await onCase(
      Effect.all([
        shares([{ agreement: 1, quantity: 10 }]),
        approves("swv-support"),
        sums,
        returns([1]).pipe(Effect.flip)
      ])
    )
    expect(rulesOf(refusal)).toEqual(["OZA-28"])
  })
})

describe("recording an invoice", () => {
  const january = { agreement: 2, from: "2027-01-01", until: "2027-02-01", number: "F-1" }
  /** What agreement 2 is promised for the days of 2027, of which January is 31. */
  const promised = Effect.map(state, ({ funding }) => {
    const share = funding.find(({ agreement, year }) => agreement === 2 && year === "2027")!
    return { whole: share.amount, days: (Date.parse(share.until) - Date.parse(share.from)) / 86_400_000 }
  })

  it("makes what was promised for its days paid, and nothing more or less", async () => {
    const [, { days, whole }] = await onCase(Effect.all([shares(both), promised]))
    const due = Math.round((whole * 31) / days)
    const [, done, , entries] = await onCase(
      Effect.all([shares(both), invoices({ ...january, cents: due }), sums, books])
    )
    expect(done.remarks).toEqual([])
    const paid = entries.filter(({ event }) => event === done.version)
    expect(paid.map(({ amount: of, credit, debit, source }) => [source, credit, debit, of])).toEqual([
      ["youth-help", "committed", "realised", due]
    ])
  })

  it("says what is more and promises it beside, says what is less and leaves it", async () => {
    const [, before, more, after, less] = await onCase(
      Effect.all([
        shares(both),
        sums,
        invoices({ ...january, cents: 500_00 }),
        sums,
        invoices({ ...january, number: "F-2", from: "2027-02-01", until: "2027-03-01", cents: 1_00 }),
        sums
      ])
    )
    expect(more.remarks.map(({ kind }) => kind)).toEqual(["more-than-committed"])
    const { amount: over } = more.remarks[0]!
    expect(after["youth-help 2027 committed"]! - before["youth-help 2027 committed"]!).toBe(over)
    expect(less.remarks.map(({ kind }) => kind)).toEqual(["less-than-committed"])
  })

  it("OZA-08: a second time is refused and books nothing", async () => {
    const [, first2, again, entries] = await onCase(
      Effect.all([
        shares(both),
        invoices({ ...january, cents: 100_00 }),
        invoices({ ...january, cents: 100_00 }).pipe(Effect.flip),
        books,
        sums
      ])
    )
    expect(rulesOf(again)).toEqual(["OZA-08"])
    expect(entries.every(({ event }) => event <= first2.version)).toBe(true)
  })

  it("for which nothing was promised is recorded with its remark; later it can be booked after all", async () => {
    const [early, unbooked, , late, after] = await onCase(
      Effect.all([
        invoices({ ...january, cents: 100_00 }),
        books,
        shares(both, { on: date("2027-02-02") }),
        invoices({ ...january, cents: 100_00 }, { on: date("2027-02-02") }),
        Effect.andThen(sums, state)
      ])
    )
    expect(early.remarks.map(({ kind }) => kind)).toEqual(["nothing-committed"])
    expect(unbooked).toEqual([])
    expect(late.remarks.map(({ kind }) => kind)).not.toContain("nothing-committed")
    expect(after.invoices).toHaveLength(2)
  })

  it("stays paid when the costs are shared again, and what was paid above is not lost", async () => {
    const whole = [{ agreement: 2, quantity: 20 }] as const
    const cut = [{ ...whole[0], endedOn: date("2026-12-01") }] as const
    const [, , paid, , ended, , again] = await onCase(
      Effect.all([
        shares(whole),
        invoices({ ...january, cents: 500_00 }),
        sums,
        shares(cut, { on: date("2027-02-02") }),
        sums,
        shares(whole, { on: date("2027-02-03") }),
        sums
      ])
    )
    // Nothing is promised for 2027 any more, and 500 euros of it were paid.
    expect(ended["youth-help 2027 committed"]).toBe(500_00)
    expect(again).toEqual(paid)
  })
})
