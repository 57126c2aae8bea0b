/** What the samenwerkingsverband may see by law. What it holds on health goes to nobody but the school. */
import { AVG_5_1_c } from "../Avg.ts"
import { WPO_18a_13, WPO_18a_6, WVO_2_47_16, WVO_2_47_7 } from "../EducationLaw.ts"
import { JW_7_2_1, JW_7_3_11 } from "../Jeugdwet.ts"
import { consentToDisclose, everyPurpose, forbidFor, permitFor, task, withHealth } from "./cell.ts"

const permit = permitFor("swv")
const forbid = forbidFor("swv")
const allocating = task(WPO_18a_6, WVO_2_47_7)

export const swvRules = [
  permit("education", [WPO_18a_6, WVO_2_47_7], {
    purposes: ["allocate-support", "arrange"],
    categories: ["process", "identity", "education", "consent"],
    basis: allocating,
    obligations: ["only-what-is-needed"]
  }),
  permit("allocate-support/health", [WPO_18a_13, WVO_2_47_16], {
    purposes: ["allocate-support"],
    categories: ["health"],
    basis: withHealth(allocating, WPO_18a_13, WVO_2_47_16),
    obligations: ["only-what-is-needed", "no-onward-disclosure"]
  }),
  permit("youth-help", [WPO_18a_6, WVO_2_47_7, JW_7_3_11], {
    purposes: ["allocate-support", "arrange"],
    categories: ["youth-help"],
    basis: allocating,
    requiresPermission: consentToDisclose,
    obligations: ["only-what-is-needed", "inform-family"]
  }),
  permit("fund", [WPO_18a_6, WVO_2_47_7], {
    purposes: ["fund"],
    categories: ["process", "finance"],
    basis: allocating,
    obligations: ["only-what-is-needed"]
  }),
  forbid("no-bsn", [JW_7_2_1, AVG_5_1_c], { purposes: everyPurpose, categories: ["bsn"] }),
  forbid("no-family", [AVG_5_1_c, WPO_18a_6, WVO_2_47_7], { purposes: everyPurpose, categories: ["family"] })
]
