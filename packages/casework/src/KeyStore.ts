/**
 * The port through which data keys are kept: one for each person and controller, wrapped.
 *
 * What is stored of a child is sealed with a key of its own. Removing that key makes all of it noise,
 * wherever a copy of it still is (crypto-shredding, AVG 17, Jeugdwet 7.3.9); so keys are kept apart from
 * the data, and a backup of the data never takes them along. The store sees wrapped keys only: it cannot
 * open what it keeps.
 */
import type { PersonId, RegionId } from "@oza/kernel"
import { Context, type Effect } from "effect"
import type { StoreUnavailable } from "./StoreError.ts"

/**
 * Whose responsibility it is what a key seals: of the parties of the region together, of the
 * samenwerkingsverband alone (WPO 18a lid 13), or `bsn`: the hash by which a number is found.
 */
export type KeyController = "region" | "swv" | "bsn"

/** Which key of a region. */
export interface KeyName {
  /** The person whose data it seals, or `wholeRegion`. */
  readonly subject: PersonId
  readonly controller: KeyController
}

/** The subject of a key of the region as a whole: the nil UUID, which no person has. */
export const wholeRegion = "00000000-0000-0000-0000-000000000000" as PersonId

/** A data key as it is kept. */
export interface WrappedKey extends KeyName {
  readonly region: RegionId
  /** The name of the wrapping key; never the key. */
  readonly wrappedWith: string
  readonly wrapped: Uint8Array
}

export class KeyStore extends Context.Service<
  KeyStore,
  {
    /** Those of these keys that there are, in any order. */
    readonly get: (
      region: RegionId,
      names: ReadonlyArray<KeyName>
    ) => Effect.Effect<ReadonlyArray<WrappedKey>, StoreUnavailable>
    /**
     * Keeps each of these keys where there is none by its name, and gives the one that is there by then;
     * in any order. Of two who create at once both get the same.
     */
    readonly create: (
      region: RegionId,
      keys: ReadonlyArray<WrappedKey>
    ) => Effect.Effect<ReadonlyArray<WrappedKey>, StoreUnavailable>
    /** Destroys every key of this person, or those of these controllers; tells how many. */
    readonly remove: (
      region: RegionId,
      subject: PersonId,
      controllers?: ReadonlyArray<KeyController>
    ) => Effect.Effect<number, StoreUnavailable>
    /** All keys of a region by subject and controller, after this one; at most `limit`. */
    readonly list: (
      region: RegionId,
      page: { readonly after?: KeyName | undefined; readonly limit: number }
    ) => Effect.Effect<ReadonlyArray<WrappedKey>, StoreUnavailable>
    /** The regions that have keys. */
    readonly regions: Effect.Effect<ReadonlyArray<RegionId>, StoreUnavailable>
    /** Puts a key in the place of what was read. False, and nothing is changed, where it is gone or another. */
    readonly replace: (read: WrappedKey, by: WrappedKey) => Effect.Effect<boolean, StoreUnavailable>
  }
>()("@oza/casework/KeyStore") {}
