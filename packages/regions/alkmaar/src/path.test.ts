import { describe, expect, it } from "vitest"
import {
  alk,
  closing,
  evaluated,
  orientated,
  prepared,
  running,
  signalCare,
  signalMbo,
  signalPo,
  signalVo,
  started,
  supported
} from "../test/Life.ts"

describe("the whole way, from signal to close", () => {
  it.each([
    ["a child in PO", signalPo],
    ["a youth in VO", signalVo],
    ["a youth of 19 in MBO", signalMbo]
  ])("ALK-26: %s goes through all five phases", (_, signal) => {
    const story = running(signal).after(60).lives(evaluated)
    const closed = story.does("provider", closing())
    expect(closed.progress().map(({ state }) => state)).toEqual(Array(5).fill("done"))
  })

  it("ALK-26: and so does a child without a school that comes out of care", () => {
    const story = signalCare().lives(orientated, prepared, started).after(60).lives(evaluated)
    expect(story.does("provider", closing()).state.status).toBe("closed")
  })

  it("ALK-26: the phases are five, in this order", () => {
    expect(alk.pathway.steps.map(({ id }) => id)).toEqual([
      "orientation",
      "preparation",
      "execution",
      "evaluation",
      "decision"
    ])
  })

  it("ALK-26: nothing is prepared before the possibilities were discussed in an MDO", () => {
    const described = signalPo().lives(supported)
    expect(described.refusedBy("youth-family-coach", { _tag: "SetGoals", goals: ["Rust"] })).toContain(
      "ALK-26"
    )
    expect(
      signalPo()
        .lives(orientated)
        .does("youth-family-coach", { _tag: "SetGoals", goals: ["Rust"] })
        .holds("goals.set")
    ).toBe(true)
  })
})
