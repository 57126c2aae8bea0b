/**
 * What the register of group arrangements says of one: for whom it is, who works in it, how it is paid.
 *
 * It is about an offer and never about a child.
 */
import { OrganisationId } from "@oza/kernel"
import { Schema } from "effect"
import { GroupSourceId } from "./GroupRoute.ts"

const Words = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** An organisation that works in the group. */
export const GroupPartner = Schema.Struct({
  name: Words,
  /** Its number, where it has one. */
  organisation: Schema.optionalKey(OrganisationId)
}).pipe(Schema.annotateEncoded({ identifier: "GroupPartner" }))
export type GroupPartner = typeof GroupPartner.Type

export const GroupEntry = Schema.Struct({
  name: Words,
  /** For which children it is, in words. */
  targetGroup: Schema.NonEmptyString.check(Schema.isMaxLength(1000)),
  partners: Schema.Array(GroupPartner),
  /** The combination of sources that pays it; of the list of the region. */
  sources: Schema.Array(GroupSourceId),
  /** Is it (also) for children who are exempted from school? */
  servesExempted: Schema.Boolean,
  level: Schema.Literals(["group", "individual"]),
  /** One child with a specific need, or several whose needs compare. */
  need: Schema.Literals(["one-specific", "several-comparable"])
}).pipe(Schema.annotateEncoded({ identifier: "GroupEntry" }))
export type GroupEntry = typeof GroupEntry.Type
