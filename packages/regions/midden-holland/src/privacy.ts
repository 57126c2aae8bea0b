/**
 * What the region adds to the law on privacy: consent always, and only for the arrangement itself.
 *
 * The guide asks for consent of the parents; who may give it at which age is the law's.
 */
import type { GiverRule, PrivacyRule } from "@oza/privacy"
import type { PrivacyOverlay } from "@oza/region"
import { mh, start } from "./rules/Handleiding.ts"

const rules: ReadonlyArray<PrivacyRule> = [
  {
    id: "midden-holland/earlier-help-with-consent",
    layer: "region",
    rules: [mh(71)],
    effect: "forbid",
    sides: ["school", "swv", "youth-health", "attendance"],
    purposes: ["arrange"],
    categories: ["youth-help"],
    unlessPermission: { kind: "consent-to-disclose", rule: mh(71) },
    validFrom: start
  },
  {
    // Told for the arrangement, and for nothing else (doelbinding).
    id: "midden-holland/earlier-help-for-the-arrangement-only",
    layer: "region",
    rules: [mh(71)],
    effect: "forbid",
    sides: ["school"],
    purposes: ["guide-pupil"],
    categories: ["youth-help"],
    validFrom: start
  },
  {
    id: "midden-holland/reports-with-consent",
    layer: "region",
    rules: [mh(72)],
    effect: "forbid",
    sides: ["municipality"],
    purposes: ["arrange", "decide-youth-help"],
    categories: ["education", "health"],
    unlessPermission: { kind: "consent-to-process", rule: mh(72) },
    validFrom: start
  }
]

/** Who agrees on how it goes, and so on who is invited. The law asks nobody. */
const givers: ReadonlyArray<GiverRule> = [
  {
    matter: "agreement-procedure",
    act: "give",
    who: "any-representative",
    ages: { below: 18 },
    layer: "region",
    rule: mh(12),
    validFrom: start
  },
  {
    matter: "agreement-procedure",
    act: "give",
    who: "child",
    ages: { from: 18 },
    layer: "region",
    rule: mh(12),
    validFrom: start
  }
]

export const privacy: PrivacyOverlay = { rules, givers, contested: [] }
