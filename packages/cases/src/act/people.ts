/** Acts on who the case is about and who takes part: opening, enrolment, participants, permissions, mandates. */
import { CalendarDate, CaseId, PersonId, RegionId, text } from "@oza/kernel"
import {
  classified,
  PermissionAnswer,
  PermissionEvidence,
  PermissionKind,
  PermissionScope
} from "@oza/privacy"
import { Actor } from "@oza/roles"
import { Schema } from "effect"
import { MandateScope } from "../CaseMandate.ts"
import { Child } from "../Child.ts"
import { Enrolment } from "../Enrolment.ts"
import { Restriction } from "../Restriction.ts"
import { Signal } from "../Signal.ts"
import { act } from "./act.ts"

export const peopleActs = {
  OpenCase: act(
    "OpenCase",
    "CaseOpened",
    "cases",
    text("Een zaak openen", "Open a case"),
    {
      child: Child.pipe(classified("process")),
      enrolment: Enrolment.pipe(classified("education")),
      signal: Signal.pipe(classified("education"))
    },
    {
      case: CaseId.pipe(classified("process")),
      region: RegionId.pipe(classified("process")),
      /** Version of the pathway that the case follows from now on. */
      pathway: Schema.Int.pipe(classified("process"))
    }
  ),
  ChangeEnrolment: act(
    "ChangeEnrolment",
    "EnrolmentChanged",
    "enrolments",
    text("De inschrijving wijzigen", "Change the enrolment"),
    { enrolment: Enrolment.pipe(classified("education")) }
  ),
  AddParticipant: act(
    "AddParticipant",
    "ParticipantAdded",
    "participants",
    text("Iemand bij de zaak betrekken", "Involve somebody"),
    { participant: Actor.pipe(classified("process")) }
  ),
  EndParticipation: act(
    "EndParticipation",
    "ParticipationEnded",
    "participation-ends",
    text("Iemands betrokkenheid beëindigen", "End somebody's involvement"),
    { participant: Actor.pipe(classified("process")) }
  ),
  AnswerPermission: act(
    "AnswerPermission",
    "PermissionAnswered",
    "permissions",
    text("Toestemming geven of weigeren", "Give or refuse permission"),
    {
      kind: PermissionKind.pipe(classified("consent")),
      answer: PermissionAnswer.pipe(classified("consent")),
      scope: PermissionScope.pipe(classified("consent")),
      evidence: PermissionEvidence.pipe(classified("consent")),
      validUntil: Schema.optionalKey(CalendarDate).pipe(classified("consent"))
    }
  ),
  WithdrawPermission: act(
    "WithdrawPermission",
    "PermissionWithdrawn",
    "permission-withdrawals",
    text("Toestemming intrekken", "Withdraw permission"),
    { permission: Schema.Int.pipe(classified("consent")) }
  ),
  GiveMandate: act("GiveMandate", "MandateGiven", "mandates", text("Een mandaat geven", "Give a mandate"), {
    to: Actor.pipe(classified("process")),
    scope: Schema.NonEmptyArray(MandateScope).pipe(classified("process")),
    until: CalendarDate.pipe(classified("process"))
  }),
  EndMandate: act(
    "EndMandate",
    "MandateEnded",
    "mandate-ends",
    text("Een mandaat beëindigen", "End a mandate"),
    { mandate: Schema.Int.pipe(classified("process")) }
  ),
  RestrictParty: act(
    "RestrictParty",
    "PartyRestricted",
    "restrictions",
    text("Vastleggen dat iemand niet mee mag of kan doen", "Record that somebody may or can not take part"),
    {
      party: PersonId.pipe(classified("process")),
      kind: Restriction.fields.kind,
      ground: Restriction.fields.ground
    }
  ),
  LiftRestriction: act(
    "LiftRestriction",
    "RestrictionLifted",
    "restriction-ends",
    text("Vastleggen dat iemand weer mee mag of kan doen", "Record that somebody takes part again"),
    { restriction: Schema.Int.pipe(classified("process")) }
  )
} as const
