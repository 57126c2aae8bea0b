/**
 * The rows of all tables that whole cases come down to: the same that one write after another would
 * have left behind, made at once.
 *
 * A case comes as its writes in order, of which the first opens it. Events, disclosures, entries and
 * outbox have a row for each; the state, the list row, who takes part and the facts are those of the last.
 */
import type { CaseWrite } from "@oza/casework"
import { bytesText, CopyRows, json, wordsText } from "./CopyText.ts"

/** All writes of one case, oldest first. */
export type WholeCase = readonly [CaseWrite, ...ReadonlyArray<CaseWrite>]

/** What COPY is given for each table, in an order in which every reference is there already. */
export type TableRows = ReadonlyArray<{ readonly target: string; readonly bytes: Uint8Array }>

const tables = {
  cases:
    "oza.cases (region_id, case_id, version, pathway, status, step, child_id, child_birth_date, school, school_type, opened_on, closed_on, due_on, state)",
  events: "oza.case_events (region_id, case_id, sequence, type, on_date, party_id, role, event)",
  participants:
    "oza.participants (region_id, case_id, number, party_id, role, organisation_id, from_date, until_date, opened_on)",
  facts:
    "oza.case_facts (region_id, case_id, school_type, municipality, channel, status, opened_on, application_on, due_on, decision_on, decision_outcome, days_to_decision, decided_in_time, decided_together, started_on, closed_on, closing_reason, closing_outcome, agreements, evaluations, funding)",
  entries:
    "oza.ledger_entries (region_id, case_id, event, line, on_date, agreement, source, year, debit, credit, amount, rule, reverses_event, reverses_line)",
  disclosures: "oza.disclosures (region_id, case_id, disclosure)",
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
    participants: new CopyRows(),
    facts: new CopyRows(),
    entries: new CopyRows(),
    disclosures: new CopyRows(),
    outbox: new CopyRows()
  }

  add(writes: WholeCase): void {
    const rows = this.#rows
    for (const write of writes) {
      addWrite(rows, write)
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
    addCase(rows.cases, last)
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

/** All of these cases at once. */
export const encodeCases = (cases: ReadonlyArray<WholeCase>): EncodedCases => {
  const encoder = new CaseEncoder()
  for (const one of cases) encoder.add(one)
  return encoder.encoded
}

/** What every write leaves behind by itself. */
const addWrite = (
  rows: Readonly<Record<"events" | "entries" | "disclosures" | "outbox", CopyRows>>,
  { after, disclosure, entries, events, expected }: CaseWrite
): void => {
  const { id, region } = after
  let sequence = expected
  for (const event of events) {
    sequence += 1
    rows.events.add(region, id, sequence, event._tag, event.on, event.by.party, event.by.role, json(event))
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
      entry.reverses?.event,
      entry.reverses?.line
    )
  }
  rows.disclosures.add(region, id, json(disclosure))
  rows.outbox.add(region, id, after.version, wordsText(events.map(({ _tag }) => _tag)))
}

const addParticipants = (rows: CopyRows, { after }: CaseWrite): void => {
  for (const [at, { from, organisation, party, role, until }] of after.participants.entries()) {
    rows.add(after.region, after.id, at + 1, party, role, organisation, from, until, after.openedOn)
  }
}

const addCase = (rows: CopyRows, { after, summary }: CaseWrite): void =>
  rows.add(
    after.region,
    after.id,
    after.version,
    after.pathway,
    summary.status,
    summary.step,
    after.child.person,
    after.child.birthDate,
    summary.school,
    summary.schoolType,
    summary.openedOn,
    summary.closedOn,
    summary.dueOn,
    json(after)
  )

const addFact = (rows: CopyRows, { fact }: CaseWrite): void =>
  rows.add(
    fact.region,
    fact.case,
    fact.schoolType,
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
    json(fact.funding)
  )
