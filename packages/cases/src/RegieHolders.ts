/**
 * Who holds regie over each plan on a day: the last who took it over, else the role that has it by rule.
 *
 * There is never nobody and never two for the same plan: the last of the declared holders has no
 * condition, and of those who took it over the last one counts.
 */
import type { Actor } from "@oza/roles"
import type { RegieRule } from "./Pathway.ts"
import type { RegieHolder } from "./PlanRegie.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** The holders of regie, one for each plan that there is. */
export const regieHolders = (situation: Situation): ReadonlyArray<RegieHolder> =>
  situation.pathway.regies.flatMap((rule) => holderBy(rule, situation) ?? [])

/** The holder of regie over this plan; undefined where there is no such plan. */
export const regieOverPlan = (plan: string, situation: Situation): RegieHolder | undefined => {
  const rule = situation.pathway.regies.find((one) => one.plan === plan)
  return rule === undefined ? undefined : holderBy(rule, situation)
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

const holderBy = (
  { plan, rule, when, holders }: RegieRule,
  situation: Situation
): RegieHolder | undefined => {
  if (when !== undefined && weigh(when, situation, undefined) !== "holds") return undefined
  const turn = situation.case.regies
    .find((one) => one.plan === plan)
    ?.turns.findLast(({ from }) => from <= situation.on)
  if (turn !== undefined) return { plan, role: turn.holder.role, party: turn.holder.party, rule }
  const byRule = holders.find(
    (one) => one.when === undefined || weigh(one.when, situation, undefined) === "holds"
  )
  return byRule === undefined ? undefined : { plan, role: byRule.role, party: undefined, rule: byRule.rule }
}
