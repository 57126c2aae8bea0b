/**
 * Seals who people are, so that a copy of the database tells nothing about anybody.
 *
 * AES-256-GCM by OpenSSL, at once and not by turns: an import seals thousands. Every person has a key of their own, derived (HKDF) from the key of the
 * deployment, the region and the person; the seal is bound to both, so that a row that is changed, or
 * put in the place of another, does not open. The hash by which a BSN is found is made with yet another
 * derived key: without it, all numbers there are could be tried.
 *
 * Losing the key is losing the identities. It never comes near the database.
 */
import { Identity, IdentityVault } from "@oza/casework"
import type { Bsn, PersonId, RegionId } from "@oza/kernel"
import { Config, Effect, Layer, Redacted, Schema } from "effect"
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync
} from "node:crypto"
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
          Effect.sync(() => ({
            region,
            person,
            sealed: seal(secret, region, person, identity),
            bsnHash: identity.bsn === undefined ? undefined : hash(secret, region, identity.bsn)
          })),
        open: (region, person) =>
          db.run(selectSealed, region, person).pipe(
            orUnavailable,
            Effect.flatMap(([row]) =>
              row === undefined
                ? Effect.succeed(undefined)
                : Effect.sync(() => open(secret, region, person, row.sealed))
            )
          ),
        personOf: (region, bsn) =>
          Effect.suspend(() => db.run(selectPerson, region, hash(secret, region, bsn))).pipe(
            orUnavailable,
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

interface Secret {
  readonly key: KeyObject
  /** What BSNs of a region are hashed with: one for all of them. */
  readonly bsnKeys: Map<RegionId, KeyObject>
}

const secretOf = (key: Redacted.Redacted<string>): Effect.Effect<Secret, InvalidIdentityKey> =>
  Effect.suspend(() => {
    const text = Redacted.value(key).trim()
    return /^[A-Za-z0-9+/]{43}=$/.test(text)
      ? Effect.succeed({ key: createSecretKey(text, "base64"), bsnKeys: new Map() })
      : Effect.fail(new InvalidIdentityKey())
  })

/** Parts that cannot run into each other: neither a region nor a number holds a line end. */
const bound = (...parts: ReadonlyArray<string>): Buffer => Buffer.from(parts.join("\n"))

const noSalt = new Uint8Array(32)

const derived = ({ key }: Secret, ...info: ReadonlyArray<string>): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, noSalt, bound(...info), 32)))

const keyOf = (secret: Secret, region: RegionId, person: PersonId): KeyObject =>
  derived(secret, "oza identity", region, person)

/**
 * The first byte says how it was sealed, then 12 bytes that are never used twice, the sealed text, and
 * 16 bytes that show whether it was changed.
 */
const format = 1
const ivLength = 12
const tagLength = 16
const cipher = "aes-256-gcm"

const seal = (secret: Secret, region: RegionId, person: PersonId, identity: Identity): Uint8Array => {
  const iv = randomFillSync(new Uint8Array(ivLength))
  const sealing = createCipheriv(cipher, keyOf(secret, region, person), iv, { authTagLength: tagLength })
  sealing.setAAD(bound(String(format), region, person))
  const text = [sealing.update(JSON.stringify(identity), "utf8"), sealing.final()]
  return Uint8Array.from(Buffer.concat([Uint8Array.of(format), iv, ...text, sealing.getAuthTag()]))
}

const decodeIdentity = Schema.decodeUnknownSync(Schema.fromJsonString(Identity))

/** Throws without a word of what is inside. */
const open = (secret: Secret, region: RegionId, person: PersonId, sealed: Uint8Array): Identity => {
  try {
    const iv = sealed.subarray(1, 1 + ivLength)
    const opening = createDecipheriv(cipher, keyOf(secret, region, person), iv, { authTagLength: tagLength })
    opening.setAAD(bound(String(sealed[0]), region, person))
    opening.setAuthTag(sealed.subarray(-tagLength))
    const text = [opening.update(sealed.subarray(1 + ivLength, -tagLength)), opening.final()]
    return decodeIdentity(Buffer.concat(text).toString("utf8"))
  } catch {
    throw new Error(
      "an identity does not open: it was changed, is of somebody else, or was sealed with another key"
    )
  }
}

const hash = (secret: Secret, region: RegionId, bsn: Bsn): Uint8Array => {
  let key = secret.bsnKeys.get(region)
  if (key === undefined) {
    key = derived(secret, "oza bsn", region)
    secret.bsnKeys.set(region, key)
  }
  return Uint8Array.from(createHmac("sha256", key).update(bsn).digest())
}

const selectSealed = statement<{ readonly sealed: Uint8Array }>(
  "identity",
  "select sealed from oza.identities where region_id = $1 and person_id = $2"
)

const selectPerson = statement<{ readonly person: PersonId }>(
  "person-of-bsn",
  "select person_id as person from oza.identities where region_id = $1 and bsn_hash = $2"
)
