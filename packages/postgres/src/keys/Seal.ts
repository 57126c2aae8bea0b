/**
 * Seals text with a data key, bound to the place where it will stand.
 *
 * AES-256-GCM by OpenSSL. The place (table, region, person, case, position) is authenticated with it, so
 * that bytes that were changed, or put in the place of others, do not open.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync
} from "node:crypto"

/** Where sealed bytes stand. The parts cannot run into each other: none of them holds a line end. */
export const placeOf = (table: string, ...parts: ReadonlyArray<string | number>): string =>
  `${table}\n${parts.join("\n")}`

/**
 * The first byte says how it was sealed, then 12 bytes that are never used twice with one key, the sealed
 * text, and 16 bytes that show whether it was changed.
 */
const format = 1
const ivLength = 12
const tagLength = 16
const cipher = "aes-256-gcm"

/** Random bytes by the page: asking the system for 12 at a time costs as much as sealing does. */
let pool = Buffer.alloc(0)
let used = 0
const freshIv = (): Buffer => {
  if (used + ivLength > pool.length) {
    pool = randomFillSync(Buffer.allocUnsafeSlow(ivLength * 512))
    used = 0
  }
  const iv = pool.subarray(used, used + ivLength)
  used += ivLength
  return iv
}

/** Seals bytes or text. */
export const seal = (key: KeyObject, place: string, plain: string | Uint8Array): Buffer => {
  const iv = freshIv()
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagLength })
  sealing.setAAD(Buffer.from(`${format}\n${place}`))
  const body = typeof plain === "string" ? sealing.update(plain, "utf8") : sealing.update(plain)
  // GCM is a stream: what is sealed is there already, and the end adds nothing.
  sealing.final()
  return Buffer.concat([Uint8Array.of(format), iv, body, sealing.getAuthTag()])
}

/** Bytes of one key. */
export const keyLength = 32

const earlier = new WeakMap<KeyObject, KeyObject>()

/**
 * A key as it is worked with, of its bytes. Where there are two, the first seals, and what was sealed with
 * the second opens as well: so it is while somebody's keys are replaced (`resealSubject`).
 */
export const secretKeys = (bytes: Uint8Array): KeyObject => {
  const newest = createSecretKey(bytes.subarray(0, keyLength))
  if (bytes.length > keyLength) earlier.set(newest, createSecretKey(bytes.subarray(keyLength)))
  return newest
}

/** Opens what was sealed at this place. Throws without a word of what is inside. */
export const unseal = (key: KeyObject, place: string, sealed: Uint8Array): Buffer => {
  const opened = opening(key, place, sealed) ?? opening(earlier.get(key), place, sealed)
  if (opened === undefined) throw new DoesNotOpen(place.slice(0, place.indexOf("\n")))
  return opened
}

const opening = (key: KeyObject | undefined, place: string, sealed: Uint8Array): Buffer | undefined => {
  if (key === undefined || sealed[0] !== format) return undefined
  try {
    const iv = sealed.subarray(1, 1 + ivLength)
    const deciphering = createDecipheriv(cipher, key, iv, { authTagLength: tagLength })
    deciphering.setAAD(Buffer.from(`${format}\n${place}`))
    deciphering.setAuthTag(sealed.subarray(Math.max(sealed.length - tagLength, 1 + ivLength)))
    const body = deciphering.update(sealed.subarray(1 + ivLength, -tagLength))
    deciphering.final()
    return body
  } catch {
    return undefined
  }
}

/** A bug or an attack: nobody can do anything with it but look at the table. */
export class DoesNotOpen extends Error {
  constructor(table: string) {
    super(
      `what is sealed in ${table} does not open: it was changed, stands in the place of something else, or was sealed with another key`
    )
    this.name = "DoesNotOpen"
  }
}

/** A value as JSON, sealed. */
export const sealJson = (key: KeyObject, place: string, value: unknown): Buffer =>
  seal(key, place, JSON.stringify(value))

/** The value that was sealed as JSON. */
export const unsealJson = (key: KeyObject, place: string, sealed: Uint8Array): unknown =>
  JSON.parse(unseal(key, place, sealed).toString("utf8"))

const derived = new WeakMap<KeyObject, Map<string, KeyObject>>()
const noSalt = new Uint8Array(32)

/** A key for hashing, derived: one key never does two kinds of work. */
const hashingKey = (key: KeyObject, use: string): KeyObject => {
  let uses = derived.get(key)
  if (uses === undefined) derived.set(key, (uses = new Map()))
  let found = uses.get(use)
  if (found === undefined) {
    found = createSecretKey(Buffer.from(hkdfSync("sha256", key, noSalt, Buffer.from(`oza ${use}`), 32)))
    uses.set(use, found)
  }
  return found
}

/** What is found again without being read: without the key not all values there are can be tried. */
export const keyedHash = (key: KeyObject, use: string, value: string): Uint8Array =>
  Uint8Array.from(createHmac("sha256", hashingKey(key, use)).update(value).digest())
