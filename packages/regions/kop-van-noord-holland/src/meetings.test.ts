import { Story } from "@oza/testing/cases"
import { describe, expect, it } from "vitest"
import { kop, plan, report, roles, signalOf } from "../test/Life.ts"

/** A pupil of 12, so that the youth has a seat too. */
const pupil = (schoolType: "po" | "vo") =>
  Story.open(kop, "2026-09-07", "wijkteam-worker", signalOf("2014-09-07", schoolType))

const family = ["parent", "youth"] as const
const team = "wijkteam-worker"
const swv = "swv-consultant"

describe.each([
  ["ot", "po", [team, swv]],
  ["mdo", "vo", [team, swv]],
  ["wijkteam-talk", "po", [team]],
  ["wijkteam-talk", "vo", [team]]
] as const)("who sits at the table: %s (%s)", (kind, schoolType, work) => {
  const story = pupil(schoolType)
  const inviting = (...invited: ReadonlyArray<string>) =>
    story.refusedBy("wijkteam-worker", plan(story, kind, roles(...invited)))

  it("is complete with the family, the youth and those who are invited by default", () => {
    const planned = story.does("wijkteam-worker", plan(story, kind, roles(...family, ...work)))
    expect(planned.holds("meeting.planned")).toBe(true)
  })

  it("KOP-06: not without inviting the youth of 12", () => {
    expect(inviting("parent", ...work)).toEqual(["KOP-06"])
  })

  it.each(work)("KOP-47: not without inviting %s", (missing) => {
    expect(inviting(...family, ...work.filter((role) => role !== missing))).toEqual(["KOP-47"])
  })

  it("KOP-05: not without family, neither invited nor there", () => {
    expect(inviting(...work)).toEqual(["KOP-05", "KOP-06"])
    const planned = story.does("wijkteam-worker", plan(story, kind, roles(...family, ...work)))
    expect(planned.refusedBy("wijkteam-worker", report(planned, roles(...work)))).toEqual(["KOP-05"])
    expect(planned.does("wijkteam-worker", report(planned, roles("youth"))).holds("meeting.held")).toBe(true)
  })
})
