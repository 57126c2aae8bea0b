/**
 * `@oza/region` as the tests of a mutation run see it: what is defined through it lacks one rule.
 *
 * The rule is that of `OZA_WITHOUT_RULE`. `vitest.config.ts` puts this module in the place of the real one.
 */
import { defineRegion as define, pathwayFrom as from } from "../../packages/region/src/index.ts"
import type { PathwayDeclaration, RegionDeclaration } from "../../packages/region/src/index.ts"
import { fundingWithout, pathwayWithout, withoutRule } from "./withoutRule.ts"

export * from "../../packages/region/src/index.ts"

const rule = process.env["OZA_WITHOUT_RULE"] ?? ""

export const defineRegion = <const D extends RegionDeclaration>(declaration: D): D =>
  define(withoutRule(declaration, rule).left)

export const pathwayFrom = (
  pathway: PathwayDeclaration,
  roles: RegionDeclaration["roles"],
  funding: RegionDeclaration["funding"]
): ReturnType<typeof from> =>
  from(
    pathwayWithout(
      pathway,
      roles.map(({ id }) => id),
      rule
    ),
    roles,
    fundingWithout(funding, rule)
  )
