/**
 * The certificate of a destruction: what is left of what was there.
 *
 * It says which cases by their number, how much of what, on which ground and by whom; nothing of what
 * stood in it. `fingerprint` is the SHA-256 over that of each case as it was sealed, `hash` that of the certificate itself.
 */
import { CalendarDate, CaseId, id, RegionId, RuleId } from "@oza/kernel"
import { Actor } from "@oza/roles"
import { Schema } from "effect"
import { DataCategory } from "../DataCategory.ts"
import { canonicalText } from "../log/CanonicalText.ts"
import { RightsKind } from "../rights/RightsKind.ts"
import { FilePart } from "./FilePart.ts"

/** A destruction, and the list of what is to be destroyed. */
export const DestructionId = id("DestructionId")
export type DestructionId = typeof DestructionId.Type

/** Why it was destroyed: the term was over, or somebody asked and was right. */
export const DestructionReason = Schema.Union([
  Schema.TaggedStruct("TermOver", {
    /** The list on which it stood. */
    list: DestructionId,
    /** First day on which no term held it. */
    endedOn: CalendarDate
  }),
  Schema.TaggedStruct("Requested", {
    kind: RightsKind,
    /** How many recipients were told (AVG 19). */
    recipientsTold: Schema.Int
  })
])
export type DestructionReason = typeof DestructionReason.Type

/** How many of what were destroyed. */
export const DestructionCounts = Schema.Record(Schema.String, Schema.Int)
export type DestructionCounts = typeof DestructionCounts.Type

/** What is certified, before anybody counted and hashed. */
export const Destruction = Schema.Struct({
  id: DestructionId,
  region: RegionId,
  cases: Schema.NonEmptyArray(CaseId),
  part: FilePart,
  on: CalendarDate,
  categories: Schema.Array(DataCategory),
  reason: DestructionReason,
  rules: Schema.NonEmptyArray(RuleId),
  by: Schema.Struct({
    /** Who proposed or asked. */
    proposed: Actor,
    /** Who approved or decided: somebody else. */
    approved: Actor,
    executed: Actor
  })
}).pipe(Schema.annotateEncoded({ identifier: "Destruction" }))
export type Destruction = typeof Destruction.Type

export const Certificate = Schema.Struct({
  ...Destruction.fields,
  counts: DestructionCounts,
  fingerprint: Schema.NonEmptyString,
  hash: Schema.NonEmptyString
}).pipe(Schema.annotateEncoded({ identifier: "DestructionCertificate" }))
export type Certificate = typeof Certificate.Type

/** The text that `hash` is of: the same certificate gives the same text on every machine. */
export const certifiedText = ({ counts, fingerprint, ...destruction }: Omit<Certificate, "hash">): string =>
  canonicalText({ ...destruction, counts, fingerprint })
