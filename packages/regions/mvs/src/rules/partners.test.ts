import { describe, expect, it } from "vitest"
import { actor } from "@oza/testing/cases"
import {
  applied,
  consulted,
  decision,
  mvs,
  mvsReading,
  plan,
  planned,
  prepared,
  records,
  roles,
  signal,
  supported,
  votHeld,
  yields
} from "../../test/Life.ts"
import { mvs as declaration } from "../index.ts"

const tasksOf = (role: string) =>
  declaration.roles.find(({ id }) => id === role)?.tasks.map(({ rule }) => rule)

describe("Rollen en verantwoordelijkheden", () => {
  it("MVS-38: all partners talk early: their task, and shown while they have not", () => {
    for (const role of [
      "internal-coordinator",
      "education-specialist",
      "family-specialist",
      "wijkteam-worker",
      "youth-nurse"
    ]) {
      expect(tasksOf(role)).toContain("MVS-38")
    }
    const story = signal().lives(supported)
    expect(story.flaggedBy()).toContain("MVS-38")
    expect(story.lives(consulted("agreed-actions")).flaggedBy()).not.toContain("MVS-38")
  })

  it("MVS-39: the teacher signals, and the internal coordinator brings it to the OT and the family specialist", () => {
    expect(signal().state.participants[0]?.role).toBe("teacher")
    expect(tasksOf("teacher")).toContain("MVS-39")
    const story = signal().lives(consulted("convene"), votHeld)
    const without = roles("parent", "internal-coordinator", "education-specialist")
    expect(story.refusedBy("head", plan(story, "ot", without))).toEqual(["MVS-39"])
  })

  it("MVS-40: the education specialist is part of the OT", () => {
    const story = signal().lives(consulted("convene"), votHeld)
    const without = roles("parent", "internal-coordinator", "family-specialist")
    expect(story.refusedBy("head", plan(story, "ot", without))).toEqual(["MVS-40"])
  })

  it.each(["parent", "guardian", "teacher"])(
    "MVS-41: %s can call in the family specialist, and nobody else",
    (by) => {
      const call = (role: string) => ({ _tag: "AddParticipant", participant: actor(role) }) as const
      const called = signal().does(by, call("family-specialist"))
      expect(called.state.participants.map(({ role }) => role)).toContain("family-specialist")
      expect(signal().refusedBy(by, call("wijkteam-worker"))).toEqual(["MVS-41"])
    }
  )

  it("MVS-41: the family specialist often has regie: another reading, and one that can take it over", () => {
    expect(tasksOf("family-specialist")).toContain("MVS-41")
    const [plan] = mvs.pathway.regies
    expect(plan?.canHold).toContain("family-specialist")
    const other = mvsReading({ caseDirector: "family-specialist" }).pathway.regies[0]
    expect(other?.holders[0]).toMatchObject({ role: "family-specialist", rule: "MVS-41" })
  })

  it("MVS-42: the youth nurse advises, and aligns with the youth doctor", () => {
    const advice = { _tag: "AdviseOnYouthHelp", advice: "Let op slaap en eten" } as const
    expect(signal().does("youth-nurse", advice).state.advices).toHaveLength(1)
    expect(signal().refusedBy("teacher", advice)).toEqual(["MVS-42"])
    expect(signal().lives(records("youth-nurse", "aligned-with-youth-doctor")).state.yields).toHaveLength(1)
    expect(signal().refusedBy("internal-coordinator", yields("aligned-with-youth-doctor"))).toEqual([
      "MVS-42"
    ])
    expect(tasksOf("youth-nurse")).toContain("MVS-42")
  })

  it("MVS-43: the worker of the municipal team decides, after weighing whether something better fits", () => {
    const story = signal().lives(prepared, applied, planned)
    expect(story.refusedBy("wijkteam-worker", decision())).toEqual(["MVS-43"])
    expect(story.refusedBy("family-specialist", yields("better-offer-weighed"))).toEqual(["MVS-43"])
    const weighed = story.lives(records("wijkteam-worker", "better-offer-weighed"))
    expect(weighed.refusedBy("family-specialist", decision())).toEqual(["MVS-43"])
    expect(weighed.does("wijkteam-worker", decision()).holds("decision.granted")).toBe(true)
  })

  it("MVS-43: where another law comes first, youth help is not granted", () => {
    const story = signal()
      .lives(prepared, applied, planned, records("wijkteam-worker", "better-offer-weighed"))
      .does("wijkteam-worker", {
        _tag: "TestPrecedingLaw",
        law: "Zvw",
        applies: true,
        reason: "De zorgverzekering betaalt dit"
      })
    expect(story.refusedBy("wijkteam-worker", decision())).toEqual(["MVS-43"])
    const refused = story.does("wijkteam-worker", decision({ outcome: "refused", ground: "preceding-law" }))
    expect(refused.holds("decision.refused")).toBe(true)
  })
})
