import { layer } from "@effect/vitest"
import { AccessScope, CaseStore, type Identity, IdentityVault, KeyStore } from "@oza/casework"
import { Bsn, date, type PersonId } from "@oza/kernel"
import { newPersonId, otherRegion, sampleOpening, sampleRegion } from "@oza/testing"
import { Cause, Effect, Exit, Layer, Redacted } from "effect"
import { inspect } from "node:util"
import { describe, expect } from "vitest"
import { engines, storesOn, testKey } from "../test/engines.ts"
import { ownerRows } from "../test/asAsked.ts"
import { IdentityVaultLive } from "./IdentityVaultLive.ts"
import { DataKeys } from "./keys/DataKeys.ts"
import { KeyTable } from "./keys/KeyTable.ts"
import { KeyWrapper } from "./keys/KeyWrapper.ts"
import { rotateKeys } from "./keys/rotateKeys.ts"

const noor: Identity = {
  givenName: "Noorderlicht",
  familyName: "Vriesekoop",
  birthDate: date("2013-04-05"),
  bsn: Bsn.make("999900043")
}

/** A case of a new child with this identity. */
const keep = (identity: Identity) =>
  Effect.gen(function* () {
    const person = newPersonId()
    const sealed = yield* (yield* IdentityVault).seal(sampleRegion, person, identity)
    yield* (yield* CaseStore).write({ ...sampleOpening({ child: person }), identities: [sealed] })
    return { person, sealed }
  })

const replaceSealed = (person: PersonId, sealed: Uint8Array) =>
  ownerRows("update oza.identities set sealed = decode($3, 'hex') where region_id = $1 and person_id = $2", [
    sampleRegion,
    person,
    Buffer.from(sealed).toString("hex")
  ])

const exitOfOpening = (person: PersonId) =>
  Effect.flatMap(IdentityVault, (vault) => Effect.exit(vault.open(sampleRegion, person)))

const { bsn: _, ...withoutBsn } = noor

describe.each(engines)("An identity on $engine", ({ database }) => {
  layer(storesOn(database))((it) => {
    it.effect("is never sealed the same twice, and its BSN always hashes the same", () =>
      Effect.gen(function* () {
        const vault = yield* IdentityVault
        const person = newPersonId()
        const [one, other] = [
          yield* vault.seal(sampleRegion, person, noor),
          yield* vault.seal(sampleRegion, person, noor)
        ]
        expect(one.sealed).not.toEqual(other.sealed)
        expect(one.bsnHash).toEqual(other.bsnHash)
        expect((yield* vault.seal(otherRegion, person, noor)).bsnHash).not.toEqual(one.bsnHash)
      })
    )

    it.effect("does not open when any byte of it was changed", () =>
      Effect.gen(function* () {
        const { person, sealed } = yield* keep(withoutBsn)
        const { length } = sealed.sealed
        for (const at of [0, 1, 12, 13, 20, length - 17, length - 16, length - 1]) {
          const changed = Uint8Array.from(sealed.sealed)
          changed[at]! ^= 1
          yield* replaceSealed(person, changed)
          const exit = yield* exitOfOpening(person)
          expect(Exit.isFailure(exit)).toBe(true)
          if (Exit.isFailure(exit)) {
            expect(Cause.pretty(exit.cause)).toContain("identities.sealed does not open")
            expect(inspect(exit.cause, { depth: 20 })).not.toContain(noor.givenName)
          }
        }
        yield* replaceSealed(person, sealed.sealed.subarray(0, 9))
        expect(Exit.isFailure(yield* exitOfOpening(person))).toBe(true)
        yield* replaceSealed(person, sealed.sealed)
        expect(yield* exitOfOpening(person)).toEqual(Exit.succeed(withoutBsn))
      })
    )

    it.effect("does not open in the place of another person's, nor in another region", () =>
      Effect.gen(function* () {
        const vault = yield* IdentityVault
        const [one, other] = [yield* keep(withoutBsn), yield* keep({ ...withoutBsn, givenName: "Sem" })]
        yield* replaceSealed(other.person, one.sealed.sealed)
        expect(Exit.isFailure(yield* exitOfOpening(other.person))).toBe(true)
        yield* ownerRows(
          "insert into oza.identities (region_id, person_id, sealed) values ($1, $2, decode($3, 'hex'))",
          [otherRegion, one.person, Buffer.from(one.sealed.sealed).toString("hex")]
        )
        yield* vault.seal(otherRegion, one.person, withoutBsn)
        expect(Exit.isFailure(yield* Effect.exit(vault.open(otherRegion, one.person)))).toBe(true)
        expect(yield* vault.open(sampleRegion, one.person)).toEqual(withoutBsn)
      })
    )

    it.effect("is gone with the key of the person", () =>
      Effect.gen(function* () {
        const vault = yield* IdentityVault
        const [gone, stays] = [yield* keep(withoutBsn), yield* keep(withoutBsn)]
        yield* (yield* KeyStore).remove(sampleRegion, gone.person)
        expect(yield* vault.open(sampleRegion, gone.person)).toBeUndefined()
        expect(yield* vault.open(sampleRegion, stays.person)).toEqual(withoutBsn)
      })
    )

    it.effect("has a number that is found by a key of its region, whatever that key is wrapped with", () =>
      Effect.gen(function* () {
        const { sealed } = yield* keep({ ...noor, bsn: Bsn.make("999900109") })
        const other = Redacted.make(Buffer.alloc(32, 9).toString("base64"))
        const hashed = Effect.gen(function* () {
          yield* rotateKeys()
          const vault = yield* IdentityVault
          const [hash] = yield* vault.hash(sampleRegion, [Bsn.make("999900109")])
          expect(hash).toEqual(sealed.bsnHash)
        }).pipe(Effect.provideService(AccessScope, { region: sampleRegion, duty: "watch" }))
        yield* hashed.pipe(Effect.provide(vaultWith(other, testKey)))
        yield* hashed.pipe(Effect.provide(vaultWith(testKey, other)))
      })
    )
  })
})

/** A vault of another process, which starts with these wrapping keys. */
const vaultWith = (newest: typeof testKey, before: typeof testKey) =>
  IdentityVaultLive.pipe(
    Layer.provideMerge(DataKeys.layer(KeyTable)),
    Layer.provideMerge(KeyWrapper.layerOf({ newest, before: [before] })),
    Layer.fresh
  )
