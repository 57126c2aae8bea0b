/** Acts on meetings: planned, agreed with, invited for, prepared with the child, held, and followed up. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { DocumentKind, MeetingPlan, MeetingReport } from "../Meeting.ts"
import { act, Paragraph, Sentence } from "./act.ts"

const meeting = Schema.Int.pipe(classified("process"))

export const meetingActs = {
  PlanMeeting: act(
    "PlanMeeting",
    "MeetingPlanned",
    "meetings",
    text("Een overleg plannen", "Plan a meeting"),
    {
      meeting: MeetingPlan.pipe(classified("process"))
    }
  ),
  ReportMeeting: act(
    "ReportMeeting",
    "MeetingHeld",
    "meeting-reports",
    text("Een gehouden overleg vastleggen", "Record a meeting that was held"),
    { report: MeetingReport.pipe(classified("process")) }
  ),
  HoldGreyAreaTalk: act(
    "HoldGreyAreaTalk",
    "GreyAreaTalkHeld",
    "grey-area-talks",
    text("Een gesprek over het grijze gebied vastleggen", "Record a conversation on the grey area"),
    {
      present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
      conclusion: Paragraph.pipe(classified("youth-help"))
    }
  ),
  AgreeInvitees: act(
    "AgreeInvitees",
    "InviteesAgreed",
    "invitee-agreements",
    text("Akkoord gaan met wie wordt uitgenodigd", "Agree with who is invited"),
    { meeting }
  ),
  ChangeInvitees: act(
    "ChangeInvitees",
    "InviteesChanged",
    "invitee-changes",
    text("Wijzigen wie wordt uitgenodigd", "Change who is invited"),
    { meeting, invited: MeetingPlan.fields.invited }
  ),
  SendInvitations: act(
    "SendInvitations",
    "InvitationsSent",
    "invitations",
    text("Uitnodigen voor een overleg", "Send the invitations for a meeting"),
    { meeting, documents: Schema.Array(DocumentKind).pipe(classified("process")) }
  ),
  HoldChildTalk: act(
    "HoldChildTalk",
    "ChildHeard",
    "child-talks",
    text("Vooraf met de jeugdige praten", "Talk with the child beforehand"),
    {
      meeting,
      view: Schema.NonEmptyString.check(Schema.isMaxLength(2000)).pipe(classified("family"))
    }
  ),
  CancelMeeting: act(
    "CancelMeeting",
    "MeetingCancelled",
    "meeting-cancellations",
    text("Een overleg afzeggen", "Cancel a meeting"),
    { meeting, reason: Sentence.pipe(classified("process")) }
  ),
  ReviewActions: act(
    "ReviewActions",
    "ActionsReviewed",
    "action-reviews",
    text("Nagaan wat de afgesproken acties opleverden", "Review the actions that were agreed"),
    { meeting, result: Schema.Literals(["sufficient", "insufficient"]).pipe(classified("education")) }
  )
} as const
