/**
 * The port that keeps names and numbers of people apart from their case, sealed.
 *
 * A vault seals with the key of the person in the region; the store only ever sees the sealed bytes and a
 * keyed hash of the BSN, by which a child is found again without being read. Where the key is gone, so is
 * the identity.
 */
import { Bsn, CalendarDate, type PersonId, type RegionId } from "@oza/kernel"
import { classified } from "@oza/privacy"
import { Context, type Effect, Schema } from "effect"
import type { StoreUnavailable } from "./StoreError.ts"

/** Who somebody is. Never logged, never in an event. */
export const Identity = Schema.Struct({
  givenName: Schema.NonEmptyString.check(Schema.isMaxLength(200)).pipe(classified("identity")),
  familyName: Schema.NonEmptyString.check(Schema.isMaxLength(200)).pipe(classified("identity")),
  birthDate: CalendarDate.pipe(classified("identity")),
  bsn: Schema.optionalKey(Bsn).pipe(classified("bsn"))
}).pipe(Schema.annotateEncoded({ identifier: "Identity" }))
export type Identity = typeof Identity.Type

/** What is stored of an identity. */
export interface SealedIdentity {
  readonly region: RegionId
  readonly person: PersonId
  readonly sealed: Uint8Array
  /** Keyed hash of the BSN, per region; undefined where no BSN is known. */
  readonly bsnHash: Uint8Array | undefined
}

export class IdentityVault extends Context.Service<
  IdentityVault,
  {
    readonly seal: (
      region: RegionId,
      person: PersonId,
      identity: Identity
    ) => Effect.Effect<SealedIdentity, StoreUnavailable>
    /** The same for many at once, in their order. */
    readonly sealAll: (
      region: RegionId,
      people: ReadonlyArray<{ readonly person: PersonId; readonly identity: Identity }>
    ) => Effect.Effect<ReadonlyArray<SealedIdentity>, StoreUnavailable>
    /**
     * The keyed hashes of these numbers, in their order, for who looks people up by many at once; undefined
     * while nobody in the region is known by a number.
     */
    readonly hash: (
      region: RegionId,
      numbers: ReadonlyArray<Bsn | undefined>
    ) => Effect.Effect<ReadonlyArray<Uint8Array | undefined>, StoreUnavailable>
    /** The identity of a person, opened. */
    readonly open: (
      region: RegionId,
      person: PersonId
    ) => Effect.Effect<Identity | undefined, StoreUnavailable>
    /** The person with this BSN in this region, where known. */
    readonly personOf: (region: RegionId, bsn: Bsn) => Effect.Effect<PersonId | undefined, StoreUnavailable>
  }
>()("@oza/casework/IdentityVault") {}
