/** What has happened in a case. A case is its events; an event is never changed. */
import { Schema } from "effect"
import { acts } from "./Act.ts"

export const Event = Schema.Union([
  acts.OpenCase.event,
  acts.ChangeEnrolment.event,
  acts.AddParticipant.event,
  acts.EndParticipation.event,
  acts.AnswerPermission.event,
  acts.WithdrawPermission.event,
  acts.RecordSupport.event,
  acts.RecordQuestion.event,
  acts.PlanMeeting.event,
  acts.ReportMeeting.event,
  acts.RecordNeeds.event,
  acts.SetGoals.event,
  acts.WriteOpp.event,
  acts.AgreeOpp.event,
  acts.SignActionPart.event,
  acts.HandOverOpp.event,
  acts.WriteHelpPlan.event,
  acts.AdviseOnYouthHelp.event,
  acts.AdviseOnEducation.event,
  acts.TestPrecedingLaw.event,
  acts.EstablishAbsence.event,
  acts.RecordInspectorateStep.event,
  acts.FileApplication.event,
  acts.SuspendTerm.event,
  acts.ResumeTerm.event,
  acts.TakeDecision.event,
  acts.MakeAgreement.event,
  acts.AgreeContent.event,
  acts.HoldGreyAreaTalk.event,
  acts.ShareFunding.event,
  acts.StartExecution.event,
  acts.Evaluate.event,
  acts.CloseCase.event
])
export type Event = typeof Event.Type
