/** The regions that the tool can work for; `--region` picks one. */
import type { RegionDeclaration } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"

const declarations: ReadonlyArray<RegionDeclaration> = [kopVanNoordHolland]

export const regionNamed = (name: string): RegionDeclaration | undefined =>
  declarations.find(({ id }) => id === name)

export const regionNames: ReadonlyArray<string> = declarations.map(({ id }) => id)
