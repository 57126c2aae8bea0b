/** What the municipality (access to youth help, payment) may see by law. It never rests on consent alone. */
import { AVG_6_1_a, AVG_9_2_a } from "../Avg.ts"
import { JW_2_3, JW_2_7, JW_7_2_1, JW_7_4_0 } from "../Jeugdwet.ts"
import { consentToShare, permitFor, task, withHealth } from "./cell.ts"

const permit = permitFor("municipality")
const deciding = task(JW_2_3, JW_7_4_0)
const consulting = task(JW_2_7, JW_7_4_0)

export const municipalityRules = [
  permit("decide-youth-help", [JW_2_3, JW_7_4_0], {
    purposes: ["decide-youth-help"],
    categories: ["process", "identity", "youth-help", "family", "consent"],
    basis: deciding
  }),
  permit("decide-youth-help/bsn", [JW_7_2_1, JW_7_4_0], {
    purposes: ["decide-youth-help"],
    categories: ["bsn"],
    basis: task(JW_7_2_1, JW_7_4_0)
  }),
  permit("arrange", [JW_2_7, JW_7_4_0], {
    purposes: ["arrange"],
    categories: ["process", "identity", "youth-help", "family", "consent"],
    basis: consulting
  }),
  permit("education", [JW_2_7, AVG_6_1_a], {
    purposes: ["decide-youth-help", "arrange"],
    categories: ["education"],
    basis: consulting,
    requiresPermission: consentToShare,
    obligations: ["inform-family"]
  }),
  permit("health", [JW_7_4_0, AVG_9_2_a], {
    purposes: ["decide-youth-help", "arrange"],
    categories: ["health"],
    basis: withHealth(deciding, JW_7_4_0),
    requiresPermission: consentToShare,
    obligations: ["only-what-is-needed", "inform-family"]
  }),
  permit("fund", [JW_7_4_0], {
    purposes: ["fund"],
    categories: ["process", "finance"],
    basis: task(JW_7_4_0),
    obligations: ["only-what-is-needed"]
  }),
  permit("fund/bsn", [JW_7_2_1, JW_7_4_0], {
    purposes: ["fund"],
    categories: ["bsn"],
    basis: task(JW_7_2_1, JW_7_4_0)
  })
]
