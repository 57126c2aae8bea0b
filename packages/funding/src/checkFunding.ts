/**
 * Finds everything that is wrong with a funding declaration, at once, each with its place.
 *
 * A declaration without faults can be allocated by: whatever is then refused is refused by a rule. What
 * a region has not declared (a combination without a cell, a day without a price) is no fault here; it
 * is refused when somebody asks for it.
 */
import { intersectPeriods, periodsOverlap, type RuleBook, sharesAddToOne, sumOfShares } from "@oza/kernel"
import { peopleFaults, yearFaults } from "./checkPeople.ts"
import { priceFaults } from "./checkPrices.ts"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { fault, type FundingFault, pairs } from "./FundingFault.ts"
import { keepsFromPaying } from "./PayerRule.ts"
import { type Scope, scopesOverlap } from "./Scope.ts"
import type { SourceId, SourceKind } from "./Source.ts"
import { type SourceShare, sourcesOf, type SplitMethod } from "./SplitMethod.ts"

/** All faults; with a rule book, also the rules that the declaration names and the book does not have. */
export const checkFunding = (
  declaration: FundingDeclaration,
  rules?: RuleBook
): ReadonlyArray<FundingFault> => [
  ...duplicates(declaration),
  ...references(declaration),
  ...sourceFaults(declaration),
  ...keyFaults(declaration),
  ...priceFaults(declaration),
  ...overlaps(declaration),
  ...questionFaults(declaration),
  ...peopleFaults(declaration),
  ...yearFaults(declaration),
  ...(rules === undefined ? [] : unknownRules(declaration, rules))
]

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
    ...(["precedingLaw", "budgets", "mandates", "holders", "closedYears"] as const).flatMap((list) =>
      (declaration[list] ?? []).map(({ source }, index) => ({ source, path: `${list}.${index}.source` }))
    )
  ]
  const ofIndexes = (declaration.indexes ?? []).flatMap((index, at) =>
    (index.kinds ?? []).map((kind, of) => ({ kind, path: `indexes.${at}.kinds.${of}` }))
  )
  return [
    ...[...direct, ...scoped, ...ofIndexes]
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

/** Kinds of money that have categories, and that can be counted as if they were there. */
const admissions: ReadonlyArray<SourceKind> = ["tlv", "tbv"]

const sourceFaults = ({ sources }: FundingDeclaration): ReadonlyArray<FundingFault> =>
  sources.flatMap(({ category, fictitious, id, kind }, index) =>
    (category === undefined && fictitious !== true) || admissions.includes(kind)
      ? []
      : [
          fault(
            "KindWithoutCategories",
            `sources.${index}.${category === undefined ? "fictitious" : "category"}`,
            `"${id}" is geen TLV of TBV: alleen die hebben categorieën of zijn fictief.`,
            `"${id}" is no TLV or TBV: only those have categories or are fictitious.`
          )
        ]
  )

/** A question has one name in its law, also where the law stands in the list for other support. */
const questionFaults = ({ precedingLaw }: FundingDeclaration): ReadonlyArray<FundingFault> => {
  const asked = precedingLaw.flatMap(({ law, questions }, index) =>
    questions.map(({ id }, at) => ({ id, law, path: `precedingLaw.${index}.questions.${at}.id` }))
  )
  return asked.flatMap(({ id, law, path }, index) =>
    asked.findIndex((one) => one.law === law && one.id === id) === index
      ? []
      : [
          fault(
            "DuplicateId",
            path,
            `De vraag "${id}" staat twee keer bij de ${law}.`,
            `The question "${id}" stands twice with the ${law}.`
          )
        ]
  )
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

const unknownRules = (declaration: FundingDeclaration, rules: RuleBook): ReadonlyArray<FundingFault> =>
  [
    { rule: declaration.rule, path: "rule" },
    { rule: declaration.shortageRule, path: "shortageRule" },
    ...(declaration.exceptionRule === undefined
      ? []
      : [{ rule: declaration.exceptionRule, path: "exceptionRule" }]),
    ...(
      [
        "sources",
        "keys",
        "matrix",
        "payerRules",
        "precedingLaw",
        "mandates",
        "substitutions",
        "holders",
        "closedYears"
      ] as const
    ).flatMap((list) =>
      (declaration[list] ?? []).map(({ rule }, index) => ({ rule, path: `${list}.${index}.rule` }))
    )
  ]
    .filter(({ rule }) => !rules.has(rule))
    .map(({ rule, path }) =>
      fault("UnknownRule", path, `Er is geen regel ${rule}.`, `There is no rule ${rule}.`, rule)
    )
