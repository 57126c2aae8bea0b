/** What somebody asks to do in a case. Deciding on it gives events, or a ruling that refuses. */
import { Schema } from "effect"
import { acts } from "./Act.ts"

export const Command = Schema.Union([
  acts.OpenCase.command,
  acts.ChangeEnrolment.command,
  acts.AddParticipant.command,
  acts.EndParticipation.command,
  acts.AnswerPermission.command,
  acts.WithdrawPermission.command,
  acts.RecordSupport.command,
  acts.RecordQuestion.command,
  acts.PlanMeeting.command,
  acts.ReportMeeting.command,
  acts.RecordNeeds.command,
  acts.SetGoals.command,
  acts.WriteOpp.command,
  acts.AgreeOpp.command,
  acts.SignActionPart.command,
  acts.HandOverOpp.command,
  acts.WriteHelpPlan.command,
  acts.AdviseOnYouthHelp.command,
  acts.AdviseOnEducation.command,
  acts.TestPrecedingLaw.command,
  acts.EstablishAbsence.command,
  acts.RecordInspectorateStep.command,
  acts.FileApplication.command,
  acts.SuspendTerm.command,
  acts.ResumeTerm.command,
  acts.TakeDecision.command,
  acts.MakeAgreement.command,
  acts.AgreeContent.command,
  acts.HoldGreyAreaTalk.command,
  acts.ShareFunding.command,
  acts.StartExecution.command,
  acts.Evaluate.command,
  acts.CloseCase.command
])
export type Command = typeof Command.Type
