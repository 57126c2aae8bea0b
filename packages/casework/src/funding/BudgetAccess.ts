/**
 * Who may look into the budgets of which sources: whoever holds one, stands above its holder, or may commit
 * from it.
 *
 * Budgets are of nobody, but a balance of one school can be about one child: whoever has no part in a source
 * sees nothing of it. Everybody else is refused by the rule that says who answers for the source.
 */
import type { FundingDeclaration, SourceId } from "@oza/funding"
import { type CalendarDate, type LocalizedText, periodContains, Refused, refused, text } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { Effect, Schema } from "effect"
import { CurrentActor } from "../CurrentActor.ts"
import { onlyForBudgetHolders } from "../OwnRule.ts"
import { RegionContext, type RegionInUse } from "../RegionContext.ts"
import { Today } from "../Today.ts"

/** Budgets are not for the one who asks. The ruling names, by source, who answers for it. */
export class BudgetRefused extends Schema.TaggedError<BudgetRefused>()("BudgetRefused", { ruling: Refused }) {
  override get message(): string {
    return `budgets are refused by ${this.ruling.grounds.map(({ rule }) => rule.id).join(", ")}`
  }
}

/** The sources that somebody has a part in on a day. */
export const sourcesOf = (
  { holders = [], mandates = [], sources, substitutions = [] }: FundingDeclaration,
  { party, role }: Actor,
  on: CalendarDate
): ReadonlyArray<SourceId> => {
  const stoodInFor = substitutions
    .filter((one) => one.party === party && one.from <= on && on < one.until)
    .map((one) => one.role)
  return sources
    .map(({ id }) => id)
    .filter(
      (id) =>
        holders.some((one) => one.source === id && (one.role === role || one.ladder.includes(role))) ||
        mandates.some(
          (one) =>
            one.source === id &&
            periodContains(one.period, on) &&
            (one.role === role || stoodInFor.includes(one.role))
        )
    )
}

/** The sources that the one who asks may look into, of those that were asked for; fails where there is none. */
export const budgetSources = Effect.fnUntraced(function* (asked?: SourceId) {
  const { actor, on, region } = yield* asking
  const open = sourcesOf(region.funding, actor, on).filter((id) => asked === undefined || id === asked)
  return open.length > 0 ? open : yield* refusal(region, asked, on, notHeld)
})

/** The same by school: only for the role that holds the source. */
export const schoolSources = Effect.fnUntraced(function* (asked?: SourceId) {
  const { actor, on, region } = yield* asking
  const open = (region.funding.holders ?? [])
    .filter(({ role, source }) => role === actor.role && (asked === undefined || source === asked))
    .map(({ source }) => source)
  return open.length > 0 ? open : yield* refusal(region, asked, on, bySchool)
})

const asking = Effect.gen(function* () {
  return {
    region: yield* RegionContext,
    actor: yield* CurrentActor,
    on: yield* (yield* Today).date
  }
})

const notHeld = text(
  "U beheert dit budget niet, u staat niet op de ladder van wie het beheert, en u mag er niets uit toezeggen.",
  "You do not hold this budget, you do not stand above who does, and you may commit nothing from it."
)
const bySchool = text(
  "Per school ziet alleen wie het budget beheert het: één school kan één kind zijn.",
  "By school it is only for who holds the budget: one school can be one child."
)

const refusal = (
  { funding, rules }: RegionInUse,
  asked: SourceId | undefined,
  on: CalendarDate,
  because: LocalizedText
): BudgetRefused => {
  const holder = funding.holders?.find((one) => one.source === asked)
  const rule = holder === undefined ? undefined : rules.get(holder.rule)
  return new BudgetRefused({
    ruling: refused(on, [{ rule: rule ?? onlyForBudgetHolders, because, cures: [] }])
  })
}
