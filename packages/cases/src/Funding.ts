/**
 * What the case records of its funding: amounts by source, each with the rule it rests on.
 *
 * How amounts come about is the business of the funding domain; here they are a fact of the case that
 * may only be recorded once the content is agreed, where the region says so.
 */
import { Amount, CalendarDate, RuleId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

/** What one source pays of one agreement, in cents, by which rule. */
export const FundingShare = Schema.Struct({
  agreement: Schema.Int.pipe(classified("process")),
  source: Schema.NonEmptyString.pipe(classified("finance")),
  amount: Amount.pipe(classified("finance")),
  rule: RuleId.pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "FundingShare" }))
export type FundingShare = typeof FundingShare.Type

/** A share as the case keeps it: with the day on which it was shared. */
export const DatedFundingShare = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  ...FundingShare.fields
}).pipe(Schema.annotateEncoded({ identifier: "DatedFundingShare" }))
export type DatedFundingShare = typeof DatedFundingShare.Type
