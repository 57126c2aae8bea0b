/**
 * The data keys, each wrapped with a key that is not in the database.
 *
 * One for each person and controller. They stand in a schema that no backup of the data takes along:
 * without its key a restored row is noise, so that what was erased stays erased.
 */
import { pgSchema, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import type { PersonId } from "@oza/kernel"
import { bytes, region } from "./columns.ts"

export const ozaKeys = pgSchema("oza_keys")

export const dataKeys = ozaKeys.table(
  "data_keys",
  {
    region: region(),
    /** The person whose data it seals; the nil UUID for a key of the region as a whole. */
    subject: uuid("subject_id").$type<PersonId>().notNull(),
    /** Whose responsibility: `region`, `swv`, or `bsn` for the hash by which a number is found. */
    controller: text("controller").notNull(),
    /** Name of the wrapping key. */
    wrappedWith: text("wrapped_with").notNull(),
    wrapped: bytes("wrapped").notNull(),
    madeAt: timestamp("made_at", { withTimezone: true, mode: "string" }).notNull().defaultNow()
  },
  (table) => [primaryKey({ columns: [table.region, table.subject, table.controller] })]
)
