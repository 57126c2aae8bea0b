/**
 * A parent or another relative who may not take part, or cannot be reached.
 *
 * Blocked: by a court or for safety; nothing is done by or asked of that person. Absent: cannot be
 * found or does not answer; nothing waits for that person. What it rests on is recorded.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Restriction = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  party: PersonId.pipe(classified("process")),
  kind: Schema.Literals(["blocked", "absent"]).pipe(classified("process")),
  ground: Schema.NonEmptyString.check(Schema.isMaxLength(1000)).pipe(classified("family")),
  from: CalendarDate.pipe(classified("process")),
  /** First day on which it no longer holds. */
  until: Schema.optionalKey(CalendarDate).pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "Restriction" }))
export type Restriction = typeof Restriction.Type

/** The restriction that holds for this person on a day. */
export const restrictionOf = (
  restrictions: ReadonlyArray<Restriction>,
  party: PersonId,
  on: CalendarDate
): Restriction | undefined =>
  restrictions.findLast(
    (one) => one.party === party && one.from <= on && (one.until === undefined || on < one.until)
  )
