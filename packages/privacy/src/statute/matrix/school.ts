/** What the school of the child may see by law. */
import { AVG_5_1_c } from "../Avg.ts"
import { WPO_40a_2, WPO_8_4, WVO_2_41, WVO_2_44_2 } from "../EducationLaw.ts"
import { JW_7_2_1, JW_7_3_11 } from "../Jeugdwet.ts"
import { UAVG_30_2_a } from "../Uavg.ts"
import { consentToDisclose, everyPurpose, forbidFor, permitFor, task, withHealth } from "./cell.ts"

const permit = permitFor("school")
const forbid = forbidFor("school")
const guiding = task(WPO_8_4, WVO_2_41, WPO_40a_2, WVO_2_44_2)
const consulting = task(WPO_8_4, WVO_2_41)

export const schoolRules = [
  permit("guide-pupil/education", [WPO_8_4, WVO_2_41, WPO_40a_2, WVO_2_44_2], {
    purposes: ["guide-pupil"],
    categories: ["process", "identity", "education", "consent"],
    basis: guiding
  }),
  permit("guide-pupil/health", [UAVG_30_2_a, WPO_8_4, WVO_2_41], {
    purposes: ["guide-pupil"],
    categories: ["health"],
    basis: withHealth(guiding, UAVG_30_2_a),
    obligations: ["only-what-is-needed"]
  }),
  permit("arrange/education", [WPO_8_4, WVO_2_41], {
    purposes: ["arrange"],
    categories: ["process", "identity", "education", "consent"],
    basis: consulting
  }),
  permit("youth-help-and-family", [WPO_8_4, WVO_2_41, JW_7_3_11], {
    purposes: ["guide-pupil", "arrange"],
    categories: ["youth-help", "family"],
    basis: consulting,
    requiresPermission: consentToDisclose,
    obligations: ["only-what-is-needed", "inform-family"]
  }),
  permit("fund", [WPO_8_4, WVO_2_41], {
    purposes: ["fund"],
    categories: ["process", "finance"],
    basis: consulting,
    obligations: ["only-what-is-needed"]
  }),
  forbid("no-bsn", [JW_7_2_1, AVG_5_1_c], { purposes: everyPurpose, categories: ["bsn"] })
]
