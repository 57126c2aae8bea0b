/**
 * Stores that take who asks from what they are asked, so that contracts of stores run against the row
 * policies: a write is that of the child, a list that of its party, and the rest the work of who watches
 * over the data.
 */
import {
  AccessScope,
  CaseStore,
  FactStore,
  GroupStore,
  IdentityVault,
  type StoreUnavailable
} from "@oza/casework"
import type { PersonId, RegionId } from "@oza/kernel"
import { caseCategories } from "@oza/privacy"
import { Effect, Layer } from "effect"
import { Database, type DbError } from "../src/index.ts"

export const scoped =
  (scope: AccessScope) =>
  <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.provideService(self, AccessScope, scope)

/** Somebody who is signed in and takes part in nothing. */
const anybody = "01900000-0000-7000-8000-00000000ffff" as PersonId

const watching = (region: RegionId) =>
  scoped({ region, duty: "watch", purpose: "watch-over-data", categories: caseCategories })
const signedIn = (region: RegionId, party: PersonId = anybody) =>
  scoped({ region, party, side: "school", purpose: "guide-pupil", categories: caseCategories })

const cases = Layer.effect(
  CaseStore,
  Effect.map(CaseStore, (store) =>
    CaseStore.of({
      ...store,
      load: (key) => store.load(key).pipe(watching(key.region)),
      write: (write) =>
        store.write(write).pipe(
          scoped({
            region: write.after.region,
            // A party to every case of its own; a store does not judge who did what.
            party: write.after.child.person,
            side: "school",
            purpose: "guide-pupil",
            categories: caseCategories,
            cases: [write.after.id]
          })
        ),
      disclose: (region, read) => store.disclose(region, read).pipe(watching(region)),
      list: (region, visibility, filter, page) =>
        store.list(region, visibility, filter, page).pipe(signedIn(region, visibility.party)),
      history: (key) => store.history(key).pipe(watching(key.region)),
      disclosures: (key, page) => store.disclosures(key, page).pipe(watching(key.region)),
      openCaseOf: (region, person) => store.openCaseOf(region, person).pipe(signedIn(region))
    })
  )
)

const groups = Layer.effect(
  GroupStore,
  Effect.map(GroupStore, (store) =>
    GroupStore.of({
      ...store,
      load: (key) => store.load(key).pipe(signedIn(key.region)),
      write: (write) =>
        store.write(write).pipe(
          scoped({
            region: write.region,
            party: write.event.by.party,
            side: "school",
            purpose: "guide-pupil",
            categories: caseCategories,
            // Sees the cases that children join from, whoever takes part in them.
            duty: "watch"
          })
        ),
      list: (region) => store.list(region).pipe(signedIn(region)),
      history: (key) => store.history(key).pipe(signedIn(key.region))
    })
  )
)

const facts = Layer.effect(
  FactStore,
  Effect.map(FactStore, (store) =>
    FactStore.of({
      ...store,
      aggregate: (region, query) =>
        store.aggregate(region, query).pipe(scoped({ region, duty: "statistics" })),
      costings: (region, period) =>
        store.costings(region, period).pipe(scoped({ region, duty: "statistics" }))
    })
  )
)

const identities = Layer.effect(
  IdentityVault,
  Effect.map(IdentityVault, (vault) =>
    IdentityVault.of({
      ...vault,
      seal: (region, person, identity) => vault.seal(region, person, identity).pipe(signedIn(region)),
      sealAll: (region, people) => vault.sealAll(region, people).pipe(signedIn(region)),
      hash: (region, numbers) => vault.hash(region, numbers).pipe(signedIn(region)),
      open: (region, person) => vault.open(region, person).pipe(signedIn(region)),
      personOf: (region, bsn) => vault.personOf(region, bsn).pipe(signedIn(region))
    })
  )
)

/** The stores, each asked by who would ask. */
export const asAsked = Layer.mergeAll(cases, groups, facts, identities)

/** What is there whatever the policies, as the owner sees it; for a test to compare with. */
export const ownerRows = <Row>(
  text: string,
  values: ReadonlyArray<string> = []
): Effect.Effect<ReadonlyArray<Row>, DbError | StoreUnavailable, Database> =>
  Effect.flatMap(Database, (db) =>
    db.transaction(async (session) => {
      await session.rows("set local role none", [])
      return session.rows<Row>(text, values)
    })
  )
