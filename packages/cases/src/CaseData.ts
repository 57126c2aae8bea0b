/**
 * What a case holds on who may decide about its data: authority, capacity and break-glass.
 *
 * The nouns belong to the privacy rules and are not classified there; here each field gets its category.
 * Why an emergency was taken stands with the permissions: it came in the place of one.
 */
import { Authority, CapacityJudgement, classified, Emergency } from "@oza/privacy"
import { Schema } from "effect"

export const CaseAuthority = Schema.Struct({
  number: Authority.fields.number.pipe(classified("process")),
  person: Authority.fields.person.pipe(classified("process")),
  kind: Authority.fields.kind.pipe(classified("process")),
  household: Authority.fields.household.pipe(classified("family")),
  evidence: Authority.fields.evidence.pipe(classified("family")),
  from: Authority.fields.from.pipe(classified("process")),
  until: Authority.fields.until.pipe(classified("process"))
})

export const CaseCapacity = Schema.Struct({
  number: CapacityJudgement.fields.number.pipe(classified("consent")),
  matter: CapacityJudgement.fields.matter.pipe(classified("consent")),
  outcome: CapacityJudgement.fields.outcome.pipe(classified("consent")),
  by: CapacityJudgement.fields.by.pipe(classified("consent")),
  byRole: CapacityJudgement.fields.byRole.pipe(classified("consent")),
  secondReader: CapacityJudgement.fields.secondReader.pipe(classified("consent")),
  motivation: CapacityJudgement.fields.motivation.pipe(classified("health")),
  on: CapacityJudgement.fields.on.pipe(classified("consent"))
})

export const CaseEmergency = Schema.Struct({
  number: Emergency.fields.number.pipe(classified("process")),
  ground: Emergency.fields.ground.pipe(classified("process")),
  motivation: Emergency.fields.motivation.pipe(classified("consent")),
  by: Emergency.fields.by.pipe(classified("process")),
  second: Emergency.fields.second.pipe(classified("process")),
  categories: Emergency.fields.categories.pipe(classified("process")),
  on: Emergency.fields.on.pipe(classified("process")),
  until: Emergency.fields.until.pipe(classified("process")),
  tellFamily: Emergency.fields.tellFamily.pipe(classified("consent")),
  review: Emergency.fields.review.pipe(classified("consent"))
})
