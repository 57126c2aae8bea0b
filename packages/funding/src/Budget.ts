/**
 * A budget: how much a source has for a year.
 *
 * It never stops help. What is committed above it is a shortage, which is a signal to its holder.
 */
import { Amount, RuleSource } from "@oza/kernel"
import { Schema } from "effect"
import { FundingYear } from "./FundingYear.ts"
import { SourceId } from "./Source.ts"

export const Budget = Schema.Struct({
  source: SourceId,
  year: FundingYear,
  amount: Amount,
  decided: RuleSource
}).pipe(Schema.annotateEncoded({ identifier: "Budget" }))
export type Budget = typeof Budget.Type
