/**
 * The acts that people do in a case: what each needs to be told, and what then has happened.
 *
 * One table, from which commands, events and the addresses of the API are made. Whether an act may be
 * done, by whom and when is not here: that is the pathway of a region.
 */
import { CalendarDate, CaseId, type LocalizedText, RegionId, text } from "@oza/kernel"
import { classified, Permission, PermissionEvidence, PermissionKind, PermissionScope } from "@oza/privacy"
import { Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"
import { Agreement } from "./Agreement.ts"
import { Application, DecisionContent } from "./Application.ts"
import { Child } from "./Child.ts"
import { Enrolment } from "./Enrolment.ts"
import { Closing, EvaluationContent } from "./Evaluation.ts"
import { FundingShare } from "./Funding.ts"
import { Goal, Need } from "./Goal.ts"
import { HelpPlanContent } from "./HelpPlan.ts"
import { MeetingPlan, MeetingReport } from "./Meeting.ts"
import { OppContent } from "./Opp.ts"
import { Question } from "./Question.ts"
import { Signal } from "./Signal.ts"
import { Support } from "./Support.ts"

const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))
const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** What every event says beside its content: on which day it holds, and who did it. */
const happened = { on: CalendarDate.pipe(classified("process")), by: Actor.pipe(classified("process")) }

const act = <
  const Command extends string,
  const Event extends string,
  F extends Schema.Struct.Fields,
  R extends Schema.Struct.Fields = {}
>(
  command: Command,
  event: Event,
  collection: string,
  label: LocalizedText,
  fields: F,
  /** What the event says beside what the command said. */
  recorded: R = {} as R
) => ({
  /** Last part of its address: `POST /v1/cases/{caseId}/{collection}`. */
  collection,
  label,
  /** The name of what has then happened. */
  happens: event,
  command: Schema.TaggedStruct(command, fields),
  event: Schema.TaggedStruct(event, { ...happened, ...fields, ...recorded })
})

const { number: _agreement, ...agreementFields } = Agreement.fields

