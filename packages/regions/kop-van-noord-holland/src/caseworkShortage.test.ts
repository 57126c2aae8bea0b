/** Money that is short, years that are closed, and books that say what the case says whatever people do. */
import { type ActDone, ActRefused } from "@oza/casework"
import { bookable, type ClosedYear, FundingYear } from "@oza/funding"
import { addDays, date, RuleId } from "@oza/kernel"
import { Effect, Result } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  approves,
  books,
  budget,
  colleague,
  consultant,
  invoices,
  moneyOf,
  onCase,
  returns,
  running,
  shares,
  state,
  sumsOfBooks,
  sumsOfCase,
  swvSupport,
  wijkteam,
  youthHelp
} from "../test/Money.ts"

const agreed = [{ agreement: 2, quantity: 20 }] as const

describe("a shortage", () => {
  const poor = moneyOf({
    budgets: [
      budget(youthHelp, "2026", 0),
      budget(youthHelp, "2027", 100_00),
      budget(swvSupport, "2026-2027", 0)
    ]
  })

  it("KOP-08: is told with the act that was done, with who holds the budget and who stands above", async () => {
    const [done, after] = await onCase(Effect.all([shares(agreed), sumsOfBooks]), { funding: poor })
    expect(done.shortages).toMatchObject([
      {
        source: "youth-help",
        year: "2026",
        amount: after["youth-help 2026 committed"],
        holder: "wijkteam-worker",
        ladder: ["swv-consultant"],
        rule: "KOP-08"
      },
      { source: "youth-help", year: "2027", amount: after["youth-help 2027 committed"]! - 100_00 }
    ])
    expect(done.shortages[0]!.text.nl).toContain("De hulp gaat door")
  })

  it("KOP-08: is told of the budgets that the act came to, and of no others", async () => {
    const both = [...agreed, { agreement: 1, quantity: 80 }] as const
    const [, approved, invoiced] = await onCase(
      Effect.all([
        shares(both),
        approves("swv-support"),
        invoices({ number: "F-1", agreement: 2, from: "2027-01-01", until: "2027-02-01", cents: 1_00 })
      ]),
      { funding: poor }
    )
    // One of two people: nothing was booked.
    expect(approved.shortages).toEqual([])
    expect(invoiced.shortages.map(({ source, year }) => `${source} ${year}`)).toEqual(["youth-help 2027"])
  })

  it("is none where there is enough, to the cent", async () => {
    const [, due] = await onCase(Effect.all([shares(agreed), sumsOfBooks]))
    const exact = (less: number) =>
      moneyOf({
        budgets: (["2026", "2027"] as const).map((year) =>
          budget(youthHelp, year, due[`youth-help ${year} committed`]! - less)
        )
      })
    expect((await onCase(shares(agreed), { funding: exact(0) })).shortages).toEqual([])
    const short = await onCase(shares(agreed), { funding: exact(1) })
    expect(short.shortages.map(({ amount: lacking }) => lacking)).toEqual([1, 1])
  })
})

describe("a closed year", () => {
  const closedYears: ReadonlyArray<ClosedYear> = [
    {
      source: youthHelp,
      year: FundingYear.make("2026"),
      closedOn: date("2027-02-01"),
      rule: RuleId.make("KOP-04")
    },
    {
      source: youthHelp,
      year: FundingYear.make("2027"),
      closedOn: date("2028-02-01"),
      rule: RuleId.make("KOP-04")
    }
  ]
  const funding = moneyOf({ closedYears })
  const less = [{ agreement: 2, quantity: 5 }] as const

  it("is corrected in the year that is open, which says which it is for; its own books stay as they are", async () => {
    const [before, entries, ofCase, ofBooks] = await onCase(
      Effect.all([
        shares(agreed),
        Effect.andThen(shares(less, { on: date("2027-02-01") }), books),
        Effect.map(state, sumsOfCase),
        sumsOfBooks
      ]),
      { funding }
    )
    const later = entries.filter(({ event }) => event > before.version)
    expect(later.every(({ year }) => year === "2027")).toBe(true)
    expect(later.some(({ concerns }) => concerns === "2026")).toBe(true)
    expect(ofBooks).toEqual(ofCase)
  })

  it("is still told of when the year of its correction is closed as well", async () => {
    const [, , , ofCase, ofBooks] = await onCase(
      Effect.all([
        shares(agreed),
        shares(less, { on: date("2027-02-01") }),
        shares(agreed, { on: date("2028-03-01") }),
        Effect.map(state, sumsOfCase),
        sumsOfBooks
      ]),
      { funding }
    )
    expect(ofBooks).toEqual(ofCase)
  })
})

