/**
 * What the columns of all tables are made of.
 *
 * The region is the first column of every key: the tables can be spread by region over several servers
 * without a rewrite, and a query that forgets the region has no index to run on. A day is a `date` and
 * comes back as text, so that no time zone ever touches it.
 */
import type { CalendarDate, CaseId, PersonId, RegionId } from "@oza/kernel"
import { customType, date, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core"

export const oza = pgSchema("oza")

export const region = () => text("region_id").$type<RegionId>().notNull()
export const caseId = () => uuid("case_id").$type<CaseId>().notNull()
export const person = (name: string) => uuid(name).$type<PersonId>()
export const day = (name: string) => date(name, { mode: "string" }).$type<CalendarDate>()
export const recordedAt = () =>
  timestamp("recorded_at", { withTimezone: true, mode: "string" }).notNull().defaultNow()

/** Bytes; a `Uint8Array` on both engines. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" })
