import type { ActId } from "@oza/cases"
import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { kop, signalOf } from "../test/Life.ts"
import { kopVanNoordHolland } from "./index.ts"

/** A child of this age, in a case that has just begun. */
const childOf = (born: string, schoolType: "po" | "vo") =>
  Story.open(kop, "2026-09-07", "wijkteam-worker", signalOf(born, schoolType))
const at8 = childOf("2018-03-15", "po")
const at12 = childOf("2014-09-07", "vo")
const at16 = childOf("2010-09-07", "vo")
const at18 = childOf("2008-09-07", "vo")

/** What is said to somebody who may not do it: by role, or by the age of the child. */
const notTheirs = [
  "In this role you may not do this.",
  "The child is younger than 12 years.",
  "The child is younger than 16 years.",
  "The child is 16 years or older.",
  "The child is younger than 18 years.",
  "The child is 18 years or older."
]
const performersOf = (act: ActId, story: Story) =>
  kopVanNoordHolland.roles
    .map(({ id }) => id)
    .filter((role) => {
      const ruling = story.next(role).find((one) => one.act === act)?.ruling
      return (
        ruling?._tag === "Granted" || !ruling?.grounds.some(({ because }) => notTheirs.includes(because.en))
      )
    })

const coordinators = ["internal-coordinator", "support-coordinator"]
const parents = ["parent", "guardian"]
const team = "wijkteam-worker"

describe("who does what in the Kop, for a pupil of 8", () => {
  it.each<readonly [ActId, ReadonlyArray<string>]>([
    ["ChangeEnrolment", coordinators],
    ["AddParticipant", [...coordinators, team]],
    ["EndParticipation", [...coordinators, team]],
    ["AnswerPermission", parents],
    ["WithdrawPermission", parents],
    ["RecordSupport", [...coordinators, "teacher", "swv-expert"]],
    ["RecordQuestion", [...parents, ...coordinators, "teacher", "swv-consultant", team]],
    ["PlanMeeting", [...coordinators, team]],
    ["ReportMeeting", [...coordinators, team]],
    ["AdviseOnYouthHelp", [team, "provider"]],
    ["AdviseOnEducation", [...coordinators, "teacher", "swv-consultant", "swv-expert"]],
    ["RecordNeeds", [...coordinators, team]],
    ["SetGoals", [...coordinators, team]],
    ["WriteOpp", coordinators],
    ["AgreeOpp", parents],
    ["SignActionPart", parents],
    ["HandOverOpp", [...parents, ...coordinators]],
    ["WriteHelpPlan", [team]],
    ["FileApplication", parents],
    ["TestPrecedingLaw", [team]],
    ["SuspendTerm", [team]],
    ["ResumeTerm", [team]],
    ["TakeDecision", [team]],
    ["EstablishAbsence", [...coordinators, team]],
    ["RecordInspectorateStep", coordinators],
    ["MakeAgreement", [...coordinators, "swv-consultant", team]],
    ["AgreeContent", [...parents, ...coordinators, team]],
    ["HoldGreyAreaTalk", [...coordinators, "swv-consultant", team]],
    ["ShareFunding", ["swv-consultant", team]],
    ["ApproveFunding", ["swv-consultant", team]],
    ["ReturnFunding", ["swv-consultant", team]],
    ["RecordInvoice", ["swv-consultant", team]],
    ["StartExecution", [...coordinators, team, "provider"]],
    ["Evaluate", [...coordinators, team]],
    ["CloseCase", [...coordinators, team]]
  ])("%s", (act, roles) => {
    expect(performersOf(act, at8).toSorted()).toEqual([...roles].toSorted())
  })

  it.each(["parent", "guardian", ...coordinators, "teacher", "swv-consultant", team])(
    "%s opens a case",
    (by) => {
      expect(Story.open(kop, "2026-09-07", by, signalOf("2018-03-15", "po")).state.version).toBe(1)
    }
  )

  it.each(["youth", "family-supervisor", "provider", "swv-expert", "analyst"])("%s opens none", (by) => {
    const refusal = Story.refusedOpening(kop, "2026-09-07", by, signalOf("2018-03-15", "po"))
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual([by === "youth" ? "KOP-06" : "KOP-21"])
  })
})

describe("KOP-06: what changes as the youth grows up", () => {
  it.each<readonly [ActId, string, Story, ReadonlyArray<string>]>([
    ["AnswerPermission", "at 12 beside the parents", at12, [...parents, "youth"]],
    ["AnswerPermission", "at 18 alone", at18, ["youth"]],
    ["FileApplication", "at 12 the parents", at12, parents],
    ["FileApplication", "at 16 the youth", at16, ["youth"]],
    ["AgreeContent", "at 16 the youth, beside school and wijkteam", at16, ["youth", ...coordinators, team]],
    ["AgreeOpp", "at 16 still the parents", at16, parents],
    ["AgreeOpp", "at 18 the youth", at18, ["youth"]],
    ["SignActionPart", "at 18 the youth", at18, ["youth"]],
    ["HandOverOpp", "at 18 the youth, or the school with permission", at18, ["youth", ...coordinators]]
  ])("%s: %s", (act, _, story, roles) => {
    expect(performersOf(act, story).toSorted()).toEqual([...roles].toSorted())
  })
})