/** Every act: the address of its collection, its label, and the schemas of its command and its event. */
export const acts = {
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
      answer: Permission.fields.answer.pipe(classified("consent")),
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
  RecordSupport: act(
    "RecordSupport",
    "SupportRecorded",
    "supports",
    text("Gegeven ondersteuning vastleggen", "Record support that was given"),
    { support: Support.pipe(classified("education")) }
  ),
  RecordQuestion: act(
    "RecordQuestion",
    "QuestionRecorded",
    "questions",
    text("Een hulpvraag vastleggen", "Record a question"),
    { question: Question.pipe(classified("family")) }
  ),
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
  RecordNeeds: act("RecordNeeds", "NeedsRecorded", "needs", text("Behoeften vastleggen", "Record needs"), {
    needs: Schema.NonEmptyArray(Need).pipe(classified("education"))
  }),
  SetGoals: act("SetGoals", "GoalsSet", "goals", text("Doelen stellen", "Set goals"), {
    goals: Schema.NonEmptyArray(Goal.fields.text).pipe(classified("education"))
  }),
  WriteOpp: act("WriteOpp", "OppWritten", "opp-versions", text("Een OPP opstellen", "Write an OPP"), {
    content: OppContent.pipe(classified("education"))
  }),
  AgreeOpp: act(
    "AgreeOpp",
    "OppAgreed",
    "opp-agreements",
    text("Met het OPP instemmen", "Agree with the OPP"),
    {}
  ),
  SignActionPart: act(
    "SignActionPart",
    "ActionPartSigned",
    "action-part-signatures",
    text("Het handelingsdeel van het OPP ondertekenen", "Sign the action part of the OPP"),
    {}
  ),
  HandOverOpp: act(
    "HandOverOpp",
    "OppHandedOver",
    "opp-hand-overs",
    text("Het OPP overleggen", "Hand over the OPP"),
    { way: Schema.Literals(["by-parents", "by-school-with-permission"]).pipe(classified("process")) }
  ),
  WriteHelpPlan: act(
    "WriteHelpPlan",
    "HelpPlanWritten",
    "help-plans",
    text("Een hulpplan vastleggen", "Record a help plan"),
    { content: HelpPlanContent.pipe(classified("youth-help")) }
  ),
  AdviseOnYouthHelp: act(
    "AdviseOnYouthHelp",
    "AdvisedOnYouthHelp",
    "youth-help-advices",
    text("Advies geven over jeugdhulp", "Advise on youth help"),
    { advice: Paragraph.pipe(classified("youth-help")) }
  ),
  AdviseOnEducation: act(
    "AdviseOnEducation",
    "AdvisedOnEducation",
    "education-advices",
    text("Advies geven over passend onderwijs", "Advise on support in education"),
    { advice: Paragraph.pipe(classified("education")) }
  ),
  TestPrecedingLaw: act(
    "TestPrecedingLaw",
    "PrecedingLawTested",
    "preceding-law-tests",
    text("Voorliggende wetgeving toetsen", "Test preceding law"),
    {
      law: Schema.Literals(["Zvw", "Wlz", "Wmo"]).pipe(classified("youth-help")),
      applies: Schema.Boolean.pipe(classified("youth-help")),
      reason: Sentence.pipe(classified("youth-help"))
    }
  ),
  EstablishAbsence: act(
    "EstablishAbsence",
    "AbsenceEstablished",
    "school-absences",
    text(
      "Samen vaststellen dat school (deels) niet kan",
      "Establish together that school is (partly) impossible"
    ),
    {
      from: CalendarDate.pipe(classified("education")),
      until: CalendarDate.pipe(classified("education")),
      /** Sides that established it together. */
      establishedBy: Schema.NonEmptyArray(Schema.Literals(["school", "municipality"])).pipe(
        classified("process")
      ),
      /** What "providing education" means in this period, made concrete. */
      education: Schema.optionalKey(Paragraph).pipe(classified("education"))
    }
  ),
  RecordInspectorateStep: act(
    "RecordInspectorateStep",
    "InspectorateStepRecorded",
    "inspectorate-steps",
    text("Een stap bij de inspectie vastleggen (Variawet)", "Record a step at the inspectorate (Variawet)"),
    { step: Schema.Literals(["applied", "permitted", "refused"]).pipe(classified("process")) }
  ),
  FileApplication: act(
    "FileApplication",
    "ApplicationFiled",
    "applications",
    text("Jeugdhulp aanvragen", "Apply for youth help"),
    { asksFor: Application.fields.asksFor.pipe(classified("youth-help")) }
  ),
  SuspendTerm: act(
    "SuspendTerm",
    "TermSuspended",
    "term-suspensions",
    text("De beslistermijn opschorten", "Suspend the decision term"),
    { reason: Sentence.pipe(classified("youth-help")) }
  ),
  ResumeTerm: act(
    "ResumeTerm",
    "TermResumed",
    "term-resumptions",
    text("De beslistermijn hervatten", "Resume the decision term"),
    {}
  ),
  TakeDecision: act(
    "TakeDecision",
    "DecisionTaken",
    "decisions",
    text("Op de aanvraag beslissen", "Decide on the application"),
    { decision: DecisionContent.pipe(classified("youth-help")) }
  ),
  MakeAgreement: act(
    "MakeAgreement",
    "AgreementMade",
    "agreements",
    text("Een afspraak in het arrangement vastleggen", "Record an agreement of the arrangement"),
    { agreement: Schema.Struct(agreementFields).pipe(classified("youth-help")) }
  ),
  AgreeContent: act(
    "AgreeContent",
    "ContentAgreed",
    "content-agreements",
    text("Met de inhoud van het arrangement instemmen", "Agree with the content of the arrangement"),
    {}
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
  ShareFunding: act(
    "ShareFunding",
    "FundingShared",
    "fundings",
    text("De kosten verdelen", "Share the costs"),
    { shares: Schema.NonEmptyArray(FundingShare).pipe(classified("finance")) }
  ),
  StartExecution: act(
    "StartExecution",
    "ExecutionStarted",
    "starts",
    text("Met de uitvoering beginnen", "Start the execution"),
    {}
  ),
  Evaluate: act("Evaluate", "Evaluated", "evaluations", text("Evalueren", "Evaluate"), {
    evaluation: EvaluationContent.pipe(classified("education"))
  }),
  CloseCase: act("CloseCase", "CaseClosed", "closings", text("De zaak sluiten", "Close the case"), {
    closing: Closing.pipe(classified("process"))
  })
} as const

/** The name of an act, as pathways and rulings use it. */
export type ActId = keyof typeof acts
/** The names of all acts, in the order of the table. */
export const actIds = Object.keys(acts) as ReadonlyArray<ActId>
