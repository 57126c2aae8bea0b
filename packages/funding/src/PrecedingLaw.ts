/**
 * Preceding law: where the Zvw, the Wlz or the Wmo fits, it pays, and nobody else does.
 *
 * Whether it fits is tested in the case, by the questions that stand here with the source that then pays,
 * and for what. The questions decide nothing by themselves: people answer them, and say what shows it.
 */
import { LocalizedText, RuleId, RuleSource, text } from "@oza/kernel"
import { Schema } from "effect"
import { Scope } from "./Scope.ts"
import { SourceId } from "./Source.ts"

/** Laws that come before youth help and education. */
export const PrecedingLawName = Schema.Literals(["Zvw", "Wlz", "Wmo"])
export type PrecedingLawName = typeof PrecedingLawName.Type

/** A question on a preceding law, and what shows the answer. */
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

/** An answer that somebody gave, and what shows it. */
export interface PrecedingLawAnswer {
  /** The question, by its name in the law. */
  readonly question: string
  readonly answer: "yes" | "no" | "unknown"
  readonly evidence?: string | undefined
}

/**
 * What the answers come down to: a law fits where all are yes; one no is enough for it not to. Until then
 * it is undecided, and the questions that are open are named.
 */
export type PrecedingLawOutcome = {
  readonly law: PrecedingLawName
  /** The rule by which the law comes first. */
  readonly rule: RuleId
  readonly because: LocalizedText
  /** Questions that were answered with yes and nothing to show it. */
  readonly withoutEvidence: ReadonlyArray<PrecedingLawQuestion>
} & (
  | { readonly _tag: "Fits" | "DoesNotFit" }
  | {
      readonly _tag: "Undecided"
      readonly open: readonly [PrecedingLawQuestion, ...ReadonlyArray<PrecedingLawQuestion>]
    }
)

/** Tests whether the law fits by these answers; a question without an answer is open, as an unknown one. */
export const testPrecedingLaw = (
  { law, questions, rule }: Pick<PrecedingLaw, "law" | "questions" | "rule">,
  answers: ReadonlyArray<PrecedingLawAnswer>
): PrecedingLawOutcome => {
  const answerTo = ({ id }: PrecedingLawQuestion) => answers.find(({ question }) => question === id)
  const answered = (answer: PrecedingLawAnswer["answer"]) =>
    questions.filter((question) => (answerTo(question)?.answer ?? "unknown") === answer)
  const said = {
    law,
    rule,
    withoutEvidence: answered("yes").filter((question) => !isGiven(answerTo(question)?.evidence))
  }
  const [no] = answered("no")
  if (no !== undefined)
    return {
      _tag: "DoesNotFit",
      ...said,
      because: text(
        `De ${law} past niet. Nee is het antwoord op: ${no.text.nl}`,
        `The ${law} does not fit. No is the answer to: ${no.text.en}`
      )
    }
  const [first, ...rest] = answered("unknown")
  if (first === undefined)
    return {
      _tag: "Fits",
      ...said,
      because: text(
        `De ${law} past en gaat voor: op alle vragen is het antwoord ja.`,
        `The ${law} fits and comes first: the answer to all questions is yes.`
      )
    }
  const asked = (language: "nl" | "en") => [first, ...rest].map((one) => one.text[language]).join(" ")
  return {
    _tag: "Undecided",
    ...said,
    open: [first, ...rest],
    because: text(
      `Of de ${law} past, is nog niet bekend. Open is: ${asked("nl")}`,
      `Whether the ${law} fits is not known yet. Open is: ${asked("en")}`
    )
  }
}

const isGiven = (evidence: string | undefined): boolean => evidence !== undefined && evidence.trim() !== ""
