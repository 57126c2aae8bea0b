/** Who does what in the region, and what must come first: each act of a case, by the rule it rests on. */
import {
  type ActId,
  type ActRule,
  type Condition,
  fact,
  type Guard,
  meetingOf,
  not,
  type Performer,
  says,
  type StepId
} from "@oza/cases"
import { AWB_4_14, AWB_6_7, type Rule } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import {
  aligned,
  asTeamNoDecided,
  besideEducation,
  consentForSwv,
  consentForYouthHelp,
  consultEndsContent,
  contactsFirst,
  contentAgreed,
  directorPlans,
  familyHelpAligned,
  grantedByMunicipality,
  grantedBySwv,
  moneyLast,
  monitoringPlanned,
  noTreatmentOutside,
  nothingComesFirst,
  ofASort,
  ownSupportTooLittle,
  passedOn,
  pupil,
  signalsStay,
  specialistWithSupport,
  supportPlanWritten,
  treatmentAlignedWithSchool,
  triedTogether,
  votBeforeClosing,
  votBeforeOt,
  votMeets,
  weighedByWijkteam,
  wijkteamDirects,
  withDraftPlan,
  youthHelpNeeded
} from "./guards.ts"
import { consult } from "./meetings.ts"
import {
  alignAndGrant,
  analyse,
  closing,
  collegialConsult,
  evaluation,
  execution,
  preceding,
  signal
} from "./names.ts"
import {
  attendanceOfficer,
  authority,
  educationSpecialist,
  familySpecialist,
  head,
  internalCoordinator,
  municipalContact,
  nationalEducationAdviser,
  pedagogicalWorker,
  provider,
  swvContact,
  teacher,
  wijkteamWorker,
  youth,
  youthNurse
} from "./roles.ts"
import { mvs } from "./rules/SupportRoute.ts"

type Performers = readonly [Performer, ...Array<Performer>]
type Names = readonly [RoleId, ...Array<RoleId>]

const performers = (roles: Names, under: Omit<Performer, "role"> = {}): Performers => {
  const [first, ...rest] = roles.map((role): Performer => ({ role, ...under }))
  return [first!, ...rest]
}
const by = (...roles: Names): Performers => performers(roles)
/** These roles, where this holds; by a rule of its own where the number is given. */
const when = (condition: Condition, roles: Names, number?: number): Performers =>
  performers(roles, { when: condition, ...(number === undefined ? {} : { rule: mvs(number) }) })

const act = (of: StepId, who: Performers, byRule: number, ...guards: ReadonlyArray<Guard>): ActRule => ({
  step: of,
  by: who,
  byRule: mvs(byRule),
  guards
})
/** An act that the law itself knows. */
const byLaw = (of: StepId, who: Performers, article: Rule): ActRule => ({
  step: of,
  by: who,
  byRule: article.id,
  guards: []
})

const from12 = fact("child.from-12")
const from16 = fact("child.from-16")

/** Who speaks for the family: parents, and the youth from 12. */
const talking: Performers = [...by(...authority), ...when(from12, [youth])]
/** Who says yes: parents up to 16, beside them the youth from 12; from 16 the youth alone. The ages are the law's. */
const family: Performers = [...when(not(from16), authority), ...when(from12, [youth])]
const deciding: Performers = [...when(not(from16), authority), ...when(from16, [youth])]

const atSchool = [internalCoordinator, teacher, pedagogicalWorker, head] as const
const professionals = [
  ...atSchool,
  educationSpecialist,
  familySpecialist,
  wijkteamWorker,
  youthNurse
] as const
const directors = [internalCoordinator, educationSpecialist, familySpecialist, wijkteamWorker] as const
const consulting = meetingOf(consult)
/** Who plans a consult; the VOT is convened, and the OT invited, by the head alone. */
const colleagues = [internalCoordinator, teacher, educationSpecialist, familySpecialist, youthNurse] as const

