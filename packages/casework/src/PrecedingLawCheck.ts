/**
 * Is what was said of a preceding law what the answers come down to? Where the region asks questions about a
 * law, they are answered, and it fits or does not by them; as long as it is undecided nothing is recorded. A
 * law that fits pays everything, so what shows that it does is named.
 */
import type { Command } from "@oza/cases"
import { type PrecedingLaw, testPrecedingLaw } from "@oza/funding"
import { text } from "@oza/kernel"
import type { InputIssue } from "./CaseworkError.ts"
import type { RegionInUse } from "./RegionContext.ts"

/** What cannot be right about a test; nothing for another act, and where the region asks no questions. */
export const precedingLawIssues = (
  { funding }: Pick<RegionInUse, "funding">,
  command: Command
): ReadonlyArray<InputIssue> => {
  if (command._tag !== "TestPrecedingLaw") return []
  const asking = funding.precedingLaw.filter(({ law }) => law === command.law)
  if (asking.length === 0) return []
  const { answers } = command
  if (answers === undefined) return [unanswered(asking)]
  const issues = answers.flatMap(({ question }, at): ReadonlyArray<InputIssue> => {
    if (!asking.some(({ questions }) => questions.some(({ id }) => id === question)))
      return [
        {
          path: `answers.${at}.question`,
          message: text(
            // What was sent is not repeated: it may be anything.
            `Deze vraag is er niet over de ${command.law}. Wel: ${namesOf(asking)}.`,
            `There is no such question about the ${command.law}. There are: ${namesOf(asking)}.`
          )
        }
      ]
    return answers.findIndex((one) => one.question === question) === at
      ? []
      : [
          {
            path: `answers.${at}.question`,
            message: text(
              `De vraag "${question}" is al beantwoord.`,
              `The question "${question}" was answered already.`
            )
          }
        ]
  })
  return [...issues, ...against(asking, command.applies, answers), ...nothingToShow(asking, answers)]
}

type Answers = Parameters<typeof testPrecedingLaw>[1]

/** A law fits where it does for some support; it does not where it does for none. */
const against = (
  asking: ReadonlyArray<PrecedingLaw>,
  applies: boolean,
  answers: Answers
): ReadonlyArray<InputIssue> => {
  const outcomes = asking.map((law) => testPrecedingLaw(law, answers))
  const fitting = outcomes.find(({ _tag }) => _tag === "Fits")
  if (fitting === undefined) {
    const open = outcomes.filter(({ _tag }) => _tag === "Undecided")
    if (open.length > 0) return open.map(({ because }) => ({ path: "answers", message: because }))
  }
  return (fitting !== undefined) === applies
    ? []
    : [{ path: "applies", message: (fitting ?? outcomes[0]!).because }]
}

/** A yes by which the law fits, with nothing that shows it. */
const nothingToShow = (asking: ReadonlyArray<PrecedingLaw>, answers: Answers): ReadonlyArray<InputIssue> => {
  const open = asking
    .map((law) => testPrecedingLaw(law, answers))
    .flatMap(({ _tag, withoutEvidence }) => (_tag === "Fits" ? withoutEvidence : []))
  return open.map(({ evidence, id }) => ({
    path: `answers.${answers.findIndex(({ question }) => question === id)}.evidence`,
    message: text(`Noem wat dit laat zien: ${evidence.nl}.`, `Name what shows this: ${evidence.en}.`)
  }))
}

const unanswered = (asking: ReadonlyArray<PrecedingLaw>): InputIssue => {
  const asked = (language: "nl" | "en") =>
    asking.flatMap(({ questions }) => questions.map((one) => one.text[language])).join(" ")
  return {
    path: "answers",
    message: text(
      `Beantwoord de vragen over deze wet: ${asked("nl")}`,
      `Answer the questions about this law: ${asked("en")}`
    )
  }
}

const namesOf = (asking: ReadonlyArray<PrecedingLaw>): string =>
  asking.flatMap(({ questions }) => questions.map(({ id }) => id)).join(", ")
