import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, date } from "./CalendarDate.ts"
import { dutchHolidays } from "./Holiday.ts"
import { days, type LegalTerm, months, plainEndOf, weeks, years } from "./LegalTerm.ts"
import { isMovedByAct, moveEnd, restDay } from "./OrdinaryDay.ts"

const anyDay = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays(date("2000-01-01"), n))
const shortTerm = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map(days),
  fc.integer({ min: 1, max: 12 }).map(weeks),
  fc.integer({ min: 1, max: 3 }).map(months)
)

const moved = (start: string, term: LegalTerm) => {
  const from = date(start)
  const { end, over, rules } = moveEnd(from, term, plainEndOf(from, term), [], dutchHolidays)
  return { end, over: over.map(({ name }) => name.en), rules: rules.map(({ id }) => id) }
}

const ordinaryDays = (from: string, until: string) => {
  let count = 0
  for (let day = date(from); day <= until; day = addDays(day, 1)) {
    if (restDay(day, dutchHolidays) === undefined) count++
  }
  return count
}

describe("ATW-1: a term that ends on a rest day runs on to the first ordinary day", () => {
  it("from a Saturday over the Sunday to Monday", () => {
    expect(moved("2026-11-14", weeks(1))).toEqual({
      end: "2026-11-23",
      over: ["Saturday", "Sunday"],
      rules: ["ATW-1"]
    })
  })

  it("from Good Friday over Easter to Tuesday", () => {
    expect(moved("2026-03-06", weeks(4))).toEqual({
      end: "2026-04-07",
      over: ["Good Friday", "Saturday", "Sunday", "Easter Monday"],
      rules: ["ATW-1"]
    })
  })

  it("from Ascension Day over the equated Friday to Monday", () => {
    expect(moved("2026-04-30", weeks(2)).end).toBe("2026-05-18")
  })

  it("an ordinary day stays where it is", () => {
    expect(moved("2026-11-16", weeks(1))).toEqual({ end: "2026-11-23", over: [], rules: [] })
  })

  it("the new end is ordinary, not earlier, and nothing ordinary was skipped", () => {
    fc.assert(
      fc.property(anyDay, shortTerm, (start, term) => {
        const plain = plainEndOf(start, term)
        const { end, over, rules } = moveEnd(start, term, plain, [], dutchHolidays)
        expect(restDay(end, dutchHolidays)).toBeUndefined()
        expect(end >= plain).toBe(true)
        expect(rules.length > 0).toBe(end !== plain)
        fc.pre(!rules.some(({ id }) => id === "ATW-2"))
        expect(ordinaryDays(plain, addDays(end, -1))).toBe(0)
        expect(over.map(({ day }) => day)).toEqual(over.map((_, n) => addDays(plain, n)))
      })
    )
  })
})

describe("ATW-2: a term of three days or more has two ordinary days", () => {
  it("three days from Christmas Eve of a Thursday run to Tuesday", () => {
    expect(moved("2026-12-24", days(3))).toEqual({
      end: "2026-12-29",
      over: ["Sunday"],
      rules: ["ATW-2", "ATW-1"]
    })
  })

  it("three days from Thursday run to Monday, as Friday and Monday are ordinary", () => {
    expect(moved("2026-11-19", days(3)).end).toBe("2026-11-23")
  })

  it("three days from Friday run over Monday to Tuesday", () => {
    expect(moved("2026-11-20", days(3))).toEqual({ end: "2026-11-24", over: [], rules: ["ATW-2"] })
  })

  it("two days from Friday end on Monday, as the rule does not reach them", () => {
    expect(moved("2026-11-20", days(2)).end).toBe("2026-11-23")
  })

  it("holds for every start and every length that the Act reaches", () => {
    fc.assert(
      fc.property(anyDay, shortTerm, (start, term) => {
        const plain = plainEndOf(start, term)
        const { end } = moveEnd(start, term, plain, [], dutchHolidays)
        fc.pre(plain >= addDays(start, 3))
        expect(ordinaryDays(addDays(start, 1), end)).toBeGreaterThanOrEqual(2)
      })
    )
  })
})

describe("ATW-4: the Act leaves long terms alone", () => {
  it.each([days(90), weeks(12), months(3)])("%o is still moved", (term) => {
    expect(isMovedByAct(term)).toBe(true)
  })
  it.each([days(91), weeks(13), months(4), years(1)])("%o is not", (term) => {
    expect(isMovedByAct(term)).toBe(false)
  })
})
