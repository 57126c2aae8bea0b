import { addDays, date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import {
  actor,
  agreement,
  apply,
  caseWith,
  coach,
  day,
  done,
  evaluate,
  goals,
  grant,
  needs,
  parent,
  refuse,
  share
} from "../test/example.ts"
import { type Case, evolve, replay } from "./index.ts"

const start = { _tag: "StartExecution" } as const
const agree = { _tag: "AgreeContent" } as const
const running = (): Case => caseWith(needs, goals, apply, grant, agreement(), agree, share, start)

describe("what events make of a case", () => {
  it("counts them, and remembers the day of the last", () => {
    expect(caseWith()).toMatchObject({ version: 1, status: "open", lastOn: day })
    expect(caseWith(needs, goals)).toMatchObject({ version: 3 })
  })

  it("lets the one who opens the case take part from that day", () => {
    expect(caseWith().participants).toEqual([{ ...actor(coach), from: day }])
  })

  it("ends a participation without forgetting it", () => {
    const added = caseWith({ _tag: "AddParticipant", participant: actor(parent) })
    const ended = evolve(added, {
      _tag: "ParticipationEnded",
      on: addDays(day, 9),
      by: actor(coach),
      participant: actor(parent)
    })
    expect(ended.participants[1]).toEqual({ ...actor(parent), from: day, until: addDays(day, 9) })
  })

  it("numbers goals on, over more than one time that they are set", () => {
    expect(caseWith(goals, goals).goals.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it("empties who agreed with the content when the content changes", () => {
    const agreed = caseWith(goals, agreement(), agree)
    expect(agreed.contentAgreedBy.map(({ role }) => role)).toEqual([coach])
    expect(done(agreed, agreement()).contentAgreedBy).toEqual([])
  })

  it("keeps an application that was decided when a next one comes", () => {
    const again = caseWith(apply, refuse, apply)
    expect(again.decision).toBeUndefined()
    expect(Object.hasOwn(again, "decision")).toBe(false)
    expect(again.earlierApplications.map(({ decision }) => decision.outcome)).toEqual(["refused"])
  })

  it("ends a suspension with the decision", () => {
    const decided = caseWith(apply, { _tag: "SuspendTerm", reason: "Meer weten" }, refuse)
    expect(decided.application?.suspensions).toEqual([{ from: day, until: day, reason: "Meer weten" }])
  })

  it.each([
    ["needs", { needs: 1, goals: 2, agreements: 1 }],
    ["goals", { needs: 0, goals: 2, agreements: 1 }],
    ["arranging", { needs: 0, goals: 0, agreements: 1 }]
  ] as const)(
    "an adjustment back to %s begins a round that asks that, and what follows from it, anew",
    (backTo, before) => {
      const adjusted = done(running(), evaluate({ outcome: "adjust", backTo }))
      expect(adjusted.round).toMatchObject({ number: 2, before })
      expect(adjusted.startedOn).toBeUndefined()
      expect(Object.hasOwn(adjusted, "startedOn")).toBe(false)
      expect(adjusted.contentAgreedBy).toEqual([])
      // Nothing is thrown away.
      expect(
        [adjusted.needs, adjusted.goals, adjusted.agreements, adjusted.funding].map((list) => list.length)
      ).toEqual([1, 2, 1, 1])
    }
  )

  it("a second adjustment goes back no further than it says", () => {
    const twice = [
      evaluate({ outcome: "adjust", backTo: "needs" }),
      needs,
      goals,
      agreement({ goals: [3] }),
      start,
      evaluate({ outcome: "adjust", backTo: "arranging" })
    ].reduce(done, running())
    expect(twice.round).toMatchObject({ number: 3, before: { needs: 1, goals: 2, agreements: 2 } })
  })

  it("going on after an evaluation changes nothing of the arrangement", () => {
    const before = running()
    const after = done(before, evaluate({ nextOn: date("2026-06-01") }))
    expect({ ...after, evaluations: [], version: 0 }).toEqual({ ...before, evaluations: [], version: 0 })
  })

  it("a stream that does not start with the opening is a bug", () => {
    expect(() => replay([{ _tag: "ExecutionStarted", on: day, by: actor(coach) }])).toThrow("opens it")
  })
})
