/** How a use case ends when it does not do what was asked, beside what stores and access say. */
import { LocalizedText, Refused } from "@oza/kernel"
import { Schema } from "effect"

/** The rules of the region refuse the act. Nothing was written. */
export class ActRefused extends Schema.TaggedError<ActRefused>()("ActRefused", {
  ruling: Refused,
  /** Where in what was asked each ground lies, where that is known: `costs.0.unit`. */
  paths: Schema.optionalKey(Schema.Array(Schema.String))
}) {
  override get message(): string {
    return `refused by ${this.ruling.grounds.map(({ rule }) => rule.id).join(", ")}`
  }
}

/** One thing in what was asked that cannot be right: where, and what would be. */
export const InputIssue = Schema.Struct({
  /** Dotted path in the request: `enrolment.school`. */
  path: Schema.String,
  message: LocalizedText
}).pipe(Schema.annotateEncoded({ identifier: "InputIssue" }))
export type InputIssue = typeof InputIssue.Type

/** What was asked has the right shape and still cannot be right: all of it at once. */
export class InvalidInput extends Schema.TaggedError<InvalidInput>()("InvalidInput", {
  issues: Schema.NonEmptyArray(InputIssue)
}) {
  override get message(): string {
    return this.issues.map(({ path, message }) => `${path}: ${message.en}`).join("; ")
  }
}
