/**
 * Whose word is enough to promise what a source pays: that of the one who acts, or of a second person too.
 *
 * It is about who decides, and never about whether there is money.
 */
import { type CommitmentAsked, mayCommit } from "@oza/funding"
import type { CalendarDate, Ruling } from "@oza/kernel"
import type { RegionInUse } from "../RegionContext.ts"

type Asked = Pick<CommitmentAsked, "lines" | "approvers">

/** May these people together promise these lines? */
export const mayPromise = (
  { funding: { mandates = [], substitutions = [] }, rules }: RegionInUse,
  asked: Asked,
  on: CalendarDate
): Ruling => mayCommit({ ...asked, on, mandates, substitutions }, rules, "ApproveFunding")

/** Is this one of the people whose word counts, were it alone or as one of two? */
export const mayAgree = (
  { funding: { mandates = [], substitutions = [] }, rules }: RegionInUse,
  asked: Asked,
  on: CalendarDate
): Ruling => {
  const alone = mandates.map(({ secondAbove: _, ...mandate }) => mandate)
  return mayCommit({ ...asked, on, mandates: alone, substitutions }, rules, "ApproveFunding")
}
