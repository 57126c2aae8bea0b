import { RegionContext } from "@oza/casework"
import { it } from "@effect/vitest"
import { Effect, Result } from "effect"
import { expect } from "vitest"
import { small } from "../test/small.ts"
import { Region, RegionFaults } from "./index.ts"

it.effect("the layer of a region gives use cases its pathway, rules and roles", () =>
  Effect.gen(function* () {
    const region = yield* RegionContext
    expect(region.id).toBe("klein")
    expect(region.pathways.map(({ version }) => version)).toEqual([1])
    expect(region.roles.sideOf(small.roles[2]!.id)).toBe("school")
    // Its own rules, those of the law, and those of every case.
    for (const id of ["SR-1", "AWB-4:13", "OZA-01"]) expect([...region.rules.keys()]).toContain(id)
  }).pipe(Effect.provide(Region.layer(small)))
)

it.effect("the layer of a faulty region fails with all that is wrong", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(
      Effect.provide(RegionContext, Region.layer({ ...small, swvs: [], municipalities: [] }))
    )
    expect(error).toBeInstanceOf(RegionFaults)
    expect(error.faults.map(({ code }) => code)).toEqual(["NoMunicipality", "NoSwv"])
    expect(error.message).toContain("klein has 2 fault(s)")
  })
)

it("a region that is compiled keeps its profile, its surveys and its contested claims", () => {
  const region = Result.getOrThrow(Region.compile(small))
  expect(region.profile).toEqual(small.profile)
  expect(region.surveys).toEqual(small.surveys)
  expect(region.contested).toEqual([])
})
