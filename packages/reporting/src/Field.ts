/**
 * The fields that a query can name, what kind of value each has, and on which rows it exists.
 *
 * A query counts rows of one kind: cases, or the agreements, evaluations or sources within cases. Rows
 * within a case have their own fields and those of their case.
 */
import { Schema } from "effect"
import type { AgreementFact, CaseFact, EvaluationFact, FundingFact } from "./CaseFact.ts"

/** What a row is: a case, or something that a case has any number of. */
export const RowKind = Schema.Literals(["case", "agreement", "evaluation", "funding"])
export type RowKind = typeof RowKind.Type

/** Fields by which rows are told apart. Booleans have the values `true` and `false`. */
export const CategoryField = Schema.Literals([
  "schoolType",
  "ageBand",
  "municipality",
  "channel",
  "status",
  "decisionOutcome",
  "decidedInTime",
  "decidedTogether",
  "closingReason",
  "closingOutcome",
  "agreementKind",
  "agreementFunction",
  "agreementSetting",
  "evaluationOutcome",
  "fundingSource",
  "fundingHolder"
])
export type CategoryField = typeof CategoryField.Type

/** Days that a row can have. */
export const DateField = Schema.Literals([
  "openedOn",
  "applicationOn",
  "dueOn",
  "decisionOn",
  "startedOn",
  "closedOn",
  "agreementFrom",
  "agreementUntil",
  "evaluatedOn",
  "fundedOn"
])
export type DateField = typeof DateField.Type

/** Fields that can be measured: days, or cents. */
export const NumberField = Schema.Literals(["daysToDecision", "fundingAmount"])
export type NumberField = typeof NumberField.Type

export const Field = Schema.Union([CategoryField, DateField, NumberField])
export type Field = typeof Field.Type

/** Where a field stands: on which rows, and under which key of the fact. */
export type Place =
  | { readonly rows: "case"; readonly key: keyof CaseFact }
  | { readonly rows: "agreement"; readonly key: keyof AgreementFact }
  | { readonly rows: "evaluation"; readonly key: keyof EvaluationFact }
  | { readonly rows: "funding"; readonly key: keyof FundingFact }

/** Where each field stands. */
export const places: { readonly [F in Field]: Place } = {
  schoolType: { rows: "case", key: "schoolType" },
  ageBand: { rows: "case", key: "ageBand" },
  municipality: { rows: "case", key: "municipality" },
  channel: { rows: "case", key: "channel" },
  status: { rows: "case", key: "status" },
  decisionOutcome: { rows: "case", key: "decisionOutcome" },
  decidedInTime: { rows: "case", key: "decidedInTime" },
  decidedTogether: { rows: "case", key: "decidedTogether" },
  closingReason: { rows: "case", key: "closingReason" },
  closingOutcome: { rows: "case", key: "closingOutcome" },
  agreementKind: { rows: "agreement", key: "kind" },
  agreementFunction: { rows: "agreement", key: "function" },
  agreementSetting: { rows: "agreement", key: "setting" },
  evaluationOutcome: { rows: "evaluation", key: "outcome" },
  fundingSource: { rows: "funding", key: "source" },
  fundingHolder: { rows: "funding", key: "holder" },
  openedOn: { rows: "case", key: "openedOn" },
  applicationOn: { rows: "case", key: "applicationOn" },
  dueOn: { rows: "case", key: "dueOn" },
  decisionOn: { rows: "case", key: "decisionOn" },
  startedOn: { rows: "case", key: "startedOn" },
  closedOn: { rows: "case", key: "closedOn" },
  agreementFrom: { rows: "agreement", key: "from" },
  agreementUntil: { rows: "agreement", key: "until" },
  evaluatedOn: { rows: "evaluation", key: "on" },
  fundedOn: { rows: "funding", key: "on" },
  daysToDecision: { rows: "case", key: "daysToDecision" },
  fundingAmount: { rows: "funding", key: "amount" }
}
