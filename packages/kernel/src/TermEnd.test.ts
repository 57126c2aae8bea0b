import { Schema } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, type CalendarDate, date, daysBetween } from "./CalendarDate.ts"
import { dutchHolidays, holidayCalendar } from "./Holiday.ts"
import { days, months, plainEndOf, weeks, years } from "./LegalTerm.ts"
import { restDay } from "./OrdinaryDay.ts"
import { mergePeriods, type Period, period } from "./Period.ts"
import { daysLeft, isOverdue, suspensionByRequest, type TermCount, TermEnd, termEnd } from "./TermEnd.ts"

const summary = (count: TermCount) => {
  const end = termEnd(count)
  return { due: end.due, rules: end.rules.map(({ id }) => id), because: end.because.map(({ en }) => en) }
}

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays(date("2000-01-01"), n))
const anyTerm = fc.oneof(
  fc.integer({ min: 3, max: 120 }).map(days),
  fc.integer({ min: 1, max: 20 }).map(weeks),
  fc.integer({ min: 1, max: 8 }).map(months)
)

describe("KOP-16: the decision on youth help comes within 8 weeks after the application", () => {
  it("an application of Monday 5 October 2026 is decided on at the latest on Monday 30 November", () => {
    expect(summary({ start: date("2026-10-05"), term: weeks(8) })).toEqual({
      due: "2026-11-30",
      rules: [],
      because: []
    })
  })

  it("the summer holiday of the schools counts: from Monday 6 July to Monday 31 August 2026", () => {
    expect(termEnd({ start: date("2026-07-06"), term: weeks(8) }).due).toBe("2026-08-31")
  })

  it("the autumn and Christmas holidays count, the recognised holidays only at the end", () => {
    expect(termEnd({ start: date("2026-10-12"), term: weeks(8) }).due).toBe("2026-12-07")
    expect(termEnd({ start: date("2026-11-06"), term: weeks(8) }).due).toBe("2027-01-04")
  })

  it("the last day is in time, the day after is too late", () => {
    const end = termEnd({ start: date("2026-10-05"), term: weeks(8) })
    expect(isOverdue(end, date("2026-11-30"))).toBe(false)
    expect(isOverdue(end, date("2026-12-01"))).toBe(true)
    expect([daysLeft(end, date("2026-11-28")), daysLeft(end, date("2026-12-03"))]).toEqual([2, -3])
  })
})

describe("ATW-1: the end moves off a rest day", () => {
  it("an application of a Saturday, as people apply from home, ends eight weeks later on Monday", () => {
    expect(summary({ start: date("2026-10-03"), term: weeks(8) })).toEqual({
      due: "2026-11-30",
      rules: ["ATW-1"],
      because: [
        "The term runs on from 28 November 2026 up to and including 30 November 2026 (Saturday, Sunday)."
      ]
    })
  })

  it("days that a decree equates count only where the calendar knows them", () => {
    const count = { start: date("2026-03-20"), term: weeks(8) }
    expect(termEnd(count).due).toBe("2026-05-18")
    expect(termEnd({ ...count, holidays: holidayCalendar([]) }).due).toBe("2026-05-15")
  })

  it("a term that no law set stays where it was agreed", () => {
    const count: TermCount = { start: date("2026-10-03"), term: weeks(8), setBy: "agreement" }
    expect(summary(count)).toEqual({ due: "2026-11-28", rules: [], because: [] })
  })
})

describe("ATW-2: short terms get two ordinary days", () => {
  it("and the term says so", () => {
    expect(summary({ start: date("2026-11-20"), term: days(3) })).toEqual({
      due: "2026-11-24",
      rules: ["ATW-2"],
      because: [
        "The term runs on from 23 November 2026 up to and including 24 November 2026, so that it has two ordinary days."
      ]
    })
  })
})

describe("ATW-2: days on which a term stood still are no ordinary days of it", () => {
  it("three days from Friday, standing still from Monday to Wednesday, have Thursday and get Friday too", () => {
    const suspensions = [period(date("2026-11-23"), date("2026-11-26"))]
    const end = termEnd({ start: date("2026-11-20"), term: days(3), suspensions })
    expect([end.due, end.rules.map(({ id }) => id)]).toEqual(["2026-11-27", ["AWB-4:15", "ATW-2"]])
  })
})

describe("ATW-4: long terms end on a Sunday if it so happens", () => {
  it.each([weeks(13), days(91), months(4), years(1)])("%o", (term) => {
    const start = [0, 1, 2, 3, 4, 5, 6]
      .map((n) => addDays(date("2026-02-02"), n))
      .find((day) => restDay(plainEndOf(day, term), dutchHolidays)?.name.en === "Sunday")!
    const end = termEnd({ start, term })
    expect([end.due, end.rules.map(({ id }) => id)]).toEqual([plainEndOf(start, term), ["ATW-4"]])
  })

  it("suspension does not make a term of eight weeks long", () => {
    const suspensions = [period(date("2026-10-10"), date("2027-02-20"))]
    const end = termEnd({ start: date("2026-10-05"), term: weeks(8), suspensions })
    expect([end.due, end.rules.map(({ id }) => id)]).toEqual(["2027-04-12", ["AWB-4:15"]])
    const ending = termEnd({ start: date("2026-10-03"), term: weeks(8), suspensions })
    expect([ending.due, ending.rules.map(({ id }) => id)]).toEqual(["2027-04-12", ["AWB-4:15", "ATW-1"]])
  })
})

