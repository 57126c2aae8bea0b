/** Acts on the OPP of the school and the family plan beside it. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { HelpPlanContent } from "../HelpPlan.ts"
import { OppContent } from "../Opp.ts"
import { act, Paragraph } from "./act.ts"

export const planActs = {
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
  EvaluateOpp: act(
    "EvaluateOpp",
    "OppEvaluated",
    "opp-evaluations",
    text("Het OPP evalueren", "Evaluate the OPP"),
    {
      present: Schema.NonEmptyArray(RoleId).pipe(classified("process")),
      findings: Paragraph.pipe(classified("education"))
    }
  ),
  AgreeHelpPlan: act(
    "AgreeHelpPlan",
    "HelpPlanAgreed",
    "help-plan-agreements",
    text("Met het gezinsplan instemmen", "Agree with the family plan"),
    {}
  )
} as const
