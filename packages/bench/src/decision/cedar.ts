/** Cedar, in WebAssembly: the rules as Cedar policies, parsed once; the request as context. */
import cedarWasm from "@cedar-policy/cedar-wasm/nodejs"
import type { Policy, PrivacyRule } from "@oza/privacy"
import { ageOf, needs, relationsOf, stands } from "./Facts.ts"
import type { Decider } from "./Workload.ts"

export const cedar = ({ rules }: Policy): Decider => {
  const name = `rules-${rules.length}`
  const parsed = cedarWasm.preparsePolicySet(name, {
    staticPolicies: Object.fromEntries(rules.filter(isForAll).map((rule) => [rule.id, policyOf(rule)]))
  })
  if (parsed.type === "failure") throw new Error(JSON.stringify(parsed.errors))
  return {
    name: "Cedar (WASM)",
    decide: (question) => {
      const answer = cedarWasm.statefulIsAuthorized({
        principal: { type: "User", id: "u" },
        action: { type: "Action", id: "process" },
        resource: { type: "Case", id: "c" },
        entities: [],
        context: {
          side: question.side!,
          role: question.actor.role,
          purpose: question.purpose,
          category: question.categories[0],
          relations: [...relationsOf(question)],
          age: ageOf(question),
          day: dayNumber(question.on),
          yes: needs.filter((need) => stands(question, need))
        },
        preparsedPolicySetId: name
      })
      if (answer.type === "failure") throw new Error(JSON.stringify(answer.errors))
      return answer.response.decision === "allow"
    }
  }
}

/** Rules that no request here can be about are left out, to the advantage of the engine. */
const isForAll = (rule: PrivacyRule): boolean => rule.effect === "forbid" || rule.layer === "statute"

const dayNumber = (day: string): number => Number(day.replaceAll("-", ""))
const oneOf = (values: ReadonlyArray<string>, field: string): string =>
  `[${values.map((value) => JSON.stringify(value)).join(", ")}].contains(context.${field})`

const policyOf = (rule: PrivacyRule): string => {
  const need = rule.effect === "permit" ? rule.requiresPermission : rule.unlessPermission
  const when = [
    rule.sides && oneOf(rule.sides, "side"),
    rule.roles && oneOf(rule.roles, "role"),
    oneOf(rule.purposes, "purpose"),
    oneOf(rule.categories, "category"),
    rule.relation && `context.relations.contains(${JSON.stringify(rule.relation)})`,
    rule.ages?.from !== undefined && `context.age >= ${rule.ages.from}`,
    rule.ages?.below !== undefined && `context.age < ${rule.ages.below}`,
    rule.validFrom && `context.day >= ${dayNumber(rule.validFrom)}`,
    rule.validUntil && `context.day < ${dayNumber(rule.validUntil)}`,
    need && `${rule.effect === "forbid" ? "!" : ""}context.yes.contains(${JSON.stringify(need.kind)})`
  ].filter(Boolean)
  return `${rule.effect}(principal, action, resource) when { ${when.join(" && ")} };`
}
