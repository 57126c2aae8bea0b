/**
 * How budgets stand, on any day: what every account of a source holds for a year, and what is lacking.
 *
 * Only for who has a part in the source (`BudgetAccess`). A shortage is a signal with its holder and ladder; it
 * stops nothing (KOP-08). By school only for who holds the source: a school can be one child.
 */
import {
  type Account,
  balances as add,
  budgetPostings,
  type Budget,
  type FundingYear,
  positions,
  type Posting,
  type Shortage,
  shortagesOf,
  shortSince,
  sourceName,
  type SourceId
} from "@oza/funding"
import {
  type Amount,
  type CalendarDate,
  type Cents,
  cents,
  type EstablishmentCode,
  type LocalizedText,
  text
} from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { Effect } from "effect"
import { InvalidInput } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext } from "../RegionContext.ts"
import { Today } from "../Today.ts"
import { budgetSources, schoolSources } from "./BudgetAccess.ts"
import { LedgerStore } from "./LedgerStore.ts"

/** Which budgets, and as of which day; what is absent does not narrow. */
export interface BudgetsAsked {
  readonly source?: SourceId | undefined
  readonly year?: FundingYear | undefined
  /** Only what was booked for children of this school; budgets are then left out, as they are of no school. */
  readonly school?: EstablishmentCode | undefined
  /** The books as they stood at the end of this day; today where absent. */
  readonly on?: CalendarDate | undefined
}

/** How a source stands for a year. */
export interface BudgetStanding {
  readonly source: SourceId
  readonly sourceName: LocalizedText
  readonly year: FundingYear
  /** The role that answers for it, where the region laid that down. */
  readonly holder?: RoleId
  readonly ladder: ReadonlyArray<RoleId>
  /** Absent where none was decided, or a school was asked for. */
  readonly budget?: Amount
  /** What each account holds. Together they are nothing: each amount stands under two. */
  readonly accounts: Readonly<Record<Account, Cents>>
  /** Reserved, committed or realised. */
  readonly used: Cents
}

/** How budgets stand on a day, and what is lacking. */
export interface Budgets {
  readonly on: CalendarDate
  readonly standings: ReadonlyArray<BudgetStanding>
  readonly shortages: ReadonlyArray<Shortage>
  /** How the budgets came into the books. */
  readonly decided: ReadonlyArray<Posting>
}

/** How the budgets stand that the one who asks has a part in. */
export const budgets = Effect.fn("budgets")(function* ({ on: day, school, source, year }: BudgetsAsked) {
  const region = yield* RegionContext
  const store = yield* LedgerStore
  const on = yield* bookDay(day)
  const open = school === undefined ? yield* budgetSources(source) : yield* schoolSources(source)
  const isAsked = (one: { readonly source: SourceId; readonly year: FundingYear }): boolean =>
    open.includes(one.source) && (year === undefined || one.year === year)
  const decided =
    school === undefined
      ? region.funding.budgets.filter((one) => isAsked(one))
      : ([] as ReadonlyArray<Budget>)
  const postings = budgetPostings(decided, region.funding.sources)
  const booked = (yield* store.balances(region.id, { until: on, year, school })).filter(isAsked)
  const all = [...booked, ...add(postings)]
  return {
    on,
    standings: [...Map.groupBy(all, (one) => `${one.source} ${one.year}`)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, of]) => {
        const [{ source: id, year: ofYear }] = of as [(typeof all)[number]]
        const held = (account: Account): Cents =>
          cents(of.reduce((sum, one) => (one.account === account ? sum + one.amount : sum), 0))
        const accounts = {
          budget: held("budget"),
          available: held("available"),
          reserved: held("reserved"),
          committed: held("committed"),
          realised: held("realised"),
          released: held("released")
        }
        const holder = region.funding.holders?.find((one) => one.source === id)
        const budget = decided.find((one) => one.source === id && one.year === ofYear)
        return {
          source: id,
          sourceName: sourceName(region.funding, id),
          year: ofYear,
          ...(holder === undefined ? {} : { holder: holder.role }),
          ladder: holder?.ladder ?? [],
          ...(budget === undefined ? {} : { budget: budget.amount }),
          accounts,
          used: cents(accounts.reserved + accounts.committed + accounts.realised)
        }
      }),
    shortages: school === undefined ? yield* shortagesOn(open, on, year) : [],
    decided: postings
  } satisfies Budgets
})

/** The shortages of these sources as the books stood on a day, each with the day since which it lasts. */
export const shortagesOn = Effect.fnUntraced(function* (
  sources: ReadonlyArray<SourceId>,
  on: CalendarDate,
  year?: FundingYear
) {
  const region = yield* RegionContext
  const store = yield* LedgerStore
  const asked = region.funding.budgets.filter(
    (one) => sources.includes(one.source) && (year === undefined || one.year === year)
  )
  if (asked.length === 0) return []
  const held = yield* store.balances(region.id, { until: on })
  const found = shortagesOf(region.funding, positions(asked, held))
  return yield* Effect.forEach(found, (shortage) =>
    Effect.map(store.usedByDay(region.id, shortage.source, shortage.year, on), (days): Shortage => {
      const budget = asked.find((one) => one.source === shortage.source && one.year === shortage.year)!
      const since = shortSince(budget.amount, days)
      return since === undefined ? shortage : { ...shortage, since }
    })
  )
})

/** The shortages that the one who asks is told of: of what the role holds, or stands above. */
export const ownShortages = Effect.gen(function* () {
  const region = yield* RegionContext
  const { role } = yield* CurrentActor
  const told = (region.funding.holders ?? []).filter((one) => one.role === role || one.ladder.includes(role))
  if (told.length === 0) return []
  const on = yield* (yield* Today).date
  return yield* shortagesOn(
    told.map(({ source }) => source),
    on
  )
})

/** The day of the books that was asked for: today, or one that has been. */
export const bookDay = Effect.fnUntraced(function* (day: CalendarDate | undefined) {
  const today = yield* (yield* Today).date
  if (day === undefined || day <= today) return day ?? today
  return yield* new InvalidInput({
    issues: [
      {
        path: "on",
        message: text("Die dag moet nog komen.", "That day is still to come.")
      }
    ]
  })
})
