/**
 * Relations as bits, so that one test says whether a rule is about somebody.
 *
 * Whoever represents the child or supervises the family takes part as well; everybody is at least nothing
 * to the case.
 */
import type { Representation } from "@oza/roles"
import type { AccessRequest } from "../AccessRequest.ts"
import type { Relation } from "../PrivacyRule.ts"

const bits: { readonly [R in Relation]: number } = {
  none: 1,
  participant: 2,
  child: 4,
  representative: 8,
  "family-supervisor": 16,
  emergency: 32,
  "rights-handler": 64,
  "parent-without-authority": 128,
  mentor: 256
}

/** The bit of one relation. */
export const relationBit = (relation: Relation): number => bits[relation]

/** Every relation: for a rule that does not look at it. */
export const anyRelation = 511

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
    case "parent-without-authority":
      return bits.none | bits.participant | bits["parent-without-authority"]
    case "mentor":
      return bits.none | bits.participant | bits.mentor
    case "emergency":
      return bits.none | bits.emergency
    case "rights-handler":
      return bits.none | bits["rights-handler"]
  }
}

/** All that the actor is to the case and the child on this day. */
export const relationsOf = (request: AccessRequest): number => {
  const { actor, child, participates, representation } = request
  let all = bits.none
  if (child?.person === actor.party) all |= bits.child
  if (request.emergency !== undefined) all |= bits.emergency
  if (request.handlesRights === true) all |= bits["rights-handler"]
  if (!participates) return all
  all |= bits.participant
  return representation === undefined ? all : all | ofRepresentation[representation]
}

/** A place for each combination of relations that comes by, from 0: of the 512 that there could be there are few. */
export class RelationPlaces {
  readonly #places: Array<number> = Array.from({ length: anyRelation + 1 }, () => -1)
  #next = 0

  at(relations: number): number {
    const place = this.#places[relations]!
    return place >= 0 ? place : (this.#places[relations] = this.#next++)
  }
}

const ofRepresentation: { readonly [R in Representation]: number } = {
  "parent-with-authority": bits.representative,
  "legal-guardian": bits.representative,
  "parent-without-authority": bits["parent-without-authority"],
  "family-supervisor": bits["family-supervisor"],
  mentor: bits.mentor,
  // Who the child is, is told by the person and not by a role.
  youth: 0
}
