/**
 * What the region adds to the law on privacy: more is asked, nothing is opened.
 *
 * Its document says nothing of privacy but this: it goes in agreement with parents and youth.
 */
import type { GiverRule } from "@oza/privacy"
import type { PrivacyOverlay } from "@oza/region"
import { alk, start } from "./rules/Kader.ts"

/** Who agrees on how it goes: who is invited, what is in it. The law asks nobody. */
const givers: ReadonlyArray<GiverRule> = [
  {
    matter: "agreement-procedure",
    act: "give",
    who: "any-representative",
    ages: { below: 18 },
    layer: "region",
    rule: alk(28),
    validFrom: start
  },
  {
    matter: "agreement-procedure",
    act: "give",
    who: "child",
    ages: { from: 18 },
    layer: "region",
    rule: alk(17),
    validFrom: start
  }
]

export const privacy: PrivacyOverlay = { rules: [], givers, contested: [] }
