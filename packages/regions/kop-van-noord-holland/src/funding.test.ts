import {
  allocate,
  type AllocationRequest,
  type CostedAgreement,
  type FundingDeclaration,
  mayCommit,
  SourceId,
  SupportKindId,
  testPrecedingLaw
} from "@oza/funding"
import { amount, PersonId, share } from "@oza/kernel"
import { mandatesOf } from "@oza/region"
import { RoleId } from "@oza/roles"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import {
  agreement,
  agreedContent,
  applied,
  arranged,
  day,
  granted,
  prepared,
  region,
  shares,
  signalPo,
  talked,
  tested
} from "../test/Life.ts"

const { funding, rules } = region
const settings = ["school", "home", "care-location"] as const
const kinds = funding.kinds.map(({ id }) => id)
const laws = funding.precedingLaw
const law = (name: string) => laws.find((one) => one.law === name)!

const asked = (
  kind: string,
  setting: CostedAgreement["setting"],
  over: Partial<AllocationRequest> = {},
  of: Partial<CostedAgreement> = {}
): AllocationRequest => ({
  on: day("2026-11-02"),
  schoolType: "po",
  enrolment: "enrolled",
  precedingLaw: [],
  greyAreaTalked: true,
  agreements: [
    {
      agreement: 1,
      kind: SupportKindId.make(kind),
      setting,
      from: day("2026-11-09"),
      until: day("2027-07-31"),
      quantity: 100,
      unit: "euro",
      ...of
    }
  ],
  ...over
})
/** Who pays, and how many cents; or the rules that refuse it. */
const paid = (request: AllocationRequest, by: FundingDeclaration = funding) => {
  const result = allocate(by, rules, request)
  return Result.isSuccess(result)
    ? Object.fromEntries(
        [...Map.groupBy(result.success.lines, ({ source }) => source)].map(([source, lines]) => [
          source,
          lines.reduce((sum, line) => sum + line.amount, 0)
        ])
      )
    : [...new Set(result.failure.ruling.grounds.map(({ rule }) => String(rule.id)))]
}
/** All who pay agreed that these pay, each the same part. */
const exception = (...sources: ReadonlyArray<string>): Partial<CostedAgreement> => {
  const [first, ...rest] = sources.map((source) => ({
    source: SourceId.make(source),
    share: share(1, sources.length)
  }))
  return {
    exception: {
      shares: [first!, ...rest],
      on: day("2026-10-01"),
      agreedBy: [{ holder: "school", party: PersonId.make("0196a000-0000-7000-8000-000000000009") }]
    }
  }
}
const withExceptions: FundingDeclaration = { ...funding, exceptionRule: funding.rule }

