/**
 * The stores, each call under a scope that is wide enough for it: for tests of what stores do, which leave
 * out who may do it. What the scope leaves open is a matter of the tests of the wall.
 */
import {
  type AccessScope,
  AccessScope as Scope,
  CaseStore,
  FactStore,
  GroupStore,
  IdentityVault
} from "@oza/casework"
import type { CaseId, PersonId, RegionId } from "@oza/kernel"
import { dataCategories } from "@oza/privacy"
import { newPersonId } from "@oza/testing"
import { Effect, Layer } from "effect"

const as =
  (scope: AccessScope) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.provideService(self, Scope, scope)

const anybody = newPersonId()

/** Whoever has to be somebody, and who watches over the data as well. */
const everything = (region: RegionId, cases: ReadonlyArray<CaseId> = [], party: PersonId = anybody) =>
  as({
    region,
    party,
    side: "family",
    purpose: "own-file",
    categories: dataCategories,
    cases,
    duty: "watch"
  })

export const throughTheWall = <E, R>(
  stores: Layer.Layer<CaseStore | FactStore | GroupStore | IdentityVault, E, R>
): Layer.Layer<CaseStore | FactStore | GroupStore | IdentityVault, E, R> =>
  Layer.mergeAll(wideCases, wideFacts, wideGroups, wideVault).pipe(Layer.provide(stores))

const wideCases = Layer.effect(
  CaseStore,
  Effect.map(CaseStore, (store) =>
    CaseStore.of({
      load: (key) => everything(key.region, [key.id])(store.load(key)),
      // The child is a party to every case of its own.
      write: (write) =>
        everything(write.after.region, [write.after.id], write.after.child.person)(store.write(write)),
      disclose: (region, disclosed) => everything(region)(store.disclose(region, disclosed)),
      list: (region, visibility, filter, page) =>
        as({
          region,
          party: visibility.party,
          role: visibility.role,
          purpose: "arrange",
          categories: ["process"]
        })(store.list(region, visibility, filter, page)),
      history: (key) => everything(key.region, [key.id])(store.history(key)),
      disclosures: (key, page) => everything(key.region, [key.id])(store.disclosures(key, page)),
      openCaseOf: (region, person) => everything(region)(store.openCaseOf(region, person))
    })
  )
)

const wideFacts = Layer.effect(
  FactStore,
  Effect.map(FactStore, (store) =>
    FactStore.of({ aggregate: (region, query) => everything(region)(store.aggregate(region, query)) })
  )
)

const wideGroups = Layer.effect(
  GroupStore,
  Effect.map(GroupStore, (store) =>
    GroupStore.of({
      load: (key) => everything(key.region)(store.load(key)),
      write: (write) => everything(write.region)(store.write(write)),
      list: (region) => everything(region)(store.list(region)),
      history: (key) => everything(key.region)(store.history(key))
    })
  )
)

const wideVault = Layer.effect(
  IdentityVault,
  Effect.map(IdentityVault, (vault) =>
    IdentityVault.of({
      seal: (region, person, identity) => everything(region)(vault.seal(region, person, identity)),
      sealAll: (region, people) => everything(region)(vault.sealAll(region, people)),
      hash: (region, numbers) => everything(region)(vault.hash(region, numbers)),
      open: (region, person) => everything(region)(vault.open(region, person)),
      personOf: (region, bsn) => everything(region)(vault.personOf(region, bsn))
    })
  )
)
