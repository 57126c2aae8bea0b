/** What the attendance officer may see by law when taking part in a case: never health. */
import { AVG_5_1_c, AVG_6_1_a } from "../Avg.ts"
import { LPW_16 } from "../OtherLaw.ts"
import { consentToShare, everyPurpose, forbidFor, permitFor, task } from "./cell.ts"

const permit = permitFor("attendance")
const forbid = forbidFor("attendance")

export const attendanceRules = [
  permit("arrange", [LPW_16], {
    purposes: ["arrange"],
    categories: ["process", "identity"],
    basis: task(LPW_16)
  }),
  permit("arrange/education", [LPW_16, AVG_6_1_a], {
    purposes: ["arrange"],
    categories: ["education"],
    basis: task(LPW_16),
    requiresPermission: consentToShare,
    obligations: ["only-what-is-needed", "inform-family"]
  }),
  forbid("no-health", [AVG_5_1_c, LPW_16], { purposes: everyPurpose, categories: ["health"] })
]
