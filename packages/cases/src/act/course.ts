/** Acts on the course of a case: circumstances, yields, what the family decides, regie, and the pathway itself. */
import { text } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"
import { CircumstanceId, Circumstance } from "../Circumstance.ts"
import { PlanId } from "../PlanRegie.ts"
import { StepAnswer } from "../StepDecision.ts"
import { Yield, YieldId } from "../Yield.ts"
import { act } from "./act.ts"

export const courseActs = {
  RecordCircumstance: act(
    "RecordCircumstance",
    "CircumstanceRecorded",
    "circumstances",
    text("Een omstandigheid vastleggen", "Record a circumstance"),
    {
      circumstance: CircumstanceId.pipe(classified("process")),
      note: Circumstance.fields.note
    }
  ),
  EndCircumstance: act(
    "EndCircumstance",
    "CircumstanceEnded",
    "circumstance-ends",
    text("Vastleggen dat een omstandigheid voorbij is", "Record that a circumstance is over"),
    { circumstance: CircumstanceId.pipe(classified("process")) }
  ),
  RecordYield: act(
    "RecordYield",
    "YieldRecorded",
    "yields",
    text("Vastleggen wat een stap oplevert", "Record what a step brings forth"),
    { yield: YieldId.pipe(classified("process")), text: Yield.fields.text }
  ),
  DecideOnStep: act(
    "DecideOnStep",
    "StepDecided",
    "step-decisions",
    text("Als ouder of jeugdige over een stap beslissen", "Decide on a step as parent or youth"),
    { decision: StepAnswer.pipe(classified("process")) }
  ),
  OfferRegie: act("OfferRegie", "RegieOffered", "regie-offers", text("De regie overdragen", "Offer regie"), {
    plan: PlanId.pipe(classified("process")),
    to: Actor.pipe(classified("process")),
    /** Roles that the choice was made together with. */
    chosenWith: Schema.Array(RoleId).pipe(classified("process"))
  }),
  AcceptRegie: act(
    "AcceptRegie",
    "RegieAccepted",
    "regie-acceptances",
    text("De regie aannemen", "Accept regie"),
    { plan: PlanId.pipe(classified("process")) }
  ),
  DeclineRegie: act(
    "DeclineRegie",
    "RegieDeclined",
    "regie-refusals",
    text("De regie niet aannemen", "Decline regie"),
    { plan: PlanId.pipe(classified("process")) }
  ),
  MigratePathway: act(
    "MigratePathway",
    "PathwayMigrated",
    "migrations",
    text("Naar een nieuwere werkwijze overgaan", "Move to a newer version of the pathway"),
    {
      /** Number of the version that the case follows from now on. */
      to: Schema.Int.pipe(classified("process"))
    }
  )
} as const
