import { circumstance, fact, rung, says, yielded } from "@oza/cases"
import { checkRegion } from "@oza/region"
import type { RegionDeclaration } from "@oza/region"
import { describe, expect, it } from "vitest"
import { id, small } from "../../packages/region/test/small.ts"
import { withoutRule } from "./withoutRule.ts"

const [pathway] = small.pathways
const without = (rule: string, declaration: RegionDeclaration = small) => withoutRule(declaration, rule)
const left = (rule: string, declaration?: RegionDeclaration) => without(rule, declaration).left.pathways[0]!

describe("a region without one of its rules", () => {
  it("has no guard, seat, circumstance or yield that carries it", () => {
    const now = left("SR-2")
    expect(now.acts["SetGoals"]?.guards).toEqual([])
    expect(now.steps[1]?.opens).toEqual([])
    expect(now.meetings[0]?.seats).toHaveLength(1)
    expect([now.circumstances, now.yields, now.loops]).toEqual([[], [], []])
  })

  it("lets everybody do what it said who may do", () => {
    expect(left("SR-1").acts["CloseCase"]?.by.map(({ role }) => role)).toEqual(
      small.roles.map((one) => one.id)
    )
  })

  it("lets a role do always what it did under a condition of the rule", () => {
    const conditional = {
      ...small,
      pathways: [
        {
          ...pathway!,
          acts: {
            ...pathway!.acts,
            Evaluate: {
              ...pathway!.acts["Evaluate"]!,
              by: [{ role: small.roles[0]!.id, when: fact("child.from-16"), rule: id("SR-3") }] as const
            }
          }
        }
      ]
    }
    expect(left("SR-3", conditional).acts["Evaluate"]?.by).toEqual([{ role: small.roles[0]!.id }])
  })

  it("has no term to speak of where it set one", () => {
    expect(left("SR-4").decisionTerm.term).toEqual({ length: 100, unit: "years" })
    expect(left("SR-4").procedures[0]).not.toHaveProperty("term")
  })

  it("has no task, principle, survey, indicator or source rule that carries it", () => {
    expect(without("SR-5").left.roles.flatMap(({ tasks }) => tasks)).toEqual([])
    expect(without("SR-6").left.profile).toEqual([])
    expect([without("SR-7").left.indicators, without("SR-7").left.surveys]).toEqual([[], []])
    expect(without("SR-8").left.funding.keys).toEqual([])
  })

  it("somebody still holds regie, and always", () => {
    const holders = left("SR-1").regies
    expect(holders).toEqual([])
    const [regie] = left("SR-2").regies
    expect(regie?.holders).toEqual([{ role: "coordinator", rule: "SR-1" }])
  })

  it("asks no more for what is gone", () => {
    const asking = {
      ...small,
      pathways: [
        {
          ...pathway!,
          flags: [yielded("picture"), circumstance("absence"), says("yield", "picture"), rung("experts")].map(
            (when) => ({
              ...pathway!.flags[0]!,
              rule: id("SR-3"),
              when
            })
          )
        }
      ]
    }
    expect(left("SR-2", asking).flags.map(({ when }) => when)).toEqual([
      { _tag: "All", of: [] },
      { _tag: "Any", of: [] },
      { _tag: "Any", of: [] },
      rung("experts")
    ])
  })

  it("keeps the text of the rule, and what a step shows of a rule that does something", () => {
    expect(without("SR-3").left.rules).toEqual(small.rules)
    expect(left("SR-3").steps[1]?.rules).toEqual([id("SR-3")])
  })

  it("no longer shows a rule that is only shown", () => {
    const showing = {
      ...small,
      pathways: [
        {
          ...pathway!,
          steps: [{ ...pathway!.steps[0], rules: [id("SR-98"), id("SR-1")] }, ...pathway!.steps.slice(1)]
        }
      ] as unknown as RegionDeclaration["pathways"]
    }
    expect(left("SR-98", showing).steps[0]?.rules).toEqual([id("SR-1")])
    expect(without("SR-98", showing).removed).toEqual(["pathways.0.steps.begin.rules"])
  })

  it("says what went, and that nothing went where nothing carries it", () => {
    expect(without("SR-5").removed).toContain("roles.team.tasks.0")
    expect(without("SR-99")).toEqual({ left: small, removed: [] })
  })

  it("is a region that still fits together where only guards went", () => {
    expect(checkRegion(without("SR-3").left)).toEqual([])
  })
})
