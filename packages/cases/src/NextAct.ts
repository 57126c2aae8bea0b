/**
 * What somebody can do next in a case, and why not.
 *
 * An act is listed as granted exactly where `decide` accepts it, apart from what depends on what the
 * command will say; `dependsOn` names the rules of that.
 */
import { type Ground, type LocalizedText, type RuleBook, ruleOn, type Ruling } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { type ActId, actIds, acts } from "./Act.ts"
import { ruleOnAct } from "./ActRuling.ts"
import { actRuleOf } from "./Pathway.ts"
import type { StepId } from "./StepId.ts"
import type { Situation } from "./Situation.ts"

export interface NextAct {
  readonly act: ActId
  readonly label: LocalizedText
  /** The step that it belongs to; absent for an act about data, which belongs to none. */
  readonly step?: StepId
  readonly ruling: Ruling
  /** Rules that may still refuse it, depending on what is filled in. */
  readonly alsoDependsOn: ReadonlyArray<Ground>
}

/** Every act of the region for this actor, in the order of the table of acts; opening a case is none. */
export const nextActs = (
  asked: Situation & { readonly actor: Actor; readonly rules: RuleBook }
): ReadonlyArray<NextAct> => {
  const { actor, rules, ...situation } = asked
  return actIds.flatMap((act) => {
    const rule = actRuleOf(situation.pathway, act)
    if (rule === undefined || act === "OpenCase") return []
    const judged = ruleOnAct({ situation, act, actor, rules, command: undefined })
    return [
      {
        act,
        label: acts[act].label,
        ...(rule.step === undefined ? {} : { step: rule.step }),
        ruling: ruleOn(situation.on, judged.rules, judged.grounds),
        alsoDependsOn: judged.dependsOn
      }
    ]
  })
}
