/** What can be wrong with a funding declaration, and how it is said. */
import { type LocalizedText, type RuleId, text } from "@oza/kernel"
import { Schema } from "effect"

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
  "OverlappingIndexes",
  "OverlappingKeys",
  "OverlappingCells",
  "OverlappingBudgets",
  "OverlappingPrecedingLaw",
  "OverlappingMandates",
  "KeyAgainstPayerRule",
  "SourceNotInPeriod",
  "KindWithoutKey",
  "KindWithoutCategories",
  "PriceTooHigh",
  "SecondNeverNeeded",
  "EmptyPeriod",
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

export const fault = (
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

/** Every two items, with the index of the second. */
export const pairs = <A>(items: ReadonlyArray<A>): ReadonlyArray<readonly [A, A, number]> =>
  items.flatMap((b, index) => items.slice(0, index).map((a) => [a, b, index] as const))
