/**
 * The facts that reports are computed from: one row for each case, without anything that tells a child.
 *
 * What a case has any number of (agreements, evaluations, sources) stands in the row as a list, so that
 * a write replaces one row and a question about them unfolds the lists of the rows that it needs.
 */
import type { MunicipalityCode } from "@oza/kernel"
import type {
  AgeBand,
  AgreementFact,
  CaseFact,
  CostingFact,
  EvaluationFact,
  FundingFact
} from "@oza/reporting"
import { boolean, foreignKey, integer, jsonb, primaryKey, text } from "drizzle-orm/pg-core"
import { cases } from "./cases.ts"
import { caseId, day, oza, region } from "./columns.ts"

export const caseFacts = oza.table(
  "case_facts",
  {
    region: region(),
    caseId: caseId(),
    schoolType: text("school_type").notNull(),
    ageBand: text("age_band").$type<AgeBand>(),
    municipality: text("municipality").$type<MunicipalityCode>(),
    channel: text("channel").notNull(),
    status: text("status").$type<CaseFact["status"]>().notNull(),
    openedOn: day("opened_on").notNull(),
    applicationOn: day("application_on"),
    dueOn: day("due_on"),
    decisionOn: day("decision_on"),
    decisionOutcome: text("decision_outcome"),
    daysToDecision: integer("days_to_decision"),
    decidedInTime: boolean("decided_in_time"),
    decidedTogether: boolean("decided_together"),
    startedOn: day("started_on"),
    closedOn: day("closed_on"),
    closingReason: text("closing_reason"),
    closingOutcome: text("closing_outcome"),
    agreements: jsonb("agreements").$type<ReadonlyArray<AgreementFact>>().notNull(),
    evaluations: jsonb("evaluations").$type<ReadonlyArray<EvaluationFact>>().notNull(),
    funding: jsonb("funding").$type<ReadonlyArray<FundingFact>>().notNull(),
    costings: jsonb("costings").$type<ReadonlyArray<CostingFact>>().notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId] }),
    foreignKey({ columns: [table.region, table.caseId], foreignColumns: [cases.region, cases.id] })
  ]
)
