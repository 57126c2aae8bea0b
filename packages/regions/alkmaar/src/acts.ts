/** Who does what in the region, and what must come first: each act of a case, by the rule it rests on. */
import {
  type ActId,
  type ActRule,
  all,
  any,
  type Condition,
  fact,
  type Guard,
  mandated,
  not,
  type Performer,
  says,
  type StepId
} from "@oza/cases"
import { RuleId } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { decision, evaluation, execution, orientation, preparation, withoutSchool } from "./course.ts"
import {
  basicFirst,
  besideBasicSupport,
  bothNeeded,
  checkedWhenDecided,
  chosenWithParents,
  consultantWithSchool,
  contentAgreed,
  coordinating,
  decidedBeforeClosing,
  decisionsChecked,
  enriching,
  escalatedByProfessional,
  evaluatedFirst,
  extraFirst,
  functionNamed,
  goalsFirst,
  groupForComparableNeeds,
  heavierWhenNeeded,
  helpGranted,
  integrated,
  interventionNamed,
  invitedFirst,
  leadingBack,
  leadingInAgreed,
  levelKnown,
  legalFrameDiscussed,
  nextEducation,
  parentsAgreed,
  partnersAndFunding,
  partnersInformed,
  realSupport,
  recordedByCoordinator,
  representedByProfessional,
  returnOrganised,
  rolesDiscussed,
  settingOfOffer,
  smart,
  supportAtSchoolFirst,
  tableChecked,
  tbvGranted,
  tlvGranted
} from "./guards.ts"
import {
  authority,
  canCoordinate,
  coaches,
  coordinators,
  provider,
  swvConsultant,
  swvDirector,
  teacher,
  youth,
  youthHelpExpert
} from "./roles.ts"
import { alk } from "./rules/Kader.ts"

type Performers = readonly [Performer, ...Array<Performer>]
type Roles = readonly [RoleId, ...Array<RoleId>]

const performers = (roles: Roles, under: Omit<Performer, "role"> = {}): Performers => {
  const [first, ...rest] = roles.map((role): Performer => ({ role, ...under }))
  return [first!, ...rest]
}
const by = (...roles: Roles): Performers => performers(roles)
/** Under a condition, that another rule than that of the act may make. */
const when = (condition: Condition, rule: number, ...roles: Roles): Performers =>
  performers(roles, { when: condition, rule: alk(rule) })

const act = (
  of: StepId,
  who: Performers,
  byRule: number | string,
  ...guards: ReadonlyArray<Guard>
): ActRule => ({
  step: of,
  by: who,
  byRule: typeof byRule === "number" ? alk(byRule) : RuleId.make(byRule),
  guards
})

const adult = fact("child.from-18")
/** ALK-17: parents of a minor, and the youth at every age. */
const family: Performers = [...when(not(adult), 17, ...authority), ...by(youth)]
/** ALK-28: the parents; of age, the youth stands in their place. */
const parents: Performers = [...when(not(adult), 28, ...authority), ...when(adult, 28, youth)]
const professionals = [...coordinators, teacher, swvConsultant, ...coaches, provider] as const

/** Those who hold the process; ALK-61: on the process, so these stand with no act on content. */
const coordinatingBy = (rule: number): Performers => when(coordinating, rule, ...canCoordinate)
/** ALK-61: the consultant thinks along on content, and not as process coordinator. */
const consultantOnContent: Performers = when(not(coordinating), 61, swvConsultant)
/** ALK-09: the school; ALK-11: without a school the provider; ALK-67: and who coordinates the process. */
const convening: Performers = [
  ...by(...coordinators),
  ...when(withoutSchool, 11, provider),
  ...when(coordinating, 67, swvConsultant, provider, ...coaches)
]
const escalating = any(coordinating, mandated("escalate"))

