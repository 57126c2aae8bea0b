/** The region that `OZA_REGION` picks from those that this program can run. */
import type { RegionDeclaration } from "@oza/region"
import { regionNamed, regionNames } from "@oza/regions"
import { Effect } from "effect"
import { SettingsFault } from "./Settings.ts"

export const regionInUse = (name: string): Effect.Effect<RegionDeclaration, SettingsFault> => {
  const found = regionNamed(name)
  return found === undefined
    ? Effect.fail(
        new SettingsFault({
          message: `OZA_REGION names no region that this program knows; it knows ${regionNames.join(", ")}.`
        })
      )
    : Effect.succeed(found)
}