export const acts: Readonly<Partial<Record<ActId, ActRule>>> = {
  OpenCase: act(signal, [...by(...professionals), ...talking], 39),
  ChangeEnrolment: act(signal, by(internalCoordinator, head), 1),
  AddParticipant: act(
    signal,
    [
      ...by(internalCoordinator, head, familySpecialist, wijkteamWorker),
      ...when(says("participant.role", familySpecialist), [...authority, teacher], 41)
    ],
    39
  ),
  EndParticipation: act(signal, by(internalCoordinator, head, wijkteamWorker), 1),
  RestrictParty: act(signal, by(internalCoordinator, head, wijkteamWorker), 1),
  LiftRestriction: act(signal, by(internalCoordinator, head, wijkteamWorker), 1),
  AnswerPermission: act(signal, family, 20),
  WithdrawPermission: act(signal, family, 20),
  RecordCircumstance: act(signal, by(...professionals, attendanceOfficer), 39),
  EndCircumstance: act(signal, by(...professionals, attendanceOfficer), 39),
  RecordSupport: act(
    signal,
    by(internalCoordinator, teacher, educationSpecialist, youthNurse, familySpecialist),
    7
  ),
  RecordQuestion: act(signal, [...by(...professionals), ...talking], 39),
  RecordYield: act(signal, [...by(...professionals), ...talking], 38, directorPlans),
  AdviseOnYouthHelp: act(signal, by(youthNurse, familySpecialist, wijkteamWorker), 42),
  AdviseOnEducation: act(signal, by(educationSpecialist, internalCoordinator, teacher), 40),
  Refer: act(signal, by(familySpecialist, wijkteamWorker), 8),
  OfferRegie: act(signal, by(...directors), 24, specialistWithSupport, wijkteamDirects),
  AcceptRegie: act(signal, by(...directors), 24),
  DeclineRegie: act(signal, by(...directors), 24),
  MigratePathway: act(signal, by(internalCoordinator, head), 1),

  PlanMeeting: act(
    collegialConsult,
    [...by(head), ...when(consulting, colleagues, 15), ...when(consulting, colleagues, 17)],
    17,
    signalsStay,
    votBeforeOt
  ),
  HoldChildTalk: act(collegialConsult, by(familySpecialist, teacher), 8),
  CancelMeeting: act(collegialConsult, by(head, internalCoordinator), 39),
  ReportMeeting: act(
    collegialConsult,
    by(head, internalCoordinator, educationSpecialist, familySpecialist),
    39
  ),
  ReviewActions: act(
    collegialConsult,
    by(internalCoordinator, teacher, educationSpecialist, familySpecialist),
    14
  ),

  RecordNeeds: act(analyse, by(internalCoordinator, familySpecialist, wijkteamWorker), 44),
  SetGoals: act(analyse, by(internalCoordinator, familySpecialist, wijkteamWorker), 44),
  WriteHelpPlan: act(analyse, by(familySpecialist, wijkteamWorker), 47),
  TestPrecedingLaw: act(preceding, by(wijkteamWorker), 43),

  RequestProcedure: act(
    alignAndGrant,
    by(internalCoordinator),
    21,
    pupil,
    ownSupportTooLittle,
    aligned,
    consentForSwv,
    familyHelpAligned,
    ...votMeets
  ),
  DecideProcedure: act(alignAndGrant, by(educationSpecialist), 21),
  FileApplication: act(
    alignAndGrant,
    [...by(wijkteamWorker), ...deciding],
    43,
    pupil,
    triedTogether,
    youthHelpNeeded,
    besideEducation,
    aligned,
    consentForYouthHelp,
    familyHelpAligned,
    ...votMeets
  ),
  SuspendTerm: act(alignAndGrant, by(wijkteamWorker), 43),
  ResumeTerm: act(alignAndGrant, by(wijkteamWorker), 43),
  ExtendTerm: byLaw(alignAndGrant, by(wijkteamWorker), AWB_4_14),
  TakeDecision: act(
    alignAndGrant,
    by(wijkteamWorker),
    43,
    weighedByWijkteam,
    nothingComesFirst,
    supportPlanWritten
  ),
  CorrectDecision: act(alignAndGrant, by(wijkteamWorker), 43, nothingComesFirst, supportPlanWritten),
  FileObjection: byLaw(alignAndGrant, deciding, AWB_6_7),
  WithdrawObjection: byLaw(alignAndGrant, deciding, AWB_6_7),
  DecideObjection: byLaw(alignAndGrant, by(wijkteamWorker), AWB_6_7),
  MakeAgreement: act(
    alignAndGrant,
    [
      ...by(internalCoordinator, familySpecialist, wijkteamWorker),
      ...when(says("agreement.responsible", "swv"), [educationSpecialist], 6)
    ],
    46,
    pupil,
    ofASort,
    noTreatmentOutside,
    grantedBySwv,
    grantedByMunicipality,
    passedOn,
    asTeamNoDecided,
    familyHelpAligned
  ),
  AgreeContent: act(
    alignAndGrant,
    [...by(internalCoordinator, educationSpecialist, familySpecialist, wijkteamWorker), ...deciding],
    19
  ),
  ShareFunding: act(alignAndGrant, by(wijkteamWorker, educationSpecialist, head), 23, moneyLast),
  ApproveFunding: act(alignAndGrant, by(wijkteamWorker, educationSpecialist, head), 23),
  ReturnFunding: act(alignAndGrant, by(wijkteamWorker, educationSpecialist, head), 23),
  RecordInvoice: act(alignAndGrant, by(wijkteamWorker, educationSpecialist, head), 23),

  StartExecution: act(
    execution,
    by(provider, internalCoordinator, educationSpecialist, familySpecialist, wijkteamWorker),
    46,
    contentAgreed,
    monitoringPlanned
  ),
  AgreeBridging: act(execution, by(internalCoordinator, familySpecialist, wijkteamWorker), 27),
  ReportProgress: act(execution, by(provider, ...directors), 48),
  ScaleAgreement: act(execution, by(...directors), 48),

  ReportStagnation: act(execution, [...by(...directors, head), ...deciding], 27),
  Escalate: act(execution, [...by(...directors, head), ...deciding], 27, contactsFirst, withDraftPlan),
  ConcludeEscalation: act(
    execution,
    by(municipalContact, swvContact, nationalEducationAdviser, internalCoordinator),
    30
  ),
  ResolveStagnation: act(execution, by(...directors, head, municipalContact, swvContact), 27),

  Evaluate: act(evaluation, by(...directors), 48),
  PrepareTransition: act(closing, by(internalCoordinator), 50),
  HandOverTransition: act(closing, by(internalCoordinator), 50),
  ReceiveTransition: act(closing, by(internalCoordinator), 50),
  OfferMove: act(closing, by(internalCoordinator, wijkteamWorker), 1),
  WithdrawMove: act(closing, by(internalCoordinator, wijkteamWorker), 1),
  AnswerMove: act(closing, by(internalCoordinator, wijkteamWorker), 1),
  CloseCase: act(
    closing,
    by(internalCoordinator, familySpecialist, wijkteamWorker),
    39,
    consultEndsContent,
    treatmentAlignedWithSchool,
    ...votBeforeClosing
  ),
  ReopenCase: act(closing, by(internalCoordinator, familySpecialist, wijkteamWorker), 1)
}
