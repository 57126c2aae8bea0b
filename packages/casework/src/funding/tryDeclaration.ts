/**
 * Who would have paid what under other agreements: the cases of a past year, divided again.
 *
 * The books are not touched; they are not even asked for. What comes out is protected as a report is: no figure
 * over fewer cases than the region shows, and none that such a figure can be worked out from. For who has a part
 * in a budget of the region.
 */
import {
  AllocationRequest,
  daysOf,
  type FundingYear,
  type Holder,
  type Shifted,
  sourceName,
  type SourceId,
  whatIf,
  type WhatIf
} from "@oza/funding"
import { type Cents, cents, type LocalizedText, PersonId, type Rule } from "@oza/kernel"
import { type Cell, type CostedFact, type CostingFact, disclosureControl, type Table } from "@oza/reporting"
import { Effect, Schema } from "effect"
import { onDuty } from "../AccessScope.ts"
import { FactStore } from "../FactStore.ts"
import { RegionContext } from "../RegionContext.ts"
import { smallestCountOn } from "../smallestCount.ts"
import { Today } from "../Today.ts"
import { budgetSources } from "./BudgetAccess.ts"
import { changedBy, type DeclarationChange } from "./DeclarationChange.ts"

/** Which cases to divide again, and by what. */
export interface TryAsked {
  /** The cases of which costs were shared in this school year or calendar year. */
  readonly year: FundingYear
  readonly change: DeclarationChange
}

/** What a source would have paid. What is absent is about too few cases to be shown. */
export interface TriedSource {
  readonly source: SourceId
  readonly sourceName: LocalizedText
  readonly holder: Holder
  readonly cases?: number
  readonly before?: Cents
  readonly after?: Cents
  readonly difference?: Cents
}

/** Why costs could not be divided: by the present declaration, or by the changed one. */
export interface TriedRefusal {
  readonly by: "before" | "after"
  /** What in the agreement it is about: `unit`, `kind`, `exception`. */
  readonly place: string
  readonly rule: Rule
  readonly cases?: number
}

/** What a change would have come to, in cents; what is absent is about too few cases to be shown. */
export interface TriedDeclaration {
  readonly year: FundingYear
  /** A count below this is not shown. */
  readonly smallest: number
  /** Cases that both can divide: the figures are about these. */
  readonly cases?: number
  /** Of these, cases in which somebody pays something else. */
  readonly changed?: number
  readonly before?: Cents
  readonly after?: Cents
  readonly sources: ReadonlyArray<TriedSource>
  readonly refused: ReadonlyArray<TriedRefusal>
}

export const tryDeclaration = Effect.fn("tryDeclaration")(function* ({ change, year }: TryAsked) {
  yield* budgetSources()
  const region = yield* RegionContext
  const changed = yield* Effect.fromResult(changedBy(region.funding, change, region.rules))
  const smallest = yield* smallestCountOn(region, yield* (yield* Today).date)
  const facts = yield* (yield* FactStore).costings(region.id, daysOf(year)).pipe(onDuty("statistics"))
  const { funding: declaration, rules } = region
  const result = whatIf(
    facts.map((one) => one.map(requestOf)),
    { declaration, rules },
    { declaration: changed, rules, withoutExceptions: change.withoutExceptions }
  )
  return {
    year,
    smallest,
    ...shownFigures(result, smallest, (source) => sourceName(declaration, source)),
    refused: refusalsOf(result, smallest)
  } satisfies TriedDeclaration
})

/** Somebody who agreed, of whom nothing was kept. */
const nobody = PersonId.make("00000000-0000-7000-8000-000000000000")

/** What was divided, as it can be divided again. Facts are made of what was divided: one that is not, is a bug. */
const requestOf = (fact: CostingFact): AllocationRequest =>
  requestFrom({
    ...fact,
    agreements: fact.agreements.map(({ exception, ...agreement }) => ({
      ...agreement,
      ...(exception === undefined ? {} : { exception: withSomebody(exception) })
    }))
  })
const requestFrom = Schema.decodeUnknownSync(AllocationRequest)

const withSomebody = ({ holders, ...exception }: NonNullable<CostedFact["exception"]>) => ({
  ...exception,
  agreedBy: holders.map((holder) => ({ holder, party: nobody }))
})

/** A figure is small where few cases are in it, and also where it is other for few. */
const casesIn = (cases: number, changed: number): number => (changed === 0 ? cases : Math.min(cases, changed))

const shownFigures = (
  { after, before, changed, compared, sources }: WhatIf,
  smallest: number,
  nameOf: (source: SourceId) => LocalizedText
) => {
  const table = (of: "before" | "after", total: number): Table => ({
    axes: 1,
    of: "amounts",
    cells: [
      ...sources.map((one): Cell => ({
        at: [one.source],
        value: one[of],
        cases: of === "before" ? one.cases : casesIn(one.cases, one.changed),
        same: `${of} ${one.source}`,
        published: true
      })),
      {
        at: [undefined],
        value: total,
        cases: of === "before" ? compared : casesIn(compared, changed),
        same: `${of}`,
        published: true
      }
    ]
  })
  const [beforeHidden, afterHidden] = disclosureControl([table("before", before), table("after", after)], {
    threshold: smallest
  })
  const figuresAt = (at: number, one: Pick<Shifted, "before" | "after">) => ({
    ...(beforeHidden!.has(at) ? {} : { before: one.before }),
    ...(afterHidden!.has(at) ? {} : { after: one.after })
  })
  return {
    ...count("cases", compared, smallest),
    ...count("changed", changed, smallest),
    ...figuresAt(sources.length, { before, after }),
    sources: sources.map((one, at): TriedSource => {
      const figures = figuresAt(at, one)
      return {
        source: one.source,
        sourceName: nameOf(one.source),
        holder: one.holder,
        ...count("cases", one.cases, smallest),
        ...figures,
        ...(figures.before === undefined || figures.after === undefined
          ? {}
          : { difference: cents(figures.after - figures.before) })
      }
    })
  }
}

/** A count, where it may be shown. */
const count = <K extends string>(name: K, value: number, smallest: number): { readonly [P in K]?: number } =>
  (value > 0 && value < smallest ? {} : { [name]: value }) as { readonly [P in K]?: number }

/** The grounds of what could not be divided, each with the number of cases: never the words of one case. */
const refusalsOf = ({ leftOut }: WhatIf, smallest: number): ReadonlyArray<TriedRefusal> => {
  const grounds = leftOut.flatMap(({ at, by, why }) =>
    why.ruling.grounds.map(({ rule }, index) => ({ at, by, rule, place: placeOf(why.paths[index] ?? "") }))
  )
  return [...Map.groupBy(grounds, ({ by, place, rule }) => `${by} ${rule.id} ${place}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, of]) => {
      const [{ by, place, rule }] = of as [(typeof grounds)[number]]
      return { by, place, rule, ...count("cases", new Set(of.map(({ at }) => at)).size, smallest) }
    })
}

/** The field of the agreement, without which agreement it is. */
const placeOf = (path: string): string =>
  path.replace(/^agreements\.\d+\.?/, "").replaceAll(/\.\d+/g, "") || "agreements"
