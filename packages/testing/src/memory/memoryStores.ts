/**
 * All stores of casework in memory, sharing what they hold.
 *
 * The vault seals nothing: names are as readable as the memory is. Only for data that is of nobody.
 */
import {
  CaseStore,
  DestructionStore,
  FactStore,
  GroupStore,
  Identity,
  IdentityVault,
  LedgerStore,
  ProcessingLog,
  RightsStore,
  type School,
  SchoolStore,
  type SealedIdentity
} from "@oza/casework"
import type { Bsn, PersonId, RegionId } from "@oza/kernel"
import { aggregate } from "@oza/reporting"
import { Context, Effect, Layer, Schema } from "effect"
import { emptyMemory, keyOf, type Memory } from "./Memory.ts"
import { memoryCaseStore } from "./MemoryCaseStore.ts"
import { memoryDestructionStore } from "./MemoryDestructionStore.ts"
import { memoryGroupStore } from "./MemoryGroupStore.ts"
import { memoryLedgerStore } from "./MemoryLedgerStore.ts"
import { memoryProcessingLog } from "./memoryProcessingLog.ts"
import { memoryRightsStore } from "./MemoryRightsStore.ts"

/** Each use of the layer starts empty, with these schools. */
export const memoryStores = (
  schools: ReadonlyArray<School> = []
): Layer.Layer<
  | CaseStore
  | DestructionStore
  | FactStore
  | GroupStore
  | IdentityVault
  | LedgerStore
  | ProcessingLog
  | RightsStore
  | SchoolStore
> =>
  Layer.effectContext(
    Effect.sync(() => {
      const memory = emptyMemory()
      return Context.make(CaseStore, memoryCaseStore(memory)).pipe(
        Context.add(IdentityVault, vault(memory)),
        Context.add(SchoolStore, schoolStore(schools)),
        Context.add(FactStore, factStore(memory)),
        Context.add(GroupStore, memoryGroupStore(memory)),
        Context.add(LedgerStore, memoryLedgerStore(memory)),
        Context.add(ProcessingLog, memoryProcessingLog(memory)),
        Context.add(RightsStore, memoryRightsStore(memory)),
        Context.add(DestructionStore, memoryDestructionStore(memory))
      )
    })
  )

const vault = (memory: Memory): IdentityVault["Service"] => {
  const seal = (region: RegionId, person: PersonId, identity: Identity): SealedIdentity => ({
    region,
    person,
    sealed: utf8.encode(JSON.stringify(identity)),
    bsnHash: identity.bsn === undefined ? undefined : hash(region, identity.bsn)
  })
  return IdentityVault.of({
    seal: (region, person, identity) => Effect.sync(() => seal(region, person, identity)),
    sealAll: (region, people) =>
      Effect.sync(() => people.map(({ identity, person }) => seal(region, person, identity))),
    hash: (region, numbers) =>
      Effect.sync(() => numbers.map((bsn) => (bsn === undefined ? undefined : hash(region, bsn)))),
    open: (region, person) =>
      Effect.sync(() => {
        const found = memory.identities.get(keyOf(region, person))
        return found === undefined ? undefined : decode(new TextDecoder().decode(found.sealed))
      }),
    personOf: (region, bsn) =>
      Effect.sync(
        () =>
          [...memory.identities.values()].find(
            (one) => one.region === region && String(one.bsnHash) === String(hash(region, bsn))
          )?.person
      )
  })
}

const utf8 = new TextEncoder()
const decode = Schema.decodeUnknownSync(Schema.fromJsonString(Identity))
const hash = (region: RegionId, bsn: Bsn): Uint8Array => utf8.encode(`${region} ${bsn}`)

const schoolStore = (schools: ReadonlyArray<School>): SchoolStore["Service"] =>
  SchoolStore.of({
    find: (code) => Effect.succeed(schools.find((school) => school.code === code)),
    ofSwv: (swv) =>
      Effect.succeed(
        schools.filter((school) => school.swv === swv).toSorted((a, b) => (a.code < b.code ? -1 : 1))
      )
  })

const factStore = (memory: Memory): FactStore["Service"] =>
  FactStore.of({
    aggregate: (region, query) =>
      Effect.sync(() =>
        aggregate(
          [...memory.cases.values()].map(({ fact }) => fact).filter((fact) => fact.region === region),
          query
        )
      ),
    costings: (region, { from, until }) =>
      Effect.sync(() =>
        [...memory.cases.values()].flatMap(({ fact }) => {
          const found = fact.costings.filter(({ on }) => from <= on && on < until)
          return fact.region === region && found.length > 0 ? [found] : []
        })
      )
  })
