/**
 * What those involved should see: a term that has passed, an evaluation that is due.
 *
 * Flags are rules of the pathway with a condition. They refuse nothing; a late decision is still due.
 */
import { type Cure, type LocalizedText, type Rule, type RuleBook, text } from "@oza/kernel"
import { WPO_40a, WVO_2_44 } from "@oza/privacy"
import { ruleIn } from "./ActRuling.ts"
import { all, fact } from "./Condition.ts"
import { dataFlags } from "./dataFlags.ts"
import { curesAgainst } from "./Explanation.ts"
import { moneyFlags } from "./moneyFlags.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

export interface Flag {
  readonly rule: Rule
  readonly text: LocalizedText
  /** Acts that would take it away. */
  readonly cures: ReadonlyArray<Cure>
}

/** What education law wants seen in every region: an OPP in time, and evaluated every year. */
const ofLaw = [
  { rule: WPO_40a, school: fact("school.po") },
  { rule: WVO_2_44, school: fact("school.vo") }
].flatMap(({ rule, school }) => [
  {
    rule,
    of: all(school, fact("support.needs-exceed-basic")),
    when: fact("opp.overdue"),
    text: text(
      "De zes weken na de inschrijving zijn voorbij: er hoort een OPP te zijn.",
      "The six weeks after the enrolment have passed: there should be an OPP."
    )
  },
  {
    rule,
    of: school,
    when: fact("opp.evaluation-overdue"),
    text: text("Het is tijd om het OPP te evalueren.", "It is time to evaluate the OPP.")
  }
])

/**
 * The flags of a case on a day, those of the law first; once it is closed only those about its money and
 * its data. Where the situation says who looks, only what is for them.
 */
export const flags = ({
  rules,
  ...situation
}: Situation & { readonly rules: RuleBook }): ReadonlyArray<Flag> =>
  situation.case.status === "closed"
    ? [...moneyFlags(situation), ...dataFlags(situation)]
    : [
        ...ofLaw.filter(({ of }) => weigh(of, situation, undefined) === "holds"),
        ...situation.pathway.flags.map((one) => ({ ...one, rule: ruleIn(rules, one.rule) }))
      ]
        .filter(({ when }) => weigh(when, situation, undefined) === "holds")
        .map(({ rule, text: sentence, when }) => ({
          rule,
          text: sentence,
          cures: curesAgainst(when, situation)
        }))
        .concat(moneyFlags(situation), dataFlags(situation))
