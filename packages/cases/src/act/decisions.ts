/** Acts that lead to a decision: application, other procedures, referral, correction and objection. */
import { CalendarDate, text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { Application, DecisionContent } from "../Application.ts"
import { ObjectedDecision } from "../FiledObjection.ts"
import { PrecedingLawTest } from "../PrecedingLawTest.ts"
import { ExpertView, ProcedureDecisionContent, ProcedureId } from "../Procedure.ts"
import { act, Paragraph, Sentence } from "./act.ts"

const request = Schema.Int.pipe(classified("process"))
const objection = Schema.Int.pipe(classified("process"))

export const decisionActs = {
  TestPrecedingLaw: act(
    "TestPrecedingLaw",
    "PrecedingLawTested",
    "preceding-law-tests",
    text("Voorliggende wetgeving toetsen", "Test preceding law"),
    PrecedingLawTest.fields
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
  ExtendTerm: act(
    "ExtendTerm",
    "TermExtended",
    "term-extensions",
    text("De beslistermijn verlengen", "Extend the decision term"),
    {
      /** The procedure that it is about; the application for youth help where absent. */
      request: Schema.optionalKey(request),
      until: CalendarDate.pipe(classified("process")),
      reason: Sentence.pipe(classified("youth-help"))
    }
  ),
  CorrectDecision: act(
    "CorrectDecision",
    "DecisionCorrected",
    "decision-corrections",
    text("Een besluit herstellen", "Correct a decision"),
    { decision: DecisionContent.pipe(classified("youth-help")) }
  ),
  Refer: act("Refer", "Referred", "referrals", text("Naar jeugdhulp verwijzen", "Refer to youth help"), {
    to: Sentence.pipe(classified("youth-help")),
    consulted: Schema.Array(RoleId).pipe(classified("process"))
  }),
  RequestProcedure: act(
    "RequestProcedure",
    "ProcedureRequested",
    "procedures",
    text("Een procedure aanvragen", "Request a procedure"),
    {
      procedure: ProcedureId.pipe(classified("process")),
      asksFor: Paragraph.pipe(classified("education"))
    }
  ),
  GiveExpertView: act(
    "GiveExpertView",
    "ExpertViewGiven",
    "expert-views",
    text("Als deskundige een oordeel geven", "Give a view as an expert"),
    { request, supports: ExpertView.fields.supports, view: ExpertView.fields.view }
  ),
  DecideProcedure: act(
    "DecideProcedure",
    "ProcedureDecided",
    "procedure-decisions",
    text("In een procedure beslissen", "Decide in a procedure"),
    { request, decision: ProcedureDecisionContent.pipe(classified("process")) }
  ),
  FileObjection: act(
    "FileObjection",
    "ObjectionFiled",
    "objections",
    text("Bezwaar maken", "File an objection"),
    { against: ObjectedDecision.pipe(classified("process")), grounds: Paragraph.pipe(classified("family")) }
  ),
  WithdrawObjection: act(
    "WithdrawObjection",
    "ObjectionWithdrawn",
    "objection-withdrawals",
    text("Een bezwaar intrekken", "Withdraw an objection"),
    { objection }
  ),
  DecideObjection: act(
    "DecideObjection",
    "ObjectionDecided",
    "objection-decisions",
    text("Op een bezwaar beslissen", "Decide on an objection"),
    {
      objection,
      outcome: Schema.Literals(["upheld", "dismissed", "inadmissible"]).pipe(classified("youth-help")),
      reasons: Paragraph.pipe(classified("youth-help"))
    }
  )
} as const
