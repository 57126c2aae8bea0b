import { type ActId, actIds } from "@oza/cases"
import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { holland, signalOf } from "../test/Life.ts"
import { middenHolland } from "./index.ts"

const pupilOf = (born: string, schoolType: "po" | "vo") =>
  Story.open(
    holland,
    "2026-09-07",
    schoolType === "po" ? "internal-coordinator" : "support-coordinator",
    signalOf(born, schoolType)
  )
const at8 = pupilOf("2018-03-15", "po")
const at14 = pupilOf("2012-03-15", "vo")
const at16 = pupilOf("2010-09-07", "vo")
const at18 = pupilOf("2008-09-07", "vo")

/** What is said to somebody who may not do it: by role, by the age of the pupil or by the school. */
const notTheirs = [
  "In this role you may not do this.",
  "The child is younger than 12 years.",
  "The child is younger than 16 years.",
  "The child is 16 years or older.",
  "The child is younger than 18 years.",
  "The child is 18 years or older.",
  "It is not about secondary education."
]
const performersOf = (act: ActId, story: Story): ReadonlyArray<string> =>
  middenHolland.roles
    .map(({ id }) => id)
    .filter((role) => {
      const ruling = story.next(role).find((one) => one.act === act)?.ruling
      return (
        ruling?._tag === "Granted" ||
        !ruling?.grounds.some(({ because }) => notTheirs.some((said) => because.en.includes(said)))
      )
    })

const parents = ["parent", "guardian"]
const coordinators = ["internal-coordinator", "support-coordinator"]
const school = ["teacher", ...coordinators, "head"]
const health = ["youth-nurse", "youth-doctor"]
const contact = "municipal-contact"
const helper = "youth-help-worker"
const regie = [...school, "jos-worker", ...health, helper, contact]
const advisers = [
  "teacher",
  ...coordinators,
  "swv-expert",
  "attendance-officer",
  "bpo",
  ...health,
  helper,
  contact
]
const executors = ["teacher", ...coordinators, "bpo", ...health, helper]

