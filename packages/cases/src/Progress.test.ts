import { describe, expect, it } from "vitest"
import { agreement, caseWith, close, goals, needs, pathway, ruleId } from "../test/example.ts"
import { type Case, currentStep, fact, type Pathway, progress } from "./index.ts"

const way: Pathway = {
  ...pathway,
  steps: pathway.steps.map((step) => ({
    ...step,
    opens: step.id === "work" ? [{ rule: ruleId("EX-2"), requires: fact("needs.recorded") }] : []
  })) as unknown as Pathway["steps"]
}
const at = (state: Case) => ({ case: state, pathway: way, on: state.lastOn })
const states = (state: Case) => progress(at(state)).map((step) => step.state)

describe("how far a case is", () => {
  it("a step is closed until what opens it is there, open until it is done, and then done", () => {
    expect(states(caseWith())).toEqual(["open", "closed", "open"])
    expect(states(caseWith(needs))).toEqual(["done", "open", "open"])
    expect(states(caseWith(needs, goals, agreement(), { _tag: "StartExecution" }))).toEqual([
      "done",
      "done",
      "open"
    ])
  })

  it("the case is in the first step that is not done; a closed case in the last", () => {
    expect(currentStep(at(caseWith()))).toBe("start")
    expect(currentStep(at(caseWith(needs)))).toBe("work")
    expect(currentStep(at(caseWith(close())))).toBe("end")
  })
})
