/**
 * A period in which the data of a case stand still at the request of the one they are about (AVG 18).
 *
 * They are kept and no more: what stays open is told by the privacy rules (`Standing`).
 */
import { CalendarDate } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const ProcessingRestriction = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  /** Why, by AVG 18(1)(a) to (d). */
  ground: Schema.Literals([
    "accuracy-contested",
    "processing-unlawful",
    "needed-for-a-claim",
    "objection-pending"
  ]).pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  /** First day on which it no longer holds. */
  until: Schema.optionalKey(CalendarDate).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "ProcessingRestriction" }))
export type ProcessingRestriction = typeof ProcessingRestriction.Type

/** The restriction that holds on a day. */
export const processingRestrictionOn = (
  restrictions: ReadonlyArray<ProcessingRestriction>,
  on: CalendarDate
): ProcessingRestriction | undefined =>
  restrictions.findLast(({ from, until }) => from <= on && (until === undefined || on < until))
