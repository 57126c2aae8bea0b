/** Kop van Noord-Holland: Den Helder, Hollands Kroon, Schagen and Texel, as their document declares it. */
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
import { start } from "./rules/Mis.ts"

/** The declaration of the region; `Region.layer` of `@oza/region` makes it run. */
export const kopVanNoordHolland = defineRegion({
  id: RegionId.make("kop-van-noord-holland"),
  name: text("Kop van Noord-Holland", "Kop van Noord-Holland"),
  swvs: [SwvCode.make("PO2701"), SwvCode.make("VO2701")],
  // Den Helder, Hollands Kroon, Schagen, Texel
  municipalities: ["0400", "1911", "0441", "0448"].map((code) => MunicipalityCode.make(code)),
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
