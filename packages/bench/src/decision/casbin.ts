/** Casbin: one row for each rule, one matcher over the fields; a forbid wins over every permit. */
import { newEnforcer, newModelFromString } from "casbin"
import type { Policy, PrivacyRule } from "@oza/privacy"
import { ageOf, type Need, needs, relationsOf, stands } from "./Facts.ts"
import type { Decider, Question } from "./Workload.ts"

const model = `
[request_definition]
r = q
[policy_definition]
p = sides, roles, purposes, categories, relation, ages, days, need, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = has(p.purposes, r.q.purpose) && has(p.categories, r.q.category) && has(p.sides, r.q.side) && has(p.roles, r.q.role) && is(r.q, p.relation) && within(r.q.age, p.ages) && within(r.q.day, p.days) && yes(r.q, p.need)
`

export const casbin = async ({ rules }: Policy): Promise<Decider> => {
  const enforcer = await newEnforcer(newModelFromString(model))
  await enforcer.addPolicies(rules.filter(isForAll).map(rowOf))
  const sets = new Map<string, ReadonlySet<string>>()
  await enforcer.addFunction("has", (listed: string, value: string) => {
    if (listed === "*") return true
    let set = sets.get(listed)
    if (set === undefined) sets.set(listed, (set = new Set(listed.split("|"))))
    return set.has(value)
  })
  await enforcer.addFunction(
    "is",
    (asked: Asked, relation: string) =>
      relation === "*" || (asked.relations as ReadonlyArray<string>).includes(relation)
  )
  await enforcer.addFunction("within", (value: number, range: string) => {
    const [from, below] = range.split("..")
    return Number(from) <= value && value < Number(below)
  })
  await enforcer.addFunction("yes", (asked: Asked, need: string) =>
    need === "*" ? true : need.startsWith("!") ? !asked.yes(need.slice(1) as Need) : asked.yes(need as Need)
  )
  return {
    name: "Casbin",
    decide: (question) => enforcer.enforceSync(askedOf(question))
  }
}

const askedOf = (question: Question) => ({
  side: question.side,
  role: question.actor.role,
  purpose: question.purpose,
  category: question.categories[0],
  relations: relationsOf(question),
  age: ageOf(question),
  day: dayNumber(question.on),
  yes: (need: Need): boolean => needs.some((one) => one === need) && stands(question, need)
})
type Asked = ReturnType<typeof askedOf>

const isForAll = (rule: PrivacyRule): boolean => rule.effect === "forbid" || rule.layer === "statute"

const dayNumber = (day: string): number => Number(day.replaceAll("-", ""))
const listOf = (values: ReadonlyArray<string> | undefined): string => values?.join("|") ?? "*"

const rowOf = (rule: PrivacyRule): Array<string> => {
  const need =
    rule.effect === "permit"
      ? rule.requiresPermission?.kind
      : rule.unlessPermission && `!${rule.unlessPermission.kind}`
  return [
    listOf(rule.sides),
    listOf(rule.roles),
    listOf(rule.purposes),
    listOf(rule.categories),
    rule.relation ?? "*",
    `${rule.ages?.from ?? 0}..${rule.ages?.below ?? 999}`,
    `${rule.validFrom === undefined ? 0 : dayNumber(rule.validFrom)}..${rule.validUntil === undefined ? 99_999_999 : dayNumber(rule.validUntil)}`,
    need ?? "*",
    rule.effect === "permit" ? "allow" : "deny"
  ]
}
