/** Who holds regie over each plan of a case on a day: one for each plan that there is. */
import { holderBy } from "./Holding.ts"
import type { RegieHolder } from "./PlanRegie.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** The holders of regie, one for each plan that there is. */
export const regieHolders = (situation: Situation): ReadonlyArray<RegieHolder> =>
  situation.pathway.regies.flatMap(
    (rule) => holderBy(rule, situation, (asked) => weigh(asked, situation, undefined) === "holds") ?? []
  )

/** The holder of regie over this plan; undefined where there is no such plan. */
export const regieOverPlan = (plan: string, situation: Situation): RegieHolder | undefined =>
  regieHolders(situation).find((one) => one.plan === plan)
