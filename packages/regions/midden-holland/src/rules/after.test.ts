import { actor, type Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  adjusted,
  agreed,
  agreement,
  brings,
  decides,
  evaluated,
  evaluation,
  evaluationMeeting,
  offersRegie,
  plan,
  progress,
  region,
  roles,
  reconvenes,
  running,
  signalPo,
  stagnates,
  started,
  tasksOf,
  untilArrangement
} from "../../test/Life.ts"
import { familyPlan } from "../regies.ts"

const coordinator = "internal-coordinator"
const begun = () => signalPo().lives(untilArrangement, started)

describe("Stap 7, Uitvoeren arrangement", () => {
  it("MH-30: those who carry it out tell when it starts and how it goes", () => {
    expect(begun().flaggedBy()).toContain("MH-30")
    const told = begun().does("youth-help-worker", progress(begun()))
    expect(told.flaggedBy()).not.toContain("MH-30")
    for (const by of ["parent", "swv", "municipal-contact"]) {
      expect(begun().refusedBy(by, progress(begun()))).toEqual(["MH-30"])
    }
    for (const executor of ["bpo", "youth-help-worker"]) expect(tasksOf(executor)).toContain("MH-30")
  })

  it("MH-31: who holds regie watches over the progress: a task, and not the doing of it all", () => {
    for (const holder of [coordinator, "support-coordinator", "municipal-contact"]) {
      expect(tasksOf(holder)).toContain("MH-31")
    }
    const [made] = begun().state.agreements
    expect(made?.executor).not.toBe(coordinator)
  })

  it("MH-32: when it goes off course who holds regie calls the meeting together again", () => {
    const off = begun().does("youth-help-worker", progress(begun(), "off-course"))
    expect(off.flaggedBy()).toContain("MH-32")
    expect(off.refusedBy("head", plan(off))).toEqual(["MH-32"])
    for (const by of [coordinator, "municipal-contact"]) {
      expect(off.does(by, plan(off)).state.meetings).toHaveLength(2)
    }
    const handedOver = off
      .does("municipal-contact", offersRegie("family-plan", "youth-help-worker", "parent"))
      .does("youth-help-worker", { _tag: "AcceptRegie", plan: familyPlan })
    expect(handedOver.refusedBy("municipal-contact", plan(off))).toEqual(["MH-32"])
  })

  it("MH-32: pupil and parents are part of that meeting too", () => {
    const off = begun().does("youth-help-worker", progress(begun(), "off-course"))
    const withoutParent = plan(off, { invited: roles("youth", "teacher", coordinator, "municipal-contact") })
    expect(off.refusedBy(coordinator, withoutParent)).toEqual(["MH-36"])
    expect(off.does(coordinator, plan(off)).state.meetings).toHaveLength(2)
  })

  it("MH-32: a stagnation is taken to the meeting and ends with what came of it", () => {
    const story = begun().does(coordinator, stagnates).does(coordinator, reconvenes)
    const conclusion = { decision: "Opnieuw bij elkaar" }
    const ended = story
      .does("municipal-contact", { _tag: "ConcludeEscalation", stagnation: 1, conclusion })
      .does(coordinator, { _tag: "ResolveStagnation", stagnation: 1, how: "Andere aanpak" })
    expect(ended.holds("stagnation.open")).toBe(false)
    for (const by of ["swv", "parent"]) expect(begun().refusedBy(by, stagnates)).toEqual(["MH-32"])
  })

  it("MH-32: the ladder of the region has one rung, which is to reconvene", () => {
    const { causes, ladder } = region.pathways[0].escalation
    expect(causes.map(({ rule }) => rule)).toEqual(["MH-32"])
    expect(ladder.map(({ id, rule }) => [id, rule])).toEqual([["reconvene", "MH-32"]])
  })
})

