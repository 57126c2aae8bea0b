/**
 * Regie over one plan of a case, as far as it was handed over: who took it over from whom, and when.
 *
 * Who holds regie from the start, and while nobody took it over, is data of a region
 * (`Pathway.regies`); `regieHolders` puts the two together, so that there is never nobody and never
 * two. Regie is a task, not a permission: it opens no data.
 */
import { CalendarDate, type RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"

/** The name of a plan that somebody has regie over, in kebab-case: `opp`, `family-plan`, `process`. */
export const PlanId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(Schema.brand("PlanId"))
export type PlanId = typeof PlanId.Type

/** Somebody took regie over from this day, chosen together with these roles. */
export const RegieTurn = Schema.Struct({
  holder: Actor.pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  chosenWith: Schema.Array(RoleId).pipe(classified("process"))
})
export type RegieTurn = typeof RegieTurn.Type

export const PlanRegie = Schema.Struct({
  plan: PlanId.pipe(classified("process")),
  /** Those who took it over, in order; the last one holds it. Empty while it was only offered. */
  turns: Schema.Array(RegieTurn).pipe(classified("process")),
  /** Offered to somebody who has not answered yet; until then the holder stays. */
  offer: Schema.optionalKey(
    Schema.Struct({
      to: Actor.pipe(classified("process")),
      on: CalendarDate.pipe(classified("process")),
      chosenWith: Schema.Array(RoleId).pipe(classified("process"))
    })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "PlanRegie" }))
export type PlanRegie = typeof PlanRegie.Type

/** Who holds regie over a plan: a role, and the person once one took it over. */
export interface RegieHolder {
  readonly plan: PlanId
  readonly role: RoleId
  /** Undefined while the role holds it and nobody in person took it over. */
  readonly party: Actor["party"] | undefined
  readonly rule: RuleId
}
