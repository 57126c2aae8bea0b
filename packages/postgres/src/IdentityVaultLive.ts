/**
 * Seals who people are, so that a copy of the database tells nothing about anybody.
 *
 * AES-256-GCM by Web Crypto. Every person has a key of their own, derived (HKDF) from the key of the
 * deployment, the region and the person; the seal is bound to both, so that a row that is changed, or
 * put in the place of another, does not open. The hash by which a BSN is found is made with yet another
 * derived key: without it, all numbers there are could be tried.
 *
 * Losing the key is losing the identities. It never comes near the database.
 */
import { Identity, IdentityVault } from "@oza/casework"
import type { Bsn, PersonId, RegionId } from "@oza/kernel"
import { Config, Effect, Layer, Redacted, Schema } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { statement } from "./Statement.ts"

/** The key is missing or is not what it should be. The message never repeats it. */
export class InvalidIdentityKey extends Schema.TaggedError<InvalidIdentityKey>()("InvalidIdentityKey", {}) {
  override get message(): string {
    return "The key for identities must be 32 random bytes in base64 (OZA_IDENTITY_KEY), for example from: openssl rand -base64 32"
  }
}

/** With this key: 32 random bytes in base64. */
export const identityVault = (
  key: Redacted.Redacted<string>
): Layer.Layer<IdentityVault, InvalidIdentityKey, Database> =>
  Layer.effect(
    IdentityVault,
    Effect.gen(function* () {
      const db = yield* Database
      const secret = yield* secretOf(key)
      return IdentityVault.of({
        seal: (region, person, identity) =>
          Effect.promise(async () => ({
            region,
            person,
            sealed: await seal(secret, region, person, identity),
            bsnHash: identity.bsn === undefined ? undefined : await hash(secret, region, identity.bsn)
          })),
        open: (region, person) =>
          db.run(selectSealed, region, person).pipe(
            orUnavailable,
            Effect.flatMap(([row]) =>
              row === undefined
                ? Effect.succeed(undefined)
                : Effect.promise(() => open(secret, region, person, row.sealed))
            )
          ),
        personOf: (region, bsn) =>
          Effect.promise(() => hash(secret, region, bsn)).pipe(
            Effect.flatMap((bsnHash) => orUnavailable(db.run(selectPerson, region, bsnHash))),
            Effect.map(([row]) => row?.person)
          )
      })
    })
  )

/** With the key of the environment, `OZA_IDENTITY_KEY`. */
export const IdentityVaultLive: Layer.Layer<
  IdentityVault,
  InvalidIdentityKey | Config.ConfigError,
  Database
> = Layer.unwrap(Effect.map(Config.Redacted("OZA_IDENTITY_KEY"), identityVault))

const { subtle } = globalThis.crypto

type Secret = Awaited<ReturnType<typeof subtle.importKey>>

const secretOf = (key: Redacted.Redacted<string>): Effect.Effect<Secret, InvalidIdentityKey> =>
  Effect.suspend(() => {
    const text = Redacted.value(key).trim()
    return /^[A-Za-z0-9+/]{43}=$/.test(text)
      ? Effect.promise(() =>
          subtle.importKey("raw", Buffer.from(text, "base64"), "HKDF", false, ["deriveKey"])
        )
      : Effect.fail(new InvalidIdentityKey())
  })

const utf8 = new TextEncoder()

/** Parts that cannot run into each other: neither a region nor a number holds a line end. */
const bound = (...parts: ReadonlyArray<string>) => utf8.encode(parts.join("\n"))

const derived = (
  secret: Secret,
  info: Uint8Array<ArrayBuffer>,
  algorithm: { name: string },
  uses: Array<"encrypt" | "decrypt" | "sign">
) =>
  subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info },
    secret,
    { ...algorithm, length: 256 },
    false,
    uses
  )

const keyOf = (secret: Secret, region: RegionId, person: PersonId) =>
  derived(secret, bound("oza identity", region, person), { name: "AES-GCM" }, ["encrypt", "decrypt"])

/** The first byte says how it was sealed, then 12 bytes that are never used twice, then the sealed text. */
const format = 1
const ivLength = 12

const seal = async (
  secret: Secret,
  region: RegionId,
  person: PersonId,
  identity: Identity
): Promise<Uint8Array> => {
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(ivLength))
  const sealed = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bound(String(format), region, person) },
    await keyOf(secret, region, person),
    utf8.encode(JSON.stringify(identity))
  )
  return Uint8Array.from([format, ...iv, ...new Uint8Array(sealed)])
}

const decodeIdentity = Schema.decodeUnknownSync(Schema.fromJsonString(Identity))

/** Rejects without a word of what is inside. */
const open = async (
  secret: Secret,
  region: RegionId,
  person: PersonId,
  sealed: Uint8Array
): Promise<Identity> => {
  const bytes = Uint8Array.from(sealed)
  try {
    const opened = await subtle.decrypt(
      {
        name: "AES-GCM",
        iv: bytes.subarray(1, 1 + ivLength),
        additionalData: bound(String(bytes[0]), region, person)
      },
      await keyOf(secret, region, person),
      bytes.subarray(1 + ivLength)
    )
    return decodeIdentity(new TextDecoder().decode(opened))
  } catch {
    throw new Error(
      "an identity does not open: it was changed, is of somebody else, or was sealed with another key"
    )
  }
}

const hash = async (secret: Secret, region: RegionId, bsn: Bsn): Promise<Uint8Array> => {
  const key = await derived(
    secret,
    bound("oza bsn", region),
    { name: "HMAC", hash: "SHA-256" } as { name: string },
    ["sign"]
  )
  return new Uint8Array(await subtle.sign("HMAC", key, utf8.encode(bsn)))
}

const selectSealed = statement<{ readonly sealed: Uint8Array }>(
  "identity",
  "select sealed from oza.identities where region_id = $1 and person_id = $2"
)

const selectPerson = statement<{ readonly person: PersonId }>(
  "person-of-bsn",
  "select person_id as person from oza.identities where region_id = $1 and bsn_hash = $2"
)
