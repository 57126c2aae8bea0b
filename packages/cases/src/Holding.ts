/**
 * Who holds regie over a plan, given what conditions come to: the last who took it over, else the role
 * that has it by rule.
 *
 * There is never nobody and never two for the same plan: the last of the declared holders has no
 * condition, and of those who took it over the last one counts.
 */
import type { Actor } from "@oza/roles"
import type { Condition } from "./Condition.ts"
import type { RegieRule } from "./Pathway.ts"
import type { RegieHolder } from "./PlanRegie.ts"
import type { Situation } from "./Situation.ts"

/** The holder by this rule; undefined where there is no such plan. `holds` answers a condition. */
export const holderBy = (
  { plan, rule, when, holders }: RegieRule,
  { case: { regies }, on }: Situation,
  holds: (condition: Condition) => boolean
): RegieHolder | undefined => {
  if (when !== undefined && !holds(when)) return undefined
  const turn = regies.find((one) => one.plan === plan)?.turns.findLast(({ from }) => from <= on)
  if (turn !== undefined) return { plan, role: turn.holder.role, party: turn.holder.party, rule }
  const byRule = holders.find((one) => one.when === undefined || holds(one.when))
  return byRule === undefined ? undefined : { plan, role: byRule.role, party: undefined, rule: byRule.rule }
}

/**
 * Does this actor hold it: the person, anybody in the role while nobody in person took it over, or the
 * colleague who stands in for the person on this day?
 */
export const isHolder = (
  { party, role }: Actor,
  holder: RegieHolder | undefined,
  { case: { mandates }, on }: Situation
): boolean =>
  holder !== undefined &&
  holder.role === role &&
  (holder.party === undefined ||
    holder.party === party ||
    mandates.some(
      ({ to, scope, givenBy, from, until }) =>
        givenBy === holder.party &&
        to.party === party &&
        to.role === role &&
        scope.includes("substitute") &&
        from <= on &&
        on < until
    ))
