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
import { insertLogs } from "./log/LogRows.ts"
import { type Statement, statement, type Value } from "./Statement.ts"

export interface Written {
  readonly version: number
}

/** What the statement is given, and the type of each. Everything of the child comes sealed. */
const parameters = {
  region: "text",
  id: "uuid",
  /** The version that was read; 0 opens. */
  expected: "int4",
  version: "int4",
  pathway: "int4",
  status: "text",
  step: "text",
  child: "uuid",
  childSealed: "bytea",
  parties: "uuid[]",
  school: "text",
  schoolType: "text",
  openedOn: "date",
  closedOn: "date",
  dueOn: "date",
  state: "bytea",
  /** What the samenwerkingsverband holds on health, where there is any. */
  health: "bytea",
  /** `{type, on, party, role, sealed, health}` of each, oldest first; sealed in base64. */
  events: "jsonb",
  participants: "jsonb",
  fact: "jsonb",
  entries: "jsonb",
  identities: "jsonb",
  /** The rows of both logs that say who did it. */
  access: "jsonb",
  processing: "jsonb"
} as const

type Parameter = keyof typeof parameters
const names = Object.keys(parameters) as ReadonlyArray<Parameter>

/** `$1::text` and so on, by name. */
const $ = Object.fromEntries(names.map((name, at) => [name, `$${at + 1}::${parameters[name]}`])) as Readonly<
  Record<Parameter, string>
>

/** The values in the order of the statement. */
export const writeValues = (values: Readonly<Record<Parameter, Value>>): ReadonlyArray<Value> =>
  names.map((name) => values[name])

const values = {
  version: $.version,
  pathway: $.pathway,
  status: $.status,
  step: $.step,
  child_id: $.child,
  child_sealed: $.childSealed,
  parties: $.parties,
  school: $.school,
  school_type: $.schoolType,
  opened_on: $.openedOn,
  closed_on: $.closedOn,
  due_on: $.dueOn,
  state: $.state
} as const

const columns = Object.keys(values).join(", ")
const expressions = Object.values(values).join(", ")

const open = `
  insert into oza.cases (region_id, case_id, ${columns})
  select ${$.region}, ${$.id}, ${expressions}
  where ${$.expected} = 0
  on conflict (region_id, case_id) do nothing
  returning region_id, case_id, version`

const move = `
  update oza.cases set (${columns}) = row (${expressions})
  where region_id = ${$.region} and case_id = ${$.id} and version = ${$.expected}
  returning region_id, case_id, version`

const factColumns = {
  school_type: "text",
  age_band: "text",
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
  funding: "jsonb",
  costings: "jsonb"
} as const

const facts = Object.keys(factColumns)

/** The name of a field in the JSON of a fact: `decided_in_time` is `decidedInTime`. */
const camel = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

const rest = `
happened as materialized (
  select ${$.expected} + e.number as sequence, e.type, e."on", e.party, e.role,
    decode(e.sealed, 'base64') as sealed, decode(e.health, 'base64') as health
  from rows from (
    jsonb_to_recordset(${$.events})
      as (type text, "on" date, party uuid, role text, sealed text, health text)
  ) with ordinality e (type, "on", party, role, sealed, health, number)
),
events as (
  insert into oza.case_events (region_id, case_id, sequence, type, on_date, party_id, role, event)
  select w.region_id, w.case_id, e.sequence, e.type, e."on", e.party, e.role, e.sealed
  from written w, happened e
),
event_health as (
  insert into oza_swv.event_health (region_id, case_id, sequence, sealed)
  select w.region_id, w.case_id, e.sequence, e.health from written w, happened e where e.health is not null
),
case_health as (
  insert into oza_swv.case_health (region_id, case_id, sealed)
  select w.region_id, w.case_id, ${$.health} from written w where ${$.health} is not null
  on conflict (region_id, case_id) do update set sealed = excluded.sealed
),
known as materialized (
  select number, party_id, role, organisation_id, from_date, until_date
  from oza.participants where region_id = ${$.region} and case_id = ${$.id}
),
participants as (
  insert into oza.participants
    (region_id, case_id, number, party_id, role, organisation_id, from_date, until_date, opened_on)
  select w.region_id, w.case_id, p.number, p.party, p.role, p.organisation, p."from", p.until, ${$.openedOn}
  from written w,
    rows from (
      jsonb_to_recordset(${$.participants})
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
  where region_id = ${$.region} and case_id = ${$.id}
    and number > jsonb_array_length(${$.participants}) and exists (select from written)
),
facts as (
  insert into oza.case_facts (region_id, case_id, ${facts.join(", ")})
  select w.region_id, w.case_id, ${facts.map((column) => `f."${camel(column)}"`).join(", ")}
  from written w,
    jsonb_to_record(${$.fact}) f (${facts.map((column) => `"${camel(column)}" ${factColumns[column as keyof typeof factColumns]}`).join(", ")})
  on conflict (region_id, case_id) do update set (${facts.join(", ")}) = row (${facts.map((column) => `excluded.${column}`).join(", ")})
),
entries as (
  insert into oza.ledger_entries (region_id, case_id, event, line, on_date, agreement, source, year,
    debit, credit, amount, rule, school, concerns, reverses_event, reverses_line)
  select w.region_id, w.case_id, e.event, e.line, e."on", e.agreement, e.source, e.year,
    e.debit, e.credit, e.amount, e.rule, e.school, e.concerns, (e.reverses ->> 'event')::int4, (e.reverses ->> 'line')::int4
  from written w, jsonb_to_recordset(${$.entries}) e (event int4, line int4, "on" date, agreement int4,
    source text, year text, debit text, credit text, amount int8, rule text, school text, concerns text, reverses jsonb)
),
identities as (
  insert into oza.identities (region_id, person_id, sealed, bsn_hash)
  select w.region_id, i.person, decode(i.sealed, 'base64'), decode(i."bsnHash", 'base64')
  from written w, jsonb_to_recordset(${$.identities}) i (person uuid, sealed text, "bsnHash" text)
  on conflict (region_id, person_id) do update set sealed = excluded.sealed, bsn_hash = excluded.bsn_hash
),${insertLogs({
  region: $.region,
  access: $.access,
  processing: $.processing,
  condition: "exists (select from written)"
})},
outbox as (
  insert into oza.outbox (region_id, case_id, version, types)
  select w.region_id, w.case_id, w.version, array (select e.type from happened e order by e.sequence)
  from written w
)
select version from written`

export const openStatement: Statement<Written> = statement("case-open", `with written as (${open}),${rest}`)
export const moveStatement: Statement<Written> = statement("case-move", `with written as (${move}),${rest}`)
