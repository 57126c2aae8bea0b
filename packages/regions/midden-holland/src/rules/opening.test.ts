import { actor, Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreement,
  brings,
  brought,
  day,
  decides,
  discussed,
  helpPlan,
  holland,
  madeAgreements,
  need,
  observed,
  offersRegie,
  organised,
  permission,
  plan,
  preparedMeeting,
  region,
  running,
  setGoals,
  signalOf,
  signalOutside,
  signalPo,
  signalVo,
  signed,
  tasksOf,
  untilArrangement,
  untilGoals,
  written,
  youthHelp
} from "../../test/Life.ts"

describe("Integraal Arrangeren", () => {
  it("MH-01: without extra support at school and youth help there is no arrangement to carry out", () => {
    const others = (story: Story) => story.lives(written, signed, brought("regie-agreed", "follow-up-agreed"))
    const goals = signalPo().lives(untilGoals)
    const onlySchool = others(goals.does("internal-coordinator", agreement(goals)))
    const onlyHelp = others(goals.does("internal-coordinator", youthHelp(goals)))
    for (const story of [onlySchool, onlyHelp]) {
      expect(story.refusedBy("parent", decides("arrange"))).toEqual(["MH-01"])
      expect(story.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-01")
    }
    expect(
      others(goals.lives(madeAgreements)).does("parent", decides("arrange")).state.stepDecisions
    ).toHaveLength(6)
  })

  it("MH-02: a signal in education is opened by the school, and not by others", () => {
    for (const by of ["internal-coordinator", "teacher", "head"]) {
      expect(Story.open(holland, "2026-09-07", by, signalOf("2018-03-15", "po")).state.version).toBe(1)
    }
    for (const by of ["municipal-contact", "youth-help-worker", "swv", "parent"]) {
      const refusal = Story.refusedOpening(holland, "2026-09-07", by, signalOf("2018-03-15", "po"))
      expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["MH-02"])
    }
  })

  it("MH-02: the school holds regie until it is handed over, recorded as offered and accepted", () => {
    const story = signalPo()
    const offer = offersRegie("opp", "teacher", "parent")
    expect(story.refusedBy("support-coordinator", offer)).toContain("OZA-20")
    const offered = story.does("internal-coordinator", offer)
    expect(offered.state.regies[0]?.turns).toEqual([])
    const taken = offered.does("teacher", { _tag: "AcceptRegie", plan: offersRegie("opp", "teacher").plan })
    expect(taken.state.regies[0]?.turns.map(({ holder }) => holder)).toEqual([actor("teacher")])
    expect(region.pathways[0].regies[0]?.holders.map(({ rule }) => rule)).toEqual(["MH-02", "MH-02"])
    expect(signalVo().does("support-coordinator", offer).holds("regie.offered")).toBe(true)
    expect(tasksOf("internal-coordinator")).toContain("MH-02")
    expect(story.refusedBy("parent", offer)).toContain("MH-02")
  })

  it("MH-02: a colleague stands in for who holds regie, and for nothing else", () => {
    const mandate = (scope: "substitute" | "escalate") =>
      ({
        _tag: "GiveMandate",
        to: actor("internal-coordinator", 5),
        scope: [scope],
        until: day("2026-12-01")
      }) as const
    expect(signalPo().does("internal-coordinator", mandate("substitute")).state.mandates).toHaveLength(1)
    expect(signalPo().refusedBy("internal-coordinator", mandate("escalate"))).toEqual(["MH-02"])
  })

  it("MH-03: a signal from outside education is opened there, and its family plan holds what school brings", () => {
    for (const by of ["municipal-contact", "youth-help-worker", "youth-nurse"]) {
      const opening = signalOf("2018-03-15", "po", "outside-education")
      expect(Story.open(holland, "2026-09-07", by, opening).state.signal.origin).toBe("outside-education")
    }
    const story = signalOutside().does("parent", permission("education"))
    expect(story.refusedBy("municipal-contact", helpPlan())).toEqual(["MH-03"])
    const withSchool = helpPlan({ includesSchool: true })
    expect(story.does("municipal-contact", withSchool).holds("help-plan.includes-school")).toBe(true)
    expect(signalPo().does("municipal-contact", helpPlan()).holds("help-plan.written")).toBe(true)
  })
})

