/**
 * What is to be told to others, written with what happened and taken out when it was told.
 *
 * A row says that a case came to a version by acts of these kinds. It holds nothing that was said.
 */
import { bigint, integer, primaryKey, text } from "drizzle-orm/pg-core"
import { caseId, oza, recordedAt, region } from "./columns.ts"

export const outbox = oza.table(
  "outbox",
  {
    region: region(),
    sequence: bigint("sequence", { mode: "number" }).generatedAlwaysAsIdentity().notNull(),
    caseId: caseId(),
    version: integer("version").notNull(),
    types: text("types").array().notNull(),
    recordedAt: recordedAt()
  },
  (table) => [primaryKey({ columns: [table.region, table.sequence] })]
)
