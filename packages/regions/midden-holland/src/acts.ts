/** Who does what in the region, and what must come first: each act of a case, by the rule it rests on. */
import {
  type ActId,
  type ActRule,
  all,
  any,
  type Condition,
  fact,
  type Guard,
  holdsRegie,
  not,
  type Performer,
  says,
  type StepId
} from "@oza/cases"
import { type RuleId, RuleId as Law } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import * as guards from "./guards.ts"
import { familyPlan, holdersOfFamilyPlan, holdersOfOpp } from "./regies.ts"
import {
  attendanceOfficer,
  authority,
  bpo,
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
  youthHealth,
  youthHelpWorker
} from "./roles.ts"
import { mh } from "./rules/Handleiding.ts"
import * as step from "./steps.ts"

type Performers = readonly [Performer, ...Array<Performer>]

const performers = (
  roles: readonly [RoleId, ...Array<RoleId>],
  under: Omit<Performer, "role"> = {}
): Performers => {
  const [first, ...rest] = roles.map((role): Performer => ({ role, ...under }))
  return [first!, ...rest]
}
const by = (...roles: readonly [RoleId, ...Array<RoleId>]): Performers => performers(roles)
const when = (
  condition: Condition,
  rule: number,
  ...roles: readonly [RoleId, ...Array<RoleId>]
): Performers => performers(roles, { when: condition, rule: mh(rule) })

const resting =
  (rule: RuleId) =>
  (of: StepId, who: Performers, ...before: ReadonlyArray<Guard>): ActRule => ({
    step: of,
    by: who,
    byRule: rule,
    guards: before
  })
const act = (of: StepId, who: Performers, rule: number, ...before: ReadonlyArray<Guard>): ActRule =>
  resting(mh(rule))(of, who, ...before)
/** What the guide leaves to the law: the term of a decision, and the objection to it. */
const lawful = (article: string, who: Performers): ActRule => resting(Law.make(article))(anytime, who)

/** The first step opens by itself and stays open; what can be done from then on at any time belongs there. */
const anytime = step.observe

const adult = fact("child.from-18")
/** Those who have authority; an adult pupil stands in their place. */
const parentsBy = (rule: number): Performers => [
  ...when(not(adult), rule, ...authority),
  ...when(adult, rule, youth)
]
/**
 * Consent to share: below 16 those who have authority, from 16 the youth (UAVG 5). In other answers a
 * youth has a say from 12, beside those who have authority; and takes back from 12.
 */
const sharing = says("kind", "consent-to-process", "consent-to-disclose")
const answering: Performers = [
  ...when(all(not(adult), any(not(fact("child.from-16")), not(sharing))), 39, ...authority),
  ...when(any(fact("child.from-16"), all(fact("child.from-12"), not(sharing))), 39, youth)
]
const takingBack: Performers = [
  ...when(not(adult), 39, ...authority),
  ...when(fact("child.from-12"), 39, youth)
]
/** MH-04: at every step the parents, and the pupil of any age. */
const deciding: Performers = [...when(not(adult), 4, ...authority), ...by(youth)]

/** MH-49: JOS is there in secondary education. MH-62: youth health care follows until 18. */
const josInVo = when(fact("school.vo"), 49, jos)
const healthUntil18 = when(not(adult), 62, ...youthHealth)
const school = [...coordinators, head, teacher] as const
/** Who thinks along and advises; the guide limits nobody to one field. */
const advisers: Performers = [
  ...by(...coordinators, teacher, bpo, swvExpert, municipalContact, youthHelpWorker, attendanceOfficer),
  ...josInVo,
  ...healthUntil18
]
const outside = fact("signal.outside-education")
const partners: readonly [RoleId, ...Array<RoleId>] = [municipalContact, youthHelpWorker, ...youthHealth]

