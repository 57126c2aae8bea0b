/**
 * CASL: one ability for each role, built when first asked for and kept. Forbids come last, as the last
 * rule that matches wins. Ages and days are conditions; permissions are looked at when a condition does.
 */
import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from "@casl/ability"
import type { Policy } from "@oza/privacy"
import { ageOf, type Need, relationsOf, stands } from "./Facts.ts"
import type { Decider, Question } from "./Workload.ts"

export const casl = (policy: Policy): Decider => {
  const abilities = new Map<string, MongoAbility>()
  return {
    name: "CASL (cached)",
    decide: (question) => {
      const key = `${question.side} ${question.actor.role}`
      let ability = abilities.get(key)
      if (ability === undefined) abilities.set(key, (ability = abilityOf(policy, question)))
      return ability.can(question.purpose, subject(question.categories[0], new Asked(question)))
    }
  }
}

/** A request with what conditions can look at. */
class Asked {
  readonly question: Question
  constructor(question: Question) {
    this.question = question
  }
  get relations() {
    return relationsOf(this.question)
  }
  get age() {
    return ageOf(this.question)
  }
  get on() {
    return this.question.on
  }
  get "consent-to-process"() {
    return stands(this.question, "consent-to-process")
  }
  get "consent-to-disclose"() {
    return stands(this.question, "consent-to-disclose")
  }
}

const abilityOf = ({ rules }: Policy, { actor, side }: Question): MongoAbility => {
  const { build, can, cannot } = new AbilityBuilder<MongoAbility>(createMongoAbility)
  const about = rules.filter(
    (rule) =>
      (rule.sides === undefined || rule.sides.includes(side!)) &&
      (rule.roles === undefined || rule.roles.includes(actor.role))
  )
  for (const effect of ["permit", "forbid"] as const) {
    for (const rule of about) {
      if (rule.effect !== effect || (effect === "permit" && rule.layer !== "statute")) continue
      const need: Need | undefined =
        rule.effect === "permit" ? rule.requiresPermission?.kind : rule.unlessPermission?.kind
      const conditions = {
        ...(rule.relation === undefined ? {} : { relations: rule.relation }),
        ...(rule.ages === undefined
          ? {}
          : {
              age: {
                $gte: rule.ages.from ?? 0,
                ...(rule.ages.below === undefined ? {} : { $lt: rule.ages.below })
              }
            }),
        ...(rule.validFrom === undefined && rule.validUntil === undefined
          ? {}
          : {
              on: {
                ...(rule.validFrom === undefined ? {} : { $gte: rule.validFrom }),
                ...(rule.validUntil === undefined ? {} : { $lt: rule.validUntil })
              }
            }),
        ...(need === undefined ? {} : { [need]: rule.effect === "permit" })
      }
      const add = effect === "permit" ? can : cannot
      add([...rule.purposes], [...rule.categories], conditions)
    }
  }
  return build()
}
