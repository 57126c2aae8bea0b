/**
 * What a budget year will come to, from what the books held on a day, and how sure that is.
 *
 * For who has a part in the source. What was set apart counts as promised. Of promises of earlier years that
 * were not paid yet nobody knows what they come to: those years say the least that was paid of them.
 */
import { type Balance, daysOf, forecast, type Forecast, type FundingYear, type SourceId } from "@oza/funding"
import { type Amount, amount, type CalendarDate } from "@oza/kernel"
import { Effect } from "effect"
import { RegionContext } from "../RegionContext.ts"
import { budgetSources } from "./BudgetAccess.ts"
import { bookDay } from "./budgets.ts"
import { LedgerStore } from "./LedgerStore.ts"

/** What a budget year will come to, beside what was decided, paid and promised; in cents. */
export interface ForecastedBudget extends Forecast {
  readonly source: SourceId
  readonly year: FundingYear
  readonly on: CalendarDate
  readonly budget?: Amount
  readonly realised: Amount
  /** Reserved or committed, and not realised. */
  readonly committed: Amount
}

/** How many years before are looked at. */
const yearsBefore = 3

export const forecastBudget = Effect.fn("forecastBudget")(function* (asked: {
  readonly source: SourceId
  readonly year: FundingYear
  readonly on?: CalendarDate | undefined
}) {
  const { source, year } = asked
  yield* budgetSources(source)
  const region = yield* RegionContext
  const store = yield* LedgerStore
  const on = yield* bookDay(asked.on)
  const days = daysOf(year)
  const held = yield* store.balances(region.id, { until: on, source })
  const made = yield* store.commitments(region.id, source, year, on)
  const [realised, committed] = [sum(held, year, ["realised"]), sum(held, year, ["reserved", "committed"])]
  const budget = region.funding.budgets.find((one) => one.source === source && one.year === year)
  return {
    source,
    year,
    on,
    ...(budget === undefined ? {} : { budget: budget.amount }),
    realised,
    committed,
    ...forecast({
      year: days,
      on,
      realised,
      committed,
      // What was promised before the year began comes once, and says nothing of how fast more comes.
      commitments: made.filter((one) => days.from <= one.on).map((one) => one.amount),
      realisation: realisation(held, year)
    })
  } satisfies ForecastedBudget
})

const sum = (
  held: ReadonlyArray<Balance>,
  year: FundingYear,
  accounts: ReadonlyArray<Balance["account"]>
): Amount =>
  amount(
    Math.max(
      0,
      held.reduce(
        (all, one) => (one.year === year && accounts.includes(one.account) ? all + one.amount : all),
        0
      )
    )
  )

/**
 * The part of what was promised that was paid, in each of the years before; oldest first. A year in which no
 * invoice was recorded at all says nothing of it.
 */
const realisation = (held: ReadonlyArray<Balance>, before: FundingYear): ReadonlyArray<number> =>
  [...new Set(held.map(({ year }) => year))]
    .filter((year) => year < before)
    .toSorted()
    .slice(-yearsBefore)
    .flatMap((year) => {
      const paid = sum(held, year, ["realised"])
      const promised = sum(held, year, ["realised", "committed", "released"])
      return paid === 0 ? [] : [paid / promised]
    })