export const acts: Readonly<Partial<Record<ActId, ActRule>>> = {
  OpenCase: act(anytime, [...by(...school), ...when(outside, 2, ...partners)], 2),
  ChangeEnrolment: act(anytime, by(...coordinators), 2),
  AddParticipant: act(anytime, by(...coordinators, municipalContact), 46),
  EndParticipation: act(anytime, by(...coordinators, municipalContact), 46),
  AnswerPermission: act(anytime, answering, 39),
  WithdrawPermission: act(anytime, takingBack, 39),
  RestrictParty: act(anytime, by(...coordinators, municipalContact), 44),
  LiftRestriction: act(anytime, by(...coordinators, municipalContact), 44),
  RecordCircumstance: act(
    anytime,
    [
      ...by(...school),
      ...when(
        guards.notAboutJos,
        50,
        municipalContact,
        youthHelpWorker,
        attendanceOfficer,
        jos,
        ...youthHealth
      )
    ],
    42
  ),
  EndCircumstance: act(anytime, by(...school, municipalContact, attendanceOfficer), 42),
  RecordYield: act(
    anytime,
    [...by(...school, bpo, municipalContact, youthHelpWorker), ...deciding, ...josInVo, ...healthUntil18],
    7,
    ...guards.yieldsInOrder
  ),
  DecideOnStep: act(anytime, deciding, 4, ...guards.stepDecisions),
  OfferRegie: act(anytime, by(...holdersOfOpp, ...holdersOfFamilyPlan), 2),
  AcceptRegie: act(anytime, by(...holdersOfOpp, ...holdersOfFamilyPlan), 2),
  DeclineRegie: act(anytime, by(...holdersOfOpp, ...holdersOfFamilyPlan), 2),
  GiveMandate: act(anytime, by(...holdersOfOpp, ...holdersOfFamilyPlan), 2, guards.onlyToStandIn),
  EndMandate: act(anytime, by(...holdersOfOpp, ...holdersOfFamilyPlan), 2),
  MigratePathway: act(anytime, by(...coordinators), 2),

  RecordSupport: act(anytime, [...by(...coordinators, teacher, bpo), ...josInVo], 42),
  RecordQuestion: act(anytime, [...by(...school, municipalContact), ...deciding], 38),
  AdviseOnEducation: act(anytime, advisers, 61),
  AdviseOnYouthHelp: act(anytime, advisers, 70),

  PlanMeeting: act(
    step.prepare,
    [...by(...coordinators, head), ...when(holdsRegie(familyPlan), 32, ...holdersOfFamilyPlan)],
    45,
    guards.goalWithParents,
    guards.inviteesWithParents,
    guards.regieReconvenes,
    guards.regieConvenesEvaluation,
    guards.withAgenda,
    guards.withTime,
    guards.bpoHeard
  ),
  AgreeInvitees: act(step.prepare, parentsBy(12), 12),
  ChangeInvitees: act(step.prepare, by(...coordinators, head), 45),
  SendInvitations: act(
    step.organise,
    by(...coordinators),
    46,
    guards.inviteesAgreed,
    guards.schoolDocuments,
    guards.helpDocuments,
    guards.earlierHelp
  ),
  HoldChildTalk: act(step.organise, by(...coordinators, teacher), 37),
  CancelMeeting: act(step.prepare, by(...coordinators, head), 45),
  ReportMeeting: act(step.organise, by(...coordinators, head), 45, guards.invited),

  RecordNeeds: act(step.needs, by(...coordinators, teacher, municipalContact), 20, guards.informationFirst),
  SetGoals: act(
    step.goals,
    by(...coordinators, municipalContact),
    24,
    guards.needsFirst,
    guards.pictureFirst
  ),

  MakeAgreement: act(
    step.arrange,
    by(...coordinators, head, municipalContact, swvExpert),
    26,
    guards.needsFirst,
    guards.goalsFirst
  ),
  AgreeBridging: act(
    step.arrange,
    by(...coordinators, municipalContact),
    27,
    guards.goalsFirst,
    guards.untilHelpStarts
  ),
  AgreeContent: act(step.arrange, deciding, 4),
  ShareFunding: act(step.arrange, by(swv, municipalAccess), 53),
  ApproveFunding: act(step.arrange, by(swv, municipalAccess), 53),
  ReturnFunding: act(step.arrange, by(swv, municipalAccess), 53),
  RecordInvoice: act(step.arrange, by(swv, municipalAccess), 53),
  FileApplication: act(
    step.arrange,
    by(municipalContact),
    74,
    guards.youthHelpDecidedOn,
    guards.josAndMunicipality
  ),
  Refer: act(step.arrange, by(youthDoctor), 64, guards.municipalityConsulted),
  TakeDecision: act(anytime, by(municipalAccess), 74),
  SuspendTerm: lawful("AWB-4:15", by(municipalAccess)),
  ResumeTerm: lawful("AWB-4:15", by(municipalAccess)),
  ExtendTerm: lawful("AWB-4:14", by(municipalAccess, swv, attendanceOfficer)),
  CorrectDecision: act(anytime, by(municipalAccess), 74),
  FileObjection: lawful("AWB-6:7", parentsBy(4)),
  WithdrawObjection: lawful("AWB-6:7", parentsBy(4)),
  DecideObjection: lawful("AWB-7:10", by(municipalAccess, swv, attendanceOfficer)),

  RequestProcedure: act(anytime, by(...coordinators, head, ...authority), 54),
  GiveExpertView: act(anytime, by(swvExpert, youthDoctor), 65),
  DecideProcedure: act(anytime, by(swv, attendanceOfficer), 54),

  WriteOpp: act(anytime, [...by(...coordinators, teacher)], 47),
  SignActionPart: act(anytime, parentsBy(39), 39),
  EvaluateOpp: act(step.adjust, by(...coordinators, teacher), 34),
  WriteHelpPlan: act(
    anytime,
    by(municipalContact, youthHelpWorker),
    28,
    guards.planWithSchool,
    guards.schoolReports
  ),
  AgreeHelpPlan: act(anytime, parentsBy(4), 4),

  StartExecution: act(
    step.execute,
    [...by(youthHelpWorker, bpo, teacher, ...coordinators), ...josInVo, ...healthUntil18],
    30,
    guards.contentAgreed
  ),
  ReportProgress: act(
    step.execute,
    [...by(youthHelpWorker, bpo, teacher, ...coordinators), ...josInVo, ...healthUntil18],
    30
  ),
  ReportStagnation: act(anytime, by(...holdersOfOpp, municipalContact, youthHelpWorker), 32),
  Escalate: act(anytime, by(...coordinators, municipalContact), 32),
  ConcludeEscalation: act(anytime, by(...coordinators, municipalContact), 32),
  ResolveStagnation: act(anytime, by(...coordinators, municipalContact), 32),
  Evaluate: act(step.adjust, by(...coordinators), 34, guards.checkedFirst),
  OfferMove: act(anytime, by(...coordinators, municipalContact), 2, ...guards.movesWithConsent),
  WithdrawMove: act(anytime, by(...coordinators, municipalContact), 2),
  AnswerMove: act(anytime, by(...coordinators, municipalContact), 2),
  CloseCase: act(anytime, by(...coordinators, municipalContact), 2, guards.josSuffices),
  ReopenCase: act(anytime, by(...coordinators, municipalContact), 2)
}
