/**
 * Preceding law: where the Zvw, the Wlz or the Wmo fits, it pays, and nobody else does.
 *
 * Whether it fits is tested in the case; here stands which source then pays, and for what.
 */
import { LocalizedText, RuleId } from "@oza/kernel"
import { Schema } from "effect"
import { Scope } from "./Scope.ts"
import { SourceId } from "./Source.ts"

/** Laws that come before youth help and education. */
export const PrecedingLawName = Schema.Literals(["Zvw", "Wlz", "Wmo"])
export type PrecedingLawName = typeof PrecedingLawName.Type

export const PrecedingLaw = Schema.Struct({
  law: PrecedingLawName,
  source: SourceId,
  /** What people ask themselves to find out whether it fits. */
  question: LocalizedText,
  /** The support that it can pay for. */
  scope: Scope,
  rule: RuleId
}).pipe(Schema.annotateEncoded({ identifier: "PrecedingLaw" }))
export type PrecedingLaw = typeof PrecedingLaw.Type
