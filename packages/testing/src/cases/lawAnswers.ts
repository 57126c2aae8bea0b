/** Answers to the questions that regions ask about a preceding law, for a story that is not about them. */
import type { Command } from "@oza/cases"

type TestPrecedingLaw = Extract<Command, { readonly _tag: "TestPrecedingLaw" }>

/** The questions of the regions that ask them, by law. */
const questions: Readonly<Record<TestPrecedingLaw["law"], readonly [string, ...ReadonlyArray<string>]>> = {
  Zvw: ["medical-care", "insured"],
  Wlz: ["all-day", "lasting"],
  Wmo: ["aid-or-adult"]
}

/** A law fits where all answers are yes; the first no says that it does not. */
export const lawAnswers = (
  law: TestPrecedingLaw["law"],
  applies: boolean
): NonNullable<TestPrecedingLaw["answers"]> => {
  const [first, ...rest] = questions[law]
  const yes = (question: string) => ({ question, answer: "yes" as const, evidence: "Brief in het dossier" })
  return applies ? [yes(first), ...rest.map(yes)] : [{ question: first, answer: "no" }]
}
