/**
 * What an import of cases remembers, so that it can go on after an interruption and running it twice
 * changes nothing.
 *
 * A source is another system; a row of it is known by its own key there. That key can be the number of a
 * pupil, so what stands here is a keyed hash of it. The hash of the row tells whether it has changed since
 * it was taken in; it is sealed, because whoever guesses what a row says could see it confirmed.
 */
import { bigint, foreignKey, integer, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { bytes, caseId, oza, region } from "./columns.ts"

export const importRuns = oza.table(
  "import_runs",
  {
    region: region(),
    id: uuid("id").notNull(),
    source: text("source").notNull(),
    /** Of the file and the mapping: a resumed run must be the same work. */
    fingerprint: text("fingerprint").notNull(),
    startedAt: timestamp("started_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
    finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
    /** Rows of the file that are done with, taken in or rejected. */
    rows: integer("rows").notNull().default(0),
    accepted: integer("accepted").notNull().default(0),
    rejected: integer("rejected").notNull().default(0),
    /** Where in the file the next row starts. */
    position: bigint("position", { mode: "number" }).notNull().default(0)
  },
  (table) => [primaryKey({ columns: [table.region, table.id] })]
)

export const importRows = oza.table(
  "import_rows",
  {
    region: region(),
    source: text("source").notNull(),
    /** Keyed hash of the key in the source. */
    key: bytes("key").notNull(),
    caseId: caseId(),
    /** Sealed with the key of the region. */
    hash: bytes("hash").notNull(),
    /** Rules that the history of the row breaks; empty where every step was decided by the rules. */
    brokenRules: text("broken_rules").array().notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.source, table.key] })]
)

/** Why rows were rejected: never the value, only what kind of value it was. */
export const importRejects = oza.table(
  "import_rejects",
  {
    region: region(),
    run: uuid("run_id").notNull(),
    /** Line of the file on which the row starts, from 1. */
    row: integer("row").notNull(),
    /** From 1, for the faults of one row. */
    number: integer("number").notNull(),
    column: text("column").notNull(),
    valueClass: text("value_class").notNull(),
    reason: text("reason").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.run, table.row, table.number] }),
    foreignKey({ columns: [table.region, table.run], foreignColumns: [importRuns.region, importRuns.id] })
  ]
)
