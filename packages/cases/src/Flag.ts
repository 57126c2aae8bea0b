/**
 * What those involved should see: a term that has passed, an evaluation that is due.
 *
 * Flags are rules of the pathway with a condition. They refuse nothing; a late decision is still due.
 */
import type { Cure, LocalizedText, Rule, RuleBook } from "@oza/kernel"
import { ruleIn } from "./ActRuling.ts"
import { curesAgainst } from "./Explanation.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

export interface Flag {
  readonly rule: Rule
  readonly text: LocalizedText
  /** Acts that would take it away. */
  readonly cures: ReadonlyArray<Cure>
}

/** The flags of a case on a day; none once it is closed. */
export const flags = ({
  rules,
  ...situation
}: Situation & { readonly rules: RuleBook }): ReadonlyArray<Flag> =>
  situation.case.status === "closed"
    ? []
    : situation.pathway.flags
        .filter(({ when }) => weigh(when, situation, undefined) === "holds")
        .map(({ rule, text, when }) => ({
          rule: ruleIn(rules, rule),
          text,
          cures: curesAgainst(when, situation)
        }))
