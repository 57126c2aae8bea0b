import { addDays, CaseId, cents, date, RegionId, sumCents } from "@oza/kernel"
import { Result } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, declaration, request, rules } from "../test/declaration.ts"
import { allocate } from "./allocate.ts"
import type { CostedAgreement } from "./Allocation.ts"
import { balances, reallocate, book } from "./Ledger.ts"
import { givenDays } from "./GivenDays.ts"

const farm = (over: Partial<CostedAgreement> = {}): CostedAgreement =>
  agreement(1, "care-farm", { setting: "care-location", quantity: 365, unit: "half-day", ...over })

const allocated = (one: CostedAgreement) => Result.getOrThrow(allocate(declaration, rules, request([one])))
const seen = (one: CostedAgreement) =>
  allocated(one).lines.map(({ amount, from, until, year }) => `${year} ${from} ${until} ${amount}`)

describe("what is given", () => {
  it("rests during a pause, which costs nothing, and goes on at what it cost", () => {
    // 365 half-days at 75 euros; a pause of 31 days in 2026.
    expect(seen(farm({ pauses: [{ from: date("2026-01-01"), until: date("2026-02-01") }] }))).toEqual([
      "2025 2025-08-01 2026-01-01 1147500",
      "2026 2026-02-01 2026-08-01 1357500"
    ])
  })

  it("ends early: what was still to come is not paid", () => {
    expect(seen(farm({ endedOn: date("2025-12-01") }))).toEqual(["2025 2025-08-01 2025-12-01 915000"])
    expect(seen(farm({ endedOn: date("2025-08-01") }))).toEqual(["2025 2025-08-01 2026-01-01 0"])
  })

  it("pauses lie within the agreement, in order and apart, and so does its end", () => {
    const fault = (over: Partial<CostedAgreement>) => {
      const days = givenDays(farm(over))
      return Result.isFailure(days) ? `${days.failure.reason} ${days.failure.field}` : days.success
    }
    const pause = (from: string, until: string) => ({ from: date(from), until: date(until) })
    expect(fault({ pauses: [pause("2025-07-01", "2025-09-01")] })).toBe("PauseOutside pauses.0")
    expect(fault({ pauses: [pause("2025-09-01", "2025-09-01")] })).toBe("PauseOutside pauses.0")
    expect(fault({ pauses: [pause("2025-09-01", "2025-10-01"), pause("2025-09-15", "2025-11-01")] })).toBe(
      "PausesOverlap pauses.1"
    )
    expect(fault({ endedOn: date("2026-08-02") })).toBe("EndedOutside endedOn")
  })
})

const anyCourse = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 363 }), { minLength: 2, maxLength: 6 }),
    ended: fc.option(fc.integer({ min: 0, max: 365 }), { nil: undefined })
  })
  .map(({ cuts, ended }): Partial<CostedAgreement> => {
    const days = cuts.toSorted((a, b) => a - b).map((at) => addDays(date("2025-08-01"), at))
    const pauses = days.flatMap((from, at) =>
      at % 2 === 0 && days[at + 1] !== undefined ? [{ from, until: days[at + 1]! }] : []
    )
    return {
      pauses: [pauses[0]!, ...pauses.slice(1)],
      ...(ended === undefined ? {} : { endedOn: addDays(date("2025-08-01"), ended) })
    }
  })

it("no cent is made or lost by a pause, a change or an early end: the books say what was last allocated", () => {
  const booking = (event: number) => ({
    region: RegionId.make("nowhere"),
    case: CaseId.make("0196a000-0000-7000-8000-000000000001"),
    event,
    on: date("2025-10-01")
  })
  fc.assert(
    fc.property(fc.array(anyCourse, { minLength: 1, maxLength: 5 }), (courses) => {
      const first = allocated(farm())
      let entries = book(booking(1), "commit", first.lines)
      for (const [at, course] of courses.entries()) {
        const next = allocated(farm(course))
        expect(sumCents(next.lines.map((line) => line.amount))).toBe(next.total)
        expect(next.total <= first.total).toBe(true)
        entries = [...entries, ...reallocate(booking(at + 2), entries, next)]
      }
      const last = allocated(farm(courses.at(-1)))
      const committed = balances(entries).filter(({ account }) => account === "committed")
      expect(sumCents(committed.map(({ amount }) => amount))).toBe(last.total)
      expect(sumCents(balances(entries).map(({ amount }) => amount))).toBe(cents(0))
    })
  )
})
