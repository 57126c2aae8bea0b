/** The whole way of a child through MVS, from a signal to a close. */
import { describe, expect, it } from "vitest"
import {
  closing,
  evaluation,
  preparedEducation,
  prepared,
  request,
  running,
  shares,
  signal,
  signalVo,
  apply
} from "../test/Life.ts"

describe("the way through MVS", () => {
  it.each([
    ["a child of eight in PO", signal],
    ["a youth of sixteen in VO", signalVo]
  ])("goes for %s from signal to close, each step in its turn", (_, begin) => {
    const story = begin()
      .lives(running)
      .does("wijkteam-worker", shares(["youth-help", 100_000]))
      .after(100)
    expect(story.progress().map(({ state }) => state)).toEqual([
      ...Array<string>(8).fill("done"),
      "open",
      "open"
    ])
    const closed = story.does("wijkteam-worker", evaluation()).does("internal-coordinator", closing())
    expect(closed.holds("case.closed")).toBe(true)
  })

  it("never asks for an OPP: the document does not mention one", () => {
    expect(signal().lives(running).state.opp).toEqual([])
  })

  it("support of the samenwerkingsverband and youth help can both be asked for", () => {
    expect(
      signal().lives(prepared).does("internal-coordinator", request).does("wijkteam-worker", apply).state
        .procedures
    ).toHaveLength(1)
    expect(signal().lives(preparedEducation).refusedBy("wijkteam-worker", apply)).toEqual(["MVS-33"])
  })

  it("AWB-4:13: the document names no term, so the decision comes within the eight weeks of the law", () => {
    const applied = signal().lives(prepared).does("wijkteam-worker", apply)
    expect(applied.term()).toMatchObject({ overdue: false })
    expect(applied.after(55).holds("decision.overdue")).toBe(false)
    expect(applied.after(60).holds("decision.overdue")).toBe(true)
  })
})
