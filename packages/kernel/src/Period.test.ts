import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, type CalendarDate, date } from "./CalendarDate.ts"
import {
  daysOfPeriod,
  intersectPeriods,
  isOpen,
  lastDayOf,
  mergePeriods,
  Period,
  period,
  periodContains,
  periodsOverlap
} from "./Period.ts"

const start = date("2026-01-01")
const anyDay = fc.integer({ min: 0, max: 60 }).map((n) => addDays(start, n))
const closed = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => period(from, addDays(from, length)))
const anyPeriod = fc.oneof(
  { weight: 4, arbitrary: closed },
  { weight: 1, arbitrary: anyDay.map((from) => period(from)) }
)
const everyDay = Array.from({ length: 100 }, (_, n) => addDays(start, n))

const daysIn = (periods: ReadonlyArray<Period>): ReadonlyArray<CalendarDate> =>
  everyDay.filter((day) => periods.some((it) => periodContains(it, day)))

describe("a period", () => {
  it("has its first day and not the day on which it ends", () => {
    const may = period(date("2026-05-01"), date("2026-06-01"))
    expect(periodContains(may, date("2026-05-01"))).toBe(true)
    expect(periodContains(may, date("2026-05-31"))).toBe(true)
    expect(periodContains(may, date("2026-06-01"))).toBe(false)
    expect([daysOfPeriod(may), lastDayOf(may), isOpen(may)]).toEqual([31, "2026-05-31", false])
  })

  it("lasts while it is open", () => {
    const open = period(start)
    expect([
      periodContains(open, date("9999-12-31")),
      daysOfPeriod(open),
      lastDayOf(open),
      isOpen(open)
    ]).toEqual([true, undefined, undefined, true])
  })

  it("of no day at all is refused at `until`", () => {
    const decoded = Schema.decodeUnknownResult(Period)({ from: "2026-05-01", until: "2026-05-01" })
    expect(Result.isFailure(decoded) && decoded.failure.message).toContain("a day after `from`")
    expect(Result.isFailure(decoded) && decoded.failure.message).toContain('["until"]')
  })

  it("has as many days as it contains", () => {
    fc.assert(
      fc.property(closed, (it) => {
        expect(daysIn([it])).toHaveLength(daysOfPeriod(it)!)
      })
    )
  })
})

describe("two periods", () => {
  it("share exactly the days of their intersection", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const both = intersectPeriods(a, b)
        const shared = daysIn([a]).filter((day) => periodContains(b, day))
        expect(daysIn(both === undefined ? [] : [both])).toEqual(shared)
        expect(periodsOverlap(a, b)).toBe(shared.length > 0)
        expect(periodsOverlap(b, a)).toBe(periodsOverlap(a, b))
      })
    )
  })

  it("that follow each other share no day", () => {
    const day = date("2026-03-01")
    expect(periodsOverlap(period(start, day), period(day))).toBe(false)
  })
})

describe("merging periods", () => {
  it("keeps every day and adds none", () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), (periods) => {
        expect(daysIn(mergePeriods(periods))).toEqual(daysIn(periods))
      })
    )
  })

  it("leaves as few as possible, in order, whatever the order was", () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), (periods) => {
        const merged = mergePeriods(periods)
        for (const [index, next] of merged.slice(1).entries()) {
          const until = merged[index]!.until
          expect(until !== undefined && until < next.from).toBe(true)
        }
        expect(mergePeriods(periods.toReversed())).toEqual(merged)
        expect(mergePeriods(merged)).toEqual(merged)
      })
    )
  })
})