describe("Basisafspraken", () => {
  const steps = [
    "observe",
    "inform-and-prepare",
    "organise",
    "needs",
    "goals",
    "arrange",
    "execute",
    "evaluate",
    "adjust"
  ]

  it("MH-04: no step begins before pupil or parents agreed with the one before", () => {
    const pathway = region.pathways[0]
    for (const [index, { opens }] of pathway.steps.entries()) {
      const asks = opens.filter(({ rule }) => rule === "MH-04").map(({ requires }) => requires)
      expect(asks).toEqual(index === 0 ? [] : [{ _tag: "StepAgreed", step: steps[index - 1] }])
    }
    const story = signalPo()
    expect(story.refusedBy("internal-coordinator", plan(story))).toContain("MH-04")
    expect(story.refusedBy("internal-coordinator", brings("process-explained"))).toEqual(["MH-04"])
    expect(story.refusedBy("internal-coordinator", need())).toContain("MH-04")
    const prepared = story.lives(observed)
    expect(prepared.does("internal-coordinator", plan(prepared)).holds("meeting.planned")).toBe(true)
  })

  it("MH-04: parents and pupil decide, and nobody decides in their place", () => {
    const story = signalPo().lives(observed)
    for (const by of ["internal-coordinator", "teacher", "municipal-contact"]) {
      expect(story.refusedBy(by, decides("observe"))).toEqual(["MH-04"])
    }
    const refused = story.does("youth", decides("observe", "disagree"))
    expect(refused.refusedBy("internal-coordinator", plan(refused))).toEqual(["MH-04"])
    const agrees = refused.does("youth", decides("observe"))
    expect(agrees.does("internal-coordinator", plan(agrees)).holds("meeting.planned")).toBe(true)
  })

  it("MH-04: who gets regie is decided with pupil or parents", () => {
    const alone = offersRegie("opp", "teacher", "teacher")
    expect(signalPo().refusedBy("internal-coordinator", alone)).toEqual(["MH-04"])
    expect(
      signalPo()
        .does("internal-coordinator", offersRegie("opp", "teacher", "youth"))
        .holds("regie.offered")
    ).toBe(true)
  })

  it("MH-04: nothing starts before they agree with the agreements as they now are", () => {
    const story = signalPo().lives(untilArrangement)
    const more = story.does("internal-coordinator", agreement(story))
    expect(more.refusedBy("bpo", { _tag: "StartExecution" })).toEqual(["MH-04"])
    const agrees = more.does("youth", { _tag: "AgreeContent" })
    expect(agrees.does("bpo", { _tag: "StartExecution" }).holds("execution.started")).toBe(true)
    expect(more.refusedBy("teacher", { _tag: "AgreeContent" })).toEqual(["MH-04"])
  })

  it("MH-05: what is agreed stands in the OPP before it is carried out", () => {
    const story = signalPo().lives(untilGoals, madeAgreements, brought("regie-agreed", "follow-up-agreed"))
    expect(story.flaggedBy()).toContain("MH-05")
    expect(story.refusedBy("parent", decides("arrange"))).toEqual(["MH-05", "MH-39"])
    expect(story.refusedBy("bpo", { _tag: "StartExecution" })).toContain("MH-05")
    expect(story.lives(written).flaggedBy()).not.toContain("MH-05")
    expect(story.lives(written).refusedBy("parent", decides("arrange"))).toEqual(["MH-39"])
  })

  it("MH-05: an agreement serves a goal that is there", () => {
    const story = signalPo().lives(untilGoals)
    expect(story.refusedBy("internal-coordinator", agreement(story, { goals: [7] }))).toEqual(["OZA-05"])
  })

  it("MH-06: what the pupil needs stands before goals and offers", () => {
    const story = signalPo().lives(observed, preparedMeeting, organised, discussed)
    expect(story.refusedBy("internal-coordinator", setGoals("Rust"))).toContain("MH-06")
    expect(story.refusedBy("internal-coordinator", agreement(story))).toContain("MH-06")
    const seen = story.does("internal-coordinator", need())
    expect(seen.refusedBy("internal-coordinator", setGoals("Rust"))).not.toContain("MH-06")
    expect(seen.refusedBy("internal-coordinator", agreement(seen))).not.toContain("MH-06")
  })
})

describe("Het proces van Integraal Arrangeren", () => {
  it("MH-07: nine steps, agreed with in their order", () => {
    expect(region.pathways[0].steps.map(({ id }) => id)).toHaveLength(9)
    const story = signalPo().lives(observed)
    expect(story.refusedBy("parent", decides("needs", "disagree"))).toEqual(["MH-07"])
    expect(story.does("parent", decides("inform-and-prepare", "disagree")).state.stepDecisions).toHaveLength(
      2
    )
    expect(story.refusedBy("swv", brings("observation-at-school"))).toContain("MH-07")
  })

  it("MH-07: three steps come before the broad meeting, and the meeting before the three that follow", () => {
    const before = signalPo().lives(observed, preparedMeeting)
    expect(before.progress().map(({ state }) => state)).toEqual([
      "done",
      "done",
      "open",
      "closed",
      "closed",
      "closed",
      "closed",
      "closed",
      "closed"
    ])
    expect(before.lives(organised).progress()[3]?.state).toBe("open")
    expect(before.lives(organised).holds("meeting.held")).toBe(true)
    expect(signalPo().lives(running).progress()[6]?.state).toBe("open")
    expect(signalPo().lives(untilGoals).progress()[5]?.state).toBe("open")
  })
})

it("MH-04: an adult pupil decides alone", () => {
  const adult = Story.open(holland, "2026-09-07", "support-coordinator", signalOf("2008-09-07", "vo"))
  expect(adult.refusedBy("parent", decides("observe"))).toContain("MH-04")
  expect(adult.does("youth", decides("observe", "disagree")).state.stepDecisions).toHaveLength(1)
})
