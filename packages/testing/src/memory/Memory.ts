/** What the stores in memory hold together, as the tables of one database would. */
import {
  type Disclosed,
  type RecordedDisclosure,
  type RecordedGroupEvent,
  type RecordedProcessing,
  RequestTrace,
  type SealedIdentity
} from "@oza/casework"
import type { LedgerEntry } from "@oza/funding"
import type { CaseId, PersonId, RegionId } from "@oza/kernel"
import { type Certificate, type DestructionEvent, logRecords, type RightsEvent } from "@oza/privacy"
import { Clock, Effect } from "effect"
import type { StoredCase } from "./MemoryCaseStore.ts"

export interface Memory {
  readonly cases: Map<string, StoredCase>
  readonly disclosures: Map<string, Array<RecordedDisclosure>>
  /** Records of the processing log, by region, oldest first. */
  readonly processing: Map<RegionId, Array<RecordedProcessing>>
  readonly identities: Map<string, SealedIdentity>
  readonly entries: Array<LedgerEntry>
  /** Events of group arrangements, oldest first. */
  readonly groups: Map<string, ReadonlyArray<RecordedGroupEvent>>
  /** Requests on rights, each with its events, oldest first. */
  readonly rights: Map<string, { readonly case: CaseId; readonly events: ReadonlyArray<RightsEvent> }>
  /** Lists of what is to be destroyed, each with its events. */
  readonly destructions: Map<string, ReadonlyArray<DestructionEvent>>
  readonly certificates: Array<Certificate>
  /** Of the last record. */
  sequence: number
}

export const emptyMemory = (): Memory => ({
  cases: new Map(),
  disclosures: new Map(),
  processing: new Map(),
  identities: new Map(),
  entries: [],
  groups: new Map(),
  rights: new Map(),
  destructions: new Map(),
  certificates: [],
  sequence: 0
})

/** The region comes first, as in every key of the house. */
export const keyOf = (region: RegionId, id: string): string => `${region} ${id}`

/** Writes both logs of what was disclosed or refused. */
export const recordAll = (
  memory: Memory,
  region: RegionId,
  disclosed: ReadonlyArray<Disclosed>
): Effect.Effect<void> =>
  Effect.gen(function* () {
    const request = yield* RequestTrace
    const at = yield* Clock.currentTimeMillis
    for (const { disclosure, id, others = [], version = 0 } of disclosed) {
      const key = keyOf(region, id)
      const child = version > 0 ? memory.cases.get(key)?.state.child.person : undefined
      const sequence = (memory.sequence += 1)
      const trace = request?.trace ?? hexadecimal(sequence, 32)
      const { processing } = logRecords(
        copy(disclosure),
        {
          trace,
          span: hexadecimal(sequence, 16),
          startedAt: at,
          endedAt: at,
          ...(request?.caller === undefined ? {} : { caller: request.caller })
        },
        child && pseudonym(child),
        others
          .filter((person) => person !== child)
          .map((person) => ({ id: pseudonym(person), span: hexadecimal((memory.sequence += 1), 16) }))
      )
      const recorded = { sequence, recordedAt: at, disclosure: copy(disclosure), trace }
      memory.disclosures.set(key, [...(memory.disclosures.get(key) ?? []), recorded])
      memory.processing.set(region, [
        ...(memory.processing.get(region) ?? []),
        ...processing.map((record, place) => ({ at, case: id, sequence: sequence + place, record }))
      ])
    }
  })

/** As long as a hash and as different as people are; whoever reads memory can read who it is. */
const pseudonym = (person: PersonId): string => person.replaceAll("-", "").repeat(2)

const hexadecimal = (number: number, digits: number): string => number.toString(16).padStart(digits, "0")

/** As a database would: what was written no longer changes with what was handed over. */
export const copy = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A
