/** Where regions differ: what Midden-Holland does, dimension by dimension (C1 to C22). */
import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreement,
  apply,
  holland,
  madeAgreements,
  region,
  running,
  shares,
  signalOf,
  signalPo,
  signalVo,
  untilGoals
} from "../test/Life.ts"
import { middenHolland } from "./index.ts"

const pathway = region.pathways[0]
const roleIds = middenHolland.roles.map(({ id }): string => id)

describe("Midden-Holland among other regions", () => {
  it("C1: says nothing of enrolment, so a pupil without a school is refused nothing for that", () => {
    const opening = signalOf("2018-03-15", "po")
    const story = Story.open(holland, "2026-09-07", "internal-coordinator", {
      ...opening,
      enrolment: { status: "none", schoolType: "po" }
    }).lives(untilGoals, madeAgreements)
    expect(story.does("municipal-contact", apply).holds("application.pending")).toBe(true)
  })

  it("C2 and C18: names no place and no typology that an agreement has to fit", () => {
    const story = signalPo().lives(untilGoals)
    for (const setting of ["school", "home", "care-location"] as const) {
      const made = story.does("internal-coordinator", agreement(story, { setting }))
      expect(made.state.agreements[0]).not.toHaveProperty("function")
    }
  })

  it("C4: two regies: the school over the OPP, youth help over the family plan", () => {
    expect(pathway.regies.map(({ plan }) => plan)).toEqual(["opp", "family-plan"])
  })

  it("C6: no kind of meeting without a parent", () => {
    for (const { seats } of pathway.meetings) {
      expect(seats.filter(({ roles, must }) => must === "be-present" && roles.includes(parent))).toHaveLength(
        1
      )
    }
  })

  it("C7: finance is not kept apart: costs can be shared as soon as there is an agreement", () => {
    const story = signalPo().lives(untilGoals, madeAgreements)
    expect(story.does("municipal-access", shares(2, "youth-help", 90_000)).state.funding).toHaveLength(1)
    expect(pathway.meetings.flatMap(({ seats }) => seats.flatMap(({ topic }) => topic ?? []))).toEqual([])
  })

  it("C8: the meeting is called breed overleg, in PO and in VO", () => {
    expect(pathway.meetings.map(({ name }) => name.nl)).toEqual(["breed overleg", "evaluatieoverleg"])
    for (const { schoolTypes } of pathway.meetings) expect(schoolTypes).toEqual(["po", "vo"])
  })

  it("C11 and C12: the municipality applies and grants; the youth doctor may refer", () => {
    expect(pathway.acts["FileApplication"]?.by.map(({ role }) => role)).toEqual(["municipal-contact"])
    expect(pathway.acts["TakeDecision"]?.by.map(({ role }) => role)).toEqual(["municipal-access"])
    expect(pathway.acts["Refer"]?.by.map(({ role }) => role)).toEqual(["youth-doctor"])
  })

  it("C14: no term of its own, so the law's", () => {
    expect(pathway.decisionTerm).toMatchObject({ setBy: "law", rule: "AWB-4:13" })
  })

  it("C15: no ladder but to reconvene", () => {
    expect(pathway.escalation.ladder.map(({ id }) => id)).toEqual(["reconvene"])
  })

  it("C16: knows no onderwijsconsulent", () => {
    expect(roleIds.filter((id) => id.includes("consult"))).toEqual([])
  })

  it("C17: nine steps", () => {
    expect(pathway.steps).toHaveLength(9)
  })

  it.each(["swv-expert", "municipal-contact", "youth-help-worker", "teacher"])(
    "C21: advice is not limited to one's own field: %s",
    (by) => {
      const advised = signalVo()
        .does(by, { _tag: "AdviseOnEducation", advice: "Een kleinere groep" })
        .does(by, { _tag: "AdviseOnYouthHelp", advice: "Een training" })
      expect(advised.state.advices.map(({ domain }) => domain)).toEqual(["education", "youth-help"])
    }
  )

  it("C22: an arrangement ends by its evaluation", () => {
    const story = signalPo().lives(running)
    expect(story.state.agreements.every(({ evaluateOn }) => evaluateOn > story.day)).toBe(true)
    expect(story.after(100).holds("evaluation.overdue")).toBe(true)
  })
})

const parent = middenHolland.roles[0]!.id
