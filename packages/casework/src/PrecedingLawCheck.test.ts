import type { Command } from "@oza/cases"
import { type PrecedingLaw, SourceId, SupportKindId } from "@oza/funding"
import { RuleId, text } from "@oza/kernel"
import { describe, expect, it } from "vitest"
import { precedingLawIssues } from "./PrecedingLawCheck.ts"

type Answers = NonNullable<Extract<Command, { _tag: "TestPrecedingLaw" }>["answers"]>
type Answer = Answers[number]

const law = (name: PrecedingLaw["law"], id: string, ...more: ReadonlyArray<string>): PrecedingLaw => {
  const asked = (one: string) => ({
    id: one,
    text: text(`Is het ${one}?`, `Is it ${one}?`),
    evidence: text("een brief", "a letter")
  })
  return {
    law: name,
    source: SourceId.make("zvw"),
    questions: [asked(id), ...more.map(asked)],
    scope: { kinds: [SupportKindId.make("treatment")] },
    rule: RuleId.make("KOP-09"),
    decided: { document: "Test", place: "1" }
  }
}

/** What is wrong in a region that asks two questions about the Zvw and none about the Wmo. */
const issues = (
  applies: boolean,
  answers?: ReadonlyArray<readonly [question: string, answer: Answer["answer"], evidence?: string]>,
  of: PrecedingLaw["law"] = "Zvw",
  laws: ReadonlyArray<PrecedingLaw> = [law("Zvw", "medical", "insured")]
): ReadonlyArray<string> => {
  const [first, ...rest] = (answers ?? []).map(([question, answer, evidence = "a letter of 1 May"]): Answer =>
    evidence === "" ? { question, answer } : { question, answer, evidence }
  )
  return precedingLawIssues(
    { funding: { precedingLaw: laws } as never },
    {
      _tag: "TestPrecedingLaw",
      law: of,
      applies,
      reason: "Getoetst",
      ...(first === undefined ? {} : { answers: [first, ...rest] })
    }
  ).map(({ message, path }) => `${path}: ${message.en}`)
}

describe("a test of preceding law and the answers to its questions", () => {
  it("KOP-09: fits where all are yes, and is recorded so", () => {
    const yes = [
      ["medical", "yes"],
      ["insured", "yes"]
    ] as const
    expect(issues(true, yes)).toEqual([])
    expect(issues(false, yes)).toEqual([
      "applies: The Zvw fits and comes first: the answer to all questions is yes."
    ])
  })

  it("KOP-09: does not fit where one is no, and is recorded so", () => {
    expect(issues(false, [["insured", "no"]])).toEqual([])
    expect(issues(true, [["insured", "no"]])).toEqual([
      "applies: The Zvw does not fit. No is the answer to: Is it insured?"
    ])
  })

  it.each([true, false])("is recorded neither way while a question is open (%s)", (applies) => {
    const open = ["answers: Whether the Zvw fits is not known yet. Open is: Is it insured?"]
    expect(issues(applies, [["medical", "yes"]])).toEqual(open)
    expect(
      issues(applies, [
        ["medical", "yes"],
        ["insured", "unknown"]
      ])
    ).toEqual(open)
  })

  it("is answered where the region asks, and needs no answers where it does not", () => {
    expect(issues(false)).toEqual([
      "answers: Answer the questions about this law: Is it medical? Is it insured?"
    ])
    expect(issues(true, undefined, "Wmo")).toEqual([])
  })

  it("answers its own questions, each once; all that is wrong is told at once", () => {
    expect(
      issues(true, [
        ["medical", "no"],
        ["medical", "no"],
        ["lottery", "yes"]
      ])
    ).toEqual([
      'answers.1.question: The question "medical" was answered already.',
      "answers.2.question: There is no such question about the Zvw. There are: medical, insured.",
      "applies: The Zvw does not fit. No is the answer to: Is it medical?"
    ])
  })

  it("fits where it does for some of the support that the law is about", () => {
    const both = [law("Zvw", "medical"), law("Zvw", "nursing")]
    const answers = [
      ["medical", "no"],
      ["nursing", "yes"]
    ] as const
    expect(issues(true, answers, "Zvw", both)).toEqual([])
    expect(issues(false, answers, "Zvw", both)).toHaveLength(1)
    expect(issues(false, [["medical", "no"]], "Zvw", both)).toEqual([
      "answers: Whether the Zvw fits is not known yet. Open is: Is it nursing?"
    ])
  })

  it("KOP-09: fits only where each yes says what shows it; a no needs nothing", () => {
    expect(
      issues(true, [
        ["medical", "yes"],
        ["insured", "yes", ""]
      ])
    ).toEqual(["answers.1.evidence: Name what shows this: a letter."])
    expect(issues(false, [["insured", "no", ""]])).toEqual([])
  })

  it("says nothing about other acts", () => {
    expect(precedingLawIssues({ funding: { precedingLaw: [] } as never }, { _tag: "AgreeContent" })).toEqual(
      []
    )
  })
})
