/** The book of rules that a region works by: its own, the general law, the law on privacy, and those of cases. */
import { groupOwnRules, ownRules } from "@oza/cases"
import { generalLaw, type Rule, type RuleBook } from "@oza/kernel"
import { privacyLaw } from "@oza/privacy"

/** The rules that are there before a region adds its own. */
export const commonRules: ReadonlyArray<Rule> = [
  ...ownRules,
  ...groupOwnRules,
  ...generalLaw.values(),
  ...privacyLaw.values()
]

/** All rules by number. Where a number is used twice the first counts; that is a fault of its own. */
export const bookOf = (rules: ReadonlyArray<Rule>): RuleBook =>
  new Map([...commonRules, ...rules].toReversed().map((rule) => [rule.id, rule]))
