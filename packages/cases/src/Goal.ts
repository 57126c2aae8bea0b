/** What the child needs, and the goals that follow from it. Goals come before any offer. */
import { classified } from "@oza/privacy"
import { Schema } from "effect"

const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))

/** Something that is needed, in education, in youth help or in both. */
export const Need = Schema.Struct({
  domain: Schema.Literals(["education", "youth-help", "both"]).pipe(classified("process")),
  /** What the child, the parents or the teacher need. */
  text: Sentence.pipe(classified("education")),
  /** More than the basic support that every school offers. */
  exceedsBasicSupport: Schema.Boolean.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Need" }))
export type Need = typeof Need.Type

export const Goal = Schema.Struct({
  number: Schema.Int.pipe(classified("process")),
  text: Sentence.pipe(classified("education"))
}).pipe(Schema.annotateEncoded({ identifier: "Goal" }))
export type Goal = typeof Goal.Type
