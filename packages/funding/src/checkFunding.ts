/**
 * Finds everything that is wrong with a funding declaration, at once, each with its place.
 *
 * A declaration without faults can be allocated by: whatever is then refused is refused by a rule. What
 * a region has not declared (a combination without a cell, a day without a price) is no fault here; it
 * is refused when somebody asks for it.
 */
import {
  intersectPeriods,
  type LocalizedText,
  periodsOverlap,
  type RuleBook,
  type RuleId,
  sharesAddToOne,
  sumOfShares,
  text
} from "@oza/kernel"
import { Schema } from "effect"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { keepsFromPaying } from "./PayerRule.ts"
import { type Scope, scopesOverlap } from "./Scope.ts"
import type { SourceId } from "./Source.ts"
import { type SourceShare, sourcesOf, type SplitMethod } from "./SplitMethod.ts"

/** What can be wrong with a funding declaration. */
export const FundingFaultCode = Schema.Literals([
  "DuplicateId",
  "UnknownKind",
  "UnknownSource",
  "UnknownRule",
  "SharesNotOne",
  "RungsNotClimbing",
  "OverflowIntoCapped",
  "OverlappingPrices",
  "OverlappingKeys",
  "OverlappingCells",
  "OverlappingBudgets",
  "OverlappingPrecedingLaw",
  "KeyAgainstPayerRule",
  "SourceNotInPeriod",
  "KindWithoutKey",
  "YearNotOfSource"
])
export type FundingFaultCode = typeof FundingFaultCode.Type

/** One fault in a funding declaration. */
export interface FundingFault {
  readonly code: FundingFaultCode
  /** Where: `keys.2.shares`. */
  readonly path: string
  /** The rule that it goes against, or that is missing. */
  readonly rule?: RuleId
  readonly text: LocalizedText
}

/** All faults; with a rule book, also the rules that the declaration names and the book does not have. */
export const checkFunding = (
  declaration: FundingDeclaration,
  rules?: RuleBook
): ReadonlyArray<FundingFault> => [
  ...duplicates(declaration),
  ...references(declaration),
  ...keyFaults(declaration),
  ...overlaps(declaration),
  ...budgetFaults(declaration),
  ...(rules === undefined ? [] : unknownRules(declaration, rules))
]

const fault = (
  code: FundingFaultCode,
  path: string,
  nl: string,
  en: string,
  rule?: RuleId
): FundingFault => ({
  code,
  path,
  text: text(nl, en),
  ...(rule === undefined ? {} : { rule })
})

const duplicates = (declaration: FundingDeclaration): ReadonlyArray<FundingFault> =>
  (["kinds", "sources", "keys"] as const).flatMap((list) => {
    const ids: ReadonlyArray<string> = declaration[list].map(({ id }) => id)
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [
            fault(
              "DuplicateId",
              `${list}.${index}.id`,
              `"${id}" staat er twee keer.`,
              `"${id}" is declared twice.`
            )
          ]
    )
  })

const references = (declaration: FundingDeclaration): ReadonlyArray<FundingFault> => {
  const kinds = new Set(declaration.kinds.map(({ id }) => id))
  const sources = new Set(declaration.sources.map(({ id }) => id))
  const scoped = (["keys", "payerRules", "precedingLaw"] as const).flatMap((list) =>
    declaration[list].flatMap(({ scope }, index) =>
      (scope.kinds ?? []).map((kind, at) => ({ kind, path: `${list}.${index}.scope.kinds.${at}` }))
    )
  )
  const direct = (["prices", "matrix"] as const).flatMap((list) =>
    declaration[list].map(({ kind }, index) => ({ kind, path: `${list}.${index}.kind` }))
  )
  const used = [
    ...declaration.keys.flatMap(({ method, shares }, index) => [
      ...shares.map(({ source }, at) => ({ source, path: `keys.${index}.shares.${at}.source` })),
      ...sourcesOfMethod(method).map(({ source, path }) => ({ source, path: `keys.${index}.method.${path}` }))
    ]),
    ...(["precedingLaw", "budgets"] as const).flatMap((list) =>
      declaration[list].map(({ source }, index) => ({ source, path: `${list}.${index}.source` }))
    )
  ]
  return [
    ...[...direct, ...scoped]
      .filter(({ kind }) => !kinds.has(kind))
      .map(({ kind, path }) =>
        fault(
          "UnknownKind",
          path,
          `"${kind}" is geen soort ondersteuning van deze regio.`,
          `"${kind}" is no kind of support of this region.`
        )
      ),
    ...used
      .filter(({ source }) => !sources.has(source))
      .map(({ source, path }) =>
        fault("UnknownSource", path, `Er is geen bron "${source}".`, `There is no source "${source}".`)
      )
  ]
}

