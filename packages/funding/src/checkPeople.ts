/**
 * Finds what is wrong with who commits, who stands in, who answers for a budget, and with budgets and
 * closed years themselves.
 */
import { periodsOverlap } from "@oza/kernel"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { fault, type FundingFault, pairs } from "./FundingFault.ts"

export const peopleFaults = ({
  holders = [],
  mandates = [],
  substitutions = []
}: FundingDeclaration): ReadonlyArray<FundingFault> => [
  ...pairs(mandates)
    .filter(([a, b]) => a.source === b.source && a.role === b.role && periodsOverlap(a.period, b.period))
    .map(([a, , index]) =>
      fault(
        "OverlappingMandates",
        `mandates.${index}.period`,
        `"${a.role}" heeft op een dag twee mandaten voor "${a.source}".`,
        `"${a.role}" has two mandates for "${a.source}" on one day.`
      )
    ),
  ...mandates.flatMap(({ secondAbove, source, upTo }, index) =>
    upTo === undefined || secondAbove === undefined || secondAbove < upTo
      ? []
      : [
          fault(
            "SecondNeverNeeded",
            `mandates.${index}.secondAbove`,
            `Voor "${source}" houdt het mandaat op voordat een tweede persoon nodig is.`,
            `For "${source}" the mandate ends before a second person is needed.`
          )
        ]
  ),
  ...substitutions.flatMap(({ from, role, until }, index) =>
    from < until
      ? []
      : [
          fault(
            "EmptyPeriod",
            `substitutions.${index}.until`,
            `Wie "${role}" vervangt, doet dat ten minste een dag.`,
            `Whoever stands in for "${role}" does so for at least a day.`
          )
        ]
  ),
  ...pairs(holders)
    .filter(([a, b]) => a.source === b.source)
    .map(([a, , index]) =>
      fault(
        "DuplicateId",
        `holders.${index}.source`,
        `Voor "${a.source}" staat er al wie het hoort.`,
        `Who is told about "${a.source}" is declared twice.`
      )
    )
]

export const yearFaults = (declaration: FundingDeclaration): ReadonlyArray<FundingFault> => [
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
  ...pairs(declaration.closedYears ?? [])
    .filter(([a, b]) => a.source === b.source && a.year === b.year)
    .map(([a, , index]) =>
      fault(
        "DuplicateId",
        `closedYears.${index}`,
        `Het jaar ${a.year} van "${a.source}" is al gesloten.`,
        `The year ${a.year} of "${a.source}" is closed twice.`
      )
    ),
  ...(["budgets", "closedYears"] as const).flatMap((list) =>
    (declaration[list] ?? []).flatMap(({ source: id, year }, index) => {
      const source = declaration.sources.find((it) => it.id === id)
      const basis = year.includes("-") ? "school-year" : "calendar-year"
      return source === undefined || source.year === basis
        ? []
        : [
            fault(
              "YearNotOfSource",
              `${list}.${index}.year`,
              `"${id}" wordt niet bijgehouden per ${basis === "school-year" ? "schooljaar" : "kalenderjaar"}.`,
              `"${id}" is not kept by ${basis === "school-year" ? "school year" : "calendar year"}.`
            )
          ]
    })
  )
]
