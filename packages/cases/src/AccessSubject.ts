/**
 * A case as the privacy rules look at it: who it is about, who takes part, what was permitted, and what
 * opens or closes it for a time.
 */
import type { CalendarDate } from "@oza/kernel"
import type { AccessSubject, Emergency } from "@oza/privacy"
import type { Actor } from "@oza/roles"
import type { Case } from "./Case.ts"

/** What access to a case turns on. */
export const accessSubject = (state: Case): AccessSubject => ({
  child: state.child,
  participants: state.participants,
  permissions: state.permissions,
  authorities: state.authorities,
  capacities: state.capacities,
  emergencies: state.emergencies,
  restrictedParties: state.restrictions,
  processingRestrictions: state.processingRestrictions,
  ...(state.archivedOn === undefined ? {} : { archivedOn: state.archivedOn })
})

/** The emergency in which somebody has access to the case on a day; undefined where there is none. */
export const emergencyOf = (
  { emergencies }: Pick<Case, "emergencies">,
  { party, role }: Actor,
  day: CalendarDate
): Emergency | undefined =>
  emergencies.findLast(
    ({ by, on, until }) => by.party === party && by.role === role && on <= day && day < until
  )

/** Does somebody still have to look at an emergency, or at whether the family can be told of one? */
export const waitsForReview = ({ emergencies }: Pick<Case, "emergencies">, day: CalendarDate): boolean =>
  emergencies.some(
    ({ review, tellFamily }) => review === undefined || (!tellFamily.tell && tellFamily.reviewOn <= day)
  )
