/**
 * Who processed what of a case, when and for which purpose: one row for every read and every write.
 *
 * Only ever added to. There is no key to the case, so that a read locks nothing of the case and the
 * record outlives it.
 */
import type { Disclosure } from "@oza/privacy"
import { bigint, jsonb, primaryKey } from "drizzle-orm/pg-core"
import { caseId, oza, recordedAt, region } from "./columns.ts"

export const disclosures = oza.table(
  "disclosures",
  {
    region: region(),
    caseId: caseId(),
    sequence: bigint("sequence", { mode: "number" }).generatedAlwaysAsIdentity().notNull(),
    recordedAt: recordedAt(),
    disclosure: jsonb("disclosure").$type<Disclosure>().notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.caseId, table.sequence] })]
)
