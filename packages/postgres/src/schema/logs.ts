/**
 * The two linked logs of a case, each a chain: who used the system (NEN 7513), and what was done with data
 * of the data subject (Logboek Dataverwerkingen), which does not know the user.
 *
 * Only ever added to, by a trigger that links each record to the one before it. There is no key to the
 * case, so that a read locks nothing of the case and the record outlives it. A record is text, so that
 * what was hashed is what stands there, byte for byte.
 */
import { bigint, index, primaryKey, text } from "drizzle-orm/pg-core"
import { bytes, caseId, oza, recordedAt, region } from "./columns.ts"

const chained = () => ({
  region: region(),
  caseId: caseId(),
  /** From 1 in each case, without gaps. */
  sequence: bigint("sequence", { mode: "number" }).notNull(),
  /** The moment that the record says. */
  recordedAt: recordedAt(),
  /** 32 and 16 hexadecimal digits: the same in both logs. */
  traceId: text("trace_id").notNull(),
  spanId: text("span_id").notNull(),
  record: text("record").notNull(),
  /** SHA-256 over the hash before it and the record. */
  hash: bytes("hash").notNull()
})

export const accessLog = oza.table("access_log", chained(), (table) => [
  primaryKey({ columns: [table.region, table.caseId, table.sequence] })
])

/** What it is found by stands beside the record, and is part of what a verifier compares with it. */
export const processingLog = oza.table(
  "processing_log",
  {
    ...chained(),
    /** The version of the processing activity. */
    activity: text("activity").notNull(),
    /** The pseudonym of the data subject. */
    subject: text("subject").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId, table.sequence] }),
    index("processing_log_by_trace").on(table.region, table.traceId),
    index("processing_log_by_activity").on(table.region, table.activity, table.recordedAt),
    index("processing_log_by_subject").on(table.region, table.subject, table.recordedAt)
  ]
)

/** Up to which record of each case the processing log was sent on, and acknowledged. */
export const logExports = oza.table(
  "log_exports",
  {
    region: region(),
    caseId: caseId(),
    sequence: bigint("sequence", { mode: "number" }).notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.caseId] })]
)

/** The last link of each chain. */
export const logHeads = oza.table(
  "log_heads",
  {
    region: region(),
    caseId: caseId(),
    log: text("log").$type<"access" | "processing">().notNull(),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    hash: bytes("hash").notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.caseId, table.log] })]
)

/** Signed statements on all chains of a region at a moment. The ones to trust are kept elsewhere as well. */
export const checkpoints = oza.table(
  "checkpoints",
  {
    region: region(),
    number: bigint("number", { mode: "number" }).notNull(),
    recordedAt: recordedAt(),
    /** The checkpoint as it was signed. */
    statement: text("statement").notNull(),
    signature: bytes("signature").notNull()
  },
  (table) => [primaryKey({ columns: [table.region, table.number] })]
)
