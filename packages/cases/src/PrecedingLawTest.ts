/**
 * A test whether another law comes first (Zvw, Wlz or Wmo): what was found, why, and the answers it rests on.
 *
 * Of each law the last test counts: a later one corrects an earlier one.
 */
import { classified } from "@oza/privacy"
import { Schema } from "effect"

const Sentence = Schema.NonEmptyString.check(Schema.isMaxLength(1000))

/** A law that can come before youth help and education. */
export const TestedLaw = Schema.Literals(["Zvw", "Wlz", "Wmo"])
export type TestedLaw = typeof TestedLaw.Type

/** An answer to a question of the region on a law, and what shows it. */
export const PrecedingLawAnswer = Schema.Struct({
  question: Schema.NonEmptyString.pipe(classified("process")),
  answer: Schema.Literals(["yes", "no", "unknown"]).pipe(classified("youth-help")),
  evidence: Schema.optionalKey(Sentence).pipe(classified("youth-help"))
}).pipe(Schema.annotateEncoded({ identifier: "PrecedingLawAnswer" }))
export type PrecedingLawAnswer = typeof PrecedingLawAnswer.Type

export const PrecedingLawTest = Schema.Struct({
  law: TestedLaw.pipe(classified("youth-help")),
  applies: Schema.Boolean.pipe(classified("youth-help")),
  reason: Sentence.pipe(classified("youth-help")),
  /** To the questions of the region, in their order. */
  answers: Schema.optionalKey(Schema.NonEmptyArray(PrecedingLawAnswer)).pipe(classified("youth-help"))
}).pipe(Schema.annotateEncoded({ identifier: "PrecedingLawTest" }))
export type PrecedingLawTest = typeof PrecedingLawTest.Type

/** The laws of which the last test found that they fit, each once. */
export const fittingLaws = (
  tests: ReadonlyArray<Pick<PrecedingLawTest, "law" | "applies">>
): ReadonlyArray<TestedLaw> =>
  [...new Map(tests.map(({ applies, law }) => [law, applies]))].flatMap(([law, applies]) =>
    applies ? [law] : []
  )
