import {
  allocate,
  type AllocationRequest,
  type PrecedingLawAnswer,
  SupportKindId,
  testPrecedingLaw
} from "@oza/funding"
import { amount } from "@oza/kernel"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreedContent,
  agreement,
  applied,
  arranged,
  day,
  granted,
  otPlanned,
  prepared,
  region,
  report,
  roles,
  shares,
  signal,
  supported,
  consulted,
  votHeld,
  withoutProvider
} from "../test/Life.ts"

const { funding, rules } = region

const asked = (kind: string, over: Partial<AllocationRequest> = {}): AllocationRequest => ({
  on: day("2026-11-02"),
  schoolType: "po",
  enrolment: "enrolled",
  precedingLaw: [],
  greyAreaTalked: false,
  agreements: [
    {
      agreement: 1,
      kind: SupportKindId.make(kind),
      setting: "school",
      from: day("2026-11-09"),
      until: day("2027-05-31"),
      quantity: 100,
      unit: "euro"
    }
  ],
  ...over
})
const paid = (request: AllocationRequest, by = funding): Record<string, number> => {
  const { lines } = Result.getOrThrow(allocate(by, rules, request))
  return Object.fromEntries(
    [...Map.groupBy(lines, ({ source }) => source)].map(([source, of]) => [
      source,
      of.reduce((sum, line) => sum + line.amount, 0)
    ])
  )
}

describe("who pays in MVS", () => {
  it("MVS-46: support in education is the samenwerkingsverband's, family support the municipality's, care in class of both", () => {
    for (const kind of ["guidance-in-learning", "guidance-in-behaviour"])
      expect(paid(asked(kind))).toEqual({ "swv-support": 10_000 })
    for (const kind of ["care-in-education-time", "personal-care", "school-replacing-track"])
      expect(paid(asked(kind))).toEqual({ "swv-support": 5_000, "youth-help": 5_000 })
    expect(paid(asked("family-support"))).toEqual({ "youth-help": 10_000 })
  })

  it("MVS-49: treatment is youth help, and nobody else is made to pay it", () => {
    expect(paid(asked("treatment"))).toEqual({ "youth-help": 10_000 })
    const [first, ...rest] = funding.keys.map((key) =>
      key.id === "treatment" ? { ...key, shares: funding.keys[0].shares } : key
    )
    const refused = allocate({ ...funding, keys: [first!, ...rest] }, rules, asked("treatment"))
    expect(refused).toMatchObject({ failure: { ruling: { grounds: [{ rule: { id: "MVS-49" } }] } } })
  })

  it.each(["Zvw", "Wlz", "Wmo"] as const)(
    "MVS-43: where the %s fits by its answers, it pays everything",
    (name) => {
      const law = funding.precedingLaw.find((one) => one.law === name)!
      const answers = law.questions.map(({ id }): PrecedingLawAnswer => ({
        question: id,
        answer: "yes",
        evidence: "brief"
      }))
      expect(testPrecedingLaw(law, answers)).toMatchObject({ _tag: "Fits", rule: "MVS-43" })
      for (const kind of law.scope.kinds ?? [])
        expect(paid(asked(kind, { precedingLaw: [name] }))).toEqual({ [law.source]: 10_000 })
      expect(law.decided.place).toContain("demonstration questions")
    }
  )

  it("MVS-27, MVS-28: a discussion about budget stops nothing: it goes to the two fixed contacts", () => {
    expect(funding.shortageRule).toBe("MVS-27")
    expect(funding.holders?.map(({ role, rule, source }) => [source, role, rule])).toEqual([
      ["swv-support", "swv-contact", "MVS-28"],
      ["youth-help", "municipal-contact", "MVS-28"],
      ["wmo", "municipal-contact", "MVS-28"]
    ])
    const none = { ...funding, budgets: funding.budgets.map((one) => ({ ...one, amount: amount(0) })) }
    expect(paid(asked("personal-care"), none)).toEqual(paid(asked("personal-care")))
  })
})

describe("C7: when and with whom money is spoken of in MVS", () => {
  it("MVS-23: last, after agreement on content, and by professionals", () => {
    const story = signal().lives(prepared, applied, granted, arranged)
    const split = shares(["swv-support", 60_000], ["youth-help", 60_000])
    expect(story.refusedBy("wijkteam-worker", split)).toEqual(["MVS-23"])
    expect(story.lives(agreedContent).refusedBy("parent", split)).toEqual(["MVS-23"])
    expect(story.lives(agreedContent).does("wijkteam-worker", split).holds("funding.shared")).toBe(true)
  })

  it("MVS-23: without parents and children at that part of the meeting, who are there for the content", () => {
    const planned = signal().lives(supported, consulted("convene"), votHeld, otPlanned)
    const money = (...present: ReadonlyArray<string>) =>
      report(planned, roles("parent", "internal-coordinator", "education-specialist"), {
        parts: [
          { topic: "content", present: roles("parent", "internal-coordinator"), minutes: "Wat er nodig is" },
          { topic: "finance", present: roles(...present), minutes: "Wie betaalt wat" }
        ]
      })
    for (const relative of ["parent", "guardian", "youth"])
      expect(planned.refusedBy("internal-coordinator", money("education-specialist", relative))).toEqual([
        "MVS-23"
      ])
    expect(planned.does("internal-coordinator", money("education-specialist")).holds("meeting.held")).toBe(
      true
    )
  })
})

describe("C19: group arrangements in MVS", () => {
  it("MVS-49: a group at school is a category of support without a route of its own; it is paid as that support", () => {
    const story = signal().lives(prepared)
    const group = withoutProvider(
      agreement(story, { category: "group-at-school", kind: "guidance-in-behaviour", responsible: "swv" })
    )
    expect(story.does("internal-coordinator", group).state.agreements).toHaveLength(1)
    expect(region.groupRoute).toBeUndefined()
    expect(funding.groups).toBeUndefined()
    expect(paid(asked("guidance-in-behaviour"))).toEqual({ "swv-support": 10_000 })
  })
})
