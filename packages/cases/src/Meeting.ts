/**
 * A meeting about the child, under the name the region gives it.
 *
 * A meeting is planned with a goal and an invitee list; where the region says so the family agrees with
 * that list before anybody is invited. It is later held with those who came, or cancelled.
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

const TimeOfDay = Schema.String.check(
  Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "expected a time such as 09:30" })
)

/** A kind of document that goes to those who are invited. */
export const DocumentKind = Schema.Literals([
  "opp",
  "family-plan",
  "observation-report",
  "report-on-youth-help",
  "report-on-earlier-help"
])
export type DocumentKind = typeof DocumentKind.Type

/** A subject that a part of a meeting can be about, each with its own audience where the region says so. */
export const MeetingTopic = Schema.Literals(["content", "finance"])
export type MeetingTopic = typeof MeetingTopic.Type

/** A meeting that is planned: of which kind, when, with which goal, and who is invited. */
export const MeetingPlan = Schema.Struct({
  kind: MeetingKindId.pipe(classified("process")),
  plannedFor: CalendarDate.pipe(classified("process")),
  /** From when to when on that day, as `09:30`. */
  time: Schema.optionalKey(Schema.Struct({ from: TimeOfDay, until: TimeOfDay })).pipe(classified("process")),
  goal: Schema.NonEmptyString.check(Schema.isMaxLength(500)).pipe(classified("education")),
  /** Roles that the goal was set with. */
  goalSetWith: Schema.optionalKey(Schema.NonEmptyArray(RoleId)).pipe(classified("process")),
  agenda: Schema.optionalKey(Schema.NonEmptyArray(Schema.NonEmptyString.check(Schema.isMaxLength(200)))).pipe(
    classified("education")
  ),
  invited: Schema.NonEmptyArray(RoleId).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "MeetingPlan" }))
export type MeetingPlan = typeof MeetingPlan.Type

/** Who does what after a meeting, what that must yield, and when it is looked at. */
export const MeetingAction = Schema.Struct({
  what: Schema.NonEmptyString.check(Schema.isMaxLength(1000)).pipe(classified("education")),
  who: RoleId.pipe(classified("process")),
  yields: Schema.NonEmptyString.check(Schema.isMaxLength(1000)).pipe(classified("education")),
  reviewOn: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "MeetingAction" }))
export type MeetingAction = typeof MeetingAction.Type

/** A part of a meeting: its subject, who was there for it, and its own minutes. */
export const MeetingPart = Schema.Struct({
  topic: MeetingTopic.pipe(classified("process")),
  present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
  minutes: Schema.NonEmptyString.check(Schema.isMaxLength(5000)).pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "MeetingPart" }))
export type MeetingPart = typeof MeetingPart.Type

/** How a meeting went: who was there, what the family said for itself, and the minutes. */
export const MeetingReport = Schema.Struct({
  meeting: Schema.Int.pipe(classified("process")),
  present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
  /** What parents and youth said for themselves, in their own words. */
  ownView: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(2000))).pipe(
    classified("family")
  ),
  /** Roles that were asked for their own view. */
  askedForView: Schema.optionalKey(Schema.NonEmptyArray(RoleId)).pipe(classified("process")),
  minutes: Schema.NonEmptyString.check(Schema.isMaxLength(5000)).pipe(classified("education")),
  /** What it came to, by the name that the region gives to outcomes of this kind of meeting. */
  outcome: Schema.optionalKey(Schema.NonEmptyString).pipe(classified("process")),
  /** What was agreed to be done before people see each other again. */
  actions: Schema.optionalKey(Schema.NonEmptyArray(MeetingAction)).pipe(classified("education")),
  /** Parts with an audience of their own. */
  parts: Schema.optionalKey(Schema.NonEmptyArray(MeetingPart)).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "MeetingReport" }))
export type MeetingReport = typeof MeetingReport.Type

export const Meeting = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  plan: MeetingPlan.pipe(classified("process")),
  /** Those of the family who agreed with who is invited. */
  inviteesAgreedBy: Schema.Array(RoleId).pipe(classified("consent")),
  /** The day on which the invitations went out, with these documents. */
  invitations: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      documents: Schema.Array(DocumentKind).pipe(classified("process"))
    })
  ).pipe(classified("process")),
  /** What the child said beforehand, in a talk of its own. */
  childTalk: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      view: Schema.NonEmptyString.check(Schema.isMaxLength(2000)).pipe(classified("family"))
    })
  ).pipe(classified("process")),
  cancelledOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  /** What came of the actions that were agreed. */
  actionsReviewed: Schema.optionalKey(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      result: Schema.Literals(["sufficient", "insufficient"]).pipe(classified("education"))
    })
  ).pipe(classified("process")),
  heldOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  report: Schema.optionalKey(MeetingReport).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Meeting" }))
export type Meeting = typeof Meeting.Type
