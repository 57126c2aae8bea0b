/**
 * Relations as bits, so that one test says whether a rule is about somebody.
 *
 * Whoever represents the child or supervises the family takes part as well; everybody is at least
 * nothing to the case.
 */
import { represents } from "@oza/roles"
import type { AccessRequest } from "../AccessRequest.ts"
import type { Relation } from "../PrivacyRule.ts"

const bits: { readonly [R in Relation]: number } = {
  none: 1,
  participant: 2,
  child: 4,
  representative: 8,
  "family-supervisor": 16,
  emergency: 32,
  "rights-handler": 64
}

/** The bit of one relation. */
export const relationBit = (relation: Relation): number => bits[relation]

/** Every relation: for a rule that does not look at it. */
export const anyRelation = 127

/** All that somebody of this relation is. */
export const impliedBy = (relation: Relation): number => {
  switch (relation) {
    case "none":
      return bits.none
    case "participant":
      return bits.none | bits.participant
    case "child":
      return bits.none | bits.child
    case "representative":
      return bits.none | bits.participant | bits.representative
    case "family-supervisor":
      return bits.none | bits.participant | bits["family-supervisor"]
    case "emergency":
      return bits.none | bits.emergency
    case "rights-handler":
      return bits.none | bits["rights-handler"]
  }
}

/** All that the actor is to the case and the child on this day. */
export const relationsOf = ({ actor, child, participates, representation }: AccessRequest): number => {
  let all = bits.none
  if (child?.person === actor.party) all |= bits.child
  if (!participates) return all
  all |= bits.participant
  if (representation === undefined) return all
  if (represents(representation)) all |= bits.representative
  if (representation === "family-supervisor") all |= bits["family-supervisor"]
  return all
}
