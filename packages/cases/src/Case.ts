/**
 * The state of a case: what its events add up to.
 *
 * Invariants: `version` is the number of events; goals, agreements, meetings, OPP versions, permissions
 * and evaluations are numbered from 1 in the order they came; a closed case has a closing and gets no
 * further event but its reopening and what is done about its data (`isForClosed`); there is at most one application that is not decided.
 *
 * What an adjustment asks anew is told by `round`; what was there before stays in the lists.
 */
import { CalendarDate, CaseId, PersonId, RegionId } from "@oza/kernel"
import { classified, Permission } from "@oza/privacy"
import { Participant, RoleId } from "@oza/roles"
import { Schema } from "effect"
import { acts } from "./Act.ts"
import { Agreement } from "./Agreement.ts"
import { Application, Decision } from "./Application.ts"
import { Bridging } from "./Bridging.ts"
import { CaseAuthority, CaseCapacity, CaseEmergency } from "./CaseData.ts"
import { CaseMandate } from "./CaseMandate.ts"
import { Child } from "./Child.ts"
import { Circumstance } from "./Circumstance.ts"
import { Enrolment } from "./Enrolment.ts"
import { Closing, Evaluation } from "./Evaluation.ts"
import { FiledObjection } from "./FiledObjection.ts"
import { DatedCosting, DatedFundingShare, DatedInvoice, FundingApproval } from "./Funding.ts"
import { Goal, Need } from "./Goal.ts"
import { HealthFinding } from "./HealthFinding.ts"
import { HelpPlan } from "./HelpPlan.ts"
import { Meeting } from "./Meeting.ts"
import { Move } from "./Move.ts"
import { OppVersion } from "./Opp.ts"
import { PlanRegie } from "./PlanRegie.ts"
import { PrecedingLawTest } from "./PrecedingLawTest.ts"
import { Procedure } from "./Procedure.ts"
import { ProcessingRestriction } from "./ProcessingRestriction.ts"
import { ProgressReport } from "./ProgressReport.ts"
import { Question } from "./Question.ts"
import { Referral } from "./Referral.ts"
import { Restriction } from "./Restriction.ts"
import { Round } from "./Round.ts"
import { Scaling } from "./Scaling.ts"
import { Signal } from "./Signal.ts"
import { Stagnation } from "./Stagnation.ts"
import { StepDecision } from "./StepDecision.ts"
import { Support } from "./Support.ts"
import { Transition } from "./Transition.ts"
import { Yield } from "./Yield.ts"

const list = <S extends Schema.Top>(item: S) => Schema.Array(item)

