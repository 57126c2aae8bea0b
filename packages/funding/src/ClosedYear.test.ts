import { amount, CaseId, cents, date, RegionId, ruleBook } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rule, rules, source, year } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import { bookable, type ClosedYear, intoOpenYears } from "./ClosedYear.ts"
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
})
