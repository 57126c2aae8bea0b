/** MVS: Maassluis, Vlaardingen and Schiedam, as their support route and information sheet declare it. */
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
import { start } from "./rules/SupportRoute.ts"

/** The declaration of the region; `Region.layer` of `@oza/region` makes it run. */
export const mvs = defineRegion({
  id: RegionId.make("mvs"),
  name: text("Maassluis, Vlaardingen en Schiedam", "Maassluis, Vlaardingen and Schiedam"),
  swvs: [SwvCode.make("PO2807"), SwvCode.make("VO2811")],
  // Maassluis, Schiedam, Vlaardingen
  municipalities: ["0556", "0606", "0622"].map((code) => MunicipalityCode.make(code)),
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