export const Case = Schema.Struct({
  id: CaseId.pipe(classified("process")),
  region: RegionId.pipe(classified("process")),
  /** Number of events so far. */
  version: Schema.Int.pipe(classified("process")),
  /** Version of the pathway that the case follows. */
  pathway: Schema.Int.pipe(classified("process")),
  status: Schema.Literals(["open", "closed"]).pipe(classified("process")),
  openedOn: CalendarDate.pipe(classified("process")),
  /** Day of the last event. */
  lastOn: CalendarDate.pipe(classified("process")),
  round: Round.pipe(classified("process")),
  child: Child.pipe(classified("process")),
  enrolment: Enrolment.pipe(classified("education")),
  signal: Signal.pipe(classified("process")),
  participants: list(Participant).pipe(classified("process")),
  permissions: list(Permission).pipe(classified("consent")),
  supports: list(Support).pipe(classified("education")),
  questions: list(Question).pipe(classified("process")),
  meetings: list(Meeting).pipe(classified("process")),
  needs: list(Need).pipe(classified("education")),
  goals: list(Goal).pipe(classified("education")),
  opp: list(OppVersion).pipe(classified("education")),
  helpPlans: list(HelpPlan).pipe(classified("youth-help")),
  advices: list(
    Schema.Struct({
      domain: Schema.Literals(["youth-help", "education"]).pipe(classified("process")),
      role: RoleId.pipe(classified("process")),
      on: CalendarDate.pipe(classified("process")),
      text: Schema.NonEmptyString.pipe(classified("youth-help"))
    })
  ).pipe(classified("process")),
  circumstances: list(Circumstance).pipe(classified("process")),
  yields: list(Yield).pipe(classified("education")),
  stepDecisions: list(StepDecision).pipe(classified("process")),
  /** Plans whose regie was offered or taken over; of the others the pathway says who holds it. */
  regies: list(PlanRegie).pipe(classified("process")),
  mandates: list(CaseMandate).pipe(classified("process")),
  restrictions: list(Restriction).pipe(classified("process")),
  precedingLaw: list(PrecedingLawTest).pipe(classified("youth-help")),
  absence: Schema.optionalKey(
    Schema.Struct({
      from: CalendarDate.pipe(classified("education")),
      until: CalendarDate.pipe(classified("education")),
      establishedBy: list(Schema.Literals(["school", "municipality"])).pipe(classified("process")),
      education: Schema.optionalKey(Schema.NonEmptyString).pipe(classified("education"))
    })
  ).pipe(classified("education")),
  inspectorate: Schema.optionalKey(acts.RecordInspectorateStep.command.fields.step).pipe(
    classified("process")
  ),
  application: Schema.optionalKey(Application).pipe(classified("process")),
  decision: Schema.optionalKey(Decision).pipe(classified("process")),
  /** Applications before the last one, each with its decision, oldest first. */
  earlierApplications: list(
    Schema.Struct({
      application: Application.pipe(classified("process")),
      decision: Decision.pipe(classified("process"))
    })
  ).pipe(classified("process")),
  referrals: list(Referral).pipe(classified("process")),
  procedures: list(Procedure).pipe(classified("process")),
  objections: list(FiledObjection).pipe(classified("process")),
  agreements: list(Agreement).pipe(classified("process")),
  scalings: list(Scaling).pipe(classified("process")),
  bridgings: list(Bridging).pipe(classified("process")),
  progressReports: list(ProgressReport).pipe(classified("process")),
  /** Those who agreed with the content as it stands now; emptied when the content changes. */
  contentAgreedBy: list(
    Schema.Struct({
      party: PersonId.pipe(classified("process")),
      role: RoleId.pipe(classified("process"))
    })
  ).pipe(classified("process")),
  greyAreaTalks: list(
    Schema.Struct({
      on: CalendarDate.pipe(classified("process")),
      present: list(RoleId).pipe(classified("process")),
      conclusion: Schema.NonEmptyString.pipe(classified("youth-help"))
    })
  ).pipe(classified("process")),
  /** How much there is of each agreement of which the costs were shared. */
  costings: list(DatedCosting).pipe(classified("finance")),
  /** What stands: a new division of the costs of an agreement replaces the one before. */
  funding: list(DatedFundingShare).pipe(classified("finance")),
  fundingApprovals: list(FundingApproval).pipe(classified("finance")),
  invoices: list(DatedInvoice).pipe(classified("finance")),
  /** First day of the execution of this round. */
  startedOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  evaluations: list(Evaluation).pipe(classified("process")),
  stagnations: list(Stagnation).pipe(classified("process")),
  transitions: list(Transition).pipe(classified("process")),
  moves: list(Move).pipe(classified("process")),
  /** Versions of the pathway that the case followed before, and until when. */
  migrations: list(
    Schema.Struct({
      from: Schema.Int.pipe(classified("process")),
      to: Schema.Int.pipe(classified("process")),
      on: CalendarDate.pipe(classified("process"))
    })
  ).pipe(classified("process")),
  /** Earlier closings, of a case that was opened again. */
  earlierClosings: list(
    Schema.Struct({
      closedOn: CalendarDate.pipe(classified("process")),
      closing: Closing.pipe(classified("process")),
      reopenedOn: CalendarDate.pipe(classified("process")),
      reason: Schema.NonEmptyString.pipe(classified("process"))
    })
  ).pipe(classified("process")),
  closedOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  closing: Schema.optionalKey(Closing).pipe(classified("process")),
  /** Who has authority over the child, as it was shown; where nothing was, the roles of participants say it. */
  authorities: list(CaseAuthority).pipe(classified("process")),
  /** Whether the youth can weigh a matter, as professionals judged it. */
  capacities: list(CaseCapacity).pipe(classified("consent")),
  /** Access that was taken in an emergency. */
  emergencies: list(CaseEmergency).pipe(classified("process")),
  processingRestrictions: list(ProcessingRestriction).pipe(classified("process")),
  healthFindings: list(HealthFinding).pipe(classified("swv-health")),
  /** The day from which the file is only kept, until it is destroyed. */
  archivedOn: Schema.optionalKey(CalendarDate).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "CaseState" }))
export type Case = typeof Case.Type
