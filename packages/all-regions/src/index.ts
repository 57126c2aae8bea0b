/**
 * The regions that the programs of this repository can run: the one list that a new region joins.
 *
 * A deployment of one region needs none of this: it gives its own declaration to `Region.layer`.
 */
import type { RegionDeclaration } from "@oza/region"
import { alkmaar } from "@oza/region-alkmaar"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { middenHolland } from "@oza/region-midden-holland"
import { mvs } from "@oza/region-mvs"

export const regions: ReadonlyArray<RegionDeclaration> = [middenHolland, alkmaar, mvs, kopVanNoordHolland]

/** The region with this name; undefined where there is none. */
export const regionNamed = (name: string): RegionDeclaration | undefined =>
  regions.find(({ id }) => id === name)

/** The names by which they are picked, in the order of the list. */
export const regionNames: ReadonlyArray<string> = regions.map(({ id }) => id)
