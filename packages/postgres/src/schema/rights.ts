/**
 * Requests on rights over data, and what was destroyed: only events, like a group arrangement.
 *
 * An event can hold what somebody asked in their own words, so it is sealed with the key of the child. A
 * certificate says what was destroyed and on which ground; it holds nothing of what was there.
 */
import { index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { bytes, caseId, day, oza, recordedAt, region } from "./columns.ts"

export const rightsEvents = oza.table(
  "rights_events",
  {
    region: region(),
    request: uuid("request_id").notNull(),
    /** From 1; the version that the request has after it. */
    sequence: integer("sequence").notNull(),
    caseId: caseId(),
    type: text("type").notNull(),
    on: day("on_date").notNull(),
    recordedAt: recordedAt(),
    event: bytes("event").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.request, table.sequence] }),
    index("rights_events_of_case").on(table.region, table.caseId)
  ]
)

/** Lists of what is to be destroyed: only events. They name cases by number and nothing of a child. */
export const destructionEvents = oza.table(
  "destruction_events",
  {
    region: region(),
    list: uuid("list_id").notNull(),
    /** From 1; the version that the list has after it. */
    sequence: integer("sequence").notNull(),
    type: text("type").notNull(),
    on: day("on_date").notNull(),
    recordedAt: recordedAt(),
    event: jsonb("event").notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.list, table.sequence] })]
)

export const destructions = oza.table(
  "destructions",
  {
    region: region(),
    id: uuid("id").notNull(),
    recordedAt: recordedAt(),
    certificate: jsonb("certificate").notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.id] })]
)
