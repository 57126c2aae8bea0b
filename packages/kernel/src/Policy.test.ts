import { Result, Schema } from "effect"
import fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import { addDays, date } from "./CalendarDate.ts"
import { LegalTerm, weeks } from "./LegalTerm.ts"
import { text } from "./LocalizedText.ts"
import { type Choices, decidedFrom, may, must, TermAmbiguous, TermNotFilled } from "./OpenTerm.ts"
import { checkChoices, type Policy, policyOn, termOn } from "./Policy.ts"
import { RuleId } from "./Rule.ts"

const terms = {
  decisionTerm: may({
    rule: RuleId.make("AWB-4:13"),
    asks: text("Hoe lang mag een besluit duren?", "How long may a decision take?"),
    schema: LegalTerm,
    legalDefault: weeks(8)
  }),
  experts: must({
    rule: RuleId.make("X-1"),
    asks: text("Wie adviseert?", "Who advises?"),
    schema: Schema.NonEmptyArray(Schema.Literals(["psychologist", "youth-doctor"]))
  })
}

const plan = (place: string) => ({ document: "Ondersteuningsplan", place })
const start = date("2022-08-01")
const experts = [decidedFrom(start, ["youth-doctor"], plan("§ 5.3"))] as const

describe("an open term", () => {
  it("has the value that the region decided, from the day on which it starts", () => {
    const choices = {
      experts,
      decisionTerm: [decidedFrom(date("2026-08-01"), weeks(6), plan("§ 4.2"))]
    } as const
    const on = (day: string) => Result.getOrThrow(policyOn(terms, choices, date(day)))
    expect(on("2026-07-31")).toEqual({ decisionTerm: weeks(8), experts: ["youth-doctor"] })
    expect(on("2026-08-01")).toEqual({ decisionTerm: weeks(6), experts: ["youth-doctor"] })
  })

  it("that may be filled in has the legal default without a decision, and says that nobody decided", () => {
    const holds = Result.getOrThrow(termOn("decisionTerm", terms.decisionTerm, [], start))
    expect(holds).toEqual({ value: weeks(8), decided: undefined })
  })

  it("that must be filled in and is not is an error that cites the rule", () => {
    const result = policyOn(terms, { experts }, date("2022-07-31"))
    expect(result).toEqual(
      Result.fail(new TermNotFilled({ term: "experts", rule: RuleId.make("X-1"), on: date("2022-07-31") }))
    )
    expect(Result.isFailure(result) && result.failure.message).toBe(
      'the region has to decide about "experts" (X-1) and has not on 2022-07-31'
    )
  })

  it("with two decisions on one day is an error that names both places", () => {
    const twice = [experts[0], decidedFrom(start, ["psychologist"], plan("§ 6"))] as const
    const result = policyOn(terms, { experts: twice }, start)
    expect(Result.isFailure(result) && result.failure).toBeInstanceOf(TermAmbiguous)
    expect(Result.isFailure(result) && result.failure.message).toContain(
      "Ondersteuningsplan § 5.3 and Ondersteuningsplan § 6"
    )
  })

  it("two old decisions on one day do not matter once a later one holds", () => {
    const later = decidedFrom(date("2023-08-01"), ["psychologist"], plan("§ 7"))
    const result = policyOn(terms, { experts: [experts[0], experts[0], later] }, date("2023-08-01"))
    expect(Result.isSuccess(result) && result.success.experts).toEqual(["psychologist"])
  })

  it("gives the latest decision that has started, in whatever order they stand", () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 10 })
    const decisionsOf = (days: ReadonlyArray<number>) =>
      days.map((n) => decidedFrom(addDays(start, n), weeks(n + 1), plan(`§ ${n}`)))
    fc.assert(
      fc.property(offsets, fc.integer({ min: -10, max: 5010 }), (days, n) => {
        const latest = Math.max(...days.filter((it) => it <= n))
        const holds = termOn("decisionTerm", terms.decisionTerm, decisionsOf(days), addDays(start, n))
        expect(Result.getOrThrow(holds).value).toEqual(latest === -Infinity ? weeks(8) : weeks(latest + 1))
        const backwards = decisionsOf(days.toReversed())
        expect(termOn("decisionTerm", terms.decisionTerm, backwards, addDays(start, n))).toEqual(holds)
      })
    )
  })
})