describe("Stap 8, Gezamenlijk evalueren", () => {
  const ready = () => signalPo().lives(running, agreed("execute"))
  const planned = (story: Story, ...setWith: ReadonlyArray<string>) =>
    plan(story, { goalSetWith: roles(...setWith) }, "evaluation-meeting")

  it("MH-33: who holds regie decides who comes, in consultation with parents, pupil and teacher", () => {
    const story = ready()
    expect(story.refusedBy(coordinator, planned(story, "parent", "youth"))).toEqual(["MH-33"])
    expect(story.refusedBy(coordinator, planned(story, "teacher", "parent"))).toEqual(["MH-33"])
    expect(story.refusedBy(coordinator, planned(story, "teacher", "youth"))).toEqual(["MH-33"])
    const together = planned(story, "teacher", "parent", "youth")
    expect(story.refusedBy("head", together)).toEqual(["MH-33"])
    expect(story.does(coordinator, together).state.meetings).toHaveLength(2)
  })

  it("MH-33: the arrangement is evaluated after that meeting, and not on one's own", () => {
    const story = ready()
    expect(story.refusedBy("parent", decides("evaluate"))).toEqual(["MH-33"])
    expect(story.refusedBy(coordinator, evaluation())).toContain("MH-33")
    expect(story.lives(evaluationMeeting, agreed("evaluate")).progress()[8]?.state).toBe("open")
  })
})

describe("Stap 9, Bijstellen arrangement", () => {
  const ready = () => signalPo().lives(running, evaluated)

  it("MH-34: the school holds regie over the OPP; nobody outside it can take that over", () => {
    for (const outside of ["municipal-contact", "youth-help-worker", "swv"]) {
      expect(signalPo().refusedBy(coordinator, offersRegie("opp", outside, "parent"))).toEqual(["MH-34"])
    }
    expect(
      signalPo()
        .does(coordinator, offersRegie("opp", "head", "parent"))
        .holds("regie.offered")
    ).toBe(true)
    expect(tasksOf(coordinator)).toContain("MH-34")
  })

  it("MH-34: the school tests the progress of the pupil", () => {
    const tested = ready().does(coordinator, {
      _tag: "EvaluateOpp",
      present: roles("parent", "teacher"),
      findings: "Vier dagen op school"
    })
    expect(tested.state.opp[0]?.evaluations).toHaveLength(1)
    expect(ready().refusedBy("municipal-contact", evaluation())).toEqual(["MH-34"])
  })

  it("MH-35: it is adjusted after needs, goals and support were checked", () => {
    const unchecked = signalPo().lives(running, agreed("execute"), evaluationMeeting, agreed("evaluate"))
    const adjust = evaluation({ outcome: "adjust", backTo: "goals" })
    expect(unchecked.refusedBy(coordinator, adjust)).toEqual(["MH-35"])
    expect(unchecked.does(coordinator, evaluation()).holds("evaluation.says-close")).toBe(true)
    const checked = unchecked.does("teacher", brings("needs-goals-and-support-checked"))
    expect(checked.does(coordinator, adjust).state.round.number).toBe(2)
  })

  it.each([
    ["needs", "picture-of-needs", "needs"],
    ["goals", "integrative-picture", "goals"],
    ["arranging", "regie-agreed", "arrange"]
  ] as const)("MH-35: when the %s are not right, it goes back there and asks anew", (backTo, _, step) => {
    const story = ready().lives(adjusted(backTo))
    expect(region.pathways[0].loops.find((loop) => loop.backTo === backTo)).toMatchObject({
      step,
      rule: "MH-35"
    })
    expect(story.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-04")
  })

  it("MH-35: back to the goals means: goals first, and then the offer", () => {
    const story = ready().lives(adjusted("goals"))
    expect(story.refusedBy(coordinator, agreement(story))).toContain("MH-23")
  })

  it("MH-35: an agreement that ended asks to look again", () => {
    expect(begun().after(200).flaggedBy()).not.toContain("MH-35")
    expect(begun().after(201).flaggedBy()).toContain("MH-35")
  })
})

it("MH-28 and MH-74: two regies, of the school over the OPP and of youth help over the family plan", () => {
  const story = begun()
  const offered = story.does("municipal-contact", offersRegie("family-plan", "youth-help-worker", "parent"))
  const taken = offered.does("youth-help-worker", {
    _tag: "AcceptRegie",
    plan: familyPlan
  })
  expect(taken.state.regies.map(({ turns }) => turns.at(-1)?.holder)).toEqual([actor("youth-help-worker")])
  expect(story.refusedBy("municipal-contact", offersRegie("family-plan", "teacher", "parent"))).toEqual([
    "MH-28"
  ])
  expect(
    signalPo().refusedBy("municipal-contact", offersRegie("family-plan", "youth-help-worker"))
  ).toContain("OZA-05")
})
