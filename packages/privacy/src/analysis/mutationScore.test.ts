import { describe, expect, it } from "vitest"
import { byLaw } from "../../test/expectations.ts"
import { compilePolicy, lawOnly } from "../Policy.ts"
import { statuteGivers } from "../statute/givers.ts"
import { mutationScore, real, tryGivers, tryRules } from "./mutationScore.ts"

const law = compilePolicy(lawOnly)

describe("the policy suite", { timeout: 300_000 }, () => {
  const trials = tryRules(law, byLaw)

  it("notices at least 95 percent of the single-edit mutants of the law", () => {
    expect(trials.length).toBeGreaterThan(2000)
    expect(real(trials).length).toBeGreaterThan(2000)
    expect(trials.filter(({ killers, same }) => killers.length === 0 && same === undefined)).toEqual([])
    expect(mutationScore(trials)).toBeGreaterThanOrEqual(0.95)
  })

  it("notices as many by what was written from the law alone, without the pinned matrix", () => {
    expect(mutationScore(trials, (killer) => killer === "expectations")).toBeGreaterThanOrEqual(0.95)
  })

  it("explains each mutant that decides every cell as the law does", () => {
    const same = trials.flatMap((trial) => trial.same ?? [])
    expect(new Set(same)).toEqual(new Set(["walled", "opened-already", "walled-already"]))
  })

  it("UAVG-5.1, JW-7.3.15: notices every mutant of the lines on whose say it is", () => {
    const givers = tryGivers(statuteGivers, byLaw)
    expect(givers.length).toBeGreaterThan(200)
    expect(mutationScore(givers, (killer) => killer === "expectations")).toBe(1)
  })
})
