/**
 * The shortages of the budgets that entries came to: what is now used of them, by everybody, above what
 * there is. A source without a budget for the year has no shortage; nothing says how much there is.
 */
import { type LedgerEntry, positions, shortagesOf } from "@oza/funding"
import { Effect } from "effect"
import { RegionContext } from "../RegionContext.ts"
import { LedgerStore } from "./LedgerStore.ts"

export const shortagesAfter = Effect.fnUntraced(function* (entries: ReadonlyArray<LedgerEntry>) {
  const { funding, id } = yield* RegionContext
  const ledger = yield* LedgerStore
  const budgets = funding.budgets.filter(({ source, year }) =>
    entries.some((entry) => entry.source === source && entry.year === year)
  )
  const held = yield* Effect.forEach(budgets, ({ source, year }) => ledger.balances(id, { source, year }))
  return shortagesOf(funding, positions(budgets, held.flat()))
})
