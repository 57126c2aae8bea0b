/** What the stores in memory hold together, as the tables of one database would. */
import type { RecordedDisclosure, RecordedGroupEvent, SealedIdentity } from "@oza/casework"
import type { LedgerEntry } from "@oza/funding"
import type { CaseId, RegionId } from "@oza/kernel"
import type { Certificate, DestructionEvent, RightsEvent } from "@oza/privacy"
import type { StoredCase } from "./MemoryCaseStore.ts"

export interface Memory {
  readonly cases: Map<string, StoredCase>
  readonly disclosures: Map<string, Array<RecordedDisclosure>>
  readonly identities: Map<string, SealedIdentity>
  readonly entries: Array<LedgerEntry>
  /** Events of group arrangements, oldest first. */
  readonly groups: Map<string, ReadonlyArray<RecordedGroupEvent>>
  /** Requests on rights, each with its events, oldest first. */
  readonly rights: Map<string, { readonly case: CaseId; readonly events: ReadonlyArray<RightsEvent> }>
  /** Lists of what is to be destroyed, each with its events. */
  readonly destructions: Map<string, ReadonlyArray<DestructionEvent>>
  readonly certificates: Array<Certificate>
  /** Of the last disclosure. */
  sequence: number
}

export const emptyMemory = (): Memory => ({
  cases: new Map(),
  disclosures: new Map(),
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
