/**
 * A transition to the next kind of education, with a hand-over that is prepared in time.
 *
 * The perspective and the needs go to the next school as far as the family permits; that school says
 * that it has them.
 */
import { CalendarDate, EstablishmentCode } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"
import { SchoolType } from "./Enrolment.ts"

const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** What is prepared: where to, when, with which perspective, and what the next school has to know. */
export const TransitionPlan = Schema.Struct({
  to: SchoolType.pipe(classified("education")),
  /** The next school, once it is known. */
  school: Schema.optionalKey(EstablishmentCode).pipe(classified("education")),
  /** First day at the next school. */
  expectedOn: CalendarDate.pipe(classified("education")),
  perspective: Paragraph.pipe(classified("education")),
  /** What is agreed on who tells what to whom, and when. */
  agreements: Paragraph.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "TransitionPlan" }))
export type TransitionPlan = typeof TransitionPlan.Type

export const Transition = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process")),
  plan: TransitionPlan.pipe(classified("education")),
  handedOverOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  /** The next school says that it has what it needs. */
  receivedOn: Schema.optionalKey(CalendarDate).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Transition" }))
export type Transition = typeof Transition.Type
