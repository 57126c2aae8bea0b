/** Region Alkmaar: six municipalities and two samenwerkingsverbanden, as their framework declares it. */
import { MunicipalityCode, RegionId, SwvCode, text } from "@oza/kernel"
import { defineRegion } from "@oza/region"
import { funding } from "./groupFunding.ts"
import { groupRoute } from "./groupRoute.ts"
import { indicators, surveys } from "./indicators.ts"
import { choices, openTerms } from "./openTerms.ts"
import { pathways } from "./pathway.ts"
import { privacy } from "./privacy.ts"
import { profile } from "./profile.ts"
import { roles } from "./roles.ts"
import { rules } from "./rules.ts"
import { start } from "./rules/Kader.ts"

/** The declaration of the region; `Region.layer` of `@oza/region` makes it run. */
export const alkmaar = defineRegion({
  id: RegionId.make("alkmaar"),
  name: text("Regio Alkmaar", "Region Alkmaar"),
  // PPO-NK and VO NK
  swvs: [SwvCode.make("PO2703"), SwvCode.make("VO2703")],
  // Alkmaar, Bergen (NH.), Castricum, Dijk en Waard, Heiloo, Uitgeest
  municipalities: ["0361", "0373", "0383", "1980", "0399", "0450"].map((code) => MunicipalityCode.make(code)),
  start,
  roles,
  rules,
  pathways,
  groupRoute,
  privacy,
  funding,
  openTerms: { terms: openTerms, choices },
  indicators,
  surveys,
  profile
})
