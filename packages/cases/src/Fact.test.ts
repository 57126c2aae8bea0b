import { describe, expect, it } from "vitest"
import { addDays, date } from "@oza/kernel"
import { agreement, caseWith, done, evaluate, goals, opening, pathway } from "../test/example.ts"
import { acts, type Case, fact, type FactName, FactName as Names, facts, weigh } from "./index.ts"

const holds = (state: Case, name: FactName, on = state.lastOn) =>
  weigh(fact(name), { case: state, pathway, on }, undefined) === "holds"

describe("facts", () => {
  it.each(Names.literals)("%s can be said either way, and names acts that exist", (name) => {
    const { is, isNot, madeBy, endedBy } = facts[name]
    for (const sentence of [is.nl, is.en, isNot.nl, isNot.en]) expect(sentence).toMatch(/^[A-Z].*\.$/u)
    expect(is.nl).not.toBe(isNot.nl)
    expect(is.en).not.toBe(isNot.en)
    for (const act of [...madeBy, ...endedBy]) expect(Object.keys(acts)).toContain(act)
  })

  it.each([
    ["child.from-12", 12],
    ["child.from-16", 16],
    ["child.from-18", 18]
  ] as const)("%s begins on the birthday", (name, age) => {
    const birthday = date(`${2017 + age}-05-01`)
    expect(opening.child.birthDate).toBe("2017-05-01")
    expect(holds(caseWith(), name, addDays(birthday, -1))).toBe(false)
    expect(holds(caseWith(), name, birthday)).toBe(true)
  })

  it("an evaluation is overdue from the day after it was agreed for, and the last one sets the next", () => {
    const running = caseWith(goals, agreement(), { _tag: "StartExecution" })
    expect(holds(running, "evaluation.overdue", date("2026-05-01"))).toBe(false)
    expect(holds(running, "evaluation.overdue", date("2026-05-02"))).toBe(true)
    const next = done(running, evaluate({ nextOn: date("2026-06-15") }))
    expect(holds(next, "evaluation.overdue", date("2026-06-15"))).toBe(false)
    expect(holds(next, "evaluation.overdue", date("2026-06-16"))).toBe(true)
    expect(
      holds(done(running, evaluate({ outcome: "close" })), "evaluation.overdue", date("2027-01-01"))
    ).toBe(false)
  })

  it("an agreement has ended on the day after its last", () => {
    const running = caseWith(goals, agreement())
    expect(holds(running, "arrangement.ended", date("2026-07-01"))).toBe(false)
    expect(holds(running, "arrangement.ended", date("2026-07-02"))).toBe(true)
  })
})
