/** What the provider of youth help may see by law: what its own help needs. */
import { AVG_6_1_a } from "../Avg.ts"
import { JW_7_2_1, JW_7_3_11_2, JW_7_3_8 } from "../Jeugdwet.ts"
import { UAVG_30_3_a } from "../Uavg.ts"
import { consentToShare, obligation, permitFor, withHealthInCare } from "./cell.ts"

const permit = permitFor("youth-help")
const helping = obligation(JW_7_3_8, JW_7_3_11_2)

export const youthHelpRules = [
  permit("help", [JW_7_3_8, JW_7_3_11_2], {
    purposes: ["provide-help", "arrange"],
    categories: ["process", "identity", "youth-help", "consent"],
    basis: helping
  }),
  permit("provide-help/health-and-family", [JW_7_3_8, UAVG_30_3_a], {
    purposes: ["provide-help"],
    categories: ["health", "family"],
    basis: withHealthInCare(helping, UAVG_30_3_a),
    obligations: ["only-what-is-needed"]
  }),
  permit("provide-help/bsn", [JW_7_2_1], {
    purposes: ["provide-help"],
    categories: ["bsn"],
    basis: obligation(JW_7_2_1)
  }),
  permit("education", [JW_7_3_8, AVG_6_1_a], {
    purposes: ["provide-help", "arrange"],
    categories: ["education"],
    basis: helping,
    requiresPermission: consentToShare,
    obligations: ["only-what-is-needed", "inform-family"]
  }),
  permit("fund", [JW_7_3_8], {
    purposes: ["fund"],
    categories: ["process", "finance"],
    basis: helping,
    obligations: ["only-what-is-needed"]
  })
]
