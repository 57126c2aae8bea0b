/**
 * What a region declares about money: its sources, prices, keys, and the rules above them.
 *
 * Plain data. `checkFunding` tells everything that is wrong with one; `allocate` divides by it.
 */
import { RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { CommitmentMandate, Substitution } from "./Approval.ts"
import { Budget } from "./Budget.ts"
import { BudgetHolder } from "./BudgetHolder.ts"
import { ClosedYear } from "./ClosedYear.ts"
import { GreyAreaCell } from "./GreyArea.ts"
import { GroupKind } from "./GroupOffer.ts"
import { PayerRule } from "./PayerRule.ts"
import { PrecedingLaw } from "./PrecedingLaw.ts"
import { Price } from "./Price.ts"
import { PriceIndex } from "./PriceIndex.ts"
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
  budgets: Schema.Array(Budget),
  /** How prices rise; absent: they stay what was decided. */
  indexes: Schema.optionalKey(Schema.Array(PriceIndex)),
  /** Who may commit what; absent: whoever may share costs commits them. */
  mandates: Schema.optionalKey(Schema.Array(CommitmentMandate)),
  /** Who stands in for whom. */
  substitutions: Schema.optionalKey(Schema.Array(Substitution)),
  /** Groups of the register of which the money was laid down. */
  groups: Schema.optionalKey(Schema.Array(GroupKind)),
  /** Who is told of a shortage: for every source of a samenwerkingsverband or a municipality. */
  holders: Schema.optionalKey(Schema.Array(BudgetHolder)),
  /** Years of which the books no longer change. */
  closedYears: Schema.optionalKey(Schema.Array(ClosedYear))
}).pipe(Schema.annotateEncoded({ identifier: "FundingDeclaration" }))
export type FundingDeclaration = typeof FundingDeclaration.Type
