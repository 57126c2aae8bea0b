/** A question for support: whose it is, and to whom it is put. */
import { classified } from "@oza/privacy"
import { Schema } from "effect"

export const Question = Schema.Struct({
  of: Schema.Literals(["youth", "parents"]).pipe(classified("process")),
  addressedTo: Schema.Literals(["school", "swv", "municipality"]).pipe(classified("process")),
  text: Schema.NonEmptyString.check(Schema.isMaxLength(2000)).pipe(classified("family"))
}).pipe(Schema.annotateEncoded({ identifier: "Question" }))
export type Question = typeof Question.Type
