/** Who does what in the region, and what must come first: each act of a case, by the rule it rests on. */
import {
  type ActId,
  type ActRule,
  all,
  type Condition,
  fact,
  type Guard,
  not,
  type Performer,
  says,
  StepId
} from "@oza/cases"
import { AWB_4_14, AWB_6_7, type RuleId } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import {
  aboveSchoolBySwv,
  absenceEstablished,
  actionPartSigned,
  beyondLearning,
  careLocationNeedsOpp,
  curativeAfterPreventive,
  discussedTogether,
  educationMadeConcrete,
  establishedTogether,
  extraAfterMeeting,
  grantedNotExempted,
  grantedToPupil,
  greyAreaTalked,
  helpAtSchoolNeedsOpp,
  helpIsDecided,
  helpNeedsAgreedOpp,
  helpNotOfAnotherLaw,
  inspectorateFirst,
  needsFirst,
  neverForMoney,
  noPrecedingLaw,
  notExempted,
  oppAgreed,
  oppBeyondBasicSupport,
  oppDiscussed,
  oppHandedOver,
  parentsAskWijkteam,
  precedingLawTested,
  preventiveFirst,
  pupil,
  schoolDoesNotTreat,
  schoolGuidesLearning,
  schoolMayHandOver,
  schoolOrExemption,
  schoolTeachesAtCareLocation,
  talkBetweenBoth
} from "./guards.ts"
import type { Reading } from "./openTerms.ts"
import {
  authority,
  coordinators,
  provider,
  swvConsultant,
  swvExpert,
  teacher,
  wijkteamWorker,
  youth
} from "./roles.ts"
import { kop } from "./rules/Mis.ts"

const step = (name: string): StepId => StepId.make(name)
export const signal = step("signal")
export const conversation = step("conversation")
export const needsAndGoals = step("needs-and-goals")
export const plan = step("plan")
export const application = step("application")
export const arranging = step("arranging")
export const funding = step("funding")
export const execution = step("execution")
export const evaluation = step("evaluation")
export const closing = step("closing")

type Performers = readonly [Performer, ...Array<Performer>]

const performers = (
  roles: readonly [RoleId, ...Array<RoleId>],
  under: Omit<Performer, "role"> = {}
): Performers => {
  const [first, ...rest] = roles.map((role): Performer => ({ role, ...under }))
  return [first!, ...rest]
}
const by = (...roles: readonly [RoleId, ...Array<RoleId>]): Performers => performers(roles)
const when = (condition: Condition, ...roles: readonly [RoleId, ...Array<RoleId>]): Performers =>
  performers(roles, { when: condition })
/** At an age that KOP-06 speaks of. */
const atAge = (condition: Condition, ...roles: readonly [RoleId, ...Array<RoleId>]): Performers =>
  performers(roles, { when: condition, rule: kop(6) })

/** An act that the law itself knows. */
const byLaw = (of: StepId, who: Performers, article: RuleId): ActRule => ({
  step: of,
  by: who,
  byRule: article,
  guards: []
})

const act = (of: StepId, who: Performers, byRule: number, ...guards: ReadonlyArray<Guard>): ActRule => ({
  step: of,
  by: who,
  byRule: kop(byRule),
  guards
})

const from12 = fact("child.from-12")
const from16 = fact("child.from-16")
const from18 = fact("child.from-18")

/** Those who have authority, as long as the child is a minor; an adult stands in their place. */
const parents: Performers = [...when(not(from18), ...authority), ...when(from18, youth)]
/** KOP-06: from 12 the youth has a say beside the parents, from 16 the youth decides in their place. */
const family: Performers = [...when(not(from18), ...authority), ...atAge(from12, youth)]
const deciding: Performers = [...atAge(not(from16), ...authority), ...atAge(from16, youth)]

/** KOP-07 against KOP-06: who applies from 16 is what the region reads in it. */
const applicants: Readonly<Record<Reading["applicantFrom16"], Performers>> = {
  youth: deciding,
  parents,
  either: [...when(not(from18), ...authority), ...atAge(from16, youth)]
}

const byParents = says("way", "by-parents")
const professionals = [...coordinators, teacher, wijkteamWorker, swvConsultant] as const

