/**
 * The port to what wraps data keys: a key in the environment, or a key management service that never
 * hands its key over.
 *
 * A wrapped key is bound to its name, so that it does not open in the place of another. The newest
 * wrapping key wraps; older ones only open, until everything is wrapped anew (`rotateKeys`).
 */
import type { KeyName, WrappedKey } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { Config, Context, Effect, Layer, Redacted, Schema } from "effect"
import { createHash, createSecretKey, type KeyObject } from "node:crypto"
import { placeOf, seal, unseal } from "./Seal.ts"

/** A data key as it is worked with, for as short as can be. */
export interface PlainKey extends KeyName {
  readonly region: RegionId
  /** 32 bytes; while somebody's keys are replaced, the new one and the one before (`resealSubject`). */
  readonly key: Uint8Array
}

/** A wrapping key is missing or is not what it should be. The message never repeats it. */
export class InvalidWrappingKey extends Schema.TaggedError<InvalidWrappingKey>()("InvalidWrappingKey", {
  setting: Schema.Literals(["OZA_WRAPPING_KEY", "OZA_WRAPPING_KEYS_BEFORE"])
}) {
  override get message(): string {
    return this.setting === "OZA_WRAPPING_KEY"
      ? "The key that data keys are wrapped with must be 32 random bytes in base64 (OZA_WRAPPING_KEY), for example from: openssl rand -base64 32"
      : "Each of the earlier wrapping keys must be 32 bytes in base64, with commas between them (OZA_WRAPPING_KEYS_BEFORE)"
  }
}

/** Data keys are there that the given wrapping keys do not open. The message names keys by their fingerprint. */
export class WrongWrappingKey extends Schema.TaggedError<WrongWrappingKey>()("WrongWrappingKey", {
  wrappedWith: Schema.String,
  given: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { given, wrappedWith } = this
    return given.includes(wrappedWith)
      ? `A data key does not open, though the wrapping key ${wrappedWith} was given: it was changed, or stands in the place of another.`
      : `The data keys here are wrapped with the key ${wrappedWith}, and what was given is ${given.join(", ")}: set OZA_WRAPPING_KEY to the key of this database, or add it to OZA_WRAPPING_KEYS_BEFORE.`
  }
}

export class KeyWrapper extends Context.Service<
  KeyWrapper,
  {
    /** The name of the wrapping key that wraps now. */
    readonly newest: string
    readonly wrap: (keys: ReadonlyArray<PlainKey>) => Effect.Effect<ReadonlyArray<WrappedKey>>
    /** The keys in their order. */
    readonly unwrap: (
      keys: ReadonlyArray<WrappedKey>
    ) => Effect.Effect<ReadonlyArray<PlainKey>, WrongWrappingKey>
  }
>()("@oza/postgres/KeyWrapper") {
  /** With these keys: each 32 random bytes in base64. */
  static readonly layerOf = (keys: {
    readonly newest: Redacted.Redacted<string>
    /** Which were the newest before, in any order. */
    readonly before?: ReadonlyArray<Redacted.Redacted<string>> | undefined
  }): Layer.Layer<KeyWrapper, InvalidWrappingKey> =>
    Layer.effect(
      KeyWrapper,
      Effect.gen(function* () {
        const newest = yield* wrappingKey("OZA_WRAPPING_KEY", keys.newest)
        const all = new Map([[newest.name, newest.key]])
        for (const one of keys.before ?? []) {
          const { key, name } = yield* wrappingKey("OZA_WRAPPING_KEYS_BEFORE", one)
          all.set(name, key)
        }
        return KeyWrapper.of(wrapperWith(newest, all))
      })
    )

  /** With the keys of the environment: `OZA_WRAPPING_KEY`, and `OZA_WRAPPING_KEYS_BEFORE` with commas. */
  static readonly layerEnvironment: Layer.Layer<KeyWrapper, InvalidWrappingKey | Config.ConfigError> =
    Layer.unwrap(
      Effect.gen(function* () {
        const newest = yield* Config.Redacted("OZA_WRAPPING_KEY")
        const before = yield* Config.Redacted("OZA_WRAPPING_KEYS_BEFORE").pipe(
          Config.withDefault(Redacted.make(""))
        )
        return KeyWrapper.layerOf({ newest, before: wrappingKeysIn(before) })
      })
    )
}

/** The keys of a setting that holds any number, with commas between them. */
export const wrappingKeysIn = (
  setting: Redacted.Redacted<string>
): ReadonlyArray<Redacted.Redacted<string>> =>
  Redacted.value(setting)
    .split(",")
    .flatMap((one) => (one.trim() === "" ? [] : [Redacted.make(one)]))

interface WrappingKey {
  readonly name: string
  readonly key: KeyObject
}

const wrappingKey = (
  setting: InvalidWrappingKey["setting"],
  given: Redacted.Redacted<string>
): Effect.Effect<WrappingKey, InvalidWrappingKey> =>
  Effect.suspend(() => {
    const text = Redacted.value(given).trim()
    if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return Effect.fail(new InvalidWrappingKey({ setting }))
    const bytes = Buffer.from(text, "base64")
    // What a key is called tells nothing of it: it is 32 random bytes.
    const name = createHash("sha256").update("oza wrapping key\n").update(bytes).digest("hex").slice(0, 16)
    return Effect.succeed({ name, key: createSecretKey(bytes) })
  })

const wrapperWith = (newest: WrappingKey, all: ReadonlyMap<string, KeyObject>): KeyWrapper["Service"] => ({
  newest: newest.name,
  wrap: (keys) =>
    Effect.sync(() =>
      keys.map(({ key, ...name }) => ({
        ...name,
        wrappedWith: newest.name,
        wrapped: Uint8Array.from(seal(newest.key, placeOfKey(name), key))
      }))
    ),
  unwrap: (keys) =>
    Effect.forEach(keys, ({ wrapped, wrappedWith, ...name }) =>
      Effect.try({
        try: () => ({ ...name, key: unseal(all.get(wrappedWith)!, placeOfKey(name), wrapped) }),
        catch: () => new WrongWrappingKey({ wrappedWith, given: [...all.keys()] })
      })
    )
})

const placeOfKey = ({ controller, region, subject }: KeyName & { readonly region: RegionId }): string =>
  placeOf("data_keys", region, subject, controller)
