/**
 * What reports know of a case: one row without a name, a school, a sentence or a date of birth.
 *
 * It is written beside the case and never leaves the store as a row: reports ask for counts over many.
 * The id is there to replace the row when the case moves on. An absent field means: not so far.
 */
import { Amount, CalendarDate, CaseId, MunicipalityCode, RegionId, Share } from "@oza/kernel"
import { Schema } from "effect"

const Code = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u))

/** An agreement of the arrangement, by its kind; never its text. */
export const AgreementFact = Schema.Struct({
  kind: Code,
  function: Code,
  setting: Code,
  /** First day. */
  from: CalendarDate,
  /** First day after it. */
  until: CalendarDate
}).pipe(Schema.annotateEncoded({ identifier: "AgreementFact" }))
export type AgreementFact = typeof AgreementFact.Type

/** An evaluation: when, and what came of it; never its text. */
export const EvaluationFact = Schema.Struct({
  on: CalendarDate,
  /** `continue`, `adjust` or `close`. */
  outcome: Code
}).pipe(Schema.annotateEncoded({ identifier: "EvaluationFact" }))
export type EvaluationFact = typeof EvaluationFact.Type

/** What one source pays for the case, all years together. */
export const FundingFact = Schema.Struct({
  source: Code,
  /** Who holds the source. */
  holder: Code,
  /** The day on which the costs were shared. */
  on: CalendarDate,
  amount: Amount
}).pipe(Schema.annotateEncoded({ identifier: "FundingFact" }))
export type FundingFact = typeof FundingFact.Type

/** Days from the first up to, and not including, `until`. */
const days = { from: CalendarDate, until: CalendarDate }

/** An agreement as its costs were divided: how much, when, and what else its price turns on; no person. */
export const CostedFact = Schema.Struct({
  agreement: Schema.Int,
  kind: Code,
  setting: Code,
  ...days,
  quantity: Schema.Finite,
  unit: Schema.optionalKey(Code),
  pauses: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct(days))),
  endedOn: Schema.optionalKey(CalendarDate),
  placed: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct({ source: Code, participants: Schema.Int }))),
  /** Which holders agreed on another division, never who. */
  exception: Schema.optionalKey(
    Schema.Struct({
      shares: Schema.NonEmptyArray(Schema.Struct({ source: Code, share: Share })),
      on: CalendarDate,
      holders: Schema.NonEmptyArray(Code)
    })
  )
}).pipe(Schema.annotateEncoded({ identifier: "CostedFact" }))
export type CostedFact = typeof CostedFact.Type

/** What the division of costs of one day turned on, so that it can be made again under other agreements. */
export const CostingFact = Schema.Struct({
  /** The day on which the costs were shared. */
  on: CalendarDate,
  schoolType: Code,
  enrolment: Code,
  /** Preceding laws that were found to fit. */
  precedingLaw: Schema.Array(Schema.NonEmptyString),
  /** Was a conversation on the grey area recorded? */
  greyAreaTalked: Schema.Boolean,
  agreements: Schema.NonEmptyArray(CostedFact)
}).pipe(Schema.annotateEncoded({ identifier: "CostingFact" }))
export type CostingFact = typeof CostingFact.Type

/** Years of age, wide enough that no birthday can be told from it. */
export const AgeBand = Schema.Literals(["from-0", "from-4", "from-8", "from-12", "from-16", "from-18"])
export type AgeBand = typeof AgeBand.Type

/** The band of an age in whole years. */
export const ageBandOf = (age: number): AgeBand =>
  AgeBand.literals.findLast((band) => Number(band.slice("from-".length)) <= age) ?? "from-0"

export const CaseFact = Schema.Struct({
  region: RegionId,
  case: CaseId,
  /** `preschool`, `po`, `vo` or `mbo`. */
  schoolType: Code,
  /** How old the child was when the case was opened; absent in rows from before it was counted. */
  ageBand: Schema.optionalKey(AgeBand),
  /** Of the school. */
  municipality: Schema.optionalKey(MunicipalityCode),
  /** How the question reached the region's access. */
  channel: Code,
  status: Schema.Literals(["open", "closed"]),
  openedOn: CalendarDate,
  /** Of the last application for youth help; so are the four after it. */
  applicationOn: Schema.optionalKey(CalendarDate),
  /** Last day for the decision by law and agreement, suspensions added. */
  dueOn: Schema.optionalKey(CalendarDate),
  decisionOn: Schema.optionalKey(CalendarDate),
  decisionOutcome: Schema.optionalKey(Code),
  /** Calendar days from application to decision, suspensions included. */
  daysToDecision: Schema.optionalKey(Schema.Int),
  decidedInTime: Schema.optionalKey(Schema.Boolean),
  /** Were education and municipality both at a meeting before the decision? */
  decidedTogether: Schema.optionalKey(Schema.Boolean),
  startedOn: Schema.optionalKey(CalendarDate),
  closedOn: Schema.optionalKey(CalendarDate),
  closingReason: Schema.optionalKey(Code),
  closingOutcome: Schema.optionalKey(Code),
  agreements: Schema.Array(AgreementFact),
  evaluations: Schema.Array(EvaluationFact),
  funding: Schema.Array(FundingFact),
  /** By the day on which costs were shared. */
  costings: Schema.Array(CostingFact)
}).pipe(Schema.annotateEncoded({ identifier: "CaseFact" }))
export type CaseFact = typeof CaseFact.Type
