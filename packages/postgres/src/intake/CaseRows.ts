/**
 * The rows of all tables that whole cases come down to: the same that one write after another would
 * have left behind, made and sealed at once.
 *
 * A case comes as its writes in order, of which the first opens it. Events, records, entries and outbox
 * have a row for each; the state, the list row, who takes part and the facts are those of the last.
 */
import type { CaseWrite } from "@oza/casework"
import type { PersonId } from "@oza/kernel"
import {
  type ChildKeys,
  eventApart,
  partiesOf,
  sealEvent,
  sealListed,
  sealState,
  stateApart
} from "../keys/SealedCase.ts"
import { logRows } from "../log/LogRows.ts"
import type { Work } from "../log/Trace.ts"
import { bytesText, CopyRows, json, wordsText } from "./CopyText.ts"

/** All writes of one case, oldest first. */
export type WholeCase = readonly [CaseWrite, ...ReadonlyArray<CaseWrite>]

/** Has any of it to be sealed with the key of the samenwerkingsverband? */
export const holdsHealth = (writes: WholeCase): boolean =>
  stateApart(writes.at(-1)!.after).health.length > 0 ||
  writes.some(({ events }) => events.some((event) => eventApart(event).health.length > 0))

/** What COPY is given for each table, in an order in which every reference is there already. */
export type TableRows = ReadonlyArray<{ readonly target: string; readonly bytes: Uint8Array }>

const tables = {
  cases:
    "oza.cases (region_id, case_id, version, pathway, status, step, child_id, child_sealed, parties, school, school_type, opened_on, closed_on, due_on, state)",
  events: "oza.case_events (region_id, case_id, sequence, type, on_date, party_id, role, event)",
  caseHealth: "oza_swv.case_health (region_id, case_id, sealed)",
  eventHealth: "oza_swv.event_health (region_id, case_id, sequence, sealed)",
  participants:
    "oza.participants (region_id, case_id, number, party_id, role, organisation_id, from_date, until_date, opened_on)",
  facts:
    "oza.case_facts (region_id, case_id, school_type, age_band, municipality, channel, status, opened_on, application_on, due_on, decision_on, decision_outcome, days_to_decision, decided_in_time, decided_together, started_on, closed_on, closing_reason, closing_outcome, agreements, evaluations, funding, costings)",
  entries:
    "oza.ledger_entries (region_id, case_id, event, line, on_date, agreement, source, year, debit, credit, amount, rule, school, concerns, reverses_event, reverses_line)",
  access: "oza.access_log (region_id, case_id, recorded_at, trace_id, span_id, record)",
  processing:
    "oza.processing_log (region_id, case_id, recorded_at, trace_id, span_id, record, activity, subject)",
  outbox: "oza.outbox (region_id, case_id, version, types)"
} as const

type Table = keyof typeof tables

/** Where the sealed identities of a batch wait until they are merged with those that are known. */
export const identitiesWaiting = "identities_waiting (region_id, person_id, sealed, bsn_hash)"

/** Cases as COPY takes them, made ready before their transaction begins. */
export interface EncodedCases {
  readonly tables: TableRows
}

/** Turns cases into rows, one after the other, so that who does it can do other things in between. */
export class CaseEncoder {
  readonly #identities = new CopyRows()
  readonly #rows: Readonly<Record<Table, CopyRows>> = {
    cases: new CopyRows(),
    events: new CopyRows(),
    caseHealth: new CopyRows(),
    eventHealth: new CopyRows(),
    participants: new CopyRows(),
    facts: new CopyRows(),
    entries: new CopyRows(),
    access: new CopyRows(),
    processing: new CopyRows(),
    outbox: new CopyRows()
  }
  readonly #keys: ReadonlyMap<PersonId, ChildKeys>
  readonly #work: Work

  /** With the keys of all children that will come. */
  constructor(keys: ReadonlyMap<PersonId, ChildKeys>, work: Work) {
    this.#keys = keys
    this.#work = work
  }

  add(writes: WholeCase): void {
    const rows = this.#rows
    const keys = this.#keys.get(writes[0].after.child.person)
    if (keys === undefined) throw new Error("a case is encoded without the keys of its child")
    for (const write of writes) {
      addWrite(rows, write, keys, this.#work)
      for (const { bsnHash, person, sealed } of write.identities) {
        this.#identities.add(
          write.after.region,
          person,
          bytesText(sealed),
          bsnHash === undefined ? null : bytesText(bsnHash)
        )
      }
    }
    const last = writes.at(-1)!
    addCase(rows, last, keys)
    addFact(rows.facts, last)
    addParticipants(rows.participants, last)
  }

  /** What was added so far. */
  get encoded(): EncodedCases {
    return {
      tables: [
        { target: identitiesWaiting, bytes: this.#identities.bytes },
        ...(Object.keys(tables) as Array<Table>).map((table) => ({
          target: tables[table],
          bytes: this.#rows[table].bytes
        }))
      ].filter(({ bytes }) => bytes.length > 0)
    }
  }
}