/** Every source that a method names, with its place in it. */
const sourcesOfMethod = (
  method: SplitMethod | undefined
): ReadonlyArray<{ readonly source: SourceId; readonly path: string }> => {
  const named = (shares: ReadonlyArray<SourceShare>, path: string) =>
    shares.map(({ source }, at) => ({ source, path: `${path}.${at}.source` }))
  switch (method?._tag) {
    case "Ladder":
      return method.rungs.flatMap(({ shares }, at) => named(shares, `rungs.${at}.shares`))
    case "Capped":
      return method.caps.flatMap(({ overflow, source }, at) => [
        { source, path: `caps.${at}.source` },
        { source: overflow, path: `caps.${at}.overflow` }
      ])
    case "PerUnit":
      return [{ source: method.source, path: "source" }]
    case "ByComponent":
      return named(method.shares, "shares")
    case "ByParticipants":
    case undefined:
      return []
  }
}

/** What is wrong with how a key divides: shares that are not the whole, rungs that do not climb. */
const methodFaults = (method: SplitMethod | undefined, path: string): ReadonlyArray<FundingFault> => {
  switch (method?._tag) {
    case "Ladder":
      return method.rungs.flatMap(({ shares, upTo }, at) => [
        ...notWhole(shares, `${path}.rungs.${at}.shares`),
        ...(upTo > (method.rungs[at - 1]?.upTo ?? 0)
          ? []
          : [
              fault(
                "RungsNotClimbing",
                `${path}.rungs.${at}.upTo`,
                "Elke trede van de trap is hoger dan de vorige.",
                "Each rung of the ladder is higher than the one before."
              )
            ])
      ])
    case "Capped":
      return method.caps.flatMap(({ overflow, source }, at) =>
        method.caps.slice(0, at + 1).some((cap) => cap.source === overflow)
          ? [
              fault(
                "OverflowIntoCapped",
                `${path}.caps.${at}.overflow`,
                `Wat boven het maximum van "${source}" komt, gaat naar "${overflow}", dat zelf al zijn maximum heeft.`,
                `What is above the most of "${source}" goes to "${overflow}", which has had its own most.`
              )
            ]
          : []
      )
    case "ByComponent":
      return notWhole(method.shares, `${path}.shares`)
    case "ByParticipants":
    case "PerUnit":
    case undefined:
      return []
  }
}

const keyFaults = (declaration: FundingDeclaration): ReadonlyArray<FundingFault> => [
  ...declaration.keys.flatMap((key, index) => [
    ...notWhole(key.shares, `keys.${index}.shares`),
    ...methodFaults(key.method, `keys.${index}.method`),
    ...key.shares.flatMap(({ source }, at) =>
      key.shares.findIndex((it) => it.source === source) === at
        ? []
        : [
            fault(
              "DuplicateId",
              `keys.${index}.shares.${at}.source`,
              `Bron "${source}" staat twee keer in deze sleutel.`,
              `Source "${source}" stands twice in this key.`
            )
          ]
    ),
    ...payerFaults(declaration, index)
  ]),
  ...declaration.kinds
    .filter(({ id }) => !declaration.keys.some(({ scope }) => scope.kinds?.includes(id) ?? true))
    .map(({ id }) =>
      fault(
        "KindWithoutKey",
        `kinds.${declaration.kinds.findIndex((it) => it.id === id)}`,
        `Voor "${id}" is er geen verdeelsleutel.`,
        `There is no split key for "${id}".`
      )
    )
]

const notWhole = (shares: ReadonlyArray<SourceShare>, path: string): ReadonlyArray<FundingFault> => {
  const of = shares.map(({ share }) => share)
  if (sharesAddToOne(of)) return []
  const { numerator, denominator } = sumOfShares(of)
  const sum = `${numerator}/${denominator}`
  return [
    fault(
      "SharesNotOne",
      path,
      `De delen zijn samen ${sum} in plaats van 1.`,
      `The shares add to ${sum} instead of 1.`
    )
  ]
}

/**
 * Does a scope depend on whether the pupil is enrolled? Most keys do not: that a rule about exempted
 * pupils stands in the way shows when there is such a pupil, and is then refused by that rule.
 */
const turnsOnPupil = (scope: Scope): boolean => scope.enrolments !== undefined

/** Shares of a key that a rule about payers forbids, or that use a source that is not there yet or any more. */
const payerFaults = (declaration: FundingDeclaration, index: number): ReadonlyArray<FundingFault> => {
  const key = declaration.keys[index]!
  return sourcesOf(key.shares, key.method).flatMap((id) => {
    const source = declaration.sources.find((it) => it.id === id)
    if (source === undefined) return []
    const at = key.shares.findIndex((it) => it.source === id)
    const path = at < 0 ? `keys.${index}.method` : `keys.${index}.shares.${at}`
    const exists =
      source.validity === undefined || intersectPeriods(source.validity, key.period) !== undefined
    return [
      ...(exists
        ? []
        : [
            fault(
              "SourceNotInPeriod",
              path,
              `Bron "${id}" is er nooit terwijl de sleutel geldt.`,
              `Source "${id}" never exists while the key holds.`
            )
          ]),
      ...declaration.payerRules
        .filter(
          (rule) =>
            scopesOverlap(rule.scope, key.scope) &&
            !(turnsOnPupil(rule.scope) && !turnsOnPupil(key.scope)) &&
            keepsFromPaying(rule, source.holder)
        )
        .map(({ rule, because }) =>
          fault(
            "KeyAgainstPayerRule",
            path,
            `De sleutel laat "${id}" betalen. ${because.nl}`,
            `The key makes "${id}" pay. ${because.en}`,
            rule
          )
        )
    ]
  })
}

