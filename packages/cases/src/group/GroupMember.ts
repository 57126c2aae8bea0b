/**
 * A child that takes part in a group: its case, the agreement that says so, and the individual funding
 * that is the basis.
 *
 * Who the child is stands in the case and nowhere here. Outside those who take part in that case,
 * members are only ever counted.
 */
import { CalendarDate, CaseId } from "@oza/kernel"
import { Schema } from "effect"
import type { Case } from "../Case.ts"
import { GroupSourceId } from "./GroupRoute.ts"

/** Where the individual funding of a child stands in its case. */
export const GroupBasis = Schema.Union([
  /** The decision that granted youth help. */
  Schema.TaggedStruct("YouthHelpDecision", {}),
  /** A procedure that was granted, such as one for a place in special education. */
  Schema.TaggedStruct("Procedure", { number: Schema.Int }),
  /** The costs of the agreement that were shared. */
  Schema.TaggedStruct("FundingShare", {})
])
export type GroupBasis = typeof GroupBasis.Type

/** Why a child leaves a group. */
export const GroupLeavingReason = Schema.Literals([
  "back-to-own-school",
  "to-other-education",
  "goals-reached",
  "other-support",
  "moved",
  "family-stops"
])
export type GroupLeavingReason = typeof GroupLeavingReason.Type

export const GroupMember = Schema.Struct({
  number: Schema.Int,
  case: CaseId,
  /** Number of the agreement in the case. */
  agreement: Schema.Int,
  /** Which source of the group pays for this child. */
  source: GroupSourceId,
  basis: GroupBasis,
  joinedOn: CalendarDate,
  leftOn: Schema.optionalKey(CalendarDate),
  reason: Schema.optionalKey(GroupLeavingReason)
}).pipe(Schema.annotateEncoded({ identifier: "GroupMember" }))
export type GroupMember = typeof GroupMember.Type

/** Is the individual funding there, in the case, for this agreement? */
export const hasBasis = (state: Case, agreement: number, basis: GroupBasis): boolean => {
  switch (basis._tag) {
    case "YouthHelpDecision":
      return state.decision?.outcome === "granted"
    case "Procedure":
      return state.procedures.find(({ number }) => number === basis.number)?.decision?.outcome === "granted"
    case "FundingShare":
      return state.funding.some((share) => share.agreement === agreement)
  }
}
