/**
 * A case: its events, which are never changed, and what they add up to.
 *
 * `cases` holds the state whole, and beside it only what lists and uniqueness need. A child has one open
 * case in a region. Participants stand flat, one row for each time that somebody took part, with the day
 * of opening in them, so that a list of one's own cases is a walk along one index.
 */
import type { Case, Event } from "@oza/cases"
import type { EstablishmentCode, PersonId } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import { sql } from "drizzle-orm"
import { foreignKey, index, integer, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
import { bytes, caseId, day, oza, person, recordedAt, region } from "./columns.ts"

export const cases = oza.table(
  "cases",
  {
    region: region(),
    id: caseId(),
    version: integer("version").notNull(),
    pathway: integer("pathway").notNull(),
    status: text("status").$type<Case["status"]>().notNull(),
    step: text("step").notNull(),
    child: person("child_id").notNull(),
    /** What a list has to know of the child, its day of birth, sealed with the key of the child. */
    childSealed: bytes("child_sealed").notNull(),
    /** Everybody who takes or took part, and the child: what the second wall compares with. */
    parties: uuid("parties").array().$type<ReadonlyArray<PersonId>>().notNull(),
    school: text("school").$type<EstablishmentCode>(),
    schoolType: text("school_type").$type<Case["enrolment"]["schoolType"]>().notNull(),
    openedOn: day("opened_on").notNull(),
    closedOn: day("closed_on"),
    dueOn: day("due_on"),
    /** The state, sealed with the key of the child; without what the samenwerkingsverband holds on health. */
    state: bytes("state").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.id] }),
    uniqueIndex("cases_one_open_per_child")
      .on(table.region, table.child)
      .where(sql`status = 'open'`)
  ]
)

export const caseEvents = oza.table(
  "case_events",
  {
    region: region(),
    caseId: caseId(),
    /** From 1; the version that the case has after it. */
    sequence: integer("sequence").notNull(),
    type: text("type").$type<Event["_tag"]>().notNull(),
    on: day("on_date").notNull(),
    party: person("party_id").notNull(),
    role: text("role").$type<RoleId>().notNull(),
    recordedAt: recordedAt(),
    /** The event, sealed like the state. */
    event: bytes("event").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId, table.sequence] }),
    foreignKey({ columns: [table.region, table.caseId], foreignColumns: [cases.region, cases.id] })
  ]
)

export const participants = oza.table(
  "participants",
  {
    region: region(),
    caseId: caseId(),
    /** The place in the list of the case, from 1. */
    number: integer("number").notNull(),
    party: person("party_id").notNull(),
    role: text("role").$type<RoleId>().notNull(),
    organisation: uuid("organisation_id"),
    from: day("from_date").notNull(),
    until: day("until_date"),
    /** Of the case; it never changes. */
    openedOn: day("opened_on").notNull()
  },
  (table) => [
    primaryKey({ columns: [table.region, table.caseId, table.number] }),
    foreignKey({ columns: [table.region, table.caseId], foreignColumns: [cases.region, cases.id] }),
    // Of a party, who is one person in whichever region; so that nothing is ever looked up by case in it.
    index("participants_own_cases").on(
      table.party,
      table.role,
      table.openedOn.desc().nullsFirst(),
      table.caseId.desc().nullsFirst()
    )
  ]
)
