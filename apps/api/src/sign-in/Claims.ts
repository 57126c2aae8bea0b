/**
 * What a token must say about who acts: party, region, role, and the organisation where there is one.
 *
 * Who somebody is, the identity provider knows; the party is a pseudonym. Other claims of the token are
 * none of our business and are not looked at.
 */
import { OrganisationId, PersonId, RegionId } from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"

export const Claims = Schema.Struct({
  sub: PersonId,
  oza_region: RegionId,
  oza_role: RoleId,
  oza_organisation: Schema.optionalKey(OrganisationId)
})
export type Claims = typeof Claims.Type

export const actorOf = ({ sub, oza_role, oza_organisation }: Claims): Actor => ({
  party: sub,
  role: oza_role,
  ...(oza_organisation === undefined ? {} : { organisation: oza_organisation })
})