const forAll: ReadonlyArray<readonly [ActId, ReadonlyArray<string>]> = [
  ["ChangeEnrolment", coordinators],
  ["AddParticipant", [...coordinators, contact]],
  ["EndParticipation", [...coordinators, contact]],
  ["AnswerPermission", parents],
  ["WithdrawPermission", parents],
  ["GiveMandate", regie],
  ["EndMandate", regie],
  ["RestrictParty", [...coordinators, contact]],
  ["LiftRestriction", [...coordinators, contact]],
  ["RecordCircumstance", [...regie, "attendance-officer"]],
  ["EndCircumstance", [...school, "attendance-officer", contact]],
  ["RecordYield", [...parents, "youth", ...school, "bpo", ...health, helper, contact]],
  ["DecideOnStep", [...parents, "youth"]],
  ["OfferRegie", regie],
  ["AcceptRegie", regie],
  ["DeclineRegie", regie],
  ["MigratePathway", coordinators],
  ["RecordSupport", ["teacher", ...coordinators, "bpo"]],
  ["RecordQuestion", [...parents, "youth", ...school, contact]],
  ["RecordNeeds", ["teacher", ...coordinators, contact]],
  ["SetGoals", [...coordinators, contact]],
  ["AdviseOnYouthHelp", advisers],
  ["AdviseOnEducation", advisers],
  ["PlanMeeting", [...coordinators, "head", "jos-worker", ...health, helper, contact]],
  ["ReportMeeting", [...coordinators, "head"]],
  ["AgreeInvitees", parents],
  ["ChangeInvitees", [...coordinators, "head"]],
  ["SendInvitations", coordinators],
  ["HoldChildTalk", ["teacher", ...coordinators]],
  ["CancelMeeting", [...coordinators, "head"]],
  ["WriteOpp", ["teacher", ...coordinators]],
  ["SignActionPart", parents],
  ["EvaluateOpp", ["teacher", ...coordinators]],
  ["WriteHelpPlan", [helper, contact]],
  ["AgreeHelpPlan", parents],
  ["FileApplication", [contact]],
  ["SuspendTerm", ["municipal-access"]],
  ["ResumeTerm", ["municipal-access"]],
  ["TakeDecision", ["municipal-access"]],
  ["ExtendTerm", ["swv", "attendance-officer", "municipal-access"]],
  ["CorrectDecision", ["municipal-access"]],
  ["Refer", ["youth-doctor"]],
  ["RequestProcedure", [...parents, ...coordinators, "head"]],
  ["GiveExpertView", ["swv-expert", "youth-doctor"]],
  ["DecideProcedure", ["swv", "attendance-officer"]],
  ["FileObjection", parents],
  ["WithdrawObjection", parents],
  ["DecideObjection", ["swv", "attendance-officer", "municipal-access"]],
  ["MakeAgreement", [...coordinators, "head", "swv-expert", contact]],
  ["AgreeContent", [...parents, "youth"]],
  ["ShareFunding", ["swv", "municipal-access"]],
  ["ApproveFunding", ["swv", "municipal-access"]],
  ["ReturnFunding", ["swv", "municipal-access"]],
  ["RecordInvoice", ["swv", "municipal-access"]],
  ["AgreeBridging", [...coordinators, contact]],
  ["StartExecution", executors],
  ["ReportProgress", executors],
  ["ReportStagnation", [...school, helper, contact]],
  ["Escalate", [...coordinators, contact]],
  ["ConcludeEscalation", [...coordinators, contact]],
  ["ResolveStagnation", [...coordinators, contact]],
  ["OfferMove", [...coordinators, contact]],
  ["WithdrawMove", [...coordinators, contact]],
  ["AnswerMove", [...coordinators, contact]],
  ["Evaluate", coordinators],
  ["CloseCase", [...coordinators, contact]],
  ["ReopenCase", [...coordinators, contact]]
]

describe("who does what in Midden-Holland, for a pupil of 8", () => {
  it.each(forAll)("%s", (act, roles) => {
    expect(performersOf(act, at8).toSorted()).toEqual(roles.toSorted())
  })

  it("tells that of every act of the region", () => {
    const acts = actIds.filter((act) => act in holland.pathway.acts && act !== "OpenCase")
    expect(forAll.map(([act]) => act).toSorted()).toEqual(acts.toSorted())
  })
})

describe("what changes as the pupil grows up", () => {
  it.each<readonly [string, ActId, string, Story, ReadonlyArray<string>]>([
    ["MH-39", "AnswerPermission", "at 14 the youth beside the parents", at14, [...parents, "youth"]],
    ["MH-39", "AnswerPermission", "at 18 alone", at18, ["youth"]],
    ["MH-39", "WithdrawPermission", "at 14 the youth too", at14, [...parents, "youth"]],
    ["MH-39", "SignActionPart", "at 16 still the parents", at16, parents],
    ["MH-39", "SignActionPart", "at 18 the youth", at18, ["youth"]],
    ["MH-12", "AgreeInvitees", "at 18 the youth", at18, ["youth"]],
    ["MH-04", "DecideOnStep", "at 18 the youth alone", at18, ["youth"]],
    ["MH-04", "AgreeContent", "at 18 the youth alone", at18, ["youth"]],
    ["MH-49", "RecordSupport", "in VO also JOS", at14, ["teacher", ...coordinators, "bpo", "jos-worker"]],
    ["MH-49", "ReportProgress", "in VO also JOS", at14, [...executors, "jos-worker"]],
    [
      "MH-62",
      "StartExecution",
      "at 18 no youth health care",
      at18,
      ["teacher", ...coordinators, "bpo", "jos-worker", helper]
    ]
  ])("%s: %s: %s", (_, act, __, story, roles) => {
    expect(performersOf(act, story).toSorted()).toEqual(roles.toSorted())
  })
})