const overlaps = (declaration: FundingDeclaration): ReadonlyArray<FundingFault> => [
  ...pairs(declaration.prices)
    .filter(([a, b]) => a.kind === b.kind && a.unit === b.unit && periodsOverlap(a.period, b.period))
    .map(([a, , index]) =>
      fault(
        "OverlappingPrices",
        `prices.${index}.period`,
        `Voor "${a.kind}" per ${a.unit} gelden op een dag twee prijzen.`,
        `Two prices for "${a.kind}" per ${a.unit} hold on one day.`
      )
    ),
  ...pairs(declaration.keys)
    .filter(([a, b]) => scopesOverlap(a.scope, b.scope) && periodsOverlap(a.period, b.period))
    .map(([a, b, index]) =>
      fault(
        "OverlappingKeys",
        `keys.${index}.scope`,
        `"${a.id}" en "${b.id}" gelden op een dag voor dezelfde ondersteuning.`,
        `"${a.id}" and "${b.id}" hold on one day for the same support.`
      )
    ),
  ...pairs(declaration.matrix)
    .filter(([a, b]) => a.kind === b.kind && a.setting === b.setting && a.schoolType === b.schoolType)
    .map(([a, , index]) =>
      fault(
        "OverlappingCells",
        `matrix.${index}`,
        `Het vak "${a.kind}, ${a.setting}, ${a.schoolType}" staat twee keer in de matrix.`,
        `The cell "${a.kind}, ${a.setting}, ${a.schoolType}" stands twice in the matrix.`
      )
    ),
  ...pairs(declaration.precedingLaw)
    .filter(([a, b]) => a.law === b.law && scopesOverlap(a.scope, b.scope))
    .map(([a, , index]) =>
      fault(
        "OverlappingPrecedingLaw",
        `precedingLaw.${index}.scope`,
        `Voor de ${a.law} zijn er twee bronnen voor dezelfde ondersteuning.`,
        `There are two sources of the ${a.law} for the same support.`
      )
    )
]

const budgetFaults = (declaration: FundingDeclaration): ReadonlyArray<FundingFault> => [
  ...pairs(declaration.budgets)
    .filter(([a, b]) => a.source === b.source && a.year === b.year)
    .map(([a, , index]) =>
      fault(
        "OverlappingBudgets",
        `budgets.${index}`,
        `"${a.source}" heeft twee budgetten voor ${a.year}.`,
        `"${a.source}" has two budgets for ${a.year}.`
      )
    ),
  ...declaration.budgets.flatMap(({ source: id, year }, index) => {
    const source = declaration.sources.find((it) => it.id === id)
    const basis = year.includes("-") ? "school-year" : "calendar-year"
    return source === undefined || source.year === basis
      ? []
      : [
          fault(
            "YearNotOfSource",
            `budgets.${index}.year`,
            `"${id}" wordt niet bijgehouden per ${basis === "school-year" ? "schooljaar" : "kalenderjaar"}.`,
            `"${id}" is not kept by ${basis === "school-year" ? "school year" : "calendar year"}.`
          )
        ]
  })
]

const unknownRules = (declaration: FundingDeclaration, rules: RuleBook): ReadonlyArray<FundingFault> =>
  [
    { rule: declaration.rule, path: "rule" },
    { rule: declaration.shortageRule, path: "shortageRule" },
    ...(declaration.exceptionRule === undefined
      ? []
      : [{ rule: declaration.exceptionRule, path: "exceptionRule" }]),
    ...(["sources", "keys", "matrix", "payerRules", "precedingLaw"] as const).flatMap((list) =>
      declaration[list].map(({ rule }, index) => ({ rule, path: `${list}.${index}.rule` }))
    )
  ]
    .filter(({ rule }) => !rules.has(rule))
    .map(({ rule, path }) =>
      fault("UnknownRule", path, `Er is geen regel ${rule}.`, `There is no rule ${rule}.`, rule)
    )

/** Every two items, with the index of the second. */
const pairs = <A>(items: ReadonlyArray<A>): ReadonlyArray<readonly [A, A, number]> =>
  items.flatMap((b, index) => items.slice(0, index).map((a) => [a, b, index] as const))
