/**
 * What the samenwerkingsverband found on the child's health, for one of its tasks (WPO 18a lid 13).
 *
 * It is kept in a place of its own, goes to nobody but the school and the family, and is destroyed three
 * years after the task was done; the task therefore stands with it.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

/** What a finding is made for: the tasks for which the law lets a samenwerkingsverband hold data on health. */
export const HealthFindingContent = Schema.Struct({
  task: Schema.Literals(["assessment", "advice", "allocation"]).pipe(classified("swv-health")),
  text: Schema.NonEmptyString.check(Schema.isMaxLength(5000)).pipe(classified("swv-health"))
}).pipe(Schema.annotateEncoded({ identifier: "HealthFindingContent" }))
export type HealthFindingContent = typeof HealthFindingContent.Type

export const HealthFinding = Schema.Struct({
  number: Schema.Int.pipe(classified("swv-health")),
  on: CalendarDate.pipe(classified("swv-health")),
  by: PersonId.pipe(classified("swv-health")),
  role: RoleId.pipe(classified("swv-health")),
  content: HealthFindingContent.pipe(classified("swv-health"))
}).pipe(Schema.annotateEncoded({ identifier: "HealthFinding" }))
export type HealthFinding = typeof HealthFinding.Type
