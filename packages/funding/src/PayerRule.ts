/**
 * A rule about who pays, above every key: these holders never do, or only they do.
 *
 * A key that breaks one is a fault of the declaration; an allocation that would break one is refused.
 * Preceding law comes first: what it pays is outside these rules.
 */
import { LocalizedText, RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { Scope, type Situation, covers } from "./Scope.ts"
import { Holder } from "./Source.ts"

export const PayerRule = Schema.Struct({
  rule: RuleId,
  effect: Schema.Literals(["never", "only"]),
  holders: Schema.NonEmptyArray(Holder),
  scope: Scope,
  /** What is said to somebody who wants it otherwise. */
  because: LocalizedText
}).pipe(Schema.annotateEncoded({ identifier: "PayerRule" }))
export type PayerRule = typeof PayerRule.Type

/** Does the rule keep this holder from paying, where it applies? */
export const keepsFromPaying = (rule: PayerRule, holder: Holder): boolean =>
  (rule.effect === "never") === rule.holders.includes(holder)

/** The rules that keep this holder from paying in this situation. */
export const payerRulesAgainst = (
  rules: ReadonlyArray<PayerRule>,
  situation: Situation,
  holder: Holder
): ReadonlyArray<PayerRule> =>
  rules.filter((rule) => covers(rule.scope, situation) && keepsFromPaying(rule, holder))
