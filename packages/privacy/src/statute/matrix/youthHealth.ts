/** What youth health care (JGZ) may see by law when it takes part in a case. Its own file is elsewhere. */
import { AVG_6_1_a } from "../Avg.ts"
import { JW_7_3_11 } from "../Jeugdwet.ts"
import { WPG_5 } from "../OtherLaw.ts"
import { consentToDisclose, consentToShare, permitFor, task } from "./cell.ts"

const permit = permitFor("youth-health")
const following = task(WPG_5)

export const youthHealthRules = [
  permit("arrange", [WPG_5], {
    purposes: ["arrange"],
    categories: ["process", "identity", "consent"],
    basis: following
  }),
  permit("arrange/education", [WPG_5, AVG_6_1_a], {
    purposes: ["arrange"],
    categories: ["education"],
    basis: following,
    requiresPermission: consentToShare,
    obligations: ["only-what-is-needed", "inform-family"]
  }),
  permit("arrange/youth-help", [WPG_5, JW_7_3_11], {
    purposes: ["arrange"],
    categories: ["youth-help"],
    basis: following,
    requiresPermission: consentToDisclose,
    obligations: ["only-what-is-needed", "inform-family"]
  })
]
