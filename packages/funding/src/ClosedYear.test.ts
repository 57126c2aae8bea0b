import { amount, CaseId, cents, date, RegionId, ruleBook } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rule, rules, source, year } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import { bookable, type ClosedYear, intoOpenYears, openYearOf } from "./ClosedYear.ts"
import { balances, book, reallocate } from "./Ledger.ts"

const help = source("youth-help")
const closed: ReadonlyArray<ClosedYear> = [
  { source: help, year: year("2025"), closedOn: date("2026-03-01"), rule: rule("KOP-36") }
]
const ruleOf = (id: Parameters<typeof rules.get>[0]) => ruleBook([...rules.values()]).get(id)!
const booking = (event: number, on: string) => ({
  region: RegionId.make("nowhere"),
  case: CaseId.make("0196a000-0000-7000-8000-000000000001"),
  event,
  on: date(on)
})
const allocated = (quantity: number) =>
  Result.getOrThrow(
    allocate(
      declaration,
      rules,
      request([agreement(1, "care-farm", { setting: "care-location", quantity, unit: "half-day" })])
    )
  )

describe("a closed year", () => {
  const committed = book(booking(1, "2025-10-01"), "commit", allocated(365).lines)

  it("is booked in until the day it is closed, and no longer", () => {
    expect(Result.isSuccess(bookable(committed, closed, ruleOf))).toBe(true)
    const late = bookable(book(booking(2, "2026-03-01"), "commit", allocated(365).lines), closed, ruleOf)
    expect(late).toMatchObject({
      failure: {
        grounds: [
          { rule: { id: "KOP-36" }, because: { en: expect.stringContaining('2025 of "youth-help"') } }
        ]
      }
    })
  })

  it("is corrected in the open year, and nothing of what was there changes", () => {
    const change = reallocate(booking(2, "2026-04-01"), committed, allocated(73))
    const entries = intoOpenYears(change, closed, () => year("2026"))
    expect(Result.isSuccess(bookable(entries, closed, ruleOf))).toBe(true)
    expect(entries.filter(({ concerns }) => concerns === "2025").length).toBeGreaterThan(0)
    const held = balances([...committed, ...entries]).filter(({ account }) => account === "committed")
    expect(held.find((one) => one.year === "2025")?.amount).toBe(committed[0]?.amount)
    const total = held.reduce((sum, one) => sum + one.amount, 0)
    expect(cents(total)).toBe(amount(73 * 7500))
  })

  it("is still told of by a correction of a correction, in the year after that closed as well", () => {
    const first = reallocate(booking(2, "2026-04-01"), committed, allocated(73))
    const moved = intoOpenYears(first, closed, () => year("2026"))
    const both = [...closed, { ...closed[0]!, year: year("2026"), closedOn: date("2027-03-01") }]
    const second = reallocate(booking(3, "2027-04-01"), [...committed, ...moved], allocated(10))
    const entries = intoOpenYears(second, both, () => year("2027"))
    expect(Result.isSuccess(bookable(entries, both, ruleOf))).toBe(true)
    const of2025 = [...committed, ...moved, ...entries].filter(
      (entry) => (entry.concerns ?? entry.year) === "2025"
    )
    const committedFor2025 = balances(of2025)
      .filter(({ account }) => account === "committed")
      .reduce((sum, one) => sum + one.amount, 0)
    expect(committedFor2025).toBe(allocated(10).lines.find((line) => line.year === "2025")?.amount)
  })

  it("is followed by the first year that is open", () => {
    const help25 = { id: help, year: "calendar-year" } as const
    expect(openYearOf(closed, help25, date("2025-12-31"))).toBe("2025")
    expect(openYearOf(closed, help25, date("2026-04-01"))).toBe("2026")
    const both = [...closed, { ...closed[0]!, year: year("2026") }]
    expect(openYearOf(both, help25, date("2026-04-01"))).toBe("2027")
    const school = { id: source("swv-support"), year: "school-year" } as const
    expect(
      openYearOf([{ ...closed[0]!, source: school.id, year: year("2025-2026") }], school, date("2026-05-01"))
    ).toBe("2026-2027")
  })
})
