/**
 * A record of the access log (NEN 7513): who used the system, for whom, on which data, allowed by what.
 *
 * It is the disclosure with the moment and the trace; nothing is in it that was not decided on, so both
 * can be made from each other. It names the user by the pseudonym of the party, and the data by path. It
 * is never shown outside the controller but to the family, and to whoever watches over the data.
 */
import { CalendarDate, CaseId, OrganisationId, PersonId, RegionId, RuleId } from "@oza/kernel"
import { type Actor, RoleId, Side } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "../DataCategory.ts"
import { type Disclosure, DisclosureKind, DisclosureOutcome } from "../Disclosure.ts"
import { Purpose } from "../Purpose.ts"
import { type Operation, SpanId, TraceId } from "./Operation.ts"

export const AccessRecord = Schema.Struct({
  /** What was done. */
  event: DisclosureKind,
  outcome: DisclosureOutcome,
  /** Milliseconds since 1970. */
  at: Schema.Int,
  trace: TraceId,
  span: SpanId,
  region: RegionId,
  case: CaseId,
  /** The day that was decided on. */
  on: CalendarDate,
  user: PersonId,
  role: RoleId,
  side: Schema.optionalKey(Side),
  organisation: Schema.optionalKey(OrganisationId),
  /** Who answers for the user: often the user. */
  responsible: PersonId,
  purpose: Purpose,
  activity: Schema.NonEmptyString,
  categories: Schema.Array(DataCategory),
  fields: Schema.Array(Schema.NonEmptyString),
  /** The authorisation protocol: which policy decided, on which rules. */
  protocol: Schema.Struct({ policy: Schema.NonEmptyString, rules: Schema.Array(RuleId) }),
  /** The consent profile: the numbers of the permissions that were used. */
  permissions: Schema.Array(Schema.Int),
  /** The number of the emergency; absent: the emergency button was not used. */
  emergency: Schema.optionalKey(Schema.Int)
}).pipe(Schema.annotateEncoded({ identifier: "AccessRecord" }))
export type AccessRecord = typeof AccessRecord.Type

/** The record of a disclosure as it was done in this operation. */
export const accessRecordOf = (disclosure: Disclosure, operation: Operation): AccessRecord => {
  const { actor, emergency, side } = disclosure
  return {
    event: disclosure.kind,
    outcome: disclosure.outcome,
    at: operation.endedAt,
    trace: operation.trace,
    span: operation.span,
    region: disclosure.region,
    case: disclosure.case,
    on: disclosure.on,
    user: actor.party,
    role: actor.role,
    ...(side === undefined ? {} : { side }),
    ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }),
    responsible: disclosure.responsible ?? actor.party,
    purpose: disclosure.purpose,
    activity: disclosure.activity,
    categories: disclosure.categories,
    fields: disclosure.fields,
    protocol: { policy: disclosure.policyVersion, rules: disclosure.rules },
    permissions: disclosure.permissions,
    ...(emergency === undefined ? {} : { emergency })
  }
}

/** The disclosure that a record was made of. */
export const disclosureIn = (record: AccessRecord): Disclosure => {
  const { emergency, organisation, side } = record
  const actor: Actor = {
    party: record.user,
    role: record.role,
    ...(organisation === undefined ? {} : { organisation })
  }
  return {
    region: record.region,
    case: record.case,
    kind: record.event,
    outcome: record.outcome,
    on: record.on,
    actor,
    ...(record.responsible === record.user ? {} : { responsible: record.responsible }),
    ...(side === undefined ? {} : { side }),
    purpose: record.purpose,
    activity: record.activity,
    categories: record.categories,
    fields: record.fields,
    rules: record.protocol.rules,
    permissions: record.permissions,
    ...(emergency === undefined ? {} : { emergency }),
    policyVersion: record.protocol.policy
  }
}
