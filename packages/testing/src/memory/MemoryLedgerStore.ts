/** The books in memory: the entries of the cases, added up by funding itself. */
import type { LedgerStore } from "@oza/casework"
import { type Account, balances } from "@oza/funding"
import { amount, type CalendarDate } from "@oza/kernel"
import { Effect } from "effect"
import type { Memory } from "./Memory.ts"

export const memoryLedgerStore = (memory: Memory): LedgerStore["Service"] => ({
  entriesOf: ({ id, region }) =>
    Effect.sync(() =>
      memory.entries
        .filter((entry) => entry.region === region && entry.case === id)
        .toSorted((a, b) => a.event - b.event || a.line - b.line)
    ),
  balances: (region, filter) =>
    Effect.sync(() =>
      balances(
        memory.entries.filter((entry) => entry.region === region),
        filter
      )
    ),
  commitments: (region, source, year, until) =>
    Effect.sync(() => {
      const found = memory.entries.filter(
        (entry) =>
          entry.region === region && entry.source === source && entry.year === year && entry.on <= until
      )
      const sums = [
        ...Map.groupBy(found, (entry) => `${entry.on} ${entry.case} ${entry.event}`).values()
      ].map((entries) => ({
        on: entries[0]!.on,
        sum: entries.reduce(
          (all, { amount: of, credit, debit, reverses }) =>
            debit === "committed"
              ? all + of
              : credit === "committed" && reverses !== undefined
                ? all - of
                : all,
          0
        )
      }))
      return sums
        .filter(({ sum }) => sum > 0)
        .map(({ on, sum }) => ({ on, amount: amount(sum) }))
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    }),
  usedByDay: (region, source, year, until) =>
    Effect.sync(() => {
      const days = new Map<CalendarDate, number>()
      for (const entry of memory.entries) {
        if (entry.region !== region || entry.source !== source || entry.year !== year || entry.on > until)
          continue
        const change = (using(entry.debit) - using(entry.credit)) * entry.amount
        days.set(entry.on, (days.get(entry.on) ?? 0) + change)
      }
      return [...days]
        .filter(([, change]) => change !== 0)
        .map(([on, change]) => ({ on, change }))
        .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    })
})

/** Does the account count as used? */
const using = (account: Account): 0 | 1 =>
  account === "reserved" || account === "committed" || account === "realised" ? 1 : 0
