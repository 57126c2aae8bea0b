/**
 * What of a case is sealed, with which key and where: its state, its events, and the child in a list.
 *
 * Everything is sealed with the key of the child; what the samenwerkingsverband holds on health is taken
 * out first and sealed with a key of its own (WPO 18a lid 13), so that neither key opens what the other
 * seals. The version or number goes along: an older state does not open in the place of a newer one.
 */
import { accessSubject, Case, Event } from "@oza/cases"
import { type CaseKey, listedFacts, type ListedFacts } from "@oza/casework"
import type { CalendarDate, PersonId } from "@oza/kernel"
import { type DataCategory, merge, partition, type Taken } from "@oza/privacy"
import type { KeyObject } from "node:crypto"
import { placeOf, sealJson, unsealJson } from "./Seal.ts"

/** The case, and the child that it is about. */
export interface SealedOf extends CaseKey {
  readonly child: PersonId
}

/** The keys of a child; that of the samenwerkingsverband is there where it holds something. */
export interface ChildKeys {
  readonly region: KeyObject
  readonly swv: KeyObject | undefined
}

/** A value as it is stored: its own part, and the part on health where there is one. */
export interface SealedParts {
  readonly sealed: Uint8Array
  readonly health: Uint8Array | undefined
}

const swvHealth: ReadonlyArray<DataCategory> = ["swv-health"]

/** A state or event apart, not sealed yet. */
export interface Apart {
  readonly rest: unknown
  readonly health: ReadonlyArray<Taken>
}

export const stateApart = (state: Case): Apart => {
  const { rest, taken } = partition(Case, swvHealth, state)
  return { rest, health: taken }
}

export const eventApart = (event: Event): Apart => {
  const { rest, taken } = partition(Event, swvHealth, event)
  return { rest, health: taken }
}

const sealApart = (
  { rest, health }: Apart,
  keys: ChildKeys,
  place: string,
  healthPlace: string
): SealedParts => ({
  sealed: sealJson(keys.region, place, rest),
  health: health.length === 0 ? undefined : sealJson(keys.swv!, healthPlace, health)
})

const openApart = (
  { health, sealed }: SealedParts,
  keys: ChildKeys,
  place: string,
  healthPlace: string
): unknown => {
  const rest = unsealJson(keys.region, place, sealed)
  // Where the other key is gone, so is what it sealed; the rest of the case is still there.
  return health === undefined || keys.swv === undefined
    ? rest
    : merge(rest, unsealJson(keys.swv, healthPlace, health) as ReadonlyArray<Taken>)
}

const statePlace = ({ child, id, region }: SealedOf, version: number): string =>
  placeOf("cases.state", region, child, id, version)

/** Without the version: a write by somebody who may not see it, and so has none, leaves it as it is. */
const stateHealthPlace = ({ child, id, region }: SealedOf): string =>
  placeOf("case_health.sealed", region, child, id)

export const sealState = (of: SealedOf, version: number, apart: Apart, keys: ChildKeys): SealedParts =>
  sealApart(apart, keys, statePlace(of, version), stateHealthPlace(of))

/** The state as it was sealed: a store trusts what it wrote itself. */
export const openState = (of: SealedOf, version: number, sealed: SealedParts, keys: ChildKeys): Case =>
  openApart(sealed, keys, statePlace(of, version), stateHealthPlace(of)) as Case

const eventPlace = (table: string, { child, id, region }: SealedOf, sequence: number): string =>
  placeOf(table, region, child, id, sequence)

export const sealEvent = (of: SealedOf, sequence: number, apart: Apart, keys: ChildKeys): SealedParts =>
  sealApart(
    apart,
    keys,
    eventPlace("case_events.event", of, sequence),
    eventPlace("event_health.sealed", of, sequence)
  )

/** The event, not decoded: it can be older than the code that reads it. */
export const openEvent = (of: SealedOf, sequence: number, sealed: SealedParts, keys: ChildKeys): unknown =>
  openApart(
    sealed,
    keys,
    eventPlace("case_events.event", of, sequence),
    eventPlace("event_health.sealed", of, sequence)
  )

const childPlace = ({ child, id, region }: SealedOf): string =>
  placeOf("cases.child_sealed", region, child, id)

/** What a list has to know to decide on showing a case. */
export interface ListedChild {
  readonly birthDate: CalendarDate
  readonly facts: ListedFacts
}

export const sealListed = (of: SealedOf, state: Case, { region }: ChildKeys): Uint8Array =>
  sealJson(region, childPlace(of), {
    birthDate: state.child.birthDate,
    facts: listedFacts(accessSubject(state))
  } satisfies ListedChild)

export const openListed = (of: SealedOf, sealed: Uint8Array, key: KeyObject): ListedChild =>
  unsealJson(key, childPlace(of), sealed) as ListedChild

/** Everybody who takes or took part, and the child: what the second wall compares with. */
export const partiesOf = ({ child, participants }: Case): ReadonlyArray<PersonId> => [
  ...new Set([child.person, ...participants.map(({ party }) => party)])
]
