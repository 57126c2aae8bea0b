import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agreement, caseWith, needs, pathway } from "../test/example.ts"
import { all, always, any, type Condition, fact, gives, held, not, says, weigh } from "./index.ts"

const state = caseWith(needs)
const situation = { case: state, pathway, on: state.lastOn }
const command = agreement()

const leaf = fc.constantFrom<Condition>(
  fact("needs.recorded"),
  fact("goals.set"),
  held("talk"),
  says("agreement.setting", "school"),
  says("agreement.setting", "home"),
  gives("agreement.aboveSchool")
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie("condition").map(not),
    fc.array(tie("condition"), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie("condition"), { maxLength: 3 }).map((of) => any(...of))
  )
}))

describe("weighing a condition", () => {
  it("with a command nothing depends", () => {
    fc.assert(fc.property(condition, (one) => weigh(one, situation, command) !== "depends"))
  })

  it("what is settled without a command stays so with any command", () => {
    fc.assert(
      fc.property(condition, (one) => {
        const before = weigh(one, situation, undefined)
        return before === "depends" || before === weigh(one, situation, command)
      })
    )
  })

  it("turning around twice is nothing", () => {
    fc.assert(
      fc.property(
        condition,
        (one) => weigh(not(not(one)), situation, undefined) === weigh(one, situation, undefined)
      )
    )
  })

  it("nothing at all holds for every case; one of nothing for none", () => {
    expect(weigh(always, situation, undefined)).toBe("holds")
    expect(weigh(any(), situation, undefined)).toBe("fails")
  })

  it("a list holds where one of its items says so", () => {
    const setGoals = { _tag: "SetGoals", goals: ["Rust", "Slapen"] } as const
    expect(weigh(says("goals", "Slapen"), situation, setGoals)).toBe("holds")
    expect(weigh(says("goals", "Eten"), situation, setGoals)).toBe("fails")
    expect(weigh(says("needs.exceedsBasicSupport", "true"), situation, needs)).toBe("holds")
  })
})
