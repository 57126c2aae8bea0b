import { describe, expect, it } from "vitest"
import {
  adjusted,
  agreedContent,
  agreement,
  aimed,
  applied,
  apply,
  arranged,
  closing,
  coordinatorOf,
  decision,
  evaluation,
  funded,
  granted,
  kop,
  met,
  needed,
  prepared,
  shares,
  signalOf,
  signalPo,
  signalVo,
  started,
  supported,
  talked,
  tested
} from "../test/Life.ts"
import { Story } from "@oza/testing/cases"

describe.each([
  ["a PO pupil of 8", signalPo, "parent"],
  ["a VO youth of 16", signalVo, "youth"]
] as const)("from signal to closed case: %s", (_, signal, applicant) => {
  const closed = () => {
    const evaluated = signal()
      .lives(prepared)
      .on("2026-10-05")
      .lives(applied)
      .on("2026-11-02")
      .lives(tested, granted, arranged, agreedContent, talked, funded)
      .on("2026-11-09")
      .lives(started)
      .on("2027-02-08")
    return evaluated.does(coordinatorOf(evaluated), evaluation()).does(coordinatorOf(evaluated), closing())
  }

  it("goes the whole way, applied for by the one who decides", () => {
    const story = closed()
    expect(story.state.application?.role).toBe(applicant)
    expect(story.state.status).toBe("closed")
    expect(story.progress().filter(({ state }) => state !== "done")).toEqual([])
    expect(story.flags()).toEqual([])
  })

  it("decides within the term: four weeks of the eight", () => {
    expect(closed().term()).toMatchObject({ overdue: false, due: "2026-11-30", daysLeft: 28 })
  })
})

describe("a closed case", () => {
  it("is not changed any more, by anybody", () => {
    const closed = signalPo().does("internal-coordinator", closing({ reason: "no-longer-needed" }))
    expect(closed.refusedBy("parent", apply)).toEqual(["OZA-01"])
    const open = closed.next("internal-coordinator").filter(({ ruling }) => ruling._tag === "Granted")
    expect(open.map(({ act }) => act)).toEqual(["ReopenCase", "TakeEmergencyAccess"])
  })
})

describe("six refusals that explain themselves", () => {
  it("KOP-19: no OPP", () => {
    const story = signalPo().lives(supported, met, needed, aimed)
    expect(story.refusedBy("parent", apply)).toContain("KOP-19")
  })

  it("KOP-07: the family supervisor files", () => {
    expect(signalPo().lives(prepared).refusedBy("family-supervisor", apply)).toEqual(["KOP-07"])
  })

  it("KOP-24: not enrolled", () => {
    const story = Story.open(kop, "2026-09-07", "wijkteam-worker", signalOf("2018-03-15", "po", "none"))
    expect(story.refusedBy("parent", apply)).toContain("KOP-24")
  })

  it("KOP-55: an offer before goals", () => {
    const story = signalPo().lives(supported, met, needed)
    expect(story.refusedBy("internal-coordinator", agreement(story, { goals: [1] }))).toContain("KOP-55")
  })

  it("KOP-04: finance before content", () => {
    const story = signalPo().lives(prepared, applied, tested, granted, arranged, talked)
    expect(story.refusedBy("wijkteam-worker", shares(1, ["youth-help", 1]))).toEqual(["KOP-04"])
  })

  it("KOP-16: the term has passed: flagged", () => {
    const story = signalPo().lives(prepared, applied)
    expect(story.after(56).flaggedBy()).not.toContain("KOP-16")
    expect(story.after(57).flaggedBy()).toContain("KOP-16")
  })
})

describe("an arrangement that is adjusted", () => {
  const running = () =>
    signalPo().lives(prepared, applied, tested, granted, arranged, agreedContent, talked, funded, started)

  it("asks for new agreements, a new yes to the content and new funding, and keeps what was", () => {
    const story = running().after(60).lives(adjusted("arranging"))
    expect(story.holds("goals.set")).toBe(true)
    expect(story.holds("arrangement.made")).toBe(false)
    expect(story.holds("content.agreed")).toBe(false)
    expect(story.holds("execution.started")).toBe(false)
    const again = story.lives(arranged, agreedContent, talked, funded, started)
    expect(again.holds("execution.started")).toBe(true)
    expect(again.state.agreements.map(({ number }) => number)).toEqual([1, 2])
    expect(again.state.funding.map((share) => share.agreement)).toEqual([1, 1, 2, 2])
    expect(again.state.round.number).toBe(2)
  })

  it("KOP-55: back to needs means: needs first, then goals, then the offer", () => {
    const story = running().after(60).lives(adjusted("needs"))
    expect(story.refusedBy("internal-coordinator", agreement(story))).toContain("KOP-55")
    expect(story.refusedBy("internal-coordinator", { _tag: "SetGoals", goals: ["Rust"] })).toEqual(["KOP-55"])
    expect(story.lives(needed, aimed, arranged).holds("arrangement.made")).toBe(true)
  })

  it("goes on under the decision that granted, and may ask for other help in a new application", () => {
    const story = running().after(60).lives(adjusted("goals"), aimed)
    expect(story.lives(arranged).holds("arrangement.made")).toBe(true)
    const asked = story.lives(applied)
    expect(asked.refusedBy("wijkteam-worker", agreement(asked))).toEqual(["KOP-16"])
    const decided = asked.lives(granted, arranged)
    expect(decided.state.earlierApplications).toHaveLength(1)
    expect(decided.state.agreements).toHaveLength(2)
  })
})

describe("an application that was refused", () => {
  it("can be followed by a new one, and the first stays on the record", () => {
    const refused = signalPo()
      .lives(prepared, applied)
      .does("wijkteam-worker", decision({ outcome: "refused", ground: "own-strength-suffices" }))
    const again = refused.after(30).lives(applied)
    expect(again.holds("application.pending")).toBe(true)
    expect(again.state.earlierApplications[0]?.decision.ground).toBe("own-strength-suffices")
  })

  it("OZA-10: while one is pending there is no second", () => {
    expect(signalPo().lives(prepared, applied).refusedBy("parent", apply)).toEqual(["OZA-10"])
  })

  it("OZA-10: nor after one was granted, until the arrangement is adjusted", () => {
    expect(signalPo().lives(prepared, applied, tested, granted).refusedBy("parent", apply)).toEqual([
      "OZA-10"
    ])
  })
})
