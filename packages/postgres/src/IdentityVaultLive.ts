/**
 * Seals who people are, so that a copy of the database tells nothing about anybody.
 *
 * Each with the key of the person, like all that a region holds of it. The hash by which a BSN is found
 * is made with a key of the region of its own: without it, all numbers there are could be tried. A change
 * of the wrapping key changes neither.
 */
import { Identity, IdentityVault, wholeRegion } from "@oza/casework"
import type { Bsn, PersonId, RegionId } from "@oza/kernel"
import { Effect, Layer, Schema } from "effect"
import type { KeyObject } from "node:crypto"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { DataKeys } from "./keys/DataKeys.ts"
import { keyedHash, placeOf, sealJson, unsealJson } from "./keys/Seal.ts"
import { naming } from "./Scope.ts"
import { statement } from "./Statement.ts"

export const IdentityVaultLive: Layer.Layer<IdentityVault, never, Database | DataKeys> = Layer.effect(
  IdentityVault,
  Effect.gen(function* () {
    const db = yield* Database
    const dataKeys = yield* DataKeys

    const sealAll: IdentityVault["Service"]["sealAll"] = Effect.fnUntraced(function* (region, people) {
      const keys = yield* dataKeys.create(
        region,
        people.map(({ person }) => ({ subject: person, controller: "region" }))
      )
      const [bsnKey] = people.some(({ identity }) => identity.bsn !== undefined)
        ? yield* dataKeys.ensure(region, [bsnKeyName])
        : []
      return people.map(({ identity, person }, at) => ({
        region,
        person,
        sealed: sealJson(keys[at]!, place(region, person), identity),
        bsnHash: hashOf(bsnKey, identity.bsn)
      }))
    })

    return IdentityVault.of({
      sealAll,
      seal: (region, person, identity) =>
        Effect.map(sealAll(region, [{ person, identity }]), ([sealed]) => sealed!),
      hash: Effect.fnUntraced(function* (region, numbers) {
        const [key] = yield* dataKeys.open(region, [bsnKeyName])
        return numbers.map((bsn) => hashOf(key, bsn))
      }),
      open: Effect.fnUntraced(function* (region, person) {
        const [row] = yield* db
          .run(selectSealed, region, person)
          .pipe(naming({ people: [person] }), orUnavailable)
        if (row === undefined) return undefined
        const [key] = yield* dataKeys.open(region, [{ subject: person, controller: "region" }])
        return key === undefined
          ? undefined
          : decodeIdentity(unsealJson(key, place(region, person), row.sealed))
      }),
      personOf: Effect.fnUntraced(function* (region, bsn) {
        const [key] = yield* dataKeys.open(region, [bsnKeyName])
        const bsnHash = hashOf(key, bsn)
        if (bsnHash === undefined) return undefined
        const [row] = yield* db.run(selectPerson, region, bsnHash).pipe(naming({ bsnHash }), orUnavailable)
        return row?.person
      })
    })
  })
)

const bsnKeyName = { subject: wholeRegion, controller: "bsn" } as const

const hashOf = (key: KeyObject | undefined, bsn: Bsn | undefined): Uint8Array | undefined =>
  key === undefined || bsn === undefined ? undefined : keyedHash(key, "bsn", bsn)

const place = (region: RegionId, person: PersonId): string => placeOf("identities.sealed", region, person)

const decodeIdentity = Schema.decodeUnknownSync(Identity)

const selectSealed = statement<{ readonly sealed: Uint8Array }>(
  "identity",
  "select sealed from oza.identities where region_id = $1 and person_id = $2"
)

const selectPerson = statement<{ readonly person: PersonId }>(
  "person-of-bsn",
  "select person_id as person from oza.identities where region_id = $1 and bsn_hash = $2"
)
