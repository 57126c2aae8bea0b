import { layer } from "@effect/vitest"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { engines } from "../../test/engines.ts"
import { Database } from "../Database.ts"
import { statement } from "../Statement.ts"

/**
 * What stands in each column, and why that may stand there as it is. A new column comes here first: what
 * somebody wrote, and who somebody is, is sealed.
 */
const columns: Readonly<Record<string, ReadonlyArray<string>>> = {
  "sealed with a data key": [
    "oza.cases: child_sealed, state",
    "oza.case_events: event",
    "oza.group_events: event",
    "oza.identities: sealed",
    "oza.import_rows: hash",
    "oza.rights_events: event",
    "oza_swv.case_health: sealed",
    "oza_swv.event_health: sealed"
  ],
  "wrapped with a key that is not in the database": ["oza_keys.data_keys: wrapped"],
  "a keyed hash: without the key nobody can try which value it is of": [
    "oza.identities: bsn_hash",
    "oza.import_rows: key",
    "oza.processing_log: subject"
  ],
  "a number of ours, which tells who somebody is to nobody without what is sealed": [
    "oza.cases: case_id, child_id, parties",
    "oza.case_events: case_id, party_id",
    "oza.participants: case_id, party_id, organisation_id",
    "oza.case_facts: case_id",
    "oza.identities: person_id",
    "oza.ledger_entries: case_id",
    "oza.access_log: case_id",
    "oza.processing_log: case_id",
    "oza.log_heads: case_id",
    "oza.log_exports: case_id",
    "oza.outbox: case_id",
    "oza.import_rows: case_id",
    "oza.group_events: group_id",
    "oza.rights_events: case_id, request_id",
    "oza.destruction_events: list_id",
    "oza.destructions: id",
    "oza.import_runs: id",
    "oza.import_rejects: run_id",
    "oza_swv.case_health: case_id",
    "oza_swv.event_health: case_id",
    "oza_keys.data_keys: subject_id"
  ],
  "the course of a case, which lists are searched by and policies compare with: what kind of act, when, in which role":
    [
      "oza.cases: version, pathway, status, step, school, school_type, opened_on, closed_on, due_on",
      "oza.case_events: sequence, type, on_date, role, recorded_at",
      "oza.participants: number, role, from_date, until_date, opened_on",
      "oza.group_events: sequence, type, on_date, recorded_at",
      "oza.outbox: sequence, version, types, recorded_at",
      "oza.rights_events: sequence, type, on_date, recorded_at",
      "oza_swv.event_health: sequence"
    ],
  "a fact without a child, which figures are counted from: codes, days and amounts": [
    "oza.case_facts: school_type, age_band, municipality, channel, status, opened_on, application_on, due_on, decision_on, decision_outcome, days_to_decision, decided_in_time, decided_together, started_on, closed_on, closing_reason, closing_outcome, agreements, evaluations, funding, costings",
    "oza.ledger_entries: event, line, on_date, agreement, source, year, debit, credit, amount, rule, school, concerns, reverses_event, reverses_line"
  ],
  "a record of who did what on which ground, that never holds a value": [
    "oza.access_log: sequence, recorded_at, trace_id, span_id, record, hash",
    "oza.processing_log: sequence, recorded_at, trace_id, span_id, record, hash, activity",
    "oza.log_heads: log, sequence, hash",
    "oza.log_exports: sequence",
    "oza.checkpoints: number, recorded_at, statement, signature",
    "oza.destruction_events: sequence, type, on_date, recorded_at, event",
    "oza.destructions: recorded_at, certificate"
  ],
  "about a file of another system, never what a row says": [
    "oza.import_runs: source, fingerprint, started_at, finished_at, rows, accepted, rejected, position",
    "oza.import_rows: source, broken_rules",
    "oza.import_rejects: row, number, column, value_class, reason"
  ],
  "about a key": ["oza_keys.data_keys: controller, wrapped_with, made_at"],
  "about nobody: schools and municipalities": [
    "oza_reference.municipalities: code, name, province, youth_region",
    "oza_reference.postcodes: pc4, municipality, po, vo",
    "oza_reference.schools: code, name, type, municipality, swv"
  ]
}

/** `oza.cases: state, school` as `oza.cases.state` and `oza.cases.school`. */
const eachOf = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.flatMap((line) => {
    const [table, names] = line.split(": ")
    return names!.split(", ").map((name) => `${table}.${name}`)
  })

const told = eachOf(Object.values(columns).flat())

const all = statement<{ readonly name: string }>(
  "",
  `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname like 'oza%' and n.nspname <> 'oza_migrations' and c.relkind = 'r'
    and a.attnum > 0 and not a.attisdropped and a.attname <> 'region_id'`
)

const ofBytes = statement<{ readonly name: string }>(
  "",
  `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname like 'oza%' and c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'bytea'::regtype`
)

describe("Every column of the database", () => {
  layer(engines[0].database)((it) => {
    it.effect("is told, once, with why what stands in it may stand there", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const names = (yield* db.run(all)).map(({ name }) => name)
        expect(told.toSorted()).toEqual(names.toSorted())
      })
    )

    it.effect("that is sealed is bytes, and all bytes are sealed, wrapped, hashed or signed", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const bytes = (yield* db.run(ofBytes)).map(({ name }) => name)
        const [sealed, wrapped, hashed] = Object.values(columns)
        const closed = eachOf([...sealed!, ...wrapped!, ...hashed!])
        const links = ["access_log.hash", "processing_log.hash", "log_heads.hash", "checkpoints.signature"]
        const text = ["oza.processing_log.subject"]
        expect(bytes.toSorted()).toEqual(
          [...closed.filter((name) => !text.includes(name)), ...links.map((name) => `oza.${name}`)].toSorted()
        )
      })
    )
  })
})
