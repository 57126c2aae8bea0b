/**
 * What an agreement costs: quantity times price, by day where the price changes on the way, by another
 * price or by an index.
 *
 * A quantity is spread evenly over the days of the agreement; days on which it rests, or that an early
 * end cuts off, cost nothing. Amounts stay exact fractions until the end; the total is rounded once, to
 * the nearest cent, halves up.
 */
import { type Amount, amount, daysBetween, intersectPeriods, type Period } from "@oza/kernel"
import { Result } from "effect"
import type { CostedAgreement } from "./Allocation.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import type { Days } from "./FundingYear.ts"
import { givenDays, type NotThoseDays } from "./GivenDays.ts"
import type { Price, Unit } from "./Price.ts"
import { indexed, indexesOf } from "./PriceIndex.ts"
import { hundredthsOf } from "./Quantity.ts"

/** Costs, and what each day weighs in them: for dividing them over years. */
export interface Costs {
  readonly total: Amount
  /** The stretches of days on which it is given. */
  readonly given: ReadonlyArray<Days>
  /** What these days weigh in the whole, as a whole number. */
  readonly weightOf: (days: Days) => bigint
}

/** Why there is no answer; the field is the one of the agreement. */
export type NoCosts =
  | { readonly reason: "NoDays"; readonly field: "until" }
  | { readonly reason: "NoQuantity"; readonly field: "quantity" }
  | { readonly reason: "NoPrice"; readonly field: "kind" }
  | { readonly reason: "SeveralUnits"; readonly field: "unit"; readonly units: ReadonlyArray<Unit> }
  | { readonly reason: "NoPriceInUnit"; readonly field: "unit"; readonly units: ReadonlyArray<Unit> }
  | { readonly reason: "DaysWithoutPrice"; readonly field: "from"; readonly from: Days["from"] }
  | NotThoseDays

/** A price as it holds on part of the days. */
interface Stretch {
  readonly days: Days
  readonly price: bigint
}

const lengthOf = (days: Days): bigint => BigInt(daysBetween(days.from, days.until))

/** What prices a region declares, and how they rise. */
type PriceList = Pick<FundingDeclaration, "prices" | "indexes">

/** The costs of one agreement by the price list. */
export const costsOf = (list: PriceList, agreement: CostedAgreement): Result.Result<Costs, NoCosts> => {
  if (agreement.until <= agreement.from) return Result.fail({ reason: "NoDays", field: "until" })
  const hundredths = hundredthsOf(agreement.quantity)
  if (hundredths === undefined) return Result.fail({ reason: "NoQuantity", field: "quantity" })
  const stretches = stretchesOf(list, agreement)
  if (Result.isFailure(stretches)) return Result.fail(stretches.failure)
  const given = givenDays(agreement)
  if (Result.isFailure(given)) return Result.fail(given.failure)
  const weightOf = (days: Days): bigint =>
    given.success.reduce((sum, on) => {
      const asked = overlap(on, days)
      return asked === undefined ? sum : sum + pricedDays(stretches.success, asked)
    }, 0n)
  const divisor = 100n * lengthOf(agreement)
  const total = (2n * hundredths * weightOf(agreement) + divisor) / (2n * divisor)
  return Result.succeed({
    total: amount(Number(total)),
    given: given.success,
    // Without a price every day weighs the same, so that nothing is still divided over all years.
    weightOf: weightOf(agreement) === 0n ? lengthOf : weightOf
  })
}

/** Days times their price. */
const pricedDays = (stretches: ReadonlyArray<Stretch>, days: Days): bigint =>
  stretches.reduce((sum, stretch) => {
    const part = overlap(stretch.days, days)
    return part === undefined ? sum : sum + lengthOf(part) * stretch.price
  }, 0n)

/** A price as it is from its own first day, and from each index on. */
const risen = (
  price: Price,
  indexes: NonNullable<PriceList["indexes"]>
): ReadonlyArray<{ readonly period: Period; readonly cents: bigint }> => {
  const steps = [{ from: price.period.from, cents: BigInt(price.amount) }]
  for (const index of indexesOf(indexes, price))
    steps.push({ from: index.from, cents: indexed(steps.at(-1)!.cents, index) })
  return steps.map(({ cents, from }, at) => {
    const until = steps[at + 1]?.from ?? price.period.until
    return { cents, period: until === undefined ? { from } : { from, until } }
  })
}

const overlap = (a: Period, b: Days): Days | undefined => {
  const part = intersectPeriods(a, b)
  return part?.until === undefined ? undefined : { from: part.from, until: part.until }
}

/** The prices that hold in the days of the agreement: in order, without a gap. */
const stretchesOf = (
  { indexes = [], prices }: PriceList,
  agreement: CostedAgreement
): Result.Result<ReadonlyArray<Stretch>, NoCosts> => {
  if (agreement.unit === "euro") return Result.succeed([{ days: agreement, price: 100n }])
  const ofKind = prices.filter(({ kind }) => kind === agreement.kind)
  if (ofKind.length === 0) return Result.fail({ reason: "NoPrice", field: "kind" })
  const units = [...new Set(ofKind.map(({ unit }) => unit))]
  const unit = agreement.unit ?? (units.length === 1 ? units[0] : undefined)
  if (unit === undefined) return Result.fail({ reason: "SeveralUnits", field: "unit", units })
  if (!units.includes(unit)) return Result.fail({ reason: "NoPriceInUnit", field: "unit", units })
  const stretches: Array<Stretch> = []
  let next = agreement.from
  for (const price of ofKind
    .filter((it) => it.unit === unit)
    .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))) {
    const part = intersectPeriods({ from: next, until: agreement.until }, price.period)
    if (part?.until === undefined || part.from !== next) continue
    stretches.push(
      ...risen(price, indexes).flatMap(({ cents, period }) => {
        const days = overlap(period, { from: part.from, until: part.until! })
        return days === undefined ? [] : [{ days, price: cents }]
      })
    )
    next = part.until
    if (next === agreement.until) return Result.succeed(stretches)
  }
  return Result.fail({ reason: "DaysWithoutPrice", field: "from", from: next })
}
