/**
 * What the region adds to the law on privacy: more is asked, nothing is opened.
 *
 * Its document says nothing of privacy but this: it goes in agreement with parents and youth, and whoever
 * coordinates the process is no contact on the content.
 */
import type { ForbidRule, GiverRule } from "@oza/privacy"
import type { PrivacyOverlay } from "@oza/region"
import { processCoordinator } from "./roles.ts"
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

/** ALK-61: who takes part to coordinate the process sees who, when and how far, and nothing of the child. */
const processOnly: ForbidRule = {
  id: "alkmaar/process-coordinator/process-only",
  layer: "region",
  effect: "forbid",
  rules: [alk(61)],
  roles: [processCoordinator],
  purposes: [
    "arrange",
    "guide-pupil",
    "allocate-support",
    "decide-youth-help",
    "provide-help",
    "fund",
    "consult",
    "protect"
  ],
  categories: [
    "identity",
    "bsn",
    "education",
    "health",
    "swv-health",
    "youth-help",
    "family",
    "safety",
    "finance",
    "consent"
  ]
}

export const privacy: PrivacyOverlay = { rules: [processOnly], givers, contested: [] }
