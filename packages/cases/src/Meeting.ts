/**
 * A meeting about the child, under the name the region gives it.
 *
 * A meeting is planned with a goal and an invitee list, and later held with those who came.
 */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"

/** The name of a kind of meeting in a declaration, in kebab-case. */
export const MeetingKindId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]*$/)).pipe(
  Schema.brand("MeetingKindId")
)
export type MeetingKindId = typeof MeetingKindId.Type

/** A meeting that is planned: of which kind, when, with which goal, and who is invited. */
export const MeetingPlan = Schema.Struct({
  kind: MeetingKindId.pipe(classified("process")),
  plannedFor: CalendarDate.pipe(classified("process")),
  goal: Schema.NonEmptyString.check(Schema.isMaxLength(500)).pipe(classified("education")),
  invited: Schema.NonEmptyArray(RoleId).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "MeetingPlan" }))
export type MeetingPlan = typeof MeetingPlan.Type

/** How a meeting went: who was there, what the family said for itself, and the minutes. */
export const MeetingReport = Schema.Struct({
  meeting: Schema.Int.pipe(classified("process")),
  present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
  /** What parents and youth said for themselves, in their own words. */
  ownView: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(2000))).pipe(
    classified("family")
  ),
  minutes: Schema.NonEmptyString.check(Schema.isMaxLength(5000)).pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "MeetingReport" }))
export type MeetingReport = typeof MeetingReport.Type

export const Meeting = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  plan: MeetingPlan.pipe(classified("process")),
  heldOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  report: Schema.optionalKey(MeetingReport).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Meeting" }))
export type Meeting = typeof Meeting.Type
