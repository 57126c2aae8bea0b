/**
 * What the case records of its funding: what was asked for, and amounts by source, each with its rule.
 *
 * How amounts come about is the business of the funding domain; here they are a fact of the case that
 * may only be recorded once the content is agreed, where the region says so.
 */
import { Amount, CalendarDate, LocalizedText, PersonId, RuleId, Share } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { Enrolment } from "./Enrolment.ts"
import { TestedLaw } from "./PrecedingLawTest.ts"

const SourceName = Schema.NonEmptyString.check(Schema.isMaxLength(100))
/** Days from the first up to, and not including, `until`. */
const days = {
  from: CalendarDate.pipe(classified("process")),
  until: CalendarDate.pipe(classified("process"))
}

/**
 * How much there is of an agreement, and what else its price and its payers turned on when its costs were
 * shared: enough to divide them again.
 */
export const RecordedCosting = Schema.Struct({
  agreement: Schema.Int.pipe(classified("process")),
  /** The support as its money knows it: a place in the group that it is part of, or the kind of the agreement. */
  kind: Schema.NonEmptyString.pipe(classified("youth-help")),
  schoolType: Enrolment.fields.schoolType,
  enrolment: Enrolment.fields.status,
  /** Preceding laws that had been found to fit. */
  precedingLaw: Schema.Array(TestedLaw).pipe(classified("youth-help")),
  /** Had a conversation on the grey area been recorded? */
  greyAreaTalked: Schema.Boolean.pipe(classified("process")),
  /** With two decimals at most. */
  quantity: Schema.Finite.pipe(classified("finance")),
  /** May be left out where the region has a price in one unit only. */
  unit: Schema.optionalKey(Schema.NonEmptyString).pipe(classified("finance")),
  /** Days on which it rests, which cost nothing. */
  pauses: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct(days))).pipe(classified("process")),
  /** First day on which it was no longer given, where it ended early. */
  endedOn: Schema.optionalKey(CalendarDate).pipe(classified("process")),
  /** For a group: how many participants each source places. */
  placed: Schema.optionalKey(
    Schema.NonEmptyArray(
      Schema.Struct({
        source: SourceName.pipe(classified("finance")),
        participants: Schema.Int.pipe(classified("finance"))
      })
    )
  ).pipe(classified("finance")),
  /** Another division than that of the key, which all who pay by it agreed on. */
  exception: Schema.optionalKey(
    Schema.Struct({
      shares: Schema.NonEmptyArray(
        Schema.Struct({
          source: SourceName.pipe(classified("finance")),
          share: Share.pipe(classified("finance"))
        })
      ).pipe(classified("finance")),
      on: CalendarDate.pipe(classified("process")),
      agreedBy: Schema.NonEmptyArray(
        Schema.Struct({
          holder: Schema.NonEmptyString.pipe(classified("process")),
          party: PersonId.pipe(classified("process"))
        })
      ).pipe(classified("process"))
    })
  ).pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "RecordedCosting" }))
export type RecordedCosting = typeof RecordedCosting.Type

/** A costing as the case keeps it: with the day on which the costs were shared. */
export const DatedCosting = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  ...RecordedCosting.fields
}).pipe(Schema.annotateEncoded({ identifier: "DatedCosting" }))
export type DatedCosting = typeof DatedCosting.Type

/** What one source pays of one agreement for one of its years, in cents, by which rule. */
export const FundingShare = Schema.Struct({
  agreement: Schema.Int.pipe(classified("process")),
  source: SourceName.pipe(classified("finance")),
  /** The year of the source: `2025-2026`, or `2026`. */
  year: Schema.NonEmptyString.pipe(classified("finance")),
  ...days,
  amount: Amount.pipe(classified("finance")),
  rule: RuleId.pipe(classified("finance")),
  /** Why this source pays this part, in words. */
  why: LocalizedText.pipe(classified("finance")),
  /** Set apart until somebody with a mandate agrees, or promised. */
  stage: Schema.Literals(["reserved", "committed"]).pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "FundingShare" }))
export type FundingShare = typeof FundingShare.Type

/** A share as the case keeps it: with the day on which it was shared. */
export const DatedFundingShare = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  ...FundingShare.fields
}).pipe(Schema.annotateEncoded({ identifier: "DatedFundingShare" }))
export type DatedFundingShare = typeof DatedFundingShare.Type

/** Is it set apart, and not promised yet? */
export const isReserved = ({ stage }: Pick<FundingShare, "stage">): boolean => stage === "reserved"

/** Somebody agreed to what one source pays; a second may have to agree as well. */
export const FundingApproval = Schema.Struct({
  source: SourceName.pipe(classified("finance")),
  party: PersonId.pipe(classified("process")),
  role: RoleId.pipe(classified("process")),
  on: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "FundingApproval" }))
export type FundingApproval = typeof FundingApproval.Type

/**
 * Why a division is sent back: all of them are about content. That there is no money is not among them: it
 * is a signal to who holds the budget, and never a ground (KOP-08).
 */
export const ReturnGround = Schema.Literals([
  /** The support, or how much of it, is not what was agreed. */
  "not-as-agreed",
  /** It is divided otherwise than the key or the exception says. */
  "divided-otherwise",
  /** Another law was not looked at, or fits. */
  "preceding-law",
  /** The source is not meant for this support. */
  "source-does-not-fit"
])
export type ReturnGround = typeof ReturnGround.Type

/** An invoice, or a declaration of what was delivered, and how it differs from what was committed. */
export const RecordedInvoice = Schema.Struct({
  /** The number that the supplier gave it. */
  number: Schema.NonEmptyString.check(Schema.isMaxLength(100)).pipe(classified("finance")),
  agreement: Schema.Int.pipe(classified("process")),
  ...days,
  amount: Amount.pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "RecordedInvoice" }))
export type RecordedInvoice = typeof RecordedInvoice.Type

/** What is remarkable about an invoice beside what was committed. */
export const InvoiceRemark = Schema.Struct({
  kind: Schema.Literals([
    "nothing-committed",
    "days-not-committed",
    "more-than-committed",
    "less-than-committed",
    "already-invoiced"
  ]).pipe(classified("finance")),
  /** How much it is about; nothing where it is about days. */
  amount: Amount.pipe(classified("finance")),
  text: LocalizedText.pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "InvoiceRemark" }))
export type InvoiceRemark = typeof InvoiceRemark.Type

/** An invoice as the case keeps it. */
export const DatedInvoice = Schema.Struct({
  on: CalendarDate.pipe(classified("process")),
  ...RecordedInvoice.fields,
  remarks: Schema.Array(InvoiceRemark).pipe(classified("finance"))
}).pipe(Schema.annotateEncoded({ identifier: "DatedInvoice" }))
export type DatedInvoice = typeof DatedInvoice.Type

/** Was anything booked for it? Where nothing was promised for its days, nothing was. */
export const isBooked = ({ remarks }: Pick<DatedInvoice, "remarks">): boolean =>
  remarks.every(({ kind }) => kind !== "nothing-committed")
