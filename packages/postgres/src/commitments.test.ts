/** Ten thousand commitments on one budget at once: each is recorded, and the shortage is exact (KOP-08). */
import { layer } from "@effect/vitest"
import { CaseStore, type CaseWrite, LedgerStore, onDuty } from "@oza/casework"
import { balances, FundingYear, type LedgerEntry, positions, SourceId } from "@oza/funding"
import { amount, cents, RuleId } from "@oza/kernel"
import { sampleOpening, sampleRegion } from "@oza/testing"
import { Effect, Layer, Schedule } from "effect"
import { describe, expect } from "vitest"
import { engines, storesOn } from "../test/engines.ts"
import { LedgerStoreLive } from "./LedgerStoreLive.ts"

const commitments = 10_000
const source = SourceId.make("youth-help")
const year = FundingYear.make("2025")
/** Enough for the first of them. */
const budget = amount(1_000_000_00)

/** Amounts without a pattern, from a cent up. */
const amountOf = (at: number) => amount(1 + ((at * 7919 + 104_729) % 49_999))

const committing = (at: number) => {
  const opened = sampleOpening()
  const entry: LedgerEntry = {
    region: sampleRegion,
    case: opened.after.id,
    event: 1,
    line: 1,
    on: opened.after.openedOn,
    agreement: 1,
    source,
    year,
    debit: "committed",
    credit: "available",
    amount: amountOf(at),
    rule: RuleId.make("KOP-40")
  }
  return { ...opened, entries: [entry] }
}

/**
 * As a caller does it: who waits too long for a connection is told so, and comes back. Where the first try
 * was recorded after all, the second finds the case there and nothing is booked twice.
 */
const committed = (store: CaseStore["Service"], write: CaseWrite) =>
  store.write(write).pipe(
    Effect.retry({
      while: (error) => error._tag === "StoreUnavailable",
      schedule: Schedule.spaced("100 millis")
    }),
    Effect.catchTag("ConcurrentChange", () => Effect.void)
  )

const server = engines.filter(({ engine }) => engine === "PostgreSQL")

describe.each(server)("On $engine", ({ database }) => {
  layer(LedgerStoreLive.pipe(Layer.provideMerge(storesOn(database))), {
    timeout: "120 seconds",
    // Who comes back does so by the clock of the machine.
    excludeTestServices: true
  })((it) => {
    it.effect(
      `KOP-08: ${commitments} commitments at once on the last money of a budget are all recorded, and the shortage is exact`,
      () =>
        Effect.gen(function* () {
          const store = yield* CaseStore
          const writes = Array.from({ length: commitments }, (_, at) => committing(at))
          yield* Effect.forEach(writes, (write) => committed(store, write), {
            concurrency: "unbounded",
            discard: true
          })
          const held = yield* (yield* LedgerStore)
            .balances(sampleRegion, { source, year })
            .pipe(onDuty("statistics", sampleRegion))
          expect(held).toEqual(balances(writes.flatMap(({ entries }) => entries)))
          const total = writes.reduce((sum, { entries }) => sum + entries[0]!.amount, 0)
          expect(positions([{ source, year, amount: budget }], held)).toEqual([
            { source, year, budget, used: cents(total), shortage: amount(total - budget) }
          ])
        }),
      600_000
    )
  })
})
