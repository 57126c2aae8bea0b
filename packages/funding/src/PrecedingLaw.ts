/**
 * Preceding law: where the Zvw, the Wlz or the Wmo fits, it pays, and nobody else does.
 *
 * Whether it fits is tested in the case; here stands which source then pays, and for what.
 */
import { LocalizedText, RuleId, RuleSource } from "@oza/kernel"
import { Schema } from "effect"
import { Scope } from "./Scope.ts"
import { SourceId } from "./Source.ts"

/** Laws that come before youth help and education. */
export const PrecedingLawName = Schema.Literals(["Zvw", "Wlz", "Wmo"])
export type PrecedingLawName = typeof PrecedingLawName.Type

export const PrecedingLawQuestion = Schema.Struct({
  /** Kebab-case, once within a law. */
  id: Schema.String.check(
    Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: "expected a question such as needs-doctor" })
  ),
  text: LocalizedText,
  /** What shows the answer: an indication, a letter of the insurer. */
  evidence: LocalizedText
}).pipe(Schema.annotateEncoded({ identifier: "PrecedingLawQuestion" }))
export type PrecedingLawQuestion = typeof PrecedingLawQuestion.Type

export const PrecedingLaw = Schema.Struct({
  law: PrecedingLawName,
  source: SourceId,
  /** What people ask themselves to find out whether it fits: it does where all answers are yes. */
  questions: Schema.NonEmptyArray(PrecedingLawQuestion),
  /** The support that it can pay for. */
  scope: Scope,
  rule: RuleId,
  /** Where the questions were decided. */
  decided: RuleSource
}).pipe(Schema.annotateEncoded({ identifier: "PrecedingLaw" }))
export type PrecedingLaw = typeof PrecedingLaw.Type
