import type { ActId } from "@oza/cases"
import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { mvs, signalOf } from "../test/Life.ts"
import { mvs as declaration } from "./index.ts"

/** A child of this age, in a case that has just begun. */
const childOf = (born: string) => Story.open(mvs, "2026-09-07", "teacher", signalOf(born))
const at8 = childOf("2018-03-15")
const at12 = childOf("2014-09-07")
const at16 = childOf("2010-09-07")

/** What is said to somebody who may not do it: by role, or by the age of the child. */
const notTheirs = [
  "In this role you may not do this.",
  "The child is younger than 12 years.",
  "The child is younger than 16 years.",
  "The child is 16 years or older."
]
const performersOf = (act: ActId, story: Story) =>
  declaration.roles
    .map(({ id }) => id)
    .filter((role) => {
      const ruling = story.next(role).find((one) => one.act === act)?.ruling
      return (
        ruling?._tag === "Granted" || !ruling?.grounds.some(({ because }) => notTheirs.includes(because.en))
      )
    })

const parents = ["parent", "guardian"]
const ib = "internal-coordinator"
const atSchool = ["head", ib, "teacher", "pedagogical-worker"]
const specialists = ["education-specialist", "family-specialist"]
const team = "wijkteam-worker"
const directors = [ib, ...specialists, team]
const professionals = [...atSchool, ...specialists, team, "youth-nurse"]

describe("who does what in MVS, for a pupil of 8", () => {
  it.each<readonly [ActId, ReadonlyArray<string>]>([
    ["ChangeEnrolment", ["head", ib]],
    ["AddParticipant", [...parents, "head", ib, "teacher", "family-specialist", team]],
    ["EndParticipation", ["head", ib, team]],
    ["RestrictParty", ["head", ib, team]],
    ["LiftRestriction", ["head", ib, team]],
    ["AnswerPermission", parents],
    ["WithdrawPermission", parents],
    ["RecordCircumstance", [...professionals, "attendance-officer"]],
    ["EndCircumstance", [...professionals, "attendance-officer"]],
    ["RecordSupport", [ib, "teacher", ...specialists, "youth-nurse"]],
    ["RecordQuestion", [...parents, ...professionals]],
    ["RecordYield", [...parents, ...professionals]],
    ["AdviseOnYouthHelp", ["family-specialist", team, "youth-nurse"]],
    ["AdviseOnEducation", [ib, "teacher", "education-specialist"]],
    ["Refer", ["family-specialist", team]],
    ["OfferRegie", directors],
    ["AcceptRegie", directors],
    ["DeclineRegie", directors],
    ["MigratePathway", ["head", ib]],
    ["PlanMeeting", ["head", ib, "teacher", ...specialists, "youth-nurse"]],
    ["HoldChildTalk", ["teacher", "family-specialist"]],
    ["CancelMeeting", ["head", ib]],
    ["ReportMeeting", ["head", ib, ...specialists]],
    ["ReviewActions", [ib, "teacher", ...specialists]],
    ["RecordNeeds", [ib, "family-specialist", team]],
    ["SetGoals", [ib, "family-specialist", team]],
    ["WriteHelpPlan", ["family-specialist", team]],
    ["TestPrecedingLaw", [team]],
    ["RequestProcedure", [ib]],
    ["DecideProcedure", ["education-specialist"]],
    ["FileApplication", [...parents, team]],
    ["SuspendTerm", [team]],
    ["ResumeTerm", [team]],
    ["ExtendTerm", [team]],
    ["TakeDecision", [team]],
    ["CorrectDecision", [team]],
    ["FileObjection", parents],
    ["WithdrawObjection", parents],
    ["DecideObjection", [team]],
    ["MakeAgreement", directors],
    ["AgreeContent", [...parents, ...directors]],
    ["ShareFunding", ["head", "education-specialist", team]],
    ["ApproveFunding", ["head", "education-specialist", team]],
    ["ReturnFunding", ["head", "education-specialist", team]],
    ["RecordInvoice", ["head", "education-specialist", team]],
    ["StartExecution", [...directors, "provider"]],
    ["AgreeBridging", [ib, "family-specialist", team]],
    ["ReportProgress", [...directors, "provider"]],
    ["ScaleAgreement", directors],
    ["ReportStagnation", [...parents, "head", ...directors]],
    ["Escalate", [...parents, "head", ...directors]],
    ["ConcludeEscalation", [ib, "swv-contact", "municipal-contact", "national-education-adviser"]],
    ["ResolveStagnation", ["head", ...directors, "swv-contact", "municipal-contact"]],
    ["Evaluate", directors],
    ["PrepareTransition", [ib]],
    ["HandOverTransition", [ib]],
    ["ReceiveTransition", [ib]],
    ["OfferMove", [ib, team]],
    ["WithdrawMove", [ib, team]],
    ["AnswerMove", [ib, team]],
    ["CloseCase", [ib, "family-specialist", team]],
    ["ReopenCase", [ib, "family-specialist", team]]
  ])("%s is done by %s", (act, expected) => {
    expect(performersOf(act, at8).toSorted()).toEqual([...expected].toSorted())
  })

  it("and these are all acts of the region; an OPP is no part of its document", () => {
    expect(Object.keys(mvs.pathway.acts).filter((act) => act.includes("Opp"))).toEqual([])
    expect(Object.keys(mvs.pathway.acts)).toHaveLength(63)
  })
})

describe("what the law says of ages holds here too", () => {
  it.each<readonly [ActId, ReadonlyArray<string>, ReadonlyArray<string>]>([
    ["AnswerPermission", [...parents, "youth"], ["youth"]],
    ["RecordQuestion", [...parents, "youth", ...professionals], [...parents, "youth", ...professionals]],
    ["AgreeContent", [...parents, ...directors], ["youth", ...directors]],
    ["FileApplication", [...parents, team], ["youth", team]],
    ["FileObjection", parents, ["youth"]]
  ])("%s: at 12 by %s, at 16 by %s", (act, twelve, sixteen) => {
    expect(performersOf(act, at12).toSorted()).toEqual([...twelve].toSorted())
    expect(performersOf(act, at16).toSorted()).toEqual([...sixteen].toSorted())
  })
})
