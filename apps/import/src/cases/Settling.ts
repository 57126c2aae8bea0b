/**
 * Decides which prepared rows become cases, with what the store knows.
 *
 * A key is taken in once: the same row again changes nothing, another row under it is rejected, as a
 * case that people work on is never overwritten by a file. A child that is known by its BSN keeps its
 * number, and has one open case at a time (OZA-30).
 */
import { acts } from "@oza/cases"
import { caseFact, type CaseWrite, Identity, oneOpenCase, summaryOf } from "@oza/casework"
import type { PersonId } from "@oza/kernel"
import type { IntakeRow, Known } from "@oza/postgres"
import { type Disclosure, disclosureOf, fieldsOf } from "@oza/privacy"
import type { Reject } from "../table/Reject.ts"
import { ownText } from "../table/ownText.ts"
import {
  type Prepared,
  type Preparing,
  type Ready,
  rejectOf,
  takingTurns,
  underPerson
} from "./Preparation.ts"

/** What is remembered from one batch to the next where the store does not remember it: in a try-out. */
export interface Memory {
  readonly keys: Map<string, string>
  readonly people: Map<string, PersonId>
  readonly withOpenCase: Set<string>
}

export const emptyMemory = (): Memory => ({ keys: new Map(), people: new Map(), withOpenCase: new Set() })

export interface SettledRows {
  readonly cases: ReadonlyArray<readonly [CaseWrite]>
  readonly rows: ReadonlyArray<IntakeRow>
  readonly rejects: ReadonlyArray<Reject>
  /** Rows that were rejected, and rows that had been taken in before. */
  readonly rejected: number
  readonly unchanged: number
}

/** Settles the rows of a batch; `memory` is of this batch, or of the whole run in a try-out. */
export const settleRows = async (
  settling: Preparing,
  prepared: ReadonlyArray<Prepared>,
  known: Known,
  memory: Memory = emptyMemory()
): Promise<SettledRows> => {
  const cases: Array<readonly [CaseWrite]> = []
  const rows: Array<IntakeRow> = []
  const rejects: Array<Reject> = []
  let rejected = 0
  let unchanged = 0
  const turn = takingTurns()
  for (const one of prepared) {
    await turn()
    if (one._tag === "Rejected") {
      rejects.push(...one.rejects)
      rejected++
      continue
    }
    const hash = hexOf(one.hash)
    const before = memory.keys.get(one.told.key) ?? known.keys.get(one.told.key)
    if (before === hash) {
      unchanged++
      continue
    }
    const ready = await asKnown(settling, one, known, memory)
    const person = ready.history.after.child.person
    const isOpen = ready.history.after.status === "open"
    const reason =
      before !== undefined
        ? "a row with this key and other content was taken in before; a case is never overwritten"
        : isOpen && (memory.withOpenCase.has(person) || known.withOpenCase.has(person))
          ? `OpenCase is refused by ${oneOpenCase.id} (${oneOpenCase.text.en})`
          : undefined
    if (reason !== undefined) {
      rejects.push(rejectOf(settling.plan, one.line, one.fields, { column: settling.plan.keyColumn, reason }))
      rejected++
      continue
    }
    memory.keys.set(ownText(one.told.key), hash)
    if (isOpen) memory.withOpenCase.add(person)
    if (ready.sealed.bsnHash !== undefined) memory.people.set(hexOf(ready.sealed.bsnHash), person)
    cases.push([writeOf(settling, ready)])
    rows.push({ key: one.told.key, case: ready.id, hash: one.hash, brokenRules: ready.history.brokenRules })
  }
  return { cases, rows, rejects, rejected, unchanged }
}

/** The row under the number by which the region knows the child. */
const asKnown = (settling: Preparing, ready: Ready, known: Known, memory: Memory): Promise<Ready> | Ready => {
  const { bsnHash } = ready.sealed
  if (bsnHash === undefined) return ready
  const hash = hexOf(bsnHash)
  const person = memory.people.get(hash) ?? known.people.get(hash)
  return person === undefined || person === ready.told.person ? ready : underPerson(settling, ready, person)
}

/** Everything that the case leaves in the store. */
const writeOf = (settling: Preparing, ready: Ready): CaseWrite => {
  const { region, schools, today } = settling
  const { history, sealed } = ready
  const { after, events } = history
  const { school: code } = after.enrolment
  return {
    expected: 0,
    after,
    events,
    disclosure: disclosureOfImport(settling, ready),
    summary: summaryOf(region, after, today),
    fact: caseFact(region, after, code === undefined ? undefined : schools.of(code), today),
    entries: [],
    identities: [sealed]
  }
}

/** The record that the case was written: in the name of whoever opened it, on the day of the import. */
const disclosureOfImport = (
  { region, today }: Preparing,
  { access, history: { after, events } }: Ready
): Disclosure => {
  const fields = new Set(identityFields)
  for (const { _tag } of events) for (const field of eventFields(_tag)) fields.add(field)
  const disclosure = disclosureOf(access, {
    region: region.id,
    case: after.id,
    kind: "write",
    fields: [...fields]
  })
  return { ...disclosure, on: today }
}

const identityFields = fieldsOf(Identity).map((field) => `identity.${field}`)

const fieldsOfEvents = new Map<string, ReadonlyArray<string>>(
  Object.values(acts).map(({ happens, event }) => [happens, fieldsOf(event)])
)
const eventFields = (tag: string): ReadonlyArray<string> => fieldsOfEvents.get(tag) ?? []

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
