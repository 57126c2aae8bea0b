/**
 * What the region adds to the law on privacy: consent before anything is requested (MVS-20).
 *
 * More is asked, nothing is opened.
 */
import type { PrivacyRule } from "@oza/privacy"
import type { PrivacyOverlay } from "@oza/region"
import { mvs, start } from "./rules/SupportRoute.ts"

const rules: ReadonlyArray<PrivacyRule> = [
  {
    id: "mvs/consent-before-swv-request",
    layer: "region",
    rules: [mvs(20)],
    effect: "forbid",
    sides: ["swv"],
    purposes: ["allocate-support"],
    categories: ["education"],
    unlessPermission: { kind: "consent-to-process", rule: mvs(20) },
    validFrom: start
  },
  {
    id: "mvs/consent-before-application",
    layer: "region",
    rules: [mvs(20)],
    effect: "forbid",
    sides: ["municipality"],
    purposes: ["decide-youth-help"],
    categories: ["education"],
    unlessPermission: { kind: "consent-to-process", rule: mvs(20) },
    validFrom: start
  }
]

export const privacy: PrivacyOverlay = { rules, givers: [], contested: [] }
