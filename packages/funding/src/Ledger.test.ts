import { amount, CaseId, date, EstablishmentCode, RegionId, sumCents } from "@oza/kernel"
import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rules, source, year } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import type { Allocation } from "./Allocation.ts"
import {
  type BalanceFilter,
  balances,
  type Booking,
  book,
  budgetPostings,
  positions,
  reallocate,
  reverse
} from "./Ledger.ts"
import type { LedgerEntry } from "./LedgerEntry.ts"

const booking = (event: number, on = "2025-10-01"): Booking => ({
  region: RegionId.make("example"),
  case: CaseId.make("01999999-0000-7000-8000-000000000001"),
  event,
  on: date(on)
})

const allocation = (quantity: number, of = "behaviour"): Allocation =>
  Result.getOrThrow(allocate(declaration, rules, request([agreement(1, of, { quantity })])))

const shown = (entries: ReadonlyArray<LedgerEntry>): ReadonlyArray<string> =>
  balances(entries)
    .filter(({ amount: held }) => held !== 0)
    .map((it) => `${it.source} ${it.year} ${it.account} ${it.amount}`)

const plans = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 10_000 }),
    kind: fc.constantFrom("behaviour", "guidance", "treatment")
  }),
  { minLength: 1, maxLength: 6 }
)

describe("the books", () => {
  it("commit what an allocation says, per source and year", () => {
    expect(shown(book(booking(3), "commit", allocation(3).lines))).toEqual([
      "school 2025-2026 available -6500",
      "school 2025-2026 committed 6500",
      "swv 2025-2026 available -6500",
      "swv 2025-2026 committed 6500",
      "youth-help 2025 available -2725",
      "youth-help 2025 committed 2725",
      "youth-help 2026 available -3775",
      "youth-help 2026 committed 3775"
    ])
  })

  it("number the entries of an event from 1 and leave out lines of nothing", () => {
    const entries = book(booking(3), "commit", allocation(0.01).lines)
    expect(entries.map(({ event, line }) => [event, line])).toEqual(entries.map((_, index) => [3, index + 1]))
    expect(entries.every((it) => it.amount > 0)).toBe(true)
    expect(sumCents(entries.map((it) => it.amount))).toBe(allocation(0.01).total)
  })

  it("money is set apart, promised and paid in steps, and nothing is left behind", () => {
    const { lines } = allocation(3, "guidance")
    const entries = [
      ...book(booking(1), "reserve", lines),
      ...book(booking(2), "commitReserved", lines),
      ...book(booking(3), "realise", lines)
    ]
    expect(shown(entries)).toEqual(["school 2025-2026 available -18610", "school 2025-2026 realised 18610"])
  })

  it("taking everything back leaves nothing, without touching an entry", () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const entries = steps.flatMap(({ quantity, kind }, index) =>
          book(booking(index + 1), "commit", allocation(quantity / 100, kind).lines)
        )
        const before = structuredClone(entries)
        const back = reverse(booking(99), entries)
        expect(shown([...entries, ...back])).toEqual([])
        expect(entries).toEqual(before)
        expect(reverse(booking(100), [...entries, ...back])).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  it("after any number of changes the books say what the last allocation says", () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const entries = steps.reduce<ReadonlyArray<LedgerEntry>>(
          (booked, { quantity, kind }, index) => [
            ...booked,
            ...reallocate(booking(index + 1), booked, allocation(quantity / 100, kind))
          ],
          []
        )
        const last = steps.at(-1)!
        expect(shown(entries)).toEqual(
          shown(book(booking(1), "commit", allocation(last.quantity / 100, last.kind).lines))
        )
        expect(new Set(entries.map(({ event, line }) => `${event}.${line}`)).size).toBe(entries.length)
      }),
      { numRuns: 200 }
    )
  })

  it("every source and year balances to nothing over its accounts, in whatever order entries come", () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const entries = steps.flatMap(({ quantity, kind }, index) =>
          book(
            booking(index + 1),
            index % 2 === 0 ? "commit" : "reserve",
            allocation(quantity / 100, kind).lines
          )
        )
        for (const group of Map.groupBy(balances(entries), (it) => `${it.source} ${it.year}`).values()) {
          expect(sumCents(group.map((it) => it.amount))).toBe(0)
        }
        expect(balances(entries.toReversed())).toEqual(balances(entries))
      }),
      { numRuns: 200 }
    )
  })

  it("tell how they stood on any past day", () => {
    const first = book(booking(1, "2025-10-01"), "commit", allocation(3).lines)
    const second = reverse(booking(2, "2025-11-01"), first)
    expect(balances([...first, ...second], { until: date("2025-10-31") })).toEqual(balances(first))
  })

  it("what was paid stays paid when an arrangement changes", () => {
    const { lines } = allocation(3, "guidance")
    const paid = lines.map((line) => ({ ...line, amount: amount(5_000) }))
    const entries = [...book(booking(1), "commit", lines), ...book(booking(2), "realise", paid)]
    const changed = [...entries, ...reallocate(booking(3), entries, allocation(2, "guidance"))]
    const less = allocation(2, "guidance").total
    expect(shown(changed)).toEqual([
      `school 2025-2026 available -${less}`,
      `school 2025-2026 committed ${less - 5_000}`,
      "school 2025-2026 realised 5000"
    ])
  })

  it("what was promised and not needed is released, and can be spent again", () => {
    const { lines } = allocation(3, "guidance")
    const entries = [
      ...book(booking(1), "commit", lines),
      ...book(booking(2), "release", [{ ...lines[0]!, amount: amount(600) }])
    ]
    expect(shown(entries)).toEqual([
      "school 2025-2026 available -18610",
      "school 2025-2026 committed 18010",
      "school 2025-2026 released 600"
    ])
  })

  it("begin a year with its budget, and are asked by source, year and school", () => {
    const entries = book(
      { ...booking(1), school: EstablishmentCode.make("99AA00") },
      "commit",
      allocation(3).lines
    )
    const all = [...budgetPostings(declaration.budgets, declaration.sources), ...entries]
    const of = (filter: BalanceFilter) =>
      balances(all, filter).map(({ account, amount: held }) => `${account} ${held}`)
    expect(of({ source: source("swv"), until: date("2025-08-01") })).toEqual([
      "available 100000",
      "budget -100000"
    ])
    expect(of({ source: source("swv") })).toEqual(["available 93500", "budget -100000", "committed 6500"])
    expect(of({ source: source("swv"), school: EstablishmentCode.make("99AA00") })).toEqual([
      "available -6500",
      "committed 6500"
    ])
    expect(of({ year: year("2031") })).toEqual([])
  })

  it("KOP-08: a shortage is exact and is a figure, not a refusal", () => {
    const entries = book(booking(1), "commit", allocation(60).lines)
    expect(positions(declaration.budgets, balances(entries))).toEqual([
      {
        source: source("swv"),
        year: year("2025-2026"),
        budget: amount(1_000_00),
        used: 1_300_00,
        shortage: 300_00
      },
      {
        source: source("youth-help"),
        year: year("2026"),
        budget: amount(500_00),
        used: 755_07,
        shortage: 255_07
      }
    ])
  })
})
