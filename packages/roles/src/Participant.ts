/**
 * Somebody who takes part in one case for a period: the care team around a child.
 *
 * Taking part is a relation, not a permission: what a participant sees is decided by the purpose and
 * the privacy rules.
 */
import { CalendarDate } from "@oza/kernel"
import { Schema } from "effect"
import { Actor } from "./Actor.ts"

export const Participant = Schema.Struct({
  ...Actor.fields,
  /** First day of taking part. */
  from: CalendarDate,
  /** First day on which the party no longer takes part. */
  until: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "Participant" }))
export type Participant = typeof Participant.Type

/** Does this party take part on this day, in this role and for this organisation? */
export const takesPart = (
  participants: ReadonlyArray<Participant>,
  actor: Actor,
  on: CalendarDate
): boolean =>
  participants.some(
    (one) =>
      one.party === actor.party &&
      one.role === actor.role &&
      one.organisation === actor.organisation &&
      one.from <= on &&
      (one.until === undefined || on < one.until)
  )
