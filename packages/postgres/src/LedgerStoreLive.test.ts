import { layer } from "@effect/vitest"
import { CaseStore, LedgerStore, onDuty } from "@oza/casework"
import { type Account, balances, FundingYear, type LedgerEntry, SourceId } from "@oza/funding"
import { addDays, amount, date, RuleId } from "@oza/kernel"
import { goalSet, otherRegion, sampleOpening, sampleRegion, sampleWrite } from "@oza/testing"
import { Effect, Exit, Layer } from "effect"
import fc from "fast-check"
import { describe, expect } from "vitest"
import { engines, storesOn } from "../test/engines.ts"
import { LedgerStoreLive } from "./LedgerStoreLive.ts"

const accounts: ReadonlyArray<Account> = ["available", "reserved", "committed", "realised", "released"]

/** What one event books, without the case that it is of. */
const lines = fc.array(
  fc
    .record({
      days: fc.integer({ min: 0, max: 400 }),
      agreement: fc.integer({ min: 1, max: 3 }),
      source: fc.constantFrom("youth-help", "swv-support").map((source) => SourceId.make(source)),
      year: fc.constantFrom("2025", "2026", "2025-2026").map((year) => FundingYear.make(year)),
      accounts: fc.shuffledSubarray([...accounts], { minLength: 2, maxLength: 2 }),
      amount: fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => amount(value))
    })
    .map(({ accounts: [debit, credit], days, ...line }) => ({
      ...line,
      debit: debit!,
      credit: credit!,
      on: addDays(date("2025-08-01"), days),
      rule: RuleId.make("KOP-40")
    })),
  { maxLength: 5 }
)

const summed = <A, E, R>(self: Effect.Effect<A, E, R>, region = otherRegion): Effect.Effect<A, E, R> =>
  self.pipe(onDuty("statistics", region))

describe.each(engines)("The books on $engine", ({ database }) => {
  layer(LedgerStoreLive.pipe(Layer.provideMerge(storesOn(database))))((it) => {
    it.effect("hold what their entries add to, on any day", () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const ledger = yield* LedgerStore
        const all: Array<LedgerEntry> = []
        for (const booked of fc.sample(lines, { numRuns: 20, seed: 3 })) {
          const opened = sampleOpening()
          const entries = booked.map((line, at): LedgerEntry => ({
            ...line,
            region: sampleRegion,
            case: opened.after.id,
            event: 2,
            line: at + 1,
            ...(at === 0 ? {} : { reverses: { event: 2, line: 1 } })
          }))
          yield* store.write(opened)
          yield* store.write(
            sampleWrite(opened.after, [goalSet("Lezen", opened.events[0].by, date("2025-09-02"))], {
              entries
            })
          )
          all.push(...entries)
        }
        expect(all.length).toBeGreaterThan(20)
        for (const until of [undefined, date("2025-08-01"), date("2025-12-31"), date("2026-05-01")]) {
          expect(yield* summed(ledger.balances(sampleRegion, { until }), sampleRegion)).toEqual(
            balances(all, { until })
          )
        }
        expect(yield* summed(ledger.balances(otherRegion))).toEqual([])
        // What is used on each day adds up to what the balances say.
        const [source, year] = [SourceId.make("youth-help"), FundingYear.make("2026")]
        const until = date("2026-12-31")
        const days = yield* summed(ledger.usedByDay(sampleRegion, source, year, until), sampleRegion)
        const used = balances(all, { until, source, year })
          .filter(({ account }) => account !== "available" && account !== "released")
          .reduce((sum, { amount: of }) => sum + of, 0)
        expect(days.length).toBeGreaterThan(1)
        expect(days.reduce((sum, { change }) => sum + change, 0)).toBe(used)
        expect(days.map(({ on }) => on)).toEqual([...new Set(days.map(({ on }) => on))].toSorted())
      })
    )

    it.effect("take an entry once, and none without its event", () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const opened = sampleOpening({ region: otherRegion })
        yield* store.write(opened)
        const entry = (event: number): LedgerEntry => ({
          region: otherRegion,
          case: opened.after.id,
          event,
          line: 1,
          on: date("2025-09-02"),
          agreement: 1,
          source: SourceId.make("youth-help"),
          year: FundingYear.make("2025"),
          debit: "committed",
          credit: "available",
          amount: amount(100),
          rule: RuleId.make("KOP-40")
        })
        const write = (entries: ReadonlyArray<LedgerEntry>) =>
          store.write(
            sampleWrite(opened.after, [goalSet("Lezen", opened.events[0].by, date("2025-09-02"))], {
              entries
            })
          )
        for (const entries of [[entry(2), entry(2)], [entry(7)]]) {
          expect(Exit.isFailure(yield* Effect.exit(write(entries)))).toBe(true)
          expect(yield* summed((yield* LedgerStore).balances(otherRegion))).toEqual([])
          expect(yield* store.load({ region: otherRegion, id: opened.after.id })).toEqual(opened.after)
        }
        yield* write([entry(2)])
        expect(yield* summed((yield* LedgerStore).balances(otherRegion))).toHaveLength(2)
      })
    )
  })
})
