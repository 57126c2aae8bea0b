import { text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { actor, caseWith, coach, done, parent, pathway, ruleId, youth } from "../test/example.ts"
import {
  type Case,
  fact,
  isHolder,
  type Pathway,
  PlanId,
  regieHolders,
  regieOverPlan,
  type RegieRule
} from "./index.ts"

const plan = PlanId.make("process")
const rule: RegieRule = {
  plan,
  name: text("de zaak", "the case"),
  rule: ruleId("EX-1"),
  holders: [
    { role: parent, when: fact("needs.recorded"), rule: ruleId("EX-2") },
    { role: coach, rule: ruleId("EX-3") }
  ],
  canHold: [coach, parent],
  chosenWith: []
}
const way = (over: Partial<RegieRule> = {}): Pathway => ({ ...pathway, regies: [{ ...rule, ...over }] })
const of = (state: Case, over: Partial<RegieRule> = {}) => ({
  case: state,
  pathway: way(over),
  on: state.lastOn
})
const needs = {
  _tag: "RecordNeeds",
  needs: [{ domain: "both", text: "Rust", exceedsBasicSupport: true }]
} as const
/** Taken over by the parent in person. */
const takenOver = (state: Case): Case => ({
  ...state,
  regies: [{ plan, turns: [{ holder: actor(parent), from: state.lastOn, chosenWith: [] }] }]
})

describe("regie over a plan", () => {
  it("is with the first role whose condition holds, and else with the last", () => {
    expect(regieHolders(of(caseWith()))).toMatchObject([{ role: coach, party: undefined, rule: "EX-3" }])
    expect(regieHolders(of(done(caseWith(), needs)))).toMatchObject([{ role: parent, rule: "EX-2" }])
  })

  it("is with who took it over last, in person", () => {
    expect(regieOverPlan(plan, of(takenOver(caseWith())))).toMatchObject({
      role: parent,
      party: actor(parent).party
    })
  })

  it("stays where it was while it was only offered", () => {
    const state = caseWith()
    const offered: Case = {
      ...state,
      regies: [{ plan, turns: [], offer: { to: actor(parent), on: state.lastOn, chosenWith: [] } }]
    }
    expect(regieOverPlan(plan, of(offered))?.role).toBe(coach)
  })

  it("is nobody's where there is no such plan", () => {
    expect(regieHolders(of(caseWith(), { when: fact("needs.recorded") }))).toEqual([])
    expect(regieOverPlan("opp", of(caseWith()))).toBeUndefined()
  })

  it("is held by anybody in the role until one person took it over, and then by that person alone", () => {
    const other = { ...actor(parent), party: actor(youth).party }
    const open = of(done(caseWith(), needs))
    expect(isHolder(other, regieOverPlan(plan, open), open)).toBe(true)
    expect(isHolder(actor(coach), regieOverPlan(plan, open), open)).toBe(false)
    const taken = of(takenOver(caseWith()))
    expect(isHolder(actor(parent), regieOverPlan(plan, taken), taken)).toBe(true)
    expect(isHolder(other, regieOverPlan(plan, taken), taken)).toBe(false)
  })
})