describe("AWB-4:15: a term that stood still gets its days back", () => {
  const start = date("2026-10-05")
  const asked = suspensionByRequest(date("2026-10-12"), date("2026-10-20"))!

  it("from the day after the request up to the day of the answer", () => {
    expect(asked).toEqual({ from: "2026-10-13", until: "2026-10-20" })
    expect(summary({ start, term: weeks(8), suspensions: [asked] })).toEqual({
      due: "2026-12-07",
      rules: ["AWB-4:15"],
      because: ["The term stood still for 7 days, from 13 October 2026."]
    })
  })

  it("an answer on the next day suspends nothing", () => {
    expect(suspensionByRequest(date("2026-10-12"), date("2026-10-13"))).toBeUndefined()
    expect(suspensionByRequest(date("2026-10-12"), date("2026-10-12"))).toBeUndefined()
  })

  it("has no end while it stands still, and says how many days are left", () => {
    const open = suspensionByRequest(date("2026-11-26"))!
    const end = termEnd({ start, term: weeks(8), suspensions: [open] })
    expect(end).toMatchObject({ _tag: "Suspended", since: "2026-11-27", daysLeft: 4 })
    expect(end.due).toBeUndefined()
    expect(isOverdue(end, date("2030-01-01"))).toBe(false)
    expect(daysLeft(end, date("2030-01-01"))).toBe(4)
  })

  it("resumes with exactly the days that were left", () => {
    fc.assert(
      fc.property(anyDay, anyTerm, fc.nat(), fc.integer({ min: 1, max: 400 }), (begin, term, n, length) => {
        const plain = plainEndOf(begin, term)
        const from = addDays(begin, 1 + (n % daysBetween(begin, plain)))
        const until = addDays(from, length)
        const open = termEnd({ start: begin, term, suspensions: [{ from }], setBy: "agreement" })
        const resumed = termEnd({ start: begin, term, suspensions: [{ from, until }], setBy: "agreement" })
        expect(open._tag).toBe("Suspended")
        expect(resumed.due).toBe(addDays(until, daysLeft(open, from) - 1))
        expect(resumed.due).toBe(addDays(plain, length))
      })
    )
  })

  it("overlapping and repeated suspensions count each day once", () => {
    const a = period(date("2026-10-13"), date("2026-10-20"))
    const b = period(date("2026-10-16"), date("2026-10-23"))
    expect(termEnd({ start, term: weeks(8), suspensions: [b, a, a] })).toMatchObject({
      suspendedDays: 10,
      due: "2026-12-10"
    })
  })

  it("days before the term began are not given back", () => {
    const early = period(date("2026-09-01"), date("2026-10-08"))
    expect(termEnd({ start, term: weeks(8), suspensions: [early] })).toMatchObject({
      suspendedDays: 2,
      due: "2026-12-02"
    })
    const past = period(date("2026-09-01"), date("2026-10-06"))
    expect(termEnd({ start, term: weeks(8), suspensions: [past] }).rules).toEqual([])
  })

  it("a term that has passed cannot stand still any more", () => {
    const late = suspensionByRequest(date("2026-11-30"))!
    expect(summary({ start, term: weeks(8), suspensions: [late] })).toEqual({
      due: "2026-11-30",
      rules: [],
      because: ["On 1 December 2026 the term had already ended; it could not stand still any more."]
    })
  })

  it("in the days that the Act added, what is left of them is kept", () => {
    // Plain end Saturday 28, moved to Monday 30 November; it stands still from Sunday: two days are left.
    const suspensions = [period(date("2026-11-29"), date("2026-12-03"))]
    const end = termEnd({ start: date("2026-10-03"), term: weeks(8), suspensions })
    expect([end.due, end.rules.map(({ id }) => id)]).toEqual(["2026-12-04", ["ATW-1", "AWB-4:15"]])
    expect(end.because.map(({ nl }) => nl)).toEqual([
      "De termijn loopt door van 28 november 2026 tot en met 30 november 2026 (zaterdag, zondag).",
      "De termijn stond 4 dagen stil, vanaf 29 november 2026."
    ])
  })

  it("on the last day itself, that one day is left: a term that stands still has not ended on a rest day", () => {
    const suspensions = [period(date("2026-11-28"), date("2026-12-03"))]
    expect(termEnd({ start: date("2026-10-03"), term: weeks(8), suspensions }).due).toBe("2026-12-03")
  })

  it("first the days are added, then the end moves, once", () => {
    // Plain end Monday 30 November; five days on is Saturday 5 December.
    const suspensions = [period(date("2026-10-13"), date("2026-10-18"))]
    const end = termEnd({ start, term: weeks(8), suspensions })
    expect([end.plainEnd, end.due, end.rules.map(({ id }) => id)]).toEqual([
      "2026-11-30",
      "2026-12-07",
      ["AWB-4:15", "ATW-1"]
    ])
  })
})

