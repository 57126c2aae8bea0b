/** What the endpoints of funding answer with, as schemas. */
import { DatedInvoice } from "@oza/cases"
import { Allocation, FundingLine, FundingYear, Holder, LedgerEntry, Shortage, SourceId } from "@oza/funding"
import {
  Amount,
  CalendarDate,
  CaseId,
  Cents,
  Granted,
  LocalizedText,
  PersonId,
  Rule,
  RuleId
} from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import { WithheldFieldView, WithheldView } from "./view.ts"

const named = <S extends Schema.Top>(identifier: string, schema: S): S["Rebuild"] =>
  schema.pipe(Schema.annotateEncoded({ identifier }))

const days = { from: CalendarDate, until: CalendarDate }

/** Who pays for an agreement, in a sentence; no amount. */
const PayerView = named(
  "Payer",
  Schema.Struct({
    agreement: Schema.Int,
    holder: Holder,
    ...days,
    alone: Schema.Boolean,
    sentence: LocalizedText,
    rules: Schema.Array(Rule)
  })
)

const FundingRowView = named(
  "FundingRow",
  Schema.Struct({
    agreement: Schema.Int,
    source: Schema.String,
    sourceName: LocalizedText,
    holder: Schema.optionalKey(Holder),
    year: Schema.String,
    ...days,
    amount: Cents,
    stage: Schema.Literals(["reserved", "committed"]),
    rule: Schema.optionalKey(Rule),
    why: LocalizedText,
    decidedOn: CalendarDate,
    decidedBy: Schema.Array(
      Schema.Struct({
        as: Schema.Literals(["shared", "invoiced", "approved"]),
        role: RoleId,
        party: PersonId,
        on: CalendarDate
      })
    ),
    sentence: LocalizedText
  })
)

const { case: _, region: __, rule: ___, ...entryFields } = LedgerEntry.fields

const ExplainedEntryView = named(
  "ExplainedEntry",
  Schema.Struct({
    entry: named("BookedEntry", Schema.Struct({ ...entryFields, rule: RuleId })),
    sentence: LocalizedText,
    rule: Schema.optionalKey(Rule)
  })
)

const FundingTotalView = named(
  "FundingTotal",
  Schema.Struct({
    source: SourceId,
    year: FundingYear,
    reserved: Cents,
    committed: Cents,
    realised: Cents,
    released: Cents
  })
)

export const CaseFundingView = named(
  "CaseFunding",
  Schema.Struct({
    id: CaseId,
    version: Schema.Int,
    payers: Schema.Array(PayerView),
    account: Schema.optionalKey(
      named(
        "FundingAccount",
        Schema.Struct({
          rows: Schema.Array(FundingRowView),
          entries: Schema.Array(ExplainedEntryView),
          totals: Schema.Array(FundingTotalView),
          invoices: Schema.Array(DatedInvoice)
        })
      )
    ),
    withheldFields: Schema.Array(WithheldFieldView),
    withheld: Schema.Array(WithheldView),
    ruling: Granted
  })
)

export const BudgetsView = named(
  "Budgets",
  Schema.Struct({
    on: CalendarDate,
    standings: Schema.Array(
      named(
        "BudgetStanding",
        Schema.Struct({
          source: SourceId,
          sourceName: LocalizedText,
          year: FundingYear,
          holder: Schema.optionalKey(RoleId),
          ladder: Schema.Array(RoleId),
          budget: Schema.optionalKey(Amount),
          accounts: named(
            "BudgetAccounts",
            Schema.Struct({
              budget: Cents,
              available: Cents,
              reserved: Cents,
              committed: Cents,
              realised: Cents,
              released: Cents
            })
          ),
          used: Cents
        })
      )
    ),
    shortages: Schema.Array(Shortage),
    decided: Schema.Array(
      named(
        "BudgetPosting",
        Schema.Struct({
          on: CalendarDate,
          source: SourceId,
          year: FundingYear,
          debit: LedgerEntry.fields.debit,
          credit: LedgerEntry.fields.credit,
          amount: Amount
        })
      )
    )
  })
)

export const ForecastView = named(
  "BudgetForecast",
  Schema.Struct({
    source: SourceId,
    year: FundingYear,
    on: CalendarDate,
    budget: Schema.optionalKey(Amount),
    realised: Amount,
    committed: Amount,
    low: Amount,
    expected: Amount,
    high: Amount,
    text: LocalizedText,
    method: LocalizedText
  })
)

export const PricedView = named(
  "PricedArrangement",
  Schema.Struct({
    ...Allocation.fields,
    lines: Schema.Array(
      named("PricedLine", Schema.Struct({ ...FundingLine.fields, sentence: LocalizedText }))
    )
  })
)

export const TriedView = named(
  "TriedDeclaration",
  Schema.Struct({
    year: FundingYear,
    smallest: Schema.Int,
    cases: Schema.optionalKey(Schema.Int),
    changed: Schema.optionalKey(Schema.Int),
    before: Schema.optionalKey(Cents),
    after: Schema.optionalKey(Cents),
    sources: Schema.Array(
      named(
        "TriedSource",
        Schema.Struct({
          source: SourceId,
          sourceName: LocalizedText,
          holder: Holder,
          cases: Schema.optionalKey(Schema.Int),
          before: Schema.optionalKey(Cents),
          after: Schema.optionalKey(Cents),
          difference: Schema.optionalKey(Cents)
        })
      )
    ),
    refused: Schema.Array(
      named(
        "TriedRefusal",
        Schema.Struct({
          by: Schema.Literals(["before", "after"]),
          place: Schema.String,
          rule: Rule,
          cases: Schema.optionalKey(Schema.Int)
        })
      )
    )
  })
)
