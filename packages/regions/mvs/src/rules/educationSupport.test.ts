import { PlanId, regieOverPlan } from "@oza/cases"
import { actor, type Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  aimed,
  aligned,
  analysed,
  applied,
  apply,
  arranged,
  consented,
  consulted,
  granted,
  lookedAt,
  met,
  mvs,
  mvsReading,
  needed,
  need,
  onlyEducation,
  otPlanned,
  permission,
  prepared,
  preparedEducation,
  records,
  region,
  report,
  request,
  roles,
  shares,
  signal,
  supported,
  swvSupports,
  votHeld
} from "../../test/Life.ts"
import { mvs as declaration } from "../index.ts"

const tasksOf = (role: string) =>
  declaration.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)

describe("Ondersteuning onderwijs", () => {
  it("MVS-18: additional support only where that of the school is not enough, and nothing that is there fits", () => {
    const within = signal()
      .lives(met, analysed)
      .does("internal-coordinator", need({ domain: "education", exceedsBasicSupport: false }))
      .lives(aimed, lookedAt, aligned, consented)
    expect(within.refusedBy("internal-coordinator", request)).toEqual(["MVS-18"])
    const notLooked = signal()
      .lives(met, analysed, onlyEducation, aimed)
      .lives(records("family-specialist", "preceding-provisions-looked-at"), aligned, consented)
    expect(notLooked.refusedBy("internal-coordinator", request)).toContain("MVS-18")
    expect(signal().lives(preparedEducation, swvSupports).state.procedures).toHaveLength(1)
  })

  it.each([
    ["weighed-with-parents", "parent"],
    ["weighed-by-education-specialist", "education-specialist"],
    ["weighed-by-family-specialist", "family-specialist"],
    ["aligned-with-wijkteam", "family-specialist"]
  ])("MVS-19: no support without what %s stands for, and only %s can say it", (name, by) => {
    const others = (
      [
        ["parent", "weighed-with-parents"],
        ["education-specialist", "weighed-by-education-specialist"],
        ["family-specialist", "weighed-by-family-specialist"],
        ["family-specialist", "aligned-with-wijkteam"]
      ] as const
    ).filter(([, other]) => other !== name)
    const story = signal()
      .lives(met, analysed, needed, aimed, lookedAt, ...others.map(([who, what]) => records(who, what)))
      .lives(consented)
    expect(story.refusedBy("internal-coordinator", request)).toEqual(["MVS-19"])
    expect(story.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-19"])
    const said = { _tag: "RecordYield", yield: name, text: "Zo zien wij het" } as never
    expect(story.refusedBy("internal-coordinator", said)).toContain("MVS-19")
    expect(
      story.lives(records(by, name)).does("internal-coordinator", request).holds("procedure.pending")
    ).toBe(true)
  })

  it("MVS-19: nothing starts before parents agree with the content too", () => {
    const story = signal().lives(prepared, applied, granted, arranged)
    const agreed = story
      .does("internal-coordinator", { _tag: "AgreeContent" })
      .does("wijkteam-worker", { _tag: "AgreeContent" })
      .lives(records("wijkteam-worker", "monitoring-plan"))
    expect(agreed.refusedBy("provider", { _tag: "StartExecution" })).toEqual(["MVS-19"])
    const complete = agreed.does("parent", { _tag: "AgreeContent" })
    expect(complete.does("provider", { _tag: "StartExecution" }).holds("execution.started")).toBe(true)
  })

  it("MVS-20: the offer was discussed, and there is consent, before anything is requested", () => {
    const story = signal().lives(met, analysed, needed, aimed, lookedAt, aligned)
    const refusal = story.refusal("internal-coordinator", request)
    expect(refusal.grounds.map(({ rule }) => rule.id)).toEqual(["MVS-20"])
    expect(refusal.grounds[0]?.cures.map(({ act }) => act).toSorted()).toEqual([
      "AnswerPermission",
      "RecordYield"
    ])
    const discussed = story.lives(records("internal-coordinator", "offer-discussed"))
    expect(discussed.refusedBy("internal-coordinator", request)).toEqual(["MVS-20"])
    const forSwv = discussed.does("parent", permission("allocate-support", "education-specialist"))
    expect(forSwv.does("internal-coordinator", request).holds("procedure.pending")).toBe(true)
    expect(forSwv.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-20"])
    const forHelp = forSwv.does("parent", permission("decide-youth-help", "wijkteam-worker"))
    expect(forHelp.does("wijkteam-worker", apply).holds("application.pending")).toBe(true)
  })

  it("MVS-20: a consent that was taken back opens nothing any more", () => {
    const story = signal()
      .lives(preparedEducation)
      .does("parent", { _tag: "WithdrawPermission", permission: 1 })
    expect(story.refusedBy("internal-coordinator", request)).toEqual(["MVS-20"])
  })

  it("MVS-20: beside the law, the region keeps education data closed until there is consent", () => {
    const asked = declaration.privacy.rules.filter(({ rules }) => rules.some((rule) => rule === "MVS-20"))
    expect(asked.map(({ sides, purposes }) => [sides, purposes])).toEqual([
      [["swv"], ["allocate-support"]],
      [["municipality"], ["decide-youth-help"]]
    ])
    expect(signal().refusedBy("teacher", permission("allocate-support", "education-specialist"))).toEqual([
      "MVS-20"
    ])
  })

  it("MVS-21: the internal coordinator reports the question to the education specialist, who decides on it", () => {
    const story = signal().lives(preparedEducation)
    expect(story.refusedBy("teacher", request)).toContain("MVS-21")
    const asked = story.does("internal-coordinator", request)
    const decide = {
      _tag: "DecideProcedure",
      request: 1,
      decision: { outcome: "granted", consulted: [], reasons: "Past bij de vraag" }
    } as const
    expect(asked.refusedBy("internal-coordinator", decide)).toContain("MVS-21")
    expect(asked.does("education-specialist", decide).state.procedures[0]?.decision?.outcome).toBe("granted")
    expect(tasksOf("internal-coordinator")).toContain("MVS-21")
  })

  it("MVS-22: youth help joins what is needed in education; alone it is no OZA", () => {
    const alone = signal()
      .lives(met, analysed)
      .does("internal-coordinator", need({ domain: "youth-help" }))
      .lives(aimed, lookedAt, aligned, consented)
    expect(alone.refusedBy("wijkteam-worker", apply)).toEqual(["MVS-22"])
    expect(signal().lives(prepared).does("wijkteam-worker", apply).holds("application.pending")).toBe(true)
  })

  it.each(["parent", "guardian", "youth"])("MVS-23: at the part about money no %s is present", (relative) => {
    const planned = signal().lives(supported, consulted("convene"), votHeld, otPlanned)
    const money = (...present: ReadonlyArray<string>) =>
      report(planned, roles("parent", "internal-coordinator", "education-specialist"), {
        parts: [{ topic: "finance", present: roles(...present), minutes: "Wie betaalt wat" }]
      })
    expect(
      planned.refusedBy("internal-coordinator", money("education-specialist", "wijkteam-worker", relative))
    ).toEqual(["MVS-23"])
    const held = planned.does("internal-coordinator", money("education-specialist", "wijkteam-worker"))
    expect(held.holds("meeting.held")).toBe(true)
  })

  it("MVS-23: money comes last, and is for professionals to settle", () => {
    const story = signal().lives(prepared, applied, granted, arranged)
    const costs = shares(["swv-support", 60_000], ["youth-help", 60_000])
    expect(story.refusedBy("wijkteam-worker", costs)).toEqual(["MVS-23"])
    const agreed = story.lives(agreedContent)
    expect(agreed.refusedBy("parent", costs)).toEqual(["MVS-23"])
    expect(agreed.does("wijkteam-worker", costs).holds("funding.shared")).toBe(true)
  })
})

/** Who holds regie now, and by which rule. */
const director = (story: Story) => {
  const situation = { case: story.state, pathway: story.setting.pathway, on: story.day }
  const holder = regieOverPlan("plan-of-approach", situation)
  return [holder?.role, holder?.rule]
}
const offer = (to: string) =>
  ({
    _tag: "OfferRegie",
    plan: PlanId.make("plan-of-approach"),
    to: actor(to),
    chosenWith: []
  }) as const

describe("Regiehouder", () => {
  it("MVS-24: mainly education within basic support: the internal coordinator directs, the head stays responsible", () => {
    expect(director(signal())).toEqual(["internal-coordinator", "MVS-24"])
    const education = signal().lives(met, analysed, onlyEducation)
    expect(director(education)).toEqual(["internal-coordinator", "MVS-24"])
    expect(tasksOf("head")).toContain("MVS-24")
    expect(signal().refusedBy("teacher", offer("family-specialist"))).toContain("MVS-24")
  })

  it("MVS-25: with support of the samenwerkingsverband the education specialist may take regie, and not before", () => {
    const involve = (story: Story) =>
      story.does("internal-coordinator", {
        _tag: "AddParticipant",
        participant: actor("education-specialist")
      })
    const before = involve(signal().lives(preparedEducation))
    expect(before.refusedBy("internal-coordinator", offer("education-specialist"))).toEqual(["MVS-25"])
    const supportedBySwv = before.lives(swvSupports)
    expect(director(supportedBySwv)).toEqual(["internal-coordinator", "MVS-24"])
    const taken = supportedBySwv
      .does("internal-coordinator", offer("education-specialist"))
      .does("education-specialist", { _tag: "AcceptRegie", plan: PlanId.make("plan-of-approach") })
    expect(director(taken)[0]).toBe("education-specialist")
  })

  it("MVS-26: where youth help is needed the worker of the municipal team directs, who is involved early", () => {
    const story = signal().lives(met, analysed, needed)
    expect(director(story)).toEqual(["wijkteam-worker", "MVS-26"])
    expect(story.flaggedBy()).toContain("MVS-26")
    expect(story.lives(aimed, lookedAt, aligned).flaggedBy()).not.toContain("MVS-26")
    const withBoth = story
      .does("internal-coordinator", { _tag: "AddParticipant", participant: actor("internal-coordinator") })
      .does("internal-coordinator", { _tag: "AddParticipant", participant: actor("family-specialist") })
    expect(withBoth.refusedBy("wijkteam-worker", offer("internal-coordinator"))).toEqual(["MVS-26"])
    const handed = withBoth
      .does("wijkteam-worker", offer("family-specialist"))
      .does("family-specialist", { _tag: "AcceptRegie", plan: PlanId.make("plan-of-approach") })
    expect(director(handed)[0]).toBe("family-specialist")
  })

  it("MVS-26 against MVS-41: who directs from the start is what the region reads in its document", () => {
    const other = signal(mvsReading({ caseDirector: "family-specialist" })).lives(met, analysed, needed)
    expect(director(other)).toEqual(["family-specialist", "MVS-41"])
    expect(region.pathways).toHaveLength(1)
    expect(mvs.pathway.regies).toHaveLength(1)
  })
})
