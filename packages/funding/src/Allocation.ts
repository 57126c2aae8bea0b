/**
 * An allocation: who pays which part of the costs of an arrangement, in cents, by which rule.
 *
 * Invariants: the lines of an agreement add to its costs, those of one source to its share, those of
 * its years to that; every line is of zero or more cents and names a rule and the day of decision.
 */
import { Amount, CalendarDate, Granted, PersonId, Refused, RuleId, Share } from "@oza/kernel"
import { Schema } from "effect"
import { FundingYear } from "./FundingYear.ts"
import { PrecedingLawName } from "./PrecedingLaw.ts"
import { Unit } from "./Price.ts"
import { Quantity } from "./Quantity.ts"
import { Situation, SupportKindId } from "./Scope.ts"
import { Holder, SourceId } from "./Source.ts"
import { SplitKeyId } from "./SplitKey.ts"
import { Placed, SourceShare, SplitMethodName } from "./SplitMethod.ts"

/** Days from the first up to, and not including, `until`. */
const days = { from: CalendarDate, until: CalendarDate }

/** Another division than that of the key, which those who pay agreed on for this agreement. */
export const AgreedException = Schema.Struct({
  shares: Schema.NonEmptyArray(SourceShare),
  /** The day on which they agreed. */
  on: CalendarDate,
  /** Who agreed, for which holder: everybody who pays by it. */
  agreedBy: Schema.NonEmptyArray(Schema.Struct({ holder: Holder, party: PersonId }))
}).pipe(Schema.annotateEncoded({ identifier: "AgreedException" }))
export type AgreedException = typeof AgreedException.Type

/** An agreement of an arrangement, with how much of it there is. */
export const CostedAgreement = Schema.Struct({
  /** Number of the agreement within the case. */
  agreement: Schema.Int,
  kind: SupportKindId,
  setting: Situation.fields.setting,
  ...days,
  quantity: Quantity,
  /** May be left out where the kind has a price in one unit only. */
  unit: Schema.optionalKey(Unit),
  /** Days on which it rests, which cost nothing: apart, in order, and within the agreement. */
  pauses: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct(days))),
  /** First day on which it was no longer given, where it ended early. */
  endedOn: Schema.optionalKey(CalendarDate),
  /** For a group: how many participants each source places. */
  placed: Schema.optionalKey(Schema.NonEmptyArray(Placed)),
  exception: Schema.optionalKey(AgreedException)
}).pipe(Schema.annotateEncoded({ identifier: "CostedAgreement" }))
export type CostedAgreement = typeof CostedAgreement.Type

/** What is to be divided, and what the division turns on. */
export const AllocationRequest = Schema.Struct({
  /** The day of decision: keys are those of this day. */
  on: CalendarDate,
  schoolType: Situation.fields.schoolType,
  enrolment: Situation.fields.enrolment,
  /** Preceding laws that were found to fit. */
  precedingLaw: Schema.Array(PrecedingLawName),
  /** Was a conversation on the grey area recorded? */
  greyAreaTalked: Schema.Boolean,
  agreements: Schema.NonEmptyArray(CostedAgreement)
}).pipe(Schema.annotateEncoded({ identifier: "AllocationRequest" }))
export type AllocationRequest = typeof AllocationRequest.Type

/** Why a source pays: by a key, because preceding law fits, or by an exception that was agreed. */
export const LineBasis = Schema.Union([
  Schema.TaggedStruct("ByKey", { key: SplitKeyId, share: Share }),
  Schema.TaggedStruct("ByMethod", { key: SplitKeyId, method: SplitMethodName }),
  Schema.TaggedStruct("ByException", { share: Share, agreedOn: CalendarDate }),
  Schema.TaggedStruct("ByPrecedingLaw", { law: PrecedingLawName })
])
export type LineBasis = typeof LineBasis.Type

/** One part of the costs: so many cents, from one source, for one of its years. */
export const FundingLine = Schema.Struct({
  agreement: Schema.Int,
  source: SourceId,
  holder: Holder,
  year: FundingYear,
  ...days,
  amount: Amount,
  rule: RuleId,
  basis: LineBasis,
  decidedOn: CalendarDate
}).pipe(Schema.annotateEncoded({ identifier: "FundingLine" }))
export type FundingLine = typeof FundingLine.Type

export const Allocation = Schema.Struct({
  decidedOn: CalendarDate,
  /** By agreement, source (in the order of the key) and year. */
  lines: Schema.NonEmptyArray(FundingLine),
  /** Costs of each agreement. */
  costs: Schema.NonEmptyArray(Schema.Struct({ agreement: Schema.Int, amount: Amount })),
  total: Amount,
  ruling: Granted
}).pipe(Schema.annotateEncoded({ identifier: "Allocation" }))
export type Allocation = typeof Allocation.Type

/** Why costs cannot be divided so: every ground at once, and for each where in the request. */
export class FundingRefused extends Schema.TaggedError<FundingRefused>()("FundingRefused", {
  ruling: Refused,
  /** One for each ground: `agreements.0.unit`. */
  paths: Schema.NonEmptyArray(Schema.String)
}) {
  override get message(): string {
    return this.ruling.grounds.map((ground, index) => `${this.paths[index]}: ${ground.because.en}`).join("; ")
  }
}
