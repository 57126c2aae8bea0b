/**
 * Ids that follow from what a row is known by in the other system.
 *
 * The same row gives the same ids in every run, so that an import that was cut off and resumed ends as
 * one that was not. They are made from a hash, and hold nothing that can be read back. Where a time
 * belongs to the id, it is that of the day of opening.
 */
import { hash } from "node:crypto"
import { type CalendarDate, type CaseId, type PersonId, type RegionId, uuidV7 } from "@oza/kernel"

const bytesOf = (...parts: ReadonlyArray<string>): Uint8Array =>
  // Lengths go along, so that no two lists of parts read the same.
  hash("sha256", parts.map((part) => `${part.length}:${part}`).join(""), "buffer").subarray(0, 10)

/** The case of a row. */
export const caseIdOf = (region: RegionId, source: string, key: string, openedOn: CalendarDate): CaseId =>
  uuidV7(Math.max(0, Date.parse(openedOn)), bytesOf(region, source, "case", key)) as CaseId

/** A person that a source knows as `value`, of this kind: a child by the key of the row, a party by its name. */
export const personIdOf = (region: RegionId, source: string, kind: string, value: string): PersonId =>
  uuidV7(0, bytesOf(region, source, kind, value)) as PersonId

/** What a row says, so that a change in it is seen. */
export const rowHash = (fields: ReadonlyArray<string>): Uint8Array =>
  hash("sha256", fields.map((field) => `${field.length}:${field}`).join(""), "buffer")
