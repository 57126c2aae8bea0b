/**
 * Ids that follow from what a row is known by in the other system.
 *
 * The same row gives the same ids in every run, so that an import that was cut off and resumed ends as
 * one that was not. They are made with a keyed hash: without the key of the region nobody can try which
 * number or name of the other system belongs to an id. Where a time belongs to the id, it is that of the
 * day of opening.
 */
import { hash } from "node:crypto"
import { type CalendarDate, type CaseId, type PersonId, type RegionId, uuidV7 } from "@oza/kernel"

/** The ids of a region. */
export interface StableIds {
  /** The case of a row. */
  readonly caseOf: (source: string, key: string, openedOn: CalendarDate) => CaseId
  /** A person that a source knows as `value`, of this kind: a child by the key of the row, a party by its name. */
  readonly personOf: (source: string, kind: string, value: string) => PersonId
}

/** Made with this hash of a text, of ten bytes or more. */
export const stableIds = (region: RegionId, hashOf: (text: string) => Uint8Array): StableIds => {
  const bytesOf = (...parts: ReadonlyArray<string>): Uint8Array =>
    // Lengths go along, so that no two lists of parts read the same.
    hashOf([region, ...parts].map((part) => `${part.length}:${part}`).join("")).subarray(0, 10)
  return {
    caseOf: (source, key, openedOn) =>
      uuidV7(Math.max(0, Date.parse(openedOn)), bytesOf(source, "case", key)) as CaseId,
    personOf: (source, kind, value) => uuidV7(0, bytesOf(source, kind, value)) as PersonId
  }
}

/** What a row says, so that a change in it is seen. */
export const rowHash = (fields: ReadonlyArray<string>): Uint8Array =>
  hash("sha256", fields.map((field) => `${field.length}:${field}`).join(""), "buffer")