describe("checking what a region decided", () => {
  it("finds nothing where all is well", () => {
    expect(checkChoices(terms, { experts }, start)).toEqual([])
  })

  it("lists every fault at once", () => {
    const choices = {
      experts: [decidedFrom(start, [], plan("§ 1")), decidedFrom(start, ["wizard"], plan("§ 2"))],
      decisionTerm: [decidedFrom(start, { length: 0, unit: "weeks" }, plan("§ 3"))],
      decisionTrem: [decidedFrom(start, weeks(6), plan("§ 4"))]
    } as unknown as Choices<typeof terms>
    expect(checkChoices(terms, choices).map((it) => [it._tag, it.term])).toEqual([
      ["TermUnknown", "decisionTrem"],
      ["TermValueInvalid", "decisionTerm"],
      ["TermAmbiguous", "experts"],
      ["TermValueInvalid", "experts"],
      ["TermValueInvalid", "experts"]
    ])
  })

  it("says what is wrong with a value, and where in it", () => {
    const choices = { experts: [decidedFrom(start, ["wizard"], plan("§ 2"))] } as unknown as Choices<
      typeof terms
    >
    const [fault] = checkChoices(terms, choices)
    expect(fault?.message).toContain('the decision from 2022-08-01 of "experts" (X-1) is not allowed: 0: ')
  })

  it("misses a term that must be filled, also where that comes too late", () => {
    const none = {} as unknown as Choices<typeof terms>
    expect(checkChoices(terms, none).map((it) => it.message)).toEqual([
      'the region has to decide about "experts" (X-1) and has not'
    ])
    expect(checkChoices(terms, { experts }, date("2022-07-31")).map((it) => it._tag)).toEqual([
      "TermNotFilled"
    ])
  })

  it("checks the legal default of the term itself", () => {
    const broken = {
      decisionTerm: { ...terms.decisionTerm, legalDefault: { length: 0, unit: "weeks" as const } }
    }
    expect(checkChoices(broken, {}).map((it) => it.message)).toEqual([
      expect.stringContaining('the legal default of "decisionTerm" (AWB-4:13) is not allowed')
    ])
  })

  it("does not take what every object has for a decision", () => {
    expect(checkChoices({ toString: terms.decisionTerm }, {} as never)).toEqual([])
  })
})

describe("the types", () => {
  it("a term that must be filled cannot be left out, one that may can", () => {
    expectTypeOf<{ experts: typeof experts }>().toExtend<Choices<typeof terms>>()
    // @ts-expect-error: `experts` must be decided
    const without: Choices<typeof terms> = {}
    // @ts-expect-error: at least one decision
    const empty: Choices<typeof terms> = { experts: [] }
    // @ts-expect-error: no such expert
    const unknown: Choices<typeof terms> = { experts: [decidedFrom(start, ["wizard"], plan("§ 1"))] }
    // @ts-expect-error: a day is a CalendarDate, not any text
    const day = decidedFrom("2022-8-1", ["youth-doctor"], plan("§ 1"))
    expect([without, empty, unknown, day]).toHaveLength(4)
  })

  it("a policy has every term, with the type of its schema", () => {
    expectTypeOf<Policy<typeof terms>["decisionTerm"]>().toEqualTypeOf<LegalTerm>()
    expectTypeOf<Policy<typeof terms>["experts"]>().toExtend<
      readonly ["psychologist" | "youth-doctor", ...ReadonlyArray<"psychologist" | "youth-doctor">]
    >()
  })
})
