import { describe, expect, it } from "vitest"
import {
  agreedContent,
  applied,
  arranged,
  closing,
  coordinatorOf,
  evaluation,
  funded,
  granted,
  prepared,
  signalPo,
  signalVo,
  started,
  talked,
  tested
} from "../test/Life.ts"

describe.each([
  ["a PO pupil of 8", signalPo, "parent"],
  ["a VO youth of 16", signalVo, "youth"]
] as const)("from signal to closed case: %s", (_, signal, applicant) => {
  it("goes the whole way", () => {
    const story = signal()
      .lives(prepared)
      .on("2026-10-05")
      .lives(applied)
      .on("2026-11-02")
      .lives(tested, granted, arranged, agreedContent, talked, funded)
      .on("2026-11-09")
      .lives(started)
      .on("2027-02-08")
    const evaluated = story.does(coordinatorOf(story), evaluation())
    const closed = evaluated.does(coordinatorOf(story), closing())

    expect(story.state.application?.role).toBe(applicant)
    expect(closed.state.status).toBe("closed")
    expect(closed.progress().map(({ step, state }) => [step, state])).toEqual(
      closed.progress().map(({ step }) => [step, "done"])
    )
  })
})
