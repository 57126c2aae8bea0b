/**
 * What the case records of its funding: amounts by source, each with the rule it rests on.
 *
 * How amounts come about is the business of the funding domain; here they are a fact of the case that
 * may only be recorded once the content is agreed, where the region says so.
 */
import { Amount, RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const FundingShare = Schema.Struct({
  agreement: Schema.Int.pipe(classified("process")),
  source: Schema.NonEmptyString.pipe(classified("finance")),
  amount: Amount.pipe(classified("finance")),
  rule: RuleId.pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "FundingShare" }))
export type FundingShare = typeof FundingShare.Type
