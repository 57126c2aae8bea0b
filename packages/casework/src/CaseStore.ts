/**
 * The port through which cases are kept.
 *
 * Two promises that every implementation keeps, and the contract suite proves: a write is one
 * transaction (events, state, facts, entries, identities, disclosure and outbox, or nothing), and a
 * read gives data only when its disclosure record is written. Versions make writers wait for nobody:
 * the second of two gets `ConcurrentChange`.
 */
import type { Case, Event, SchoolType } from "@oza/cases"
import type { LedgerEntry } from "@oza/funding"
import type { CalendarDate, CaseId, EstablishmentCode, OrganisationId, PersonId, RegionId } from "@oza/kernel"
import type { AccessSubject, ChildFacts, Disclosure, ListPlan } from "@oza/privacy"
import type { CaseFact } from "@oza/reporting"
import type { RoleId } from "@oza/roles"
import { Context, type Effect } from "effect"
import type { CaseKey } from "./CaseKey.ts"
import type { SealedIdentity } from "./IdentityVault.ts"
import type { CaseNotFound, ConcurrentChange, StoreUnavailable } from "./StoreError.ts"

/** Everything that one act writes. */
export interface CaseWrite {
  /** The version that was read; 0 opens a new case. */
  readonly expected: number
  /** The state after the events. */
  readonly after: Case
  readonly events: readonly [Event, ...ReadonlyArray<Event>]
  /** The record of who processed what, for which purpose. */
  readonly disclosure: Disclosure
  /** Other people than the child whose data are in it. */
  readonly others?: ReadonlyArray<PersonId> | undefined
  /** The records of what leaves the case by it, to each who receives some of it; after `disclosure`, in order. */
  readonly sent?: ReadonlyArray<Disclosure> | undefined
  /** What lists show of the case, and filter on. */
  readonly summary: CaseSummary
  /** The de-identified row that reports are computed from. */
  readonly fact: CaseFact
  readonly entries: ReadonlyArray<LedgerEntry>
  readonly identities: ReadonlyArray<SealedIdentity>
}

/** What a list shows of a case: its course, nothing of its content. */
export interface CaseSummary {
  readonly id: CaseId
  readonly version: number
  readonly status: "open" | "closed"
  /** The step that the case is in. */
  readonly step: string
  readonly school: EstablishmentCode | undefined
  readonly schoolType: SchoolType
  readonly openedOn: CalendarDate
  readonly closedOn: CalendarDate | undefined
  /** Last day for the decision on youth help, while one is pending. */
  readonly dueOn: CalendarDate | undefined
}

/** What a decision on a case turns on beside the child, who takes part, and what was permitted. */
export type ListedFacts = Pick<
  AccessSubject,
  "authorities" | "restrictedParties" | "processingRestrictions" | "archivedOn"
>

/** These facts of a case, for its row in a list. */
export const listedFacts = ({
  archivedOn,
  authorities,
  processingRestrictions,
  restrictedParties
}: ListedFacts): ListedFacts => ({
  ...(authorities === undefined || authorities.length === 0 ? {} : { authorities }),
  ...(restrictedParties === undefined || restrictedParties.length === 0 ? {} : { restrictedParties }),
  ...(processingRestrictions === undefined || processingRestrictions.length === 0
    ? {}
    : { processingRestrictions }),
  ...(archivedOn === undefined ? {} : { archivedOn })
})

/** A row of a list, with what the decision on showing it turns on; the child itself is not shown. */
export interface ListedCase {
  readonly summary: CaseSummary
  readonly child: ChildFacts
  readonly facts: ListedFacts
}

/** Which cases a list holds. Every field narrows. */
export interface CaseFilter {
  readonly status?: "open" | "closed" | undefined
  readonly step?: string | undefined
  readonly school?: EstablishmentCode | undefined
  readonly schoolType?: SchoolType | undefined
  /** Decision due before this day. */
  readonly dueBefore?: CalendarDate | undefined
}

/** Whose cases: those in which this party takes part, in this role and for this organisation, on this day. */
export interface Visibility {
  readonly party: PersonId
  readonly role: RoleId
  /** For this organisation, or for none; absent: whichever it is. */
  readonly organisation?: OrganisationId | null | undefined
  readonly on: CalendarDate
  /** What all of these say may be shown: a store leaves out what it can tell by them. Absent: nothing is. */
  readonly plans?: ReadonlyArray<ListPlan> | undefined
}

/** Newest first. `after` is the cursor of the last row of the page before. */
export interface PageRequest {
  readonly after?: { readonly openedOn: CalendarDate; readonly id: CaseId } | undefined
  readonly limit: number
}

/** Part of a longer list, and whether there is more of it. */
export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly more: boolean
}

/** An event as it stands in the store. */
export interface RecordedEvent {
  readonly sequence: number
  /** When it was written down, in milliseconds since 1970; the day it holds for is in the event. */
  readonly recordedAt: number
  readonly event: Event
}

/** A disclosure as it stands in the store. */
export interface RecordedDisclosure {
  readonly sequence: number
  readonly recordedAt: number
  readonly disclosure: Disclosure
  /** The trace that both logs have it under: 32 hexadecimal digits. Not every store keeps one. */
  readonly trace?: string | undefined
}

/** A disclosure of a case that was read, or that somebody was refused. */
export interface Disclosed {
  readonly id: CaseId
  /** The version that was read. Absent: nothing of the case was, as where only its logs were. */
  readonly version?: number | undefined
  readonly disclosure: Disclosure
  /** Other people than the child whose data were in it: each gets a record of its own (LDV). */
  readonly others?: ReadonlyArray<PersonId> | undefined
}

export class CaseStore extends Context.Service<
  CaseStore,
  {
    /** The state of a case, for a decision that will be written. It discloses nothing by itself. */
    readonly load: (key: CaseKey) => Effect.Effect<Case, CaseNotFound | StoreUnavailable>
    readonly write: (write: CaseWrite) => Effect.Effect<void, ConcurrentChange | StoreUnavailable>
    /**
     * Records disclosures of cases as they were read. Fails, recording nothing, where one of them has
     * moved on since: read again, decide again. A refusal is recorded whatever the version, and also of a
     * case that is not there.
     */
    readonly disclose: (
      region: RegionId,
      disclosed: ReadonlyArray<Disclosed>
    ) => Effect.Effect<void, ConcurrentChange | StoreUnavailable>
    readonly list: (
      region: RegionId,
      visibility: Visibility,
      filter: CaseFilter,
      page: PageRequest
    ) => Effect.Effect<Page<ListedCase>, StoreUnavailable>
    /** Events of a case, oldest first. */
    readonly history: (key: CaseKey) => Effect.Effect<ReadonlyArray<RecordedEvent>, StoreUnavailable>
    /**
     * Disclosures of a case, newest first, `before` a sequence number; with `refused` also what was refused,
     * which is for the family and for whoever watches over the data.
     */
    readonly disclosures: (
      key: CaseKey,
      page: {
        readonly before?: number | undefined
        readonly limit: number
        readonly refused?: boolean | undefined
      }
    ) => Effect.Effect<Page<RecordedDisclosure>, StoreUnavailable>
    /** The open case of a child, so that nobody opens a second one. */
    readonly openCaseOf: (
      region: RegionId,
      person: PersonId
    ) => Effect.Effect<CaseId | undefined, StoreUnavailable>
  }
>()("@oza/casework/CaseStore") {}
