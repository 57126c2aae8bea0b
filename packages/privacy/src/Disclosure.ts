/**
 * The record that data of a child was processed, or that this was refused: who, what, when, why, on which
 * ground.
 *
 * Written in the same transaction as the read or write that it records. It names fields by path and
 * never holds a value, so that the record can be shown to the family and kept longer than the data. Both
 * logs are made from it (`logRecords`).
 */
import { CalendarDate, CaseId, PersonId, RegionId, RuleId } from "@oza/kernel"
import { Actor, Side } from "@oza/roles"
import { Schema } from "effect"
import type { AccessDecision } from "./AccessDecision.ts"
import { DataCategory } from "./DataCategory.ts"
import { activityOf } from "./ProcessingActivity.ts"
import { Purpose } from "./Purpose.ts"

/** How the data were processed. */
export const DisclosureKind = Schema.Literals(["read", "write", "list", "export"])
export type DisclosureKind = typeof DisclosureKind.Type

/** Were the data processed, or was that refused? */
export const DisclosureOutcome = Schema.Literals(["done", "refused"])
export type DisclosureOutcome = typeof DisclosureOutcome.Type

export const Disclosure = Schema.Struct({
  region: RegionId,
  case: CaseId,
  kind: DisclosureKind,
  outcome: DisclosureOutcome,
  on: CalendarDate,
  actor: Actor,
  /** Who answers for the actor; absent: the actor does (NEN 7513, the responsible user). */
  responsible: Schema.optionalKey(PersonId),
  /** Absent where the region knows no such role; then it was refused. */
  side: Schema.optionalKey(Side),
  purpose: Purpose,
  /** The version of the processing activity, as it stands in the register. */
  activity: Schema.NonEmptyString,
  /** What was opened; of what was refused, what was asked for and stayed closed. */
  categories: Schema.Array(DataCategory),
  /** Paths of the fields, `meetings[].plan.goal`; never a value. None where it was refused. */
  fields: Schema.Array(Schema.NonEmptyString),
  /** What it rested on, or the rules that refused it. */
  rules: Schema.Array(RuleId),
  /** Numbers of the permissions it rested on. */
  permissions: Schema.Array(Schema.Int),
  /** Number of the emergency in which it was opened; absent: in none (NEN 7513, the emergency button). */
  emergency: Schema.optionalKey(Schema.Int),
  /** The policy that decided, so that the decision can be made again. */
  policyVersion: Schema.NonEmptyString
}).pipe(Schema.annotateEncoded({ identifier: "Disclosure" }))
export type Disclosure = typeof Disclosure.Type

/** What a decision does not know of the processing that it was about. */
interface Processed {
  readonly region: RegionId
  readonly case: CaseId
  readonly kind: DisclosureKind
  /** The number of the emergency in which it was opened. */
  readonly emergency?: number | undefined
  /** Who answers for the actor, where that is somebody else. */
  readonly responsible?: PersonId | undefined
}

/**
 * The record of processing under a decision. `fields` are the paths that were shown or written (see
 * `project` and `fieldsOf`). Throws on a decision that denies, as what was refused was not disclosed (see
 * `refusalOf`), and on access to protect without its emergency.
 */
export const disclosureOf = (
  decision: AccessDecision,
  of: Processed & {
    readonly fields: ReadonlyArray<string>
    /** Of what was written, which the one who writes knows already; what was permitted, where absent. */
    readonly categories?: ReadonlyArray<DataCategory> | undefined
  }
): Disclosure => {
  if (decision.effect === "deny" || decision.side === undefined) {
    throw new Error("a refused access is no disclosure")
  }
  if (decision.purpose === "protect" && of.emergency === undefined) {
    throw new Error("access to protect is recorded with the emergency that opened it")
  }
  return {
    ...processed(decision, of),
    outcome: "done",
    categories: of.categories ?? decision.permitted,
    fields: of.fields,
    rules: decision.rules,
    permissions: decision.permissionsUsed
  }
}

/**
 * The record that access was refused: what was asked for, and the rules that closed it. Throws on a
 * decision that permits.
 */
export const refusalOf = (decision: AccessDecision, of: Processed): Disclosure => {
  if (decision.effect === "permit") throw new Error("a permitted access is no refusal")
  return {
    ...processed(decision, of),
    outcome: "refused",
    categories: [...new Set(decision.withheld.map(({ category }) => category))],
    fields: [],
    rules: [...new Set(decision.withheld.map(({ rule }) => rule.id))],
    permissions: []
  }
}

const processed = (decision: AccessDecision, of: Processed) => ({
  region: of.region,
  case: of.case,
  kind: of.kind,
  on: decision.on,
  actor: decision.actor,
  ...(of.responsible === undefined ? {} : { responsible: of.responsible }),
  ...(decision.side === undefined ? {} : { side: decision.side }),
  purpose: decision.purpose,
  activity: activityOf(decision.purpose, decision.on).id,
  ...(of.emergency === undefined ? {} : { emergency: of.emergency }),
  policyVersion: decision.policyVersion
})
