import { layer } from "@effect/vitest"
import { CaseStore, type Identity, IdentityVault } from "@oza/casework"
import { Bsn, date, type PersonId } from "@oza/kernel"
import { newPersonId, otherRegion, sampleOpening, sampleRegion } from "@oza/testing"
import { Cause, ConfigProvider, Effect, Exit, Layer, Redacted } from "effect"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { engines, storesOn, testKey } from "../test/engines.ts"
import { Database } from "./Database.ts"
import { identityVault, IdentityVaultLive } from "./IdentityVaultLive.ts"
import { statement } from "./Statement.ts"

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

const replaceSealed = statement<object>(
  "",
  "update oza.identities set sealed = $3 where region_id = $1 and person_id = $2"
)

const exitOfOpening = (person: PersonId) =>
  Effect.flatMap(IdentityVault, (vault) => Effect.exit(vault.open(sampleRegion, person)))

const { bsn: _, ...withoutBsn } = noor

describe.each(engines)("An identity on $engine", ({ database }) => {
  layer(storesOn(database))((it) => {
    it.effect("stands nowhere in the database as people can read it", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const { sealed } = yield* keep(noor)
        const tables = yield* db.run(
          statement<{ readonly name: string }>(
            "",
            "select tablename as name from pg_tables where schemaname = 'oza'"
          )
        )
        for (const { name } of tables) {
          const rows = yield* db.run(
            statement<{ readonly row: string }>("", `select t::text as row from oza.${name} t`)
          )
          const all = rows.map(({ row }) => row).join("\n")
          for (const secret of [noor.givenName, noor.familyName, noor.bsn!]) {
            expect(all).not.toContain(secret)
            expect(all).not.toContain(Buffer.from(secret).toString("hex"))
            expect(all).not.toContain(Buffer.from(secret).toString("base64").replace(/=+$/, ""))
          }
        }
        expect(Buffer.from(sealed.sealed).toString("latin1")).not.toContain("Noor")
        expect(sealed.bsnHash).toHaveLength(32)
      })
    )

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
        const db = yield* Database
        const { person, sealed } = yield* keep(withoutBsn)
        const { length } = sealed.sealed
        for (const at of [0, 1, 12, 13, 20, length - 17, length - 16, length - 1]) {
          const changed = Uint8Array.from(sealed.sealed)
          changed[at]! ^= 1
          yield* db.run(replaceSealed, sampleRegion, person, changed)
          const exit = yield* exitOfOpening(person)
          expect(Exit.isFailure(exit)).toBe(true)
          if (Exit.isFailure(exit)) {
            expect(Cause.pretty(exit.cause)).toContain("an identity does not open")
            expect(inspect(exit.cause, { depth: 20 })).not.toContain(noor.givenName)
          }
        }
        yield* db.run(replaceSealed, sampleRegion, person, sealed.sealed.subarray(0, 9))
        expect(Exit.isFailure(yield* exitOfOpening(person))).toBe(true)
        yield* db.run(replaceSealed, sampleRegion, person, sealed.sealed)
        expect(yield* exitOfOpening(person)).toEqual(Exit.succeed(withoutBsn))
      })
    )

    it.effect("does not open in the place of another person's, nor in another region", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const vault = yield* IdentityVault
        const [one, other] = [yield* keep(withoutBsn), yield* keep({ ...withoutBsn, givenName: "Sem" })]
        yield* db.run(replaceSealed, sampleRegion, other.person, one.sealed.sealed)
        expect(Exit.isFailure(yield* exitOfOpening(other.person))).toBe(true)
        yield* db.run(
          statement<object>(
            "",
            "insert into oza.identities (region_id, person_id, sealed) values ($1, $2, $3)"
          ),
          otherRegion,
          one.person,
          one.sealed.sealed
        )
        expect(Exit.isFailure(yield* Effect.exit(vault.open(otherRegion, one.person)))).toBe(true)
        expect(yield* vault.open(sampleRegion, one.person)).toEqual(withoutBsn)
      })
    )

    it.effect("does not open with another key, and its BSN is not found with one", () =>
      Effect.gen(function* () {
        const db = yield* Database
        const bsn = Bsn.make("999900109")
        const { person } = yield* keep({ ...noor, bsn })
        const key = Redacted.make(Buffer.alloc(32, 9).toString("base64"))
        yield* Effect.gen(function* () {
          const vault = yield* IdentityVault
          expect(Exit.isFailure(yield* Effect.exit(vault.open(sampleRegion, person)))).toBe(true)
          expect(yield* vault.personOf(sampleRegion, bsn)).toBeUndefined()
        }).pipe(Effect.provide(identityVault(key).pipe(Layer.provide(Layer.succeed(Database, db)))))
      })
    )
  })
})

describe("The key for identities", () => {
  const noDatabase = Layer.succeed(Database, {} as Database["Service"])
  const opening = (key: string | undefined) =>
    Effect.runPromise(
      Effect.exit(
        Layer.build(IdentityVaultLive).pipe(
          Effect.scoped,
          Effect.provide([
            noDatabase,
            ConfigProvider.layer(
              ConfigProvider.fromUnknown(key === undefined ? {} : { OZA_IDENTITY_KEY: key })
            )
          ])
        )
      )
    )

  it("comes from the environment", async () => {
    expect(Exit.isSuccess(await opening(Redacted.value(testKey)))).toBe(true)
  })

  it("that is missing, too short or no base64 is refused in a sentence that does not repeat it", async () => {
    for (const key of [
      "dGVrb3J0",
      "geen sleutel maar een zin van genoeg lengte.",
      Buffer.alloc(33).toString("base64")
    ]) {
      const exit = await opening(key)
      expect(JSON.stringify(exit)).toContain("InvalidIdentityKey")
      const words = Exit.isFailure(exit) ? Cause.pretty(exit.cause) + inspect(exit, { depth: 20 }) : ""
      expect(words).toContain("32 random bytes in base64 (OZA_IDENTITY_KEY)")
      expect(words).not.toContain(key)
    }
    expect(inspect(await opening(undefined), { depth: 20 })).toContain("OZA_IDENTITY_KEY")
  })
})
