import { amount, date, period, PersonId, share } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { describe, expect, it } from "vitest"
import { declaration, kind, rule, rules, source, year } from "../test/declaration.ts"
import type { CommitmentMandate } from "./Approval.ts"
import type { BudgetHolder } from "./BudgetHolder.ts"
import { checkFunding } from "./checkFunding.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"

const faultsOf = (changed: Partial<FundingDeclaration>): ReadonlyArray<string> =>
  checkFunding({ ...declaration, ...changed }, rules).map(({ code, path }) => `${code} ${path}`)

/** The declaration with one key changed. */
const withKey = (
  index: number,
  changed: Partial<FundingDeclaration["keys"][number]>
): Partial<FundingDeclaration> => {
  const [first, ...rest] = declaration.keys.map((key, at) => (at === index ? { ...key, ...changed } : key))
  return { keys: [first!, ...rest] }
}

const person = PersonId.make("0196a000-0000-7000-8000-000000000009")

describe("checking what a region declares about money", () => {
  it("finds nothing in a sound declaration", () => {
    expect(checkFunding(declaration, rules)).toEqual([])
  })

  it("shares of a key add to one, exactly", () => {
    const thirds = [share(1, 3), share(1, 3), share(333_333, 1_000_000)]
    const [first, ...rest] = declaration.keys[1]!.shares.map((it, index) => ({
      ...it,
      share: thirds[index]!
    }))
    expect(faultsOf(withKey(1, { shares: [first!, ...rest] }))).toEqual(["SharesNotOne keys.1.shares"])
    expect(checkFunding({ ...declaration, ...withKey(1, { shares: [first!, ...rest] }) })[0]?.text.en).toBe(
      "The shares add to 2999999/3000000 instead of 1."
    )
  })

  it("a method divides the whole, climbs, and names sources that there are", () => {
    const [all] = declaration.keys[0]!.shares
    const part = { ...all, share: share(1, 2) }
    expect(
      faultsOf(
        withKey(0, {
          method: {
            _tag: "Ladder",
            rungs: [
              { upTo: amount(100), shares: [part] },
              { upTo: amount(100), shares: [{ ...all, source: source("lottery") }] }
            ]
          }
        })
      )
    ).toEqual([
      "UnknownSource keys.0.method.rungs.1.shares.0.source",
      "SharesNotOne keys.0.method.rungs.0.shares",
      "RungsNotClimbing keys.0.method.rungs.1.upTo"
    ])
    expect(
      faultsOf(
        withKey(0, {
          method: { _tag: "Capped", caps: [{ source: all.source, most: amount(1), overflow: all.source }] }
        })
      )
    ).toEqual(["OverflowIntoCapped keys.0.method.caps.0.overflow"])
    expect(
      faultsOf(withKey(0, { method: { _tag: "ByComponent", education: share(1, 3), shares: [part] } }))
    ).toEqual(["SharesNotOne keys.0.method.shares"])
    // KOP-12: by no method either does the school pay treatment.
    expect(
      faultsOf(withKey(2, { method: { _tag: "PerUnit", source: source("school"), amount: amount(100) } }))
    ).toEqual(["KeyAgainstPayerRule keys.2.method"])
  })

  it("names and kinds that nobody declared are found wherever they are used", () => {
    const painting = kind("painting")
    expect(
      faultsOf({
        ...withKey(0, { scope: { kinds: [kind("guidance"), painting] } }),
        matrix: [{ ...declaration.matrix[0]!, kind: painting }],
        prices: [{ ...declaration.prices[0]!, kind: painting }],
        budgets: [{ ...declaration.budgets[0]!, source: source("lottery") }]
      })
    ).toEqual([
      "UnknownKind prices.0.kind",
      "UnknownKind matrix.0.kind",
      "UnknownKind keys.0.scope.kinds.1",
      "UnknownSource budgets.0.source"
    ])
  })

  it("one name is used once, and a source stands once in a key", () => {
    const { kinds, keys } = declaration
    expect(faultsOf({ kinds: [...kinds, kinds[0]] })).toEqual(["DuplicateId kinds.5.id"])
    const half = { source: source("youth-help"), share: share(1, 2) }
    expect(faultsOf(withKey(2, { shares: [half, half] }))).toEqual(["DuplicateId keys.2.shares.1.source"])
    expect(
      faultsOf({ keys: [...keys, { ...keys[0], period: period(date("2019-08-01"), date("2020-08-01")) }] })
    ).toEqual(["DuplicateId keys.5.id"])
  })

  it("two prices, keys, cells or budgets for the same on one day are a fault", () => {
    const { prices, keys, matrix, budgets } = declaration
    expect(faultsOf({ prices: [...prices, { ...prices[0]!, period: period(date("2025-12-31")) }] })).toEqual([
      "OverlappingPrices prices.7.period",
      "OverlappingPrices prices.7.period"
    ])
    expect(
      faultsOf({ keys: [...keys, { ...keys[1]!, id: keys[1]!.id, scope: { settings: ["home"] } }] })
    ).toContain("OverlappingKeys keys.5.scope")
    expect(faultsOf({ matrix: [...matrix, matrix[0]!] })).toEqual(["OverlappingCells matrix.2"])
    expect(faultsOf({ budgets: [...budgets, { ...budgets[0]!, amount: amount(1) }] })).toEqual([
      "OverlappingBudgets budgets.2"
    ])
  })

  it("prices and keys that follow each other do not overlap", () => {
    const [first] = declaration.keys
    const until = { ...first, period: period(date("2020-08-01"), date("2026-08-01")) }
    const from = { ...first, id: declaration.keys[1]!.id, period: period(date("2026-08-01")) }
    expect(faultsOf({ keys: [until, from, ...declaration.keys.slice(2)] })).toEqual([
      "KindWithoutKey kinds.1"
    ])
  })

  it("KOP-12, KOP-27: a key may not make somebody pay whom a rule keeps from paying", () => {
    const school = { source: source("school"), share: share(1, 1) }
    expect(faultsOf(withKey(2, { shares: [school] }))).toEqual(["KeyAgainstPayerRule keys.2.shares.0"])
    const [found] = checkFunding({ ...declaration, ...withKey(3, { shares: [school] }) }, rules)
    expect(found).toMatchObject({ code: "KeyAgainstPayerRule", rule: "KOP-27" })
  })

  it("KOP-10: a key for exempted pupils at a care location may not name the school", () => {
    expect(faultsOf(withKey(4, { scope: { kinds: [kind("day-care")], enrolments: ["exempted"] } }))).toEqual([
      "KeyAgainstPayerRule keys.4.shares.0"
    ])
  })

  it("a source exists while a key that names it holds", () => {
    const wlz = { source: source("wlz"), share: share(1, 1) }
    expect(faultsOf(withKey(4, { shares: [wlz], period: period(date("2027-01-01")) }))).toEqual([
      "SourceNotInPeriod keys.4.shares.0"
    ])
  })

  it("KOP-09: one law has one source for one support", () => {
    const { precedingLaw } = declaration
    expect(
      faultsOf({
        precedingLaw: [
          ...precedingLaw,
          {
            ...precedingLaw[0]!,
            source: source("wlz"),
            questions: [{ ...precedingLaw[0]!.questions[0], id: "another" }]
          }
        ]
      })
    ).toEqual(["OverlappingPrecedingLaw precedingLaw.2.scope"])
  })

  it("a budget is for a year of its source: school year or calendar year", () => {
    expect(faultsOf({ budgets: [{ ...declaration.budgets[0]!, year: year("2026") }] })).toEqual([
      "YearNotOfSource budgets.0.year"
    ])
  })

  it("every rule that is named is in the rule book, where one is given", () => {
    const changed = { shortageRule: rule("KOP-99") }
    expect(faultsOf(changed)).toEqual(["UnknownRule shortageRule"])
    expect(checkFunding({ ...declaration, ...changed })).toEqual([])
  })

  const swv = source("swv")
  const role = RoleId.make("swv-consultant")
  const mandate: CommitmentMandate = {
    source: swv,
    role,
    upTo: amount(10_000_00),
    secondAbove: amount(5_000_00),
    period: period(date("2025-01-01")),
    rule: rule("KOP-36")
  }
  const holder: BudgetHolder = { source: swv, role, ladder: [], rule: rule("KOP-08") }
  const decided = { document: "Financial agreement", place: "art. 4" }

  it("finds nothing wrong with mandates, substitutes, holders, indexes and closed years that are sound", () => {
    expect(
      faultsOf({
        mandates: [
          mandate,
          { ...mandate, role: RoleId.make("director") },
          { ...mandate, source: source("youth-help") }
        ],
        substitutions: [
          { party: person, role, from: date("2026-01-01"), until: date("2026-02-01"), rule: rule("KOP-36") }
        ],
        holders: [holder, { ...holder, source: source("youth-help") }],
        indexes: [
          { from: date("2026-01-01"), factor: { numerator: 1041, denominator: 1000 }, decided },
          { from: date("2027-01-01"), factor: { numerator: 1041, denominator: 1000 }, decided }
        ],
        closedYears: [
          { source: swv, year: year("2024-2025"), closedOn: date("2025-12-01"), rule: rule("KOP-36") }
        ]
      })
    ).toEqual([])
  })

  it("all that is wrong with who commits and who is told is found at once", () => {
    const lottery = source("lottery")
    expect(
      faultsOf({
        mandates: [mandate, mandate, { ...mandate, source: lottery, secondAbove: mandate.upTo! }],
        substitutions: [
          { party: person, role, from: date("2026-01-01"), until: date("2026-01-01"), rule: rule("KOP-99") }
        ],
        holders: [holder, holder, { ...holder, source: lottery, rule: rule("KOP-99") }],
        closedYears: [
          { source: swv, year: year("2025"), closedOn: date("2026-01-01"), rule: rule("KOP-36") },
          { source: swv, year: year("2025"), closedOn: date("2026-01-01"), rule: rule("KOP-36") }
        ]
      })
    ).toEqual([
      "UnknownSource mandates.2.source",
      "UnknownSource holders.2.source",
      "OverlappingMandates mandates.1.period",
      "SecondNeverNeeded mandates.2.secondAbove",
      "EmptyPeriod substitutions.0.until",
      "DuplicateId holders.1.source",
      "DuplicateId closedYears.1",
      "YearNotOfSource closedYears.0.year",
      "YearNotOfSource closedYears.1.year",
      "UnknownRule substitutions.0.rule",
      "UnknownRule holders.2.rule"
    ])
  })

  it("a mandate that follows another of the same role does not overlap it", () => {
    const until = { ...mandate, period: period(date("2024-01-01"), date("2025-01-01")) }
    expect(faultsOf({ mandates: [until, mandate] })).toEqual([])
  })

  it("an index is of kinds that there are, once a day, and takes no price out of reach", () => {
    const from = date("2026-06-01")
    const twice = { numerator: 2, denominator: 1 }
    expect(
      faultsOf({
        indexes: [
          { from, factor: twice, decided },
          { from, factor: twice, decided, kinds: [kind("guidance"), kind("painting")] }
        ]
      })
    ).toEqual(["UnknownKind indexes.1.kinds.1", "OverlappingIndexes indexes.1.from"])
    expect(
      faultsOf({
        indexes: [
          { from, factor: { numerator: 1_000_000, denominator: 1 }, kinds: [kind("day-care")], decided }
        ]
      })
    ).toEqual(["PriceTooHigh prices.6.amount"])
  })

  it("a question stands once in its law", () => {
    const [zvw, ...others] = declaration.precedingLaw
    const [first] = zvw!.questions
    expect(faultsOf({ precedingLaw: [{ ...zvw!, questions: [first, first] }, ...others] })).toEqual([
      "DuplicateId precedingLaw.0.questions.1.id"
    ])
  })

  it("only an admission has a category or is fictitious", () => {
    const [first, second, ...rest] = declaration.sources
    const admission = { ...second!, kind: "tlv", category: "high", fictitious: true } as const
    expect(faultsOf({ sources: [first, admission, ...rest] })).toEqual([])
    expect(
      faultsOf({ sources: [{ ...first, category: "high" }, { ...second!, fictitious: true }, ...rest] })
    ).toEqual(["KindWithoutCategories sources.0.category", "KindWithoutCategories sources.1.fictitious"])
  })
})
