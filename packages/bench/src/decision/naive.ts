/** Reading every rule for every request: what anybody would write first. */
import type { Policy, PrivacyRule } from "@oza/privacy"
import { ageOf, relationsOf, stands } from "./Facts.ts"
import type { Decider, Question } from "./Workload.ts"

export const naive = ({ rules }: Policy): Decider => ({
  name: "naive loop",
  decide: (question) => {
    const relations = relationsOf(question)
    const age = ageOf(question)
    const holds = (rule: PrivacyRule): boolean =>
      (rule.sides === undefined || rule.sides.includes(question.side!)) &&
      (rule.roles === undefined || rule.roles.includes(question.actor.role)) &&
      (rule.relation === undefined || relations.includes(rule.relation)) &&
      rule.purposes.includes(question.purpose) &&
      rule.categories.includes(question.categories[0]) &&
      (rule.ages?.from ?? 0) <= age &&
      age < (rule.ages?.below ?? Number.POSITIVE_INFINITY) &&
      (rule.validFrom === undefined || rule.validFrom <= question.on) &&
      (rule.validUntil === undefined || question.on < rule.validUntil)
    return (
      !rules.some((rule) => rule.effect === "forbid" && holds(rule) && !isLifted(rule, question)) &&
      rules.some(
        (rule) =>
          rule.effect === "permit" &&
          rule.layer === "statute" &&
          holds(rule) &&
          (rule.requiresPermission === undefined || stands(question, rule.requiresPermission.kind))
      )
    )
  }
})

const isLifted = (rule: Extract<PrivacyRule, { effect: "forbid" }>, question: Question): boolean =>
  rule.unlessPermission !== undefined && stands(question, rule.unlessPermission.kind)
