/**
 * The one statement that writes everything of an act.
 *
 * Its first part opens the case or moves it from the version that was read to the next; where that
 * touches no row, somebody was faster and none of the other parts has anything to write. So a write is
 * one round trip, one transaction, and either whole or not there at all.
 *
 * Rows that are there already are looked up by the region and the case of the parameters, never by a join:
 * the plan is made once, perhaps on an empty database, and must still be right on a full one.
 */
import { type Statement, statement } from "./Statement.ts"

/** `$1` region, `$2` case, `$3` version that was read, and what the version after it is. */
export interface Written {
  readonly version: number
}

const values = {
  version: "$3::int4 + jsonb_array_length($5::jsonb)",
  pathway: "($4::jsonb ->> 'pathway')::int4",
  status: "$6::text",
  step: "$7::text",
  child_id: "($4::jsonb -> 'child' ->> 'person')::uuid",
  child_birth_date: "($4::jsonb -> 'child' ->> 'birthDate')::date",
  school: "$8::text",
  school_type: "$9::text",
  opened_on: "$10::date",
  closed_on: "$11::date",
  due_on: "$12::date",
  state: "$4::jsonb"
} as const

const columns = Object.keys(values).join(", ")
const expressions = Object.values(values).join(", ")

const open = `
  insert into oza.cases (region_id, case_id, ${columns})
  select $1::text, $2::uuid, ${expressions}
  where $3::int4 = 0
  on conflict (region_id, case_id) do nothing
  returning region_id, case_id, version`

const move = `
  update oza.cases set (${columns}) = row (${expressions})
  where region_id = $1::text and case_id = $2::uuid and version = $3::int4
  returning region_id, case_id, version`

const factColumns = {
  school_type: "text",
  municipality: "text",
  channel: "text",
  status: "text",
  opened_on: "date",
  application_on: "date",
  due_on: "date",
  decision_on: "date",
  decision_outcome: "text",
  days_to_decision: "int4",
  decided_in_time: "bool",
  decided_together: "bool",
  started_on: "date",
  closed_on: "date",
  closing_reason: "text",
  closing_outcome: "text",
  agreements: "jsonb",
  evaluations: "jsonb",
  funding: "jsonb"
} as const

const facts = Object.keys(factColumns)

/** The name of a field in the JSON of a fact: `decided_in_time` is `decidedInTime`. */
const camel = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

const rest = `
events as (
  insert into oza.case_events (region_id, case_id, sequence, type, on_date, party_id, role, event)
  select w.region_id, w.case_id, $3::int4 + e.number, e.event ->> '_tag', (e.event ->> 'on')::date,
    (e.event -> 'by' ->> 'party')::uuid, e.event -> 'by' ->> 'role', e.event
  from written w, jsonb_array_elements($5::jsonb) with ordinality e (event, number)
),
known as materialized (
  select number, party_id, role, organisation_id, from_date, until_date
  from oza.participants where region_id = $1::text and case_id = $2::uuid
),
participants as (
  insert into oza.participants
    (region_id, case_id, number, party_id, role, organisation_id, from_date, until_date, opened_on)
  select w.region_id, w.case_id, p.number, p.party, p.role, p.organisation, p."from", p.until, $10::date
  from written w,
    rows from (
      jsonb_to_recordset($4::jsonb -> 'participants')
        as (party uuid, role text, organisation uuid, "from" date, until date)
    ) with ordinality p (party, role, organisation, "from", until, number)
  where not exists (
    select from known k
    where k.number = p.number and (k.party_id, k.role, k.organisation_id, k.from_date, k.until_date)
      is not distinct from (p.party, p.role, p.organisation, p."from", p.until)
  )
  on conflict (region_id, case_id, number) do update set
    party_id = excluded.party_id, role = excluded.role, organisation_id = excluded.organisation_id,
    from_date = excluded.from_date, until_date = excluded.until_date
),
former as (
  delete from oza.participants
  where region_id = $1::text and case_id = $2::uuid
    and number > jsonb_array_length($4::jsonb -> 'participants') and exists (select from written)
),
facts as (
  insert into oza.case_facts (region_id, case_id, ${facts.join(", ")})
  select w.region_id, w.case_id, ${facts.map((column) => `f."${camel(column)}"`).join(", ")}
  from written w,
    jsonb_to_record($13::jsonb) f (${facts.map((column) => `"${camel(column)}" ${factColumns[column as keyof typeof factColumns]}`).join(", ")})
  on conflict (region_id, case_id) do update set (${facts.join(", ")}) = row (${facts.map((column) => `excluded.${column}`).join(", ")})
),
entries as (
  insert into oza.ledger_entries (region_id, case_id, event, line, on_date, agreement, source, year,
    debit, credit, amount, rule, reverses_event, reverses_line)
  select w.region_id, w.case_id, e.event, e.line, e."on", e.agreement, e.source, e.year,
    e.debit, e.credit, e.amount, e.rule, (e.reverses ->> 'event')::int4, (e.reverses ->> 'line')::int4
  from written w, jsonb_to_recordset($14::jsonb) e (event int4, line int4, "on" date, agreement int4,
    source text, year text, debit text, credit text, amount int8, rule text, reverses jsonb)
),
identities as (
  insert into oza.identities (region_id, person_id, sealed, bsn_hash)
  select w.region_id, i.person, decode(i.sealed, 'base64'), decode(i."bsnHash", 'base64')
  from written w, jsonb_to_recordset($15::jsonb) i (person uuid, sealed text, "bsnHash" text)
  on conflict (region_id, person_id) do update set sealed = excluded.sealed, bsn_hash = excluded.bsn_hash
),
disclosure as (
  insert into oza.disclosures (region_id, case_id, disclosure)
  select w.region_id, w.case_id, $16::jsonb from written w
),
outbox as (
  insert into oza.outbox (region_id, case_id, version, types)
  select w.region_id, w.case_id, w.version,
    array (select e.event ->> '_tag' from jsonb_array_elements($5::jsonb) with ordinality e (event, number) order by e.number)
  from written w
)
select version from written`

export const openStatement: Statement<Written> = statement("case-open", `with written as (${open}),${rest}`)
export const moveStatement: Statement<Written> = statement("case-move", `with written as (${move}),${rest}`)
