/** The regions that this program can run; `OZA_REGION` picks one. */
import type { RegionDeclaration } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { Effect } from "effect"
import { SettingsFault } from "./Settings.ts"

const declarations: ReadonlyArray<RegionDeclaration> = [kopVanNoordHolland]

export const regionNamed = (name: string): Effect.Effect<RegionDeclaration, SettingsFault> => {
  const found = declarations.find(({ id }) => id === name)
  if (found !== undefined) return Effect.succeed(found)
  const known = declarations.map(({ id }) => id).join(", ")
  return Effect.fail(
    new SettingsFault({ message: `OZA_REGION names no region that this program knows; it knows ${known}.` })
  )
}
