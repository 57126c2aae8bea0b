import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  brings,
  decides,
  given,
  helpPlan,
  holland,
  invited,
  observed,
  offersMove,
  organised,
  permission,
  plan,
  preparedMeeting,
  report,
  roles,
  signalOf,
  signalPo,
  signalVo,
  started,
  tableOf,
  tasksOf,
  untilArrangement,
  untilGoals,
  madeAgreements,
  brought,
  written
} from "../../test/Life.ts"

const coordinator = "internal-coordinator"

describe("Ouder(s)/leerling", () => {
  const ready = () => signalPo().lives(observed, preparedMeeting, invited)
  const without = (story: Story, missing: string) => roles(...tableOf(story).filter((one) => one !== missing))

  it("MH-36: no meeting about the pupil without a parent or guardian", () => {
    const open = signalPo().lives(observed)
    expect(open.refusedBy(coordinator, plan(open, { invited: without(open, "parent") }))).toEqual(["MH-36"])
    expect(ready().refusedBy(coordinator, report(ready(), without(ready(), "parent")))).toEqual(["MH-36"])
    const guardian = roles("guardian", ...without(ready(), "parent"))
    expect(ready().does(coordinator, report(ready(), guardian)).holds("meeting.held")).toBe(true)
  })

  it("MH-36: nor an evaluation", () => {
    const running = signalPo().lives(untilArrangement, started)
    const planned = plan(
      running,
      { invited: roles("youth", "teacher", "youth-help-worker") },
      "evaluation-meeting"
    )
    expect(running.refusedBy(coordinator, planned)).toEqual(["MH-36"])
  })

  it("MH-36: with an adult pupil nobody represents any more", () => {
    const adult = Story.open(holland, "2026-09-07", "support-coordinator", signalOf("2008-09-07", "vo"))
      .does("support-coordinator", brings("observation-at-school"))
      .lives(given())
    expect(
      adult.refusedBy("support-coordinator", plan(adult, { invited: without(adult, "parent") }))
    ).not.toContain("MH-36")
  })

  it("MH-37: the pupil is there, or was heard in a talk beforehand", () => {
    const absent = report(ready(), without(ready(), "youth"))
    expect(ready().refusedBy(coordinator, absent)).toEqual(["MH-37"])
    const talk = { _tag: "HoldChildTalk", meeting: 1, view: "Ik wil rust in de pauze" } as const
    expect(ready().refusedBy("municipal-contact", talk)).toEqual(["MH-37"])
    const heard = ready().does("teacher", talk)
    expect(heard.does(coordinator, absent).holds("meeting.held")).toBe(true)
  })

  it("MH-38: parents and pupil think along: their task, and they record it in their own words", () => {
    for (const role of ["parent", "guardian", "youth"]) expect(tasksOf(role)).toContain("MH-38")
    const table = signalPo().lives(observed, preparedMeeting, organised)
    for (const by of ["parent", "youth"]) {
      expect(table.does(by, brings("goes-well-and-better")).state.yields.at(-1)?.role).toBe(by)
    }
    const ask = {
      _tag: "RecordQuestion",
      question: { of: "youth", addressedTo: "school", text: "Wie helpt mij?" }
    } as const
    expect(signalPo().does("youth", ask).holds("question.recorded")).toBe(true)
    expect(signalPo().refusedBy("swv", ask)).toEqual(["MH-38"])
  })

  it("MH-39: consent to share and agreement with the action plan are two acts, and one is not the other", () => {
    const story = signalPo().lives(
      untilGoals,
      madeAgreements,
      written,
      brought("regie-agreed", "follow-up-agreed")
    )
    expect(story.flaggedBy()).toContain("MH-39")
    const shared = story.does("parent", permission("education", "youth-help"))
    expect(shared.holds("opp.signed")).toBe(false)
    expect(shared.refusedBy("parent", decides("arrange"))).toEqual(["MH-39"])
    const signed = story.does("parent", { _tag: "SignActionPart" })
    expect(signed.state.permissions).toEqual([])
    expect(signed.does("parent", decides("arrange")).flaggedBy()).not.toContain("MH-39")
    expect(signed.refusedBy("municipal-contact", helpPlan({ includesSchool: true }))).toEqual(["MH-72"])
  })

  it("MH-39: what goes along to another region goes with consent", () => {
    expect(signalPo().refusedBy(coordinator, offersMove)).toEqual(["MH-39"])
    const consented = signalPo().does("parent", permission("education"))
    expect(consented.does(coordinator, offersMove).holds("move.open")).toBe(true)
  })

  it("MH-39: the family is asked, and nobody answers in its place", () => {
    for (const by of [coordinator, "municipal-contact", "family-supervisor", "youth"]) {
      expect(signalPo().refusedBy(by, permission("education"))).toEqual(["MH-39"])
      expect(signalPo().lives(written).refusedBy(by, { _tag: "SignActionPart" })).toEqual(["MH-39"])
    }
    const at16 = Story.open(holland, "2026-09-07", "support-coordinator", signalOf("2010-09-07", "vo"))
    expect(at16.does("youth", permission("education")).state.permissions).toHaveLength(1)
    expect(at16.refusedBy("parent", permission("education"))).toEqual(["MH-39"])
    const at14 = signalVo()
    expect(at14.refusedBy("youth", permission("education"))).toEqual(["MH-39"])
    const toHelp = { ...permission("youth-help"), kind: "consent-to-help" } as const
    for (const by of ["parent", "youth"]) {
      expect(at14.does(by, toHelp).state.permissions).toHaveLength(1)
      expect(at16.does(by, toHelp).state.permissions).toHaveLength(1)
    }
    const given = at14.does("parent", permission("education"))
    const takenBack = given.does("youth", { _tag: "WithdrawPermission", permission: 1 })
    expect(takenBack.state.permissions[0]?.withdrawn?.on).toBe(given.day)
  })
})
