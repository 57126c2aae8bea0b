import { compilePolicy, lawOnly } from "@oza/privacy"
import { mutationScore, real } from "@oza/privacy/analysis"
import { Region } from "@oza/region"
import { Result } from "effect"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { byLaw } from "../packages/privacy/test/expectations.ts"
import { expectedIn, leastScore, notAsExpected, toldOf, tryRegion } from "./mutatePolicy.ts"
import { readRegions } from "./regions.ts"

const regions = await readRegions(fileURLToPath(new URL("../", import.meta.url)))

describe("What a region adds to the law on privacy", { timeout: 120_000 }, () => {
  it.each(regions.map((declaration) => [declaration.id, declaration] as const))(
    "in %s is as its agreements say, and hardly a slip of the pen in it goes unnoticed",
    (id, declaration) => {
      const policy = Result.getOrThrow(Region.compile(declaration)).privacy
      const expected = expectedIn(id)
      expect(notAsExpected(policy, expected)).toEqual([])
      const trials = tryRegion(policy, expected)
      expect(real(trials).length).toBeGreaterThan(20)
      expect(mutationScore(trials, (killer) => killer === "expectations")).toBeGreaterThanOrEqual(leastScore)
    }
  )

  it("is found out where it is not as its agreements say", () => {
    const law = compilePolicy(lawOnly)
    expect(notAsExpected(law, { ...byLaw, givers: [] })).toEqual([])
    for (const { id } of regions)
      expect([id, notAsExpected(law, expectedIn(id)).length > 0]).toEqual([id, true])
  })
})

describe("What is told of a trial of mutants", () => {
  it("is the share that was noticed, by what, and each that survives", () => {
    expect(
      toldOf("x", [
        { name: "a", killers: ["expectations", "matrix"] },
        { name: "b", killers: [] },
        { name: "c", killers: [], same: "walled" }
      ])
    ).toEqual([
      "x: 3 mutants, 2 of which decide something otherwise",
      "  noticed 50.0% (expectations 50.0%, matrix 50.0%, checks 0.0%)",
      "  1 decide every cell as before: a wall closes all that it would open",
      "  survives: b"
    ])
  })
})
