import { describe, expect, it } from "vitest"
import {
  adjusted,
  aimed,
  arranged,
  closed,
  concluded,
  evaluated,
  needed,
  reported,
  running,
  signalPo,
  signalVo,
  started
} from "../test/Life.ts"

describe.each([
  ["a PO pupil of 8", signalPo],
  ["a VO pupil of 14", signalVo]
] as const)("the nine steps, from signal to closed case: %s", (_, signal) => {
  it("MH-07: goes the whole way in nine steps and closes with its goals reached", () => {
    const story = signal().lives(running).after(80).lives(evaluated, concluded, closed)
    expect(story.state.status).toBe("closed")
    const steps = story.progress()
    expect(steps).toHaveLength(9)
    expect(steps.filter(({ state }) => state !== "done")).toEqual([])
    expect(story.flags()).toEqual([])
  })

  it.each([
    ["needs", [needed, aimed, arranged]],
    ["goals", [aimed, arranged]],
    ["arranging", [arranged]]
  ] as const)("MH-35: is adjusted from %s on, and runs again", (backTo, again) => {
    const adjust = signal().lives(running).after(80).lives(evaluated, adjusted(backTo))
    expect(adjust.holds("execution.started")).toBe(false)
    const anew = adjust.lives(...again, started, reported)
    expect(anew.state.round.number).toBe(2)
    expect(anew.holds("execution.started")).toBe(true)
  })
})
