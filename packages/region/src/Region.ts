/**
 * A region in use: what a checked declaration comes down to, and the layer that gives it to use cases.
 *
 * Building the layer checks the declaration; with a fault it fails and nothing starts.
 */
import { RegionContext, type RegionInUse } from "@oza/casework"
import { type Decided, dutchHolidays, type MunicipalityCode, type SwvCode } from "@oza/kernel"
import { compilePolicy, type RetentionChoices, retentionTerms } from "@oza/privacy"
import { roleCatalogue } from "@oza/roles"
import { Effect, Layer, Result } from "effect"
import { bookOf } from "./Books.ts"
import { checkRegion } from "./checkRegion.ts"
import { pathwayFrom } from "./PathwayDeclaration.ts"
import type { ContestedClaim, ProfileText, RegionDeclaration } from "./RegionDeclaration.ts"
import { RegionFaults } from "./RegionFault.ts"

export interface Region extends RegionInUse {
  readonly swvs: ReadonlyArray<SwvCode>
  readonly municipalities: ReadonlyArray<MunicipalityCode>
  readonly profile: ReadonlyArray<ProfileText>
  readonly surveys: ReadonlyArray<ProfileText>
  readonly contested: ReadonlyArray<ContestedClaim>
}

/** The region of a declaration, or everything that is wrong with it. */
export const compile = (declaration: RegionDeclaration): Result.Result<Region, RegionFaults> => {
  const [first, ...rest] = checkRegion(declaration)
  if (first !== undefined) {
    return Result.fail(new RegionFaults({ region: declaration.id, faults: [first, ...rest] }))
  }
  const { id, name, roles, funding, indicators, swvs, municipalities, profile, surveys, privacy } =
    declaration
  const rules = bookOf(declaration.rules)
  const [oldest, ...later] = declaration.pathways.map((one) => pathwayFrom(one, roles, funding))
  return Result.succeed({
    id,
    name,
    roles: roleCatalogue(roles),
    rules,
    pathways: [oldest!, ...later],
    privacy: compilePolicy({ ...privacy, book: rules }),
    funding,
    holidays: dutchHolidays,
    indicators,
    smallestCount: smallestCountOf(declaration),
    retention: retentionOf(declaration),
    groupRoute: declaration.groupRoute,
    swvs,
    municipalities,
    profile,
    surveys,
    contested: privacy.contested
  })
}

/** What it decided on `smallestCount`, where it fills in that term; the check has seen that it decodes. */
const smallestCountOf = ({ openTerms }: RegionDeclaration): ReadonlyArray<Decided<number>> => {
  const choices: { readonly [term: string]: ReadonlyArray<Decided<number>> | undefined } = openTerms.choices
  return choices["smallestCount"] ?? []
}

/** What it decided on keeping data, of the terms that it fills in. */
const retentionOf = ({ openTerms }: RegionDeclaration): RetentionChoices => {
  const choices: { readonly [term: string]: unknown } = openTerms.choices
  return Object.fromEntries(
    Object.keys(retentionTerms).flatMap((term) =>
      choices[term] === undefined ? [] : [[term, choices[term]]]
    )
  ) as RetentionChoices
}

/** Gives the region to the use cases; fails with every fault of its declaration. */
export const layer = (declaration: RegionDeclaration): Layer.Layer<RegionContext, RegionFaults> =>
  Layer.effect(RegionContext, Effect.fromResult(compile(declaration)))
