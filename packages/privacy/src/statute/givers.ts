/**
 * The age matrix: whose say the law asks for, by kind, age and day.
 *
 * One line per cell. On K5 (who is invited, the goal, the moment) no law says who agrees; a region that
 * asks for it declares so. A hearing (K6) is at any age, and never a permission. Where it was judged that
 * a youth cannot weigh a matter, those who represent the youth answer in its place, for that matter only.
 */
import type { Rule } from "@oza/kernel"
import type { Ages } from "../Ages.ts"
import type { GiverRule } from "../GiverRule.ts"
import { AVG_7 } from "./Avg.ts"
import { WPO_40a_2, WPO_40a_6 } from "./EducationLaw.ts"
import { JW_7_1_5_1, JW_7_3_11, JW_7_3_15, JW_7_3_15_2, JW_7_3_4, JW_7_3_5 } from "./Jeugdwet.ts"
import { BW_1_245, BW_1_453 } from "./OtherLaw.ts"
import { UAVG_5_1, UAVG_5_2, UAVG_5_3, UAVG_5_3_2018, UAVG_5_4, UAVG_5_4_2018 } from "./Uavg.ts"

/** A line holds on the days on which the text of its article holds. */
const line = (
  matter: GiverRule["matter"],
  act: GiverRule["act"],
  ages: Ages,
  who: GiverRule["who"],
  rule: Rule,
  capacity?: GiverRule["capacity"]
): GiverRule => ({
  matter,
  act,
  who,
  ages,
  ...(capacity === undefined ? {} : { capacity }),
  layer: "statute",
  rule: rule.id,
  ...(rule.validUntil === undefined ? {} : { validUntil: rule.validUntil }),
  ...(rule.validFrom === undefined ? {} : { validFrom: rule.validFrom })
})

const under12: Ages = { below: 12 }
const from12to15: Ages = { from: 12, below: 16 }
const under16: Ages = { below: 16 }
const from12to17: Ages = { from: 12, below: 18 }
const from16: Ages = { from: 16 }
const from16to17: Ages = { from: 16, below: 18 }
const under18: Ages = { below: 18 }
const from18: Ages = { from: 18 }

export const statuteGivers: ReadonlyArray<GiverRule> = [
  // K1: consent to process
  line("consent-to-process", "give", under16, "every-representative", UAVG_5_1),
  line("consent-to-process", "give", from16, "child", UAVG_5_1, "able"),
  line("consent-to-process", "give", from16to17, "every-representative", BW_1_245, "unable"),
  line("consent-to-process", "give", from18, "every-mentor", UAVG_5_2, "unable"),
  line("consent-to-process", "withdraw", under16, "any-representative", UAVG_5_3_2018),
  line("consent-to-process", "withdraw", under12, "any-representative", UAVG_5_3),
  line("consent-to-process", "withdraw", from12to15, "child-or-any-representative", UAVG_5_3),
  line("consent-to-process", "withdraw", from16, "child", AVG_7),
  line("consent-to-process", "withdraw", from16to17, "any-representative", BW_1_245, "unable"),
  line("consent-to-process", "withdraw", from18, "any-mentor", UAVG_5_2, "unable"),
  // The rights over one's data
  line("avg-rights", "give", under16, "any-representative", UAVG_5_4_2018),
  line("avg-rights", "give", under12, "any-representative", UAVG_5_4),
  line("avg-rights", "give", from12to15, "child-or-any-representative", UAVG_5_4),
  line("avg-rights", "give", from16, "child", UAVG_5_1),
  // K2: consent to help
  line("consent-to-help", "give", under12, "every-representative", JW_7_3_15),
  line("consent-to-help", "give", from12to15, "child-and-every-representative", JW_7_3_4, "able"),
  line("consent-to-help", "give", from16, "child", JW_7_3_5, "able"),
  line("consent-to-help", "give", from12to17, "every-representative", JW_7_3_15_2, "unable"),
  line("consent-to-help", "give", from18, "every-mentor", JW_7_3_15_2, "unable"),
  // K3: consent to disclose; from 12 the law speaks to the child, practice asks both
  line("consent-to-disclose", "give", under12, "every-representative", JW_7_3_15),
  line("consent-to-disclose", "give", from12to15, "child-and-every-representative", JW_7_3_11, "able"),
  line("consent-to-disclose", "give", from16, "child", JW_7_3_11, "able"),
  line("consent-to-disclose", "give", from12to17, "every-representative", JW_7_3_15_2, "unable"),
  line("consent-to-disclose", "give", from18, "every-mentor", JW_7_3_15_2, "unable"),
  // The rights over a report in the reference index
  line("referral-index-rights", "give", under12, "any-representative", JW_7_1_5_1),
  line("referral-index-rights", "give", from12to15, "child-and-every-representative", JW_7_1_5_1),
  line("referral-index-rights", "give", from16, "child", JW_7_1_5_1),
  // K4: agreement with the guidance in the OPP
  line("agreement-opp", "give", under18, "every-representative", WPO_40a_2),
  line("agreement-opp", "give", from18, "child", WPO_40a_2, "able"),
  line("agreement-opp", "give", from18, "every-mentor", BW_1_453, "unable"),
  // K6: the hearing
  line("hearing", "give", {}, "child", WPO_40a_6)
]