describe("who pays in the Kop", () => {
  it("KOP-08: what is needed is divided whatever the budgets hold: without any, with none left, and with plenty", () => {
    const request = asked("guidance-in-behaviour", "school", {}, { quantity: 900_000 })
    const divided = paid(request)
    expect(divided).toEqual({ "swv-support": 45_000_000, "youth-help": 45_000_000 })
    for (const budgets of [[], funding.budgets.map((one) => ({ ...one, amount: amount(0) }))])
      expect(paid(request, { ...funding, budgets })).toEqual(divided)
  })

  it("KOP-08: a shortage has somebody who is told, for every source of SWV and municipality", () => {
    expect(funding.shortageRule).toBe("KOP-08")
    expect((funding.holders ?? []).map(({ role, rule, source }) => [source, role, rule])).toEqual([
      ["swv-support", "swv-consultant", "KOP-08"],
      ["youth-help", "wijkteam-worker", "KOP-08"],
      ["wmo", "wijkteam-worker", "KOP-08"]
    ])
  })

  it.each(["Zvw", "Wlz", "Wmo"] as const)(
    "KOP-09: where the %s fits by its answers it pays everything; neither youth help nor education does",
    (name) => {
      const { questions, scope, source } = law(name)
      const yes = questions.map(({ id }) => ({ question: id, answer: "yes" as const, evidence: "brief" }))
      const fits = testPrecedingLaw(law(name), yes)
      expect(fits).toMatchObject({ _tag: "Fits", rule: "KOP-09", withoutEvidence: [] })
      for (const kind of scope.kinds ?? [])
        for (const setting of settings)
          expect(paid(asked(kind, setting, { precedingLaw: [fits.law] }))).toEqual({ [source]: 10_000 })
      // One no, and it pays nothing.
      expect(testPrecedingLaw(law(name), [{ question: questions[0].id, answer: "no" }])._tag).toBe(
        "DoesNotFit"
      )
      for (const kind of scope.kinds ?? []) expect(paid(asked(kind, "school"))).not.toHaveProperty(source)
    }
  )

  it("KOP-09: the document names the laws and asks no questions; those that are asked say so", () => {
    expect(laws.map((one) => one.law)).toEqual(["Zvw", "Wlz", "Wmo"])
    for (const { decided } of laws) expect(decided.place).toContain("demonstration questions")
  })

  it("KOP-10: of an exempted pupil the school pays nothing at a care location, by no key and no agreement", () => {
    for (const kind of kinds) {
      const exempted = { enrolment: "exempted" } as const
      const byKey = paid(asked(kind, "care-location", exempted))
      expect(Array.isArray(byKey) ? byKey : Object.keys(byKey), kind).not.toContain("school")
      expect(paid(asked(kind, "care-location", exempted, exception("school")), withExceptions)).toContain(
        "KOP-10"
      )
    }
    expect(paid(asked("guidance-in-learning", "care-location", { enrolment: "exempted" }))).toEqual([
      "KOP-10"
    ])
  })

  it("KOP-11: of an enrolled pupil the school answers for education at a care location, with the SWV", () => {
    expect(paid(asked("guidance-in-learning", "care-location"))).toEqual({
      school: 5_000,
      "swv-support": 5_000
    })
    const { lines } = Result.getOrThrow(
      allocate(funding, rules, asked("guidance-in-learning", "care-location"))
    )
    expect(new Set(lines.map(({ rule }) => rule))).toEqual(new Set(["KOP-11"]))
  })

  it("KOP-12: the school pays no treatment, wherever it is given and whatever was agreed", () => {
    for (const setting of settings) {
      expect(paid(asked("treatment", setting))).toEqual({ "youth-help": 10_000 })
      expect(paid(asked("treatment", setting, {}, exception("school")), withExceptions)).toContain("KOP-12")
    }
  })

  it("KOP-27: the municipality pays the care farm and nobody else can; the school provides the education beside it", () => {
    const both = asked("care-farm", "care-location")
    expect(paid(both)).toEqual({ "youth-help": 10_000 })
    expect(paid(asked("care-farm", "care-location", {}, exception("school")), withExceptions)).toContain(
      "KOP-27"
    )
    const beside = {
      ...both,
      agreements: [
        both.agreements[0],
        { ...both.agreements[0], agreement: 2, kind: SupportKindId.make("guidance-in-learning") }
      ]
    } as const
    const { lines } = Result.getOrThrow(allocate(funding, rules, beside))
    expect(new Set(lines.map(({ agreement: number, holder }) => `${number} ${holder}`))).toEqual(
      new Set(["1 municipality", "2 school", "2 swv"])
    )
  })

  it("KOP-30: what the matrix says, it says for PO and for VO", () => {
    const of = (type: string) =>
      funding.matrix.filter((cell) => cell.schoolType === type).map(({ schoolType: _, ...cell }) => cell)
    expect(of("po")).toEqual(of("vo"))
    expect(of("po").length).toBeGreaterThan(0)
  })

  it("KOP-31: at a cell with an X nothing is divided before the conversation; KOP-32: without one it is", () => {
    for (const { conversation, kind, schoolType, setting } of funding.matrix) {
      const silent = asked(kind, setting, { greyAreaTalked: false, schoolType })
      expect(paid(silent), kind).toEqual(
        conversation === "required" ? ["KOP-31"] : paid({ ...silent, greyAreaTalked: true })
      )
    }
    expect(new Set(funding.matrix.map(({ conversation }) => conversation))).toEqual(
      new Set(["required", "possible"])
    )
  })

  it("KOP-36: extra money of the SWV pays where support is asked for an arrangement, in school years, and no treatment", () => {
    const { lines } = Result.getOrThrow(
      allocate(funding, rules, asked("guidance-in-behaviour", "school", {}, { until: day("2027-12-31") }))
    )
    const extra = lines.filter(({ source }) => source === "swv-support")
    expect(extra.map(({ year }) => year)).toEqual(["2026-2027", "2027-2028"])
    for (const kind of ["treatment", "family-support", "care-farm", "day-care-centre"])
      for (const setting of settings) expect(paid(asked(kind, setting))).not.toHaveProperty("swv-support")
  })
})

