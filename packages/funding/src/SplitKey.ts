/**
 * A split key: which sources share the costs of a kind of support, and for which part.
 *
 * Shares are exact fractions and add to one. For one situation there is one key on a day; two are a
 * fault of the declaration, as no key is more special than another.
 */
import { LocalizedText, Period, RuleId, RuleSource } from "@oza/kernel"
import { Schema } from "effect"
import { Scope } from "./Scope.ts"
import { SourceShare, SplitMethod } from "./SplitMethod.ts"

/** The name of a key in a declaration, in kebab-case. */
export const SplitKeyId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: "expected a key such as grey-area-half" })
).pipe(Schema.brand("SplitKeyId"))
export type SplitKeyId = typeof SplitKeyId.Type

export const SplitKey = Schema.Struct({
  id: SplitKeyId,
  name: LocalizedText,
  /** For which situations. */
  scope: Scope,
  shares: Schema.NonEmptyArray(SourceShare),
  /** How it divides where that is not by the shares alone. */
  method: Schema.optionalKey(SplitMethod),
  /** The days of decision on which it holds. */
  period: Period,
  rule: RuleId,
  /** Where it was decided. */
  decided: RuleSource
}).pipe(Schema.annotateEncoded({ identifier: "SplitKey" }))
export type SplitKey = typeof SplitKey.Type
