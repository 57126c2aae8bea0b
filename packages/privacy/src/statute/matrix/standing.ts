/** What closes because of how the case, or somebody in it, stands: to everybody, whatever permits say. */
import { dataCategories } from "../../DataCategory.ts"
import { type ForbidRule, type PrivacyRule } from "../../PrivacyRule.ts"
import { type Purpose, purposes } from "../../Purpose.ts"
import type { Rule, RuleId } from "@oza/kernel"
import type { Standing } from "../../Standing.ts"
import { AVG_18, AVG_25, AVG_5_1_e } from "../Avg.ts"
import { UAVG_41 } from "../Uavg.ts"

const closes = (
  standing: Standing,
  rules: readonly [Rule, ...ReadonlyArray<Rule>],
  except: ReadonlyArray<Purpose>
): ForbidRule => {
  const [purpose, ...others] = purposes.filter((one) => !except.includes(one))
  const [category, ...rest] = dataCategories
  return {
    id: `statute/standing/${standing}`,
    layer: "statute",
    effect: "forbid",
    rules: rules.map(({ id }) => id) as [RuleId, ...Array<RuleId>],
    standing: [standing],
    purposes: [purpose!, ...others],
    categories: [category!, ...rest]
  }
}

export const standingRules: ReadonlyArray<PrivacyRule> = [
  closes("restricted", [AVG_18], ["own-file", "watch-over-data", "protect"]),
  closes("archived", [AVG_5_1_e], ["own-file", "watch-over-data"]),
  closes("party-blocked", [UAVG_41, AVG_25], [])
]