describe("C7: when money is spoken of in the Kop", () => {
  it("KOP-04: content is agreed first, and then the conversation, and then the costs", () => {
    const story = signalPo().lives(prepared, applied, tested, granted, arranged)
    const split = shares(1, ["swv-support", 100], ["youth-help", 100])
    expect(story.refusedBy("wijkteam-worker", split)).toEqual(["KOP-04", "KOP-31"])
    expect(story.lives(talked).refusedBy("wijkteam-worker", split)).toEqual(["KOP-04"])
    expect(story.lives(agreedContent).refusedBy("wijkteam-worker", split)).toEqual(["KOP-31"])
    expect(story.lives(agreedContent, talked).does("wijkteam-worker", split).holds("funding.shared")).toBe(
      true
    )
  })

  it("KOP-04: who shares costs commits them, and above 25,000 euros from a source a second agrees", () => {
    const people = [
      { party: PersonId.make("0196a000-0000-7000-8000-000000000001"), role: RoleId.make("wijkteam-worker") },
      { party: PersonId.make("0196a000-0000-7000-8000-000000000002"), role: RoleId.make("swv-consultant") }
    ] as const
    const may = (
      cents: number,
      approvers: Parameters<typeof mayCommit>[0]["approvers"],
      by = funding.mandates ?? []
    ) =>
      mayCommit(
        {
          lines: [{ source: SourceId.make("youth-help"), amount: amount(cents) }],
          approvers,
          on: day("2026-11-02"),
          mandates: by,
          substitutions: []
        },
        rules,
        "ApproveFunding"
      )
    expect(may(25_000_00, [people[0]])._tag).toBe("Granted")
    expect(may(25_000_01, [people[0]])).toMatchObject({
      _tag: "Refused",
      grounds: [{ rule: { id: "KOP-04" }, cures: [{ act: "ApproveFunding" }] }]
    })
    expect(may(25_000_01, people)._tag).toBe("Granted")
    // It is a demonstration value, and another reading of the region is another choice.
    const never = mandatesOf(funding.sources, [], "never", { from: day("2026-08-01") }, funding.rule)
    expect(may(1_000_000_00, [people[0]], never)._tag).toBe("Granted")
  })
})

describe("C19: group arrangements in the Kop", () => {
  it("KOP-33: an arrangement above the schools is the SWV's, in primary education; no group has money of its own", () => {
    expect(region.funding.groups).toBeUndefined()
    const story = signalPo().lives(prepared, applied, tested, granted)
    const above = (responsible: "swv" | "school") =>
      agreement(story, { kind: "guidance-in-behaviour", aboveSchool: true, responsible })
    expect(story.refusedBy("swv-consultant", above("school"))).toEqual(["KOP-33"])
    expect(story.does("swv-consultant", above("swv")).state.agreements).toHaveLength(1)
  })
})
