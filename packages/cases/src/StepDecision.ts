/**
 * What parents or youth decided about a step, and their own view of it.
 *
 * Each answers for himself; the last answer of each counts.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { StepId } from "./StepId.ts"

/** What somebody of the family says of a step: agreed or not, and the own view. */
export const StepAnswer = Schema.Struct({
  step: StepId.pipe(classified("process")),
  answer: Schema.Literals(["agree", "disagree"]).pipe(classified("consent")),
  /** In their own words. */
  view: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(2000))).pipe(classified("family"))
}).pipe(Schema.annotateEncoded({ identifier: "StepAnswer" }))
export type StepAnswer = typeof StepAnswer.Type

export const StepDecision = Schema.Struct({
  ...StepAnswer.fields,
  by: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "StepDecision" }))
export type StepDecision = typeof StepDecision.Type