/** What somebody tries: mostly something that makes sense, sometimes what cannot be. */
const trying = fc.record({
  what: fc.oneof(
    { arbitrary: fc.constant("share" as const), weight: 4 },
    { arbitrary: fc.constant("approve" as const), weight: 3 },
    { arbitrary: fc.constant("return" as const), weight: 1 },
    { arbitrary: fc.constant("invoice" as const), weight: 3 }
  ),
  agreement: fc.integer({ min: 1, max: 2 }),
  quantity: fc.integer({ min: 1, max: 12_000 }).map((hundredths) => hundredths / 100),
  from: fc.integer({ min: 0, max: 300 }),
  length: fc.integer({ min: 1, max: 120 }),
  pause: fc.boolean(),
  ends: fc.option(fc.integer({ min: 0, max: 310 }), { nil: undefined }),
  source: fc.constantFrom("swv-support", "youth-help"),
  by: fc.constantFrom(wijkteam, consultant, colleague),
  cents: fc.integer({ min: 0, max: 900_00 }),
  number: fc.integer({ min: 1, max: 6 }),
  days: fc.integer({ min: 0, max: 120 })
})
type Trying = typeof trying extends fc.Arbitrary<infer T> ? T : never

/** The first day of both agreements. */
const start = addDays(running.day, 7)
const tried = (one: Trying, on: typeof start) => {
  const from = addDays(start, one.from)
  const until = addDays(from, one.length)
  const when = { by: one.by, on }
  switch (one.what) {
    case "share":
      return shares(
        [
          {
            agreement: one.agreement,
            quantity: one.quantity,
            ...(one.pause && until <= date("2027-07-30") ? { pauses: [{ from, until }] as const } : {}),
            ...(one.ends === undefined ? {} : { endedOn: addDays(start, one.ends) })
          }
        ],
        when
      )
    case "approve":
      return approves(one.source, when)
    case "return":
      return returns([one.agreement], when)
    case "invoice":
      return invoices(
        { number: `F-${one.number}`, agreement: one.agreement, from, until, cents: one.cents },
        when
      )
  }
}

describe("whatever people do with the money of a case", () => {
  const closedYears: ReadonlyArray<ClosedYear> = [
    {
      source: youthHelp,
      year: FundingYear.make("2026"),
      closedOn: date("2027-01-15"),
      rule: RuleId.make("KOP-04")
    }
  ]
  const played = (steps: ReadonlyArray<Trying>, over: Parameters<typeof moneyOf>[0] = {}) =>
    onCase(
      Effect.gen(function* () {
        const outcomes: Array<ActDone | ActRefused> = []
        let on = running.day
        for (const step of steps) {
          on = addDays(on, step.days)
          const outcome: ActDone | ActRefused = yield* tried(step, on).pipe(
            Effect.catchTag("ActRefused", (refused) => Effect.succeed(refused))
          )
          outcomes.push(outcome)
          const ofCase = sumsOfCase(yield* state)
          expect(yield* sumsOfBooks).toEqual(ofCase)
        }
        const entries = yield* books
        return { outcomes, entries }
      }),
      { funding: moneyOf({ closedYears, ...over }) }
    )

  it(
    "the case and the books say the same sums, and nothing is booked in a closed year",
    { timeout: 120_000 },
    async () => {
      const seen = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(fc.array(trying, { minLength: 1, maxLength: 14 }), async (steps) => {
          const { entries, outcomes } = await played(steps)
          const booked = [...Map.groupBy(entries, ({ event }) => event).values()]
          for (const of of booked)
            expect(Result.isSuccess(bookable(of, closedYears, () => expect.fail("a rule was asked")))).toBe(
              true
            )
          outcomes.forEach((outcome, at) => {
            const name = `${steps[at]!.what} ${outcome instanceof ActRefused ? "refused" : "done"}`
            seen.set(name, (seen.get(name) ?? 0) + 1)
          })
        }),
        { numRuns: 150, seed: 5 }
      )
      expect([...seen.keys()].toSorted()).toEqual([
        "approve done",
        "approve refused",
        "invoice done",
        "invoice refused",
        "return done",
        "return refused",
        "share done"
      ])
    }
  )

  it(
    "KOP-08: nothing is refused for money: with empty budgets all is done that is done with full ones",
    { timeout: 120_000 },
    async () => {
      const years = ["2026", "2027", "2028"]
      const budgets = (cents: number) => ({
        budgets: [
          ...years.map((year) => budget(youthHelp, year, cents)),
          ...["2026-2027", "2027-2028"].map((year) => budget(swvSupport, year, cents))
        ]
      })
      await fc.assert(
        fc.asyncProperty(fc.array(trying, { minLength: 1, maxLength: 12 }), async (steps) => {
          const rich = await played(steps, budgets(10_000_000_00))
          const poor = await played(steps, budgets(0))
          expect(poor.entries).toEqual(rich.entries)
          const told = (outcome: ActDone | ActRefused) =>
            outcome instanceof ActRefused ? outcome.ruling : { ...outcome, shortages: [] }
          expect(poor.outcomes.map(told)).toEqual(rich.outcomes.map(told))
          const short = rich.outcomes.flatMap((outcome) =>
            outcome instanceof ActRefused ? [] : outcome.shortages
          )
          expect(short).toEqual([])
        }),
        { numRuns: 30, seed: 6 }
      )
    }
  )
})
