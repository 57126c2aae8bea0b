/**
 * A mandate: an organisation lets somebody act for it in a role, for a period.
 *
 * Without one that runs, somebody who names an organisation does not act for it. What the role may do
 * is not widened by a mandate.
 */
import { CalendarDate, OrganisationId, PersonId } from "@oza/kernel"
import { Schema } from "effect"
import type { Actor } from "./Actor.ts"
import { RoleId } from "./Role.ts"

export const Mandate = Schema.Struct({
  organisation: OrganisationId,
  party: PersonId,
  role: RoleId,
  /** First day. */
  from: CalendarDate,
  /** First day on which it no longer holds. */
  until: Schema.optionalKey(CalendarDate)
}).pipe(Schema.annotateEncoded({ identifier: "Mandate" }))
export type Mandate = typeof Mandate.Type

/** May this party act for the organisation that it names, in this role, on this day? */
export const isMandated = (mandates: ReadonlyArray<Mandate>, actor: Actor, on: CalendarDate): boolean =>
  mandates.some(
    (one) =>
      one.organisation === actor.organisation &&
      one.party === actor.party &&
      one.role === actor.role &&
      one.from <= on &&
      (one.until === undefined || on < one.until)
  )
