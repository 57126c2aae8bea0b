/** Midden-Holland: Gouda and the four municipalities around it, as their guide declares it. */
import { MunicipalityCode, RegionId, SwvCode, text } from "@oza/kernel"
import { defineRegion } from "@oza/region"
import { funding } from "./funding.ts"
import { indicators, surveys } from "./indicators.ts"
import { choices, openTerms } from "./openTerms.ts"
import { pathways } from "./pathway.ts"
import { privacy } from "./privacy.ts"
import { profile } from "./profile.ts"
import { roles } from "./roles.ts"
import { rules } from "./rules.ts"
import { start } from "./rules/Handleiding.ts"

/** The declaration of the region; `Region.layer` of `@oza/region` makes it run. */
export const middenHolland = defineRegion({
  id: RegionId.make("midden-holland"),
  name: text("Midden-Holland", "Midden-Holland"),
  swvs: [SwvCode.make("PO2814"), SwvCode.make("VO2802")],
  // Gouda, Bodegraven-Reeuwijk, Krimpenerwaard, Waddinxveen, Zuidplas
  municipalities: ["0513", "1901", "1931", "0627", "1892"].map((code) => MunicipalityCode.make(code)),
  start,
  roles,
  rules,
  pathways,
  privacy,
  funding,
  openTerms: { terms: openTerms, choices },
  indicators,
  surveys,
  profile
})
