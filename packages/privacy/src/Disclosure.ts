/**
 * The record that data of a child was processed: who, what, when, why, on which ground.
 *
 * Written in the same transaction as the read or write that it records. It names fields by path and
 * never holds a value, so that the record can be shown to the family and kept longer than the data.
 */
import { CalendarDate, CaseId, RegionId, RuleId } from "@oza/kernel"
import { Actor, Side } from "@oza/roles"
import { Schema } from "effect"
import type { AccessDecision } from "./AccessDecision.ts"
import { DataCategory } from "./DataCategory.ts"
import { activityOf } from "./ProcessingActivity.ts"
import { Purpose } from "./Purpose.ts"

/** How the data were processed. */
export const DisclosureKind = Schema.Literals(["read", "write", "list", "export"])
export type DisclosureKind = typeof DisclosureKind.Type

export const Disclosure = Schema.Struct({
  region: RegionId,
  case: CaseId,
  kind: DisclosureKind,
  on: CalendarDate,
  actor: Actor,
  side: Side,
  purpose: Purpose,
  /** The version of the processing activity, as it stands in the register. */
  activity: Schema.NonEmptyString,
  categories: Schema.Array(DataCategory),
  /** Paths of the fields, `meetings[].plan.goal`; never a value. */
  fields: Schema.Array(Schema.NonEmptyString),
  rules: Schema.Array(RuleId),
  /** Numbers of the permissions it rested on. */
  permissions: Schema.Array(Schema.Int),
  /** The policy that decided, so that the decision can be made again. */
  policyVersion: Schema.NonEmptyString
}).pipe(Schema.annotateEncoded({ identifier: "Disclosure" }))
export type Disclosure = typeof Disclosure.Type

/**
 * The record of processing under a decision. `fields` are the paths that were shown or written (see
 * `project` and `fieldsOf`). Throws on a decision that denies: what was refused was not disclosed.
 */
export const disclosureOf = (
  decision: AccessDecision,
  of: {
    readonly region: RegionId
    readonly case: CaseId
    readonly kind: DisclosureKind
    readonly fields: ReadonlyArray<string>
  }
): Disclosure => {
  if (decision.effect === "deny" || decision.side === undefined) {
    throw new Error("a refused access is no disclosure")
  }
  return {
    region: of.region,
    case: of.case,
    kind: of.kind,
    on: decision.on,
    actor: decision.actor,
    side: decision.side,
    purpose: decision.purpose,
    activity: activityOf(decision.purpose, decision.on).id,
    categories: decision.permitted,
    fields: of.fields,
    rules: decision.rules,
    permissions: decision.permissionsUsed,
    policyVersion: decision.policyVersion
  }
}