export const acts: Readonly<Partial<Record<ActId, ActRule>>> = {
  OpenCase: act(orientation, [...by(...professionals), ...family], 27),
  ChangeEnrolment: act(orientation, by(...coordinators, provider), 9),
  AddParticipant: act(orientation, by(...canCoordinate), 19),
  EndParticipation: act(orientation, by(...canCoordinate), 19),
  AnswerPermission: act(orientation, family, 17),
  WithdrawPermission: act(orientation, family, 17),
  GiveMandate: act(
    orientation,
    [...family, ...by(...coordinators)],
    57,
    representedByProfessional,
    escalatedByProfessional
  ),
  EndMandate: act(orientation, [...family, ...by(...coordinators)], 57),
  RestrictParty: act(orientation, by(...coaches), 63),
  LiftRestriction: act(orientation, by(...coaches), 63),
  RecordCircumstance: act(orientation, by(...professionals), 27),
  EndCircumstance: act(orientation, by(...professionals), 27),
  RecordSupport: act(orientation, by(...coordinators, teacher), 14, basicFirst),
  RecordQuestion: act(orientation, [...by(...professionals), ...family], 27),
  RecordNeeds: act(orientation, [...by(...coordinators, ...coaches, provider), ...consultantOnContent], 27),
  RecordYield: act(
    orientation,
    [...by(...professionals), ...family],
    27,
    ...recordedByCoordinator,
    checkedWhenDecided
  ),
  DecideOnStep: act(orientation, family, 17),
  AdviseOnYouthHelp: act(orientation, by(...professionals), 19),
  AdviseOnEducation: act(orientation, by(...professionals), 19),

  PlanMeeting: act(orientation, convening, 9),
  AgreeInvitees: act(orientation, parents, 28),
  ChangeInvitees: act(orientation, convening, 9),
  SendInvitations: act(orientation, convening, 9, parentsAgreed, tableChecked),
  HoldChildTalk: act(orientation, by(...professionals), 65),
  ReportMeeting: act(orientation, coordinatingBy(60), 60, invitedFirst, smart),
  CancelMeeting: act(orientation, convening, 9),
  ReviewActions: act(orientation, coordinatingBy(66), 66),

  OfferRegie: act(orientation, by(...canCoordinate), 58, chosenWithParents, consultantWithSchool),
  AcceptRegie: act(orientation, by(...canCoordinate), 58),
  DeclineRegie: act(orientation, by(...canCoordinate), 58),
  MigratePathway: act(orientation, coordinatingBy(26), 26),

  // These can come up in every phase, so they wait for none.
  ReportStagnation: act(orientation, [...by(...professionals), ...family], 69),
  Escalate: act(orientation, when(escalating, 70, ...canCoordinate), 70),
  ConcludeEscalation: act(orientation, when(escalating, 70, ...canCoordinate), 69),
  ResolveStagnation: act(orientation, coordinatingBy(69), 69),
  PrepareTransition: act(orientation, by(...coordinators, ...coaches, provider), 50, ...nextEducation),
  HandOverTransition: act(orientation, by(...coordinators, provider), 50),
  ReceiveTransition: act(orientation, by(...coordinators), 50),

  SetGoals: act(preparation, [...by(...coordinators, ...coaches, provider), ...consultantOnContent], 30),
  WriteOpp: act(preparation, by(...coordinators), 2),
  AgreeOpp: act(preparation, family, 17),
  EvaluateOpp: act(preparation, by(...coordinators), 36),
  RequestProcedure: act(preparation, by(...coordinators, swvConsultant), 32),
  DecideProcedure: act(preparation, by(swvDirector), 32),
  FileApplication: act(
    preparation,
    by(...coaches),
    71,
    besideBasicSupport,
    extraFirst,
    leadingInAgreed,
    supportAtSchoolFirst
  ),
  SuspendTerm: act(preparation, by(youthHelpExpert), "AWB-4:15"),
  ResumeTerm: act(preparation, by(youthHelpExpert), "AWB-4:15"),
  ExtendTerm: act(preparation, by(youthHelpExpert, swvDirector), "AWB-4:14"),
  TakeDecision: act(preparation, by(youthHelpExpert), 71),
  CorrectDecision: act(preparation, by(youthHelpExpert), 71),
  FileObjection: act(preparation, family, "AWB-6:7"),
  WithdrawObjection: act(preparation, family, "AWB-6:7"),
  DecideObjection: act(preparation, by(youthHelpExpert, swvDirector), "AWB-7:10"),
  HoldGreyAreaTalk: act(preparation, by(...coordinators, swvConsultant, ...coaches), 34),
  MakeAgreement: act(
    preparation,
    [...by(...coordinators, ...coaches, provider), ...consultantOnContent],
    34,
    bothNeeded,
    besideBasicSupport,
    goalsFirst,
    groupForComparableNeeds,
    settingOfOffer,
    interventionNamed,
    functionNamed,
    realSupport,
    enriching,
    leadingBack
  ),
  AgreeContent: act(preparation, family, 17),
  ShareFunding: act(preparation, by(...coaches, swvDirector), 32, tlvGranted, tbvGranted, helpGranted),
  ApproveFunding: act(preparation, by(...coaches, swvDirector), 32),
  ReturnFunding: act(preparation, by(...coaches, swvDirector), 32),
  RecordInvoice: act(preparation, by(...coaches, swvDirector), 32),

  StartExecution: act(
    execution,
    by(...coordinators, ...coaches, provider),
    31,
    integrated,
    contentAgreed,
    levelKnown,
    partnersAndFunding,
    rolesDiscussed,
    legalFrameDiscussed,
    decisionsChecked
  ),
  ReportProgress: act(execution, by(...coordinators, ...coaches, provider), 35),
  ScaleAgreement: act(
    execution,
    [
      ...when(says("direction", "down", "ended"), 15, ...coordinators, ...coaches, provider),
      ...when(all(says("direction", "up"), coordinating), 70, ...canCoordinate)
    ],
    15,
    heavierWhenNeeded
  ),
  Evaluate: act(evaluation, by(...coordinators, ...coaches, provider), 36, partnersInformed, returnOrganised),
  CloseCase: act(
    decision,
    by(...coordinators, ...coaches, provider),
    37,
    evaluatedFirst,
    decidedBeforeClosing
  ),
  ReopenCase: act(decision, by(...coordinators, ...coaches, provider), 37)
}
