/**
 * What a region declares about money: its sources, prices, keys, and the rules above them.
 *
 * Plain data. `checkFunding` tells everything that is wrong with one; `allocate` divides by it.
 */
import { RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { Budget } from "./Budget.ts"
import { GreyAreaCell } from "./GreyArea.ts"
import { PayerRule } from "./PayerRule.ts"
import { PrecedingLaw } from "./PrecedingLaw.ts"
import { Price } from "./Price.ts"
import { SupportKind } from "./Scope.ts"
import { Source } from "./Source.ts"
import { SplitKey } from "./SplitKey.ts"

export const FundingDeclaration = Schema.Struct({
  /** The rule that asks for an agreed division of costs; what is missing is refused by it. */
  rule: RuleId,
  /** The rule that lets those who pay agree on another division for one child; absent: none may. */
  exceptionRule: Schema.optionalKey(RuleId),
  /** The rule that a shortage of money is no ground to withhold help. */
  shortageRule: RuleId,
  kinds: Schema.NonEmptyArray(SupportKind),
  sources: Schema.NonEmptyArray(Source),
  prices: Schema.Array(Price),
  keys: Schema.NonEmptyArray(SplitKey),
  matrix: Schema.Array(GreyAreaCell),
  payerRules: Schema.Array(PayerRule),
  precedingLaw: Schema.Array(PrecedingLaw),
  budgets: Schema.Array(Budget)
}).pipe(Schema.annotateEncoded({ identifier: "FundingDeclaration" }))
export type FundingDeclaration = typeof FundingDeclaration.Type
