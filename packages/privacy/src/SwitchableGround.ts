/**
 * A ground that is not law yet: off, until a region says from which day it is in force and where that
 * stands. Nothing here invents law; a switch without a rule in the region's book is a fault of the policy.
 */
import type { CalendarDate, RuleId } from "@oza/kernel"
import type { PrivacyRule } from "./PrivacyRule.ts"
import { wamsRules } from "./statute/matrix/wams.ts"

/** The grounds that can be switched on. */
export const switchableGrounds = ["wams"] as const
export type SwitchableGround = (typeof switchableGrounds)[number]

/** A ground that a region has switched on. */
export interface SwitchedOn {
  readonly ground: SwitchableGround
  /** First day on which it is in force. */
  readonly from: CalendarDate
  /** The rule that says so, in the book of the region. */
  readonly rule: RuleId
}

/** The rules of the law that the switched grounds add. */
export const rulesOfSwitched = (switched: ReadonlyArray<SwitchedOn>): ReadonlyArray<PrivacyRule> =>
  switched.flatMap(({ from, ground, rule }) => rulesOf[ground](from, rule))

const rulesOf: {
  readonly [G in SwitchableGround]: (from: CalendarDate, rule: RuleId) => ReadonlyArray<PrivacyRule>
} = { wams: wamsRules }
