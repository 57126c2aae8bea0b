/**
 * What somebody is to the child: parent, guardian, supervisor, mentor or the youth in person.
 *
 * The law asks for an answer of those who have authority over a child, not of everybody in the family.
 * A legal guardian (voogd) stands where a parent with authority stands; a family supervisor
 * (gezinsvoogd, under a supervision order) does not. Which role of a region is which kind stands at the
 * role (`Role.representation`); whether a person truly has the authority is proven elsewhere.
 */
import { Schema } from "effect"

export const Representation = Schema.Literals([
  /** A parent who has authority over the child (BW 1:245). */
  "parent-with-authority",
  /** A parent who has none: is told important facts when asking (BW 1:377c). */
  "parent-without-authority",
  /** Has authority in the place of parents (voogd, BW 1:245). */
  "legal-guardian",
  /** Works for the certified institution that supervises the family (gezinsvoogd); has no authority. */
  "family-supervisor",
  /** Acts for an adult who cannot (mentor or curator, BW 1:453). Never represents a minor. */
  "mentor",
  /** The child in person. */
  "youth"
])
export type Representation = typeof Representation.Type

/** Does somebody of this kind represent a minor, as the one whose answer the law asks for? */
export const represents = (kind: Representation): boolean =>
  kind === "parent-with-authority" || kind === "legal-guardian"
