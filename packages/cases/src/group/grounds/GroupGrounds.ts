/** What a look at an act with a group finds: the rules that were looked at, and what stands in the way. */
import { type Cure, type LocalizedText, type RuleId, text } from "@oza/kernel"
import type { GroupAsked, GroupObjection } from "../decideGroup.ts"
import { type GroupActId, groupActs, type GroupCommand } from "../GroupAct.ts"
import type { GroupArrangement } from "../GroupArrangement.ts"
import type { GroupBody, GroupRoute } from "../GroupRoute.ts"
import { groupStatusFits } from "../OwnRule.ts"

export interface GroupGrounds {
  readonly rules: ReadonlyArray<RuleId>
  readonly objections: ReadonlyArray<GroupObjection>
}

/** What is asked, in a region that has a route. */
export type AskedOnRoute = GroupAsked & { readonly route: GroupRoute }

/** The command of an act. */
export type CommandOf<Tag extends GroupCommand["_tag"]> = Extract<GroupCommand, { readonly _tag: Tag }>

/** What was found, and more that stands in the way. */
export const together = (
  one: GroupGrounds,
  ...more: ReadonlyArray<ReadonlyArray<GroupObjection>>
): GroupGrounds => ({ rules: one.rules, objections: [...one.objections, ...more.flat()] })

/** Something in the way: the rule, why, and what would take it away. */
export const no = (rule: RuleId, because: LocalizedText, ...cures: ReadonlyArray<Cure>): GroupObjection => ({
  rule,
  because,
  cures
})

/** The act as a cure, where the region knows it. */
export const cure = (
  route: GroupRoute,
  act: Exclude<GroupActId, "RecordBodyDecision">
): ReadonlyArray<Cure> => {
  const rule = route.acts[act]
  return rule === undefined ? [] : [{ act, by: [...rule.by], text: groupActs[act].label }]
}

/** The decision of a body as a cure. */
export const cureBy = ({ members }: GroupBody): Cure => ({
  act: "RecordBodyDecision",
  by: [...members],
  text: groupActs.RecordBodyDecision.label
})

/** Only before the group runs. */
export const before = ({ status }: GroupArrangement): ReadonlyArray<GroupObjection> =>
  status === "proposed"
    ? []
    : [no(groupStatusFits.id, text("Deze groep loopt al.", "This group runs already."))]
