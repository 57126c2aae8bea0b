/**
 * Group arrangements: what happened with each, and nothing else. A group is its events, which are only
 * ever added to; there are few, so that what they add up to is worked out where it is read. They hold what
 * people wrote and which children take part, so they are sealed with the key of the region.
 */
import type { GroupEvent } from "@oza/cases"
import type { GroupId } from "@oza/kernel"
import { integer, primaryKey, text, uuid } from "drizzle-orm/pg-core"
import { bytes, day, oza, recordedAt, region } from "./columns.ts"

export const groupEvents = oza.table(
  "group_events",
  {
    region: region(),
    groupId: uuid("group_id").$type<GroupId>().notNull(),
    /** From 1; the version that the group has after it. */
    sequence: integer("sequence").notNull(),
    type: text("type").$type<GroupEvent["_tag"]>().notNull(),
    on: day("on_date").notNull(),
    recordedAt: recordedAt(),
    event: bytes("event").notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.groupId, table.sequence] })]
)
