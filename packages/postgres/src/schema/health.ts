/**
 * What the samenwerkingsverband holds on health, in a place of its own and under a key of its own
 * (WPO 18a lid 13): the part of a state, and of an event, that has this category.
 */
import { foreignKey, integer, pgSchema, primaryKey } from "drizzle-orm/pg-core"
import { caseEvents, cases } from "./cases.ts"
import { bytes, caseId, region } from "./columns.ts"

export const ozaSwv = pgSchema("oza_swv")

export const caseHealth = ozaSwv.table(
  "case_health",
  { region: region(), caseId: caseId(), sealed: bytes("sealed").notNull() },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId] }),
    foreignKey({ columns: [table.region, table.caseId], foreignColumns: [cases.region, cases.id] })
  ]
)

export const eventHealth = ozaSwv.table(
  "event_health",
  {
    region: region(),
    caseId: caseId(),
    sequence: integer("sequence").notNull(),
    sealed: bytes("sealed").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId, table.sequence] }),
    foreignKey({
      columns: [table.region, table.caseId, table.sequence],
      foreignColumns: [caseEvents.region, caseEvents.caseId, caseEvents.sequence]
    })
  ]
)
