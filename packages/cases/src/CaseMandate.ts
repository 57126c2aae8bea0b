/**
 * A mandate in a case: somebody lets somebody else do named things for a time.
 *
 * A mandate says what it is for (`scope`) and ends. It opens no data, and nobody can give what is not
 * his to give: a region says who gives which scope.
 */
import { CalendarDate, PersonId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"

/** What a mandate is for. */
export const MandateScope = Schema.Literals([
  /** To speak for parents, youth or school at a meeting. */
  "represent-at-meeting",
  /** To scale up and escalate. */
  "escalate",
  /** To do a role's work while the one who has it is away. */
  "substitute"
])
export type MandateScope = typeof MandateScope.Type

export const CaseMandate = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  to: Actor.pipe(classified("process")),
  scope: Schema.NonEmptyArray(MandateScope).pipe(classified("process")),
  givenBy: PersonId.pipe(classified("process")),
  giverRole: RoleId.pipe(classified("process")),
  from: CalendarDate.pipe(classified("process")),
  /** First day on which it no longer holds. */
  until: CalendarDate.pipe(classified("process"))
}).pipe(Schema.annotateEncoded({ identifier: "CaseMandate" }))
export type CaseMandate = typeof CaseMandate.Type