describe("AWB-4:14: a longer term, announced in time", () => {
  const start = date("2026-10-05")

  it("adds its length", () => {
    expect(
      summary({ start, term: weeks(8), extension: { announced: date("2026-11-30"), term: weeks(4) } })
    ).toEqual({
      due: "2026-12-28",
      rules: ["AWB-4:14"],
      because: ["On 30 November 2026 it was announced that the decision takes 4 weeks longer."]
    })
  })

  it("changes nothing after the end of the term", () => {
    const extension = { announced: date("2026-12-01"), term: weeks(4) }
    expect(summary({ start, term: weeks(8), extension })).toEqual({
      due: "2026-11-30",
      rules: [],
      because: [
        "The announcement of 1 December 2026 that the decision takes longer came after the end of the term and changes nothing."
      ]
    })
  })

  it("is still in time on the day to which the Act moved the end, and counts from there", () => {
    const extension = { announced: date("2026-11-30"), term: weeks(2) }
    expect(termEnd({ start: date("2026-10-03"), term: weeks(8), extension }).due).toBe("2026-12-14")
  })

  it("is still in time where suspension kept the term alive", () => {
    const suspensions = [period(date("2026-10-13"), date("2026-10-20"))]
    const extension = { announced: date("2026-12-07"), term: weeks(2) }
    expect(termEnd({ start, term: weeks(8), suspensions, extension }).due).toBe("2026-12-21")
  })

  it("lets the extended term stand still again", () => {
    const extension = { announced: date("2026-11-30"), term: weeks(4) }
    const suspensions = [period(date("2026-12-21"), date("2026-12-24"))]
    expect(termEnd({ start, term: weeks(8), suspensions, extension }).due).toBe("2026-12-31")
  })

  it("adds to the days that are left while the term stands still", () => {
    const suspensions = [{ from: date("2026-11-17") }]
    for (const announced of [date("2026-11-20"), date("2027-03-01")]) {
      const end = termEnd({ start, term: weeks(8), suspensions, extension: { announced, term: weeks(2) } })
      expect(end).toMatchObject({ _tag: "Suspended", since: "2026-11-17", daysLeft: 28 })
    }
  })
})

describe("the end of any term", () => {
  const anySuspensions = (start: CalendarDate): fc.Arbitrary<ReadonlyArray<Period>> =>
    fc.array(
      fc.tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 1, max: 30 })).map(([offset, length]) => {
        const from = addDays(start, offset)
        return { from, until: addDays(from, length) }
      }),
      { maxLength: 4 }
    )
  const anyCount = fc
    .tuple(anyDay, anyTerm)
    .chain(([start, term]) =>
      anySuspensions(start).map((suspensions): TermCount => ({ start, term, suspensions }))
    )

  it("is never before the plain end, and later by at least the days it stood still", () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const end = termEnd(count)
        expect(end.due !== undefined && daysBetween(end.plainEnd, end.due) >= end.suspendedDays).toBe(true)
      })
    )
  })

  it("is an ordinary day, unless ATW-4 says why not", () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const end = termEnd(count)
        const rest = restDay(end.due!, dutchHolidays)
        expect(rest !== undefined).toBe(end.rules.some(({ id }) => id === "ATW-4"))
      })
    )
  })

  it("does not depend on the order or the overlap of the suspensions", () => {
    fc.assert(
      fc.property(anyCount, ({ suspensions = [], ...count }) => {
        const end = termEnd({ ...count, suspensions })
        expect(termEnd({ ...count, suspensions: suspensions.toReversed() })).toEqual(end)
        expect(termEnd({ ...count, suspensions: [...suspensions, ...suspensions] })).toEqual(end)
        expect(termEnd({ ...count, suspensions: mergePeriods(suspensions) })).toEqual(end)
      })
    )
  })

  it("is never on a day on which it stood still", () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const { due, suspendedDays } = termEnd({ ...count, setBy: "agreement" })
        const stoodStill = mergePeriods(count.suspensions ?? []).filter(({ from }) => from <= due!)
        expect(suspendedDays === 0 || stoodStill.every(({ until }) => until! <= due!)).toBe(true)
      })
    )
  })

  it("says each thing that moved it in a sentence, and can be sent as it is", () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const end = termEnd(count)
        expect(end.due === end.plainEnd || end.because.length > 0).toBe(true)
        expect(Schema.decodeUnknownSync(TermEnd)(JSON.parse(JSON.stringify(end)))).toEqual(end)
      })
    )
  })
})

describe("AWB-6:7: six weeks to object", () => {
  it("a decision made known on Thursday 13 November 2025 can be objected to up to and including 29 December", () => {
    // The plain end, 25 December, is a holiday, and so is the 26th; then comes a weekend.
    expect(termEnd({ start: date("2025-11-13"), term: weeks(6) }).due).toBe("2025-12-29")
  })
})
