/**
 * Who carries out each obligation of a privacy rule: the export that does it, and where it stands.
 *
 * An obligation that nothing carries out is a promise to nobody; the check on privacy sees that each export
 * is there.
 */
import type { Obligation } from "@oza/privacy"

export const handlers: Readonly<Record<Obligation, { readonly module: string; readonly name: string }>> = {
  // Health data of the samenwerkingsverband, and all that is confidential, stay behind when a case moves on.
  "no-onward-disclosure": { module: "packages/cases/src/MovingFile.ts", name: "movingFile" },
  // The family reads who saw what, when and why.
  "inform-family": { module: "packages/casework/src/rights/whoSawWhat.ts", name: "whoSawWhat" },
  // Only the fields of the categories that were decided on leave the case.
  "only-what-is-needed": { module: "packages/privacy/src/Projection.ts", name: "project" }
}
