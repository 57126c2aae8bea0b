/** What every vault must do: keep who people are, per region, and find a child by its BSN. */
import { layer } from "@effect/vitest"
import { CaseStore, type Identity, IdentityVault } from "@oza/casework"
import { Bsn, date, type PersonId, type RegionId } from "@oza/kernel"
import { Effect, type Layer } from "effect"
import { describe, expect } from "vitest"
import { goalSet, otherRegion, sampleOpening, sampleRegion, sampleWrite } from "../sample/caseSample.ts"
import { newPersonId } from "../sample/ids.ts"

const noor: Identity = {
  givenName: "Noor",
  familyName: "van 't Hoff-Ëlburg",
  birthDate: date("2013-04-05"),
  bsn: Bsn.make("999900043")
}

const { bsn: _, ...withoutBsn } = noor

/** Writes a case of this child with its identity. */
const keep = (region: RegionId, person: PersonId, identity: Identity) =>
  Effect.gen(function* () {
    const sealed = yield* (yield* IdentityVault).seal(region, person, identity)
    const write = sampleOpening({ child: person, region })
    yield* (yield* CaseStore).write({ ...write, identities: [sealed] })
    return write
  })

/** Registers the tests; the store is there because identities are written with a case. */
export const identityVaultContract = <E>(
  name: string,
  stores: Layer.Layer<CaseStore | IdentityVault, E>
): void => {
  describe(`Every identity vault: ${name}`, () => {
    layer(stores)((it) => {
      it.effect("opens what it sealed", () =>
        Effect.gen(function* () {
          const vault = yield* IdentityVault
          const person = newPersonId()
          yield* keep(sampleRegion, person, noor)
          expect(yield* vault.open(sampleRegion, person)).toEqual(noor)
        })
      )

      it.effect("knows nobody that was not kept, and nobody of another region", () =>
        Effect.gen(function* () {
          const vault = yield* IdentityVault
          const person = newPersonId()
          yield* keep(sampleRegion, person, withoutBsn)
          expect(yield* vault.open(sampleRegion, newPersonId())).toBeUndefined()
          expect(yield* vault.open(otherRegion, person)).toBeUndefined()
        })
      )

      it.effect("keeps nothing by sealing alone", () =>
        Effect.gen(function* () {
          const vault = yield* IdentityVault
          const person = newPersonId()
          yield* vault.seal(sampleRegion, person, { ...noor, bsn: Bsn.make("999900055") })
          expect(yield* vault.open(sampleRegion, person)).toBeUndefined()
          expect(yield* vault.personOf(sampleRegion, Bsn.make("999900055"))).toBeUndefined()
        })
      )

      it.effect("finds the person of a BSN, in its own region", () =>
        Effect.gen(function* () {
          const vault = yield* IdentityVault
          const person = newPersonId()
          const bsn = Bsn.make("999900067")
          yield* keep(sampleRegion, person, { ...noor, bsn })
          expect(yield* vault.personOf(sampleRegion, bsn)).toBe(person)
          expect(yield* vault.personOf(otherRegion, bsn)).toBeUndefined()
          expect(yield* vault.personOf(sampleRegion, Bsn.make("999900079"))).toBeUndefined()
        })
      )

      it.effect("keeps people whose BSN is not known, any number of them", () =>
        Effect.gen(function* () {
          const vault = yield* IdentityVault
          const people = [newPersonId(), newPersonId()]
          for (const person of people) yield* keep(sampleRegion, person, withoutBsn)
          for (const person of people) expect(yield* vault.open(sampleRegion, person)).toEqual(withoutBsn)
          expect((yield* vault.seal(sampleRegion, newPersonId(), withoutBsn)).bsnHash).toBeUndefined()
        })
      )

      it.effect("replaces an identity that is sealed again", () =>
        Effect.gen(function* () {
          const vault = yield* IdentityVault
          const person = newPersonId()
          const bsn = Bsn.make("999900080")
          const { after, events } = yield* keep(sampleRegion, person, withoutBsn)
          const renamed = { ...noor, familyName: "Jansen", bsn }
          yield* (yield* CaseStore).write(
            sampleWrite(after, [goalSet("Lezen", events[0].by, date("2025-09-02"))], {
              identities: [yield* vault.seal(sampleRegion, person, renamed)]
            })
          )
          expect(yield* vault.open(sampleRegion, person)).toEqual(renamed)
          expect(yield* vault.personOf(sampleRegion, bsn)).toBe(person)
        })
      )
    })
  })
}
