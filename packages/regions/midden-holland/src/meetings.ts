/** The meetings of the region: the broad meeting, and the follow-up to evaluate; one table for both. */
import { circumstance, fact, type MeetingKind, MeetingKindId, not, type Seat } from "@oza/cases"
import { text } from "@oza/kernel"
import {
  absence,
  complexCase,
  exemptionConsidered,
  josInvolved,
  notAtSchool,
  riskBehaviour,
  seriousAbsence,
  threatenedAbsence,
  youthHelpRuns
} from "./circumstances.ts"
import type { Reading } from "./openTerms.ts"
import {
  attendanceOfficer,
  authority,
  coordinators,
  head,
  jos,
  municipalAccess,
  municipalContact,
  swv,
  swvExpert,
  teacher,
  youth,
  youthDoctor,
  youthHelpWorker
} from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"

export const broadMeeting = MeetingKindId.make("broad-meeting")
export const evaluationMeeting = MeetingKindId.make("evaluation-meeting")

/** MH-36; an adult pupil has nobody who represents. */
const parents: Seat = {
  roles: authority,
  must: "be-present",
  when: not(fact("child.from-18")),
  rule: mh(36)
}
const pupil: Seat = { roles: [youth], must: "be-present-or-heard", rule: mh(37) }
const fixed: Seat = { roles: [teacher], must: "be-present", rule: mh(41) }
/** Who can say yes to extra support, and who to youth help. */
const forSupport: Seat = { roles: [...coordinators, head], must: "be-present", rule: mh(17) }
const forYouthHelp: Seat = {
  roles: [municipalContact, municipalAccess, youthDoctor],
  must: "be-present",
  rule: mh(17)
}

/** Those who are invited when something is the matter. */
const onTrigger: ReadonlyArray<Seat> = [
  { roles: [jos], must: "be-invited", when: circumstance(josInvolved), rule: mh(51) },
  {
    roles: [swv, swvExpert],
    must: "be-invited",
    when: circumstance(notAtSchool, riskBehaviour, complexCase, exemptionConsidered),
    rule: mh(55)
  },
  {
    roles: [attendanceOfficer],
    must: "be-invited",
    when: circumstance(absence, threatenedAbsence, seriousAbsence),
    rule: mh(56)
  }
]
const helper: Seat = {
  roles: [youthHelpWorker],
  must: "be-invited",
  when: circumstance(youthHelpRuns),
  rule: mh(66)
}
/** An evaluation of a running arrangement always has its helper. */
const helperAlways: Seat = { roles: [youthHelpWorker], must: "be-invited", rule: mh(66) }

export const meetings = ({ invitationDays }: Reading): ReadonlyArray<MeetingKind> => [
  {
    id: broadMeeting,
    name: text("breed overleg", "broad meeting"),
    schoolTypes: ["po", "vo"],
    rule: mh(45),
    seats: [parents, pupil, fixed, forSupport, forYouthHelp, ...onTrigger, helper],
    goalSetWith: { roles: [teacher, youth], rule: mh(11) },
    asksViews: mh(22),
    notice: { days: invitationDays, rule: mh(16) }
  },
  {
    id: evaluationMeeting,
    name: text("evaluatieoverleg", "evaluation meeting"),
    schoolTypes: ["po", "vo"],
    rule: mh(48),
    seats: [parents, pupil, fixed, ...onTrigger, helperAlways],
    goalSetWith: { roles: [teacher, youth], rule: mh(33) },
    asksViews: mh(22),
    notice: { days: invitationDays, rule: mh(16) }
  }
]
