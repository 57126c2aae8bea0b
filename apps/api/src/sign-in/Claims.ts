/**
 * What a token must say about who acts: party, region, role, and the organisation where there is one.
 *
 * Who somebody is, the identity provider knows; the party is a pseudonym. Other claims of the token are
 * none of our business and are not looked at.
 */
import { OrganisationId, PersonId, RegionId } from "@oza/kernel"
import type { Caller } from "@oza/privacy"
import { type Actor, RoleId } from "@oza/roles"
import { Schema } from "effect"

/** An address on the web, as the log of the caller's processing has to name it. */
const Address = Schema.String.check(
  Schema.isPattern(/^https?:\/\/\S+$/, { message: "expected an address that begins with https://" })
)

export const Claims = Schema.Struct({
  sub: PersonId,
  oza_region: RegionId,
  oza_role: RoleId,
  oza_organisation: Schema.optionalKey(OrganisationId),
  /** The application of another organisation that asks for somebody; absent: one of our own. */
  oza_application: Schema.optionalKey(Address),
  /** Where the processing log of that application can be read. */
  oza_application_log: Schema.optionalKey(Address)
})
export type Claims = typeof Claims.Type

export const actorOf = ({ sub, oza_role, oza_organisation }: Claims): Actor => ({
  party: sub,
  role: oza_role,
  ...(oza_organisation === undefined ? {} : { organisation: oza_organisation })
})

/** The application that asks, as far as logs name it. */
export const applicationOf = ({
  oza_application,
  oza_application_log
}: Claims): Omit<Caller, "span"> | undefined =>
  oza_application === undefined
    ? undefined
    : {
        processor: oza_application,
        ...(oza_application_log === undefined ? {} : { readApi: oza_application_log })
      }
