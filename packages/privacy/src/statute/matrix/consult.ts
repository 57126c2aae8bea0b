/**
 * Asking a colleague what to do without saying who it is about: what one may see for one's own task, of
 * education only. Name and course stay closed, so that the question can be put to somebody outside.
 *
 * It opens nothing that the task itself does not: who needs a yes for the education data of a child needs
 * it for asking advice about them too.
 */
import { AVG_5_1_c, AVG_6_1_a } from "../Avg.ts"
import { WPO_18a_6, WPO_8_4, WVO_2_41, WVO_2_47_7 } from "../EducationLaw.ts"
import { JW_2_7, JW_7_3_8, JW_7_4_0 } from "../Jeugdwet.ts"
import { consentToShare, obligation, permitFor, task } from "./cell.ts"

const asking = {
  purposes: ["consult"],
  categories: ["education"],
  obligations: ["only-what-is-needed"]
} as const

export const consultRules = [
  permitFor("school")("consult", [WPO_8_4, WVO_2_41, AVG_5_1_c], {
    ...asking,
    basis: task(WPO_8_4, WVO_2_41)
  }),
  permitFor("swv")("consult", [WPO_18a_6, WVO_2_47_7, AVG_5_1_c], {
    ...asking,
    basis: task(WPO_18a_6, WVO_2_47_7)
  }),
  permitFor("municipality")("consult", [JW_2_7, AVG_6_1_a, AVG_5_1_c], {
    ...asking,
    basis: task(JW_2_7, JW_7_4_0),
    requiresPermission: consentToShare
  }),
  permitFor("youth-help")("consult", [JW_7_3_8, AVG_6_1_a, AVG_5_1_c], {
    ...asking,
    basis: obligation(JW_7_3_8),
    requiresPermission: consentToShare
  })
]
