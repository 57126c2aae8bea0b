/**
 * What a case, or somebody in it, can stand in that closes what would be open.
 *
 * It is no rule: which standing closes what is said by rules (`PrivacyRule.standing`).
 */
import { Schema } from "effect"

export const Standing = Schema.Literals([
  /** Processing is restricted at the request of the data subject (AVG 18). */
  "restricted",
  /** The term of access is over; the file waits for its destruction. Access ends before storage does. */
  "archived",
  /** The one who asks was blocked from the case, by a court or for safety. */
  "party-blocked"
])
export type Standing = typeof Standing.Type
