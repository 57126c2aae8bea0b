/**
 * Who acts: a party, in one role, for one organisation.
 *
 * Identity is the business of the identity provider; here stands only the pseudonymous party. A person
 * who has two roles acts in one of them at a time.
 */
import { OrganisationId, PersonId } from "@oza/kernel"
import { Schema } from "effect"
import { RoleId } from "./Role.ts"

export const Actor = Schema.Struct({
  party: PersonId,
  role: RoleId,
  /** Absent for the family. */
  organisation: Schema.optionalKey(OrganisationId)
}).pipe(Schema.annotateEncoded({ identifier: "Actor" }))
export type Actor = typeof Actor.Type
