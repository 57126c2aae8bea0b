/**
 * Acting now on a serious danger (break-glass): open only to whoever recorded an emergency, while it runs,
 * and of its own categories only. Never the citizen service number at a school, never what the
 * samenwerkingsverband holds on health, never money.
 *
 * The rules name a vital interest; the decision says the article of the ground that was recorded.
 */
import type { Side } from "@oza/roles"
import type { EmergencyGround } from "../../Emergency.ts"
import type { LegalBasis } from "../../LegalBasis.ts"
import { type PermitRule } from "../../PrivacyRule.ts"
import { AVG_6_1_d, AVG_6_1_e, AVG_9_2_c, AVG_9_2_g } from "../Avg.ts"
import { JW_7_2_1, JW_7_3_15_4, JW_7_3_16, JW_7_3_4_2 } from "../Jeugdwet.ts"
import { WMO_5_2_6 } from "../OtherLaw.ts"
import { permitFor } from "./cell.ts"

const inDanger: LegalBasis["article9"] = { ground: "vital-interest", citations: [AVG_9_2_c.id] }

/** On what access in an emergency rests, by the ground that was recorded. */
export const emergencyBasis: { readonly [G in EmergencyGround]: LegalBasis } = {
  "serious-harm": {
    _tag: "VitalInterest",
    citations: [AVG_6_1_d.id, JW_7_3_4_2.id, JW_7_3_16.id],
    article9: inDanger
  },
  "conflict-of-duties": {
    _tag: "VitalInterest",
    citations: [AVG_6_1_d.id, JW_7_3_15_4.id],
    article9: inDanger
  },
  "report-of-abuse": {
    _tag: "PublicTask",
    citations: [AVG_6_1_e.id, WMO_5_2_6.id],
    article9: { ground: "substantial-public-interest", citations: [AVG_9_2_g.id, WMO_5_2_6.id] }
  },
  "vital-interest": { _tag: "VitalInterest", citations: [AVG_6_1_d.id], article9: inDanger }
}

const protects = (side: Side): PermitRule =>
  permitFor(side)("protect", [AVG_6_1_d, AVG_9_2_c], {
    relation: "emergency",
    purposes: ["protect"],
    categories: ["process", "identity", "education", "health", "youth-help", "family"],
    basis: emergencyBasis["vital-interest"],
    obligations: ["only-what-is-needed", "inform-family"]
  })

const identifies = (side: Side): PermitRule =>
  permitFor(side)("protect/bsn", [AVG_6_1_d, JW_7_2_1], {
    relation: "emergency",
    purposes: ["protect"],
    categories: ["bsn"],
    basis: { _tag: "VitalInterest", citations: [AVG_6_1_d.id, JW_7_2_1.id] },
    obligations: ["only-what-is-needed", "inform-family"]
  })

export const emergencyRules = [
  ...(["school", "municipality", "youth-help", "youth-health"] as const).map(protects),
  ...(["municipality", "youth-help"] as const).map(identifies)
]
