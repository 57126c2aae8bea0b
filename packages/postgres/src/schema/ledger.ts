/**
 * The books: entries as funding makes them, which are only ever added.
 *
 * An entry is known by the event that booked it, so that it cannot be booked twice.
 */
import type { Account, FundingYear, SourceId } from "@oza/funding"
import type { Cents, EstablishmentCode, RuleId } from "@oza/kernel"
import { bigint, foreignKey, index, integer, primaryKey, text } from "drizzle-orm/pg-core"
import { caseEvents } from "./cases.ts"
import { caseId, day, oza, region } from "./columns.ts"

export const ledgerEntries = oza.table(
  "ledger_entries",
  {
    region: region(),
    caseId: caseId(),
    event: integer("event").notNull(),
    line: integer("line").notNull(),
    on: day("on_date").notNull(),
    agreement: integer("agreement").notNull(),
    source: text("source").$type<SourceId>().notNull(),
    year: text("year").$type<FundingYear>().notNull(),
    debit: text("debit").$type<Account>().notNull(),
    credit: text("credit").$type<Account>().notNull(),
    amount: bigint("amount", { mode: "number" }).$type<Cents>().notNull(),
    rule: text("rule").$type<RuleId>().notNull(),
    /** Of the child, on the day of booking. */
    school: text("school").$type<EstablishmentCode>(),
    /** The closed year that it corrects. */
    concerns: text("concerns").$type<FundingYear>(),
    /** The entry that this one takes back. */
    reversesEvent: integer("reverses_event"),
    reversesLine: integer("reverses_line")
  },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId, table.event, table.line] }),
    foreignKey({
      columns: [table.region, table.caseId, table.event],
      foreignColumns: [caseEvents.region, caseEvents.caseId, caseEvents.sequence]
    }),
    index("ledger_entries_by_source").on(table.region, table.source, table.year)
  ]
)
