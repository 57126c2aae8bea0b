/**
 * The application for youth help, the term that it starts, and the decision on it.
 *
 * When the term ends follows from the pathway and the law (`decisionTerm`); it is not stored. A taken
 * decision is never changed.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

export const Application = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  by: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  asksFor: Paragraph.pipe(classified("youth-help")),
  /** Asked for more on `from`, answered on `until`: the days in between do not count (Awb 4:15). */
  suspensions: Schema.Array(
    Schema.Struct({
      from: CalendarDate.pipe(classified("process")),
      until: Schema.optionalKey(CalendarDate).pipe(classified("process")),
      reason: Schema.NonEmptyString.pipe(classified("youth-help"))
    })
  ).pipe(classified("process")),
  /** Put off once to this day, and why (Awb 4:14). */
  extended: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      until: CalendarDate.pipe(classified("process")),
      reason: Schema.NonEmptyString.pipe(classified("youth-help"))
    })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Application" }))
export type Application = typeof Application.Type

/** On what a decision may be said to rest. Which of these a region accepts is a rule of its pathway. */
export const DecisionGround = Schema.Literals([
  "need-established",
  "no-need",
  "own-strength-suffices",
  "preceding-law",
  "lack-of-funds"
])
export type DecisionGround = typeof DecisionGround.Type

/** What a decision says: the outcome, the ground it rests on, and the reasons. */
export const DecisionContent = Schema.Struct({
  outcome: Schema.Literals(["granted", "refused"]).pipe(classified("youth-help")),
  ground: DecisionGround.pipe(classified("youth-help")),
  reasons: Paragraph.pipe(classified("youth-help"))
}).pipe(Schema.annotateEncoded({ identifier: "DecisionContent" }))
export type DecisionContent = typeof DecisionContent.Type

/** A decision that was taken, with its day, and those that it stands in the place of. */
export const Decision = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  ...DecisionContent.fields,
  /** Decisions that were corrected, oldest first; their text stays as it was. */
  superseded: Schema.Array(
    Schema.Struct({ on: CalendarDate.pipe(classified("process")), ...DecisionContent.fields })
  ).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Decision" }))
export type Decision = typeof Decision.Type