export const acts = (reading: Reading): Readonly<Partial<Record<ActId, ActRule>>> => ({
  OpenCase: act(signal, [...by(...professionals), ...family], 21),
  ChangeEnrolment: act(signal, by(...coordinators), 22),
  AddParticipant: act(signal, by(...coordinators, wijkteamWorker), 21),
  EndParticipation: act(signal, by(...coordinators, wijkteamWorker), 21),
  AnswerPermission: act(signal, family, 6),
  WithdrawPermission: act(signal, family, 6),
  RestrictParty: act(signal, by(...coordinators, wijkteamWorker), 21),
  LiftRestriction: act(signal, by(...coordinators, wijkteamWorker), 21),
  OfferRegie: act(signal, by(...coordinators, wijkteamWorker), 21),
  AcceptRegie: act(signal, by(...coordinators, wijkteamWorker), 21),
  DeclineRegie: act(signal, by(...coordinators, wijkteamWorker), 21),
  MigratePathway: act(signal, by(...coordinators), 21),
  RecordSupport: act(
    signal,
    by(...coordinators, teacher, swvExpert),
    37,
    curativeAfterPreventive,
    extraAfterMeeting
  ),
  RecordQuestion: act(signal, [...by(...professionals), ...family], 58, parentsAskWijkteam),

  PlanMeeting: act(conversation, by(...coordinators, wijkteamWorker), 39),
  ReportMeeting: act(conversation, by(...coordinators, wijkteamWorker), 39),
  CancelMeeting: act(conversation, by(...coordinators, wijkteamWorker), 39),
  AdviseOnYouthHelp: act(conversation, by(wijkteamWorker, provider), 41),
  AdviseOnEducation: act(conversation, by(...coordinators, teacher, swvConsultant, swvExpert), 43),

  RecordNeeds: act(needsAndGoals, by(...coordinators, wijkteamWorker), 55),
  SetGoals: act(needsAndGoals, by(...coordinators, wijkteamWorker), 55, needsFirst),

  WriteOpp: act(plan, by(...coordinators), 20),
  AgreeOpp: act(plan, parents, 17),
  SignActionPart: act(plan, parents, 50),
  HandOverOpp: act(
    plan,
    [
      ...when(all(byParents, not(from18)), ...authority),
      ...when(all(byParents, from18), youth),
      ...when(says("way", "by-school-with-permission"), ...coordinators)
    ],
    18,
    schoolMayHandOver
  ),
  EvaluateOpp: act(plan, by(...coordinators), 49),
  WriteHelpPlan: act(plan, by(wijkteamWorker), 56),

  FileApplication: act(
    application,
    applicants[reading.applicantFrom16],
    7,
    pupil(reading),
    notExempted,
    schoolOrExemption,
    preventiveFirst,
    beyondLearning,
    oppAgreed,
    actionPartSigned,
    oppDiscussed,
    oppHandedOver
  ),
  TestPrecedingLaw: act(application, by(wijkteamWorker), 9),
  SuspendTerm: act(application, by(wijkteamWorker), 16),
  ResumeTerm: act(application, by(wijkteamWorker), 16),
  TakeDecision: act(
    application,
    by(wijkteamWorker),
    16,
    discussedTogether,
    neverForMoney,
    precedingLawTested,
    noPrecedingLaw,
    grantedToPupil(reading),
    grantedNotExempted
  ),

  ExtendTerm: byLaw(application, by(wijkteamWorker), AWB_4_14.id),
  CorrectDecision: act(application, by(wijkteamWorker), 16, neverForMoney),
  FileObjection: byLaw(application, deciding, AWB_6_7.id),
  WithdrawObjection: byLaw(application, deciding, AWB_6_7.id),
  DecideObjection: byLaw(application, by(wijkteamWorker), AWB_6_7.id),

  EstablishAbsence: act(
    arranging,
    by(...coordinators, wijkteamWorker),
    26,
    establishedTogether,
    educationMadeConcrete
  ),
  RecordInspectorateStep: act(arranging, by(...coordinators), 25),
  MakeAgreement: act(
    arranging,
    by(...coordinators, wijkteamWorker, swvConsultant),
    5,
    pupil(reading),
    notExempted,
    oppBeyondBasicSupport,
    helpIsDecided,
    helpAtSchoolNeedsOpp,
    helpNeedsAgreedOpp,
    helpNotOfAnotherLaw,
    schoolDoesNotTreat,
    schoolGuidesLearning,
    schoolTeachesAtCareLocation,
    careLocationNeedsOpp,
    absenceEstablished,
    aboveSchoolBySwv
  ),
  AgreeContent: act(arranging, [...by(...coordinators, wijkteamWorker), ...deciding], 4),

  HoldGreyAreaTalk: act(arranging, by(...coordinators, wijkteamWorker, swvConsultant), 32, talkBetweenBoth),
  ShareFunding: act(funding, by(wijkteamWorker, swvConsultant), 4, greyAreaTalked),
  ApproveFunding: act(funding, by(wijkteamWorker, swvConsultant), 4),
  ReturnFunding: act(funding, by(wijkteamWorker, swvConsultant), 4),
  RecordInvoice: act(funding, by(wijkteamWorker, swvConsultant), 4),

  StartExecution: act(
    execution,
    by(provider, ...coordinators, wijkteamWorker),
    54,
    pupil(reading),
    notExempted,
    actionPartSigned,
    inspectorateFirst
  ),
  ScaleAgreement: act(evaluation, by(...coordinators, wijkteamWorker), 49),
  ReportProgress: act(evaluation, by(provider, ...coordinators, wijkteamWorker), 49),
  Evaluate: act(evaluation, by(...coordinators, wijkteamWorker), 49),
  OfferMove: act(closing, by(...coordinators, wijkteamWorker), 21),
  WithdrawMove: act(closing, by(...coordinators, wijkteamWorker), 21),
  AnswerMove: act(closing, by(...coordinators, wijkteamWorker), 21),
  ReopenCase: act(closing, by(...coordinators, wijkteamWorker), 21),
  CloseCase: act(closing, by(...coordinators, wijkteamWorker), 21)
})