/** What every write leaves behind by itself. */
const addWrite = (
  rows: Readonly<Record<"events" | "eventHealth" | "entries" | "access" | "processing" | "outbox", CopyRows>>,
  { after, disclosure, entries, events, expected, others }: CaseWrite,
  keys: ChildKeys,
  work: Work
): void => {
  const { child, id, region } = after
  const of = { region, id, child: child.person }
  let sequence = expected
  for (const event of events) {
    sequence += 1
    const { health, sealed } = sealEvent(of, sequence, eventApart(event), keys)
    const { party, role } = event.by
    rows.events.add(region, id, sequence, event._tag, event.on, party, role, bytesText(sealed))
    if (health !== undefined) rows.eventHealth.add(region, id, sequence, bytesText(health))
  }
  for (const entry of entries) {
    rows.entries.add(
      region,
      id,
      entry.event,
      entry.line,
      entry.on,
      entry.agreement,
      entry.source,
      entry.year,
      entry.debit,
      entry.credit,
      String(entry.amount),
      entry.rule,
      entry.school,
      entry.concerns,
      entry.reverses?.event,
      entry.reverses?.line
    )
  }
  const logged = logRows([{ disclosure, child: { person: child.person, key: keys.region }, others }], work)
  for (const { at, record, span, trace } of logged.access) {
    rows.access.add(region, id, momentText(at), trace, span, record)
  }
  for (const { activity, at, record, span, subject, trace } of logged.processing) {
    rows.processing.add(region, id, momentText(at), trace, span, record, activity, subject)
  }
  rows.outbox.add(region, id, after.version, wordsText(events.map(({ _tag }) => _tag)))
}

const momentText = (at: number): string => new Date(at).toISOString()

const addParticipants = (rows: CopyRows, { after }: CaseWrite): void => {
  for (const [at, { from, organisation, party, role, until }] of after.participants.entries()) {
    rows.add(after.region, after.id, at + 1, party, role, organisation, from, until, after.openedOn)
  }
}

const addCase = (
  rows: Readonly<Record<"cases" | "caseHealth", CopyRows>>,
  { after, summary }: CaseWrite,
  keys: ChildKeys
): void => {
  const { child, id, region, version } = after
  const of = { region, id, child: child.person }
  const { health, sealed } = sealState(of, version, stateApart(after), keys)
  rows.cases.add(
    region,
    id,
    version,
    after.pathway,
    summary.status,
    summary.step,
    child.person,
    bytesText(sealListed(of, after, keys)),
    wordsText(partiesOf(after)),
    summary.school,
    summary.schoolType,
    summary.openedOn,
    summary.closedOn,
    summary.dueOn,
    bytesText(sealed)
  )
  if (health !== undefined) rows.caseHealth.add(region, id, bytesText(health))
}

const addFact = (rows: CopyRows, { fact }: CaseWrite): void =>
  rows.add(
    fact.region,
    fact.case,
    fact.schoolType,
    fact.ageBand,
    fact.municipality,
    fact.channel,
    fact.status,
    fact.openedOn,
    fact.applicationOn,
    fact.dueOn,
    fact.decisionOn,
    fact.decisionOutcome,
    fact.daysToDecision,
    fact.decidedInTime,
    fact.decidedTogether,
    fact.startedOn,
    fact.closedOn,
    fact.closingReason,
    fact.closingOutcome,
    json(fact.agreements),
    json(fact.evaluations),
    json(fact.funding),
    json(fact.costings)
  )
