/**
 * Ids of our own things: UUIDs of version 7 (RFC 9562), which sort by the moment at which they were made.
 *
 * Made from a moment and random bytes that the caller gives: there is no clock and no chance in here.
 * Each kind of thing has its own brand, so that the id of a person is never taken for that of a case.
 */
import { Schema } from "effect"

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

/** `brand` wants to see a literal; here the name is the caller's literal. */
const brand = Schema.brand as <B extends string>(
  name: B
) => <S extends Schema.ConstraintRebuildable>(schema: S) => Schema.brand<S["Rebuild"], B>

/** The schema of the ids of one kind of thing: `const CaseId = id("CaseId")`. */
export const id = <const Name extends string>(name: Name) => {
  const expected = `expected a ${name}: a UUID of version 7 in lower case`
  return Schema.String.annotate({ message: expected })
    .check(Schema.isPattern(pattern, { message: expected }))
    .pipe(brand(name), Schema.annotateEncoded({ identifier: name, format: "uuid" }))
}

/** A case: one child's path from signal to close. */
export const CaseId = id("CaseId")
export type CaseId = typeof CaseId.Type

/** A person: a child, a parent or a professional. */
export const PersonId = id("PersonId")
export type PersonId = typeof PersonId.Type

/** An organisation: a school, an alliance of schools, a municipality, a provider. */
export const OrganisationId = id("OrganisationId")
export type OrganisationId = typeof OrganisationId.Type

/** A group arrangement. */
export const GroupId = id("GroupId")
export type GroupId = typeof GroupId.Type

/**
 * A UUID of version 7 from a moment (milliseconds since 1970, a whole number of at most 48 bits) and ten
 * random bytes, of which 74 bits are used. Throws on a moment or a number of bytes that does not fit.
 */
export const uuidV7 = (millis: number, randomBytes: Uint8Array): string => {
  if (!Number.isInteger(millis) || millis < 0 || millis >= 2 ** 48) {
    throw new RangeError("a UUID of version 7 needs a moment in whole milliseconds of at most 48 bits")
  }
  if (randomBytes.length !== 10) throw new RangeError("a UUID of version 7 needs ten random bytes")
  const random = Uint8Array.from(randomBytes)
  random[0] = 0x70 | (random[0]! & 0x0f)
  random[2] = 0x80 | (random[2]! & 0x3f)
  const hex = millis.toString(16).padStart(12, "0") + Array.from(random, hexOf).join("")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const hexOf = (byte: number): string => byte.toString(16).padStart(2, "0")
