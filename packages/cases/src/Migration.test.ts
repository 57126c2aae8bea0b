import { date } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { caseWith, needs, pathway, refusedBy, role, rules, withAct, coach } from "../test/example.ts"
import { decide, evolve, fact, migrationGrounds, not, type Case, type Pathway } from "./index.ts"
import { actor } from "../test/example.ts"
import { Result } from "effect"

const next: Pathway = { ...pathway, version: 2 }
const state = caseWith(needs)
const grounds = (target: Pathway | undefined, of: Case = state) =>
  migrationGrounds({ case: of, pathway, on: of.lastOn }, target, rules)
const move = { _tag: "MigratePathway", to: 2 } as const

describe("a newer version of the pathway", () => {
  it("fits where it knows all that the case recorded", () => {
    expect(grounds(next)).toEqual([])
  })

  it("does not fit where it is not there, not newer, or not in force yet", () => {
    expect(grounds(undefined)).toHaveLength(1)
    expect(grounds(pathway)).toHaveLength(1)
    expect(grounds({ ...next, validFrom: date("2099-01-01") })).toHaveLength(1)
  })

  it("does not fit where it lacks a role of the case, and names it", () => {
    const [ground] = grounds({ ...next, roles: [role("somebody-else")] })
    expect(ground?.because.en).toContain(`"${coach}"`)
  })

  it("does not fit where it lacks the step that the case is in, or does not open it", () => {
    const without = (id: string) => next.steps.filter((one) => one.id !== id)
    const [first, ...rest] = without("work")
    expect(grounds({ ...next, steps: [first!, ...rest] })).toHaveLength(1)
    const closed = next.steps.map((one) => ({
      ...one,
      opens: [{ rule: withAct("Evaluate", {}).decisionTerm.rule, requires: not(fact("needs.recorded")) }]
    }))
    const [start, ...others] = closed
    expect(grounds({ ...next, steps: [start!, ...others] }).map(({ rule }) => rule.id)).toEqual(["EX-1"])
  })

  it("is followed by the case from the act on, and refused without the version or where it does not fit", () => {
    expect(refusedBy(state, move)).toHaveLength(1)
    expect(refusedBy(state, move, { target: { ...next, roles: [role("somebody-else")] } })).toHaveLength(1)
    const done = decide({
      case: state,
      command: move,
      actor: actor(coach),
      on: state.lastOn,
      pathway,
      rules,
      target: next
    })
    const after = Result.getOrThrow(done).reduce<Case>(evolve, state)
    expect(after).toMatchObject({ pathway: 2, migrations: [{ from: 1, to: 2 }] })
  })
})
