/**
 * Data keys, opened: what the stores seal and open with.
 *
 * A key that was opened is kept for a while, so that a read or write of a case that is worked on asks the
 * database once, as it did before anything was sealed. It is forgotten at once where this process removes
 * it; another process forgets it within that while. A child that comes anew always asks the store, so
 * that nothing is ever sealed with a key that somebody else removed.
 */
import { KeyStore, type KeyName, type WrappedKey } from "@oza/casework"
import type { PersonId, RegionId } from "@oza/kernel"
import type { StoreUnavailable } from "@oza/casework"
import { Clock, Context, Effect, Layer, Schema } from "effect"
import { type KeyObject, randomBytes } from "node:crypto"
import { KeyWrapper, type WrongWrappingKey } from "./KeyWrapper.ts"
import { keyLength, secretKeys } from "./Seal.ts"

export interface DataKeysOptions {
  /** How long an opened key is kept; 60,000 ms where absent. */
  readonly forMillis?: number | undefined
  /** How many are kept; 10,000 where absent. */
  readonly atMost?: number | undefined
}

/** Where the keys are kept cannot be reached at the start; the message says why, and holds no key. */
export class DataKeysUnreachable extends Schema.TaggedError<DataKeysUnreachable>()("DataKeysUnreachable", {
  why: Schema.String
}) {
  override get message(): string {
    return `The data keys cannot be reached: ${this.why}`
  }
}

export class DataKeys extends Context.Service<
  DataKeys,
  {
    /** The keys of these names, in their order; undefined where there is none, or no longer. */
    readonly open: (
      region: RegionId,
      names: ReadonlyArray<KeyName>
    ) => Effect.Effect<ReadonlyArray<KeyObject | undefined>, StoreUnavailable>
    /** The same, and made where there is none. */
    readonly ensure: (
      region: RegionId,
      names: ReadonlyArray<KeyName>
    ) => Effect.Effect<ReadonlyArray<KeyObject>, StoreUnavailable>
    /** The same, as the store has them now: for whoever comes anew. */
    readonly create: (
      region: RegionId,
      names: ReadonlyArray<KeyName>
    ) => Effect.Effect<ReadonlyArray<KeyObject>, StoreUnavailable>
  }
>()("@oza/postgres/DataKeys") {
  /**
   * Over the keys that this store keeps. The `KeyStore` that comes out removes keys from both. Fails at
   * once where there are keys that the wrapping keys do not open.
   */
  static readonly layer = <E, R>(
    store: Layer.Layer<KeyStore, E, R>,
    options: DataKeysOptions = {}
  ): Layer.Layer<DataKeys | KeyStore, E | WrongWrappingKey | DataKeysUnreachable, R | KeyWrapper> =>
    Layer.effectContext(
      Effect.gen(function* () {
        const kept = yield* KeyStore
        const wrapper = yield* KeyWrapper
        yield* opensWith(kept, wrapper).pipe(
          Effect.catchTag("StoreUnavailable", ({ cause }) =>
            Effect.fail(
              new DataKeysUnreachable({ why: cause instanceof Error ? cause.message : "no reason given" })
            )
          )
        )
        const opened = new OpenedKeys(options)
        return Context.make(DataKeys, dataKeys(kept, wrapper, opened)).pipe(
          Context.add(KeyStore, {
            ...kept,
            remove: (region, subject, controllers) =>
              Effect.ensuring(
                kept.remove(region, subject, controllers),
                Effect.sync(() => opened.forget(region, subject))
              )
          })
        )
      })
    ).pipe(Layer.provide(store))
}

/** One key, where there are any, tells whether the right wrapping key was given. */
const opensWith = Effect.fnUntraced(function* (kept: KeyStore["Service"], wrapper: KeyWrapper["Service"]) {
  for (const region of yield* kept.regions) {
    yield* wrapper.unwrap(yield* kept.list(region, { limit: 1 }))
  }
})

const dataKeys = (
  kept: KeyStore["Service"],
  wrapper: KeyWrapper["Service"],
  opened: OpenedKeys
): DataKeys["Service"] => {
  /** Opens what the store gave, and keeps it, unless a key was removed in the meantime. */
  const opening = Effect.fnUntraced(function* (
    ask: Effect.Effect<ReadonlyArray<WrappedKey>, StoreUnavailable>
  ) {
    const before = opened.removals
    const wrapped = yield* ask
    const plain = yield* Effect.orDie(wrapper.unwrap(wrapped))
    const now = yield* Clock.currentTimeMillis
    const found = new Map<string, KeyObject>()
    for (const { key, ...name } of plain) {
      const secret = secretKeys(key)
      key.fill(0)
      found.set(textOf(name.region, name), secret)
      if (before === opened.removals) opened.keep(textOf(name.region, name), secret, now)
    }
    return found
  })

  const open: DataKeys["Service"]["open"] = Effect.fnUntraced(function* (region, names) {
    const now = yield* Clock.currentTimeMillis
    const known = names.map((name) => opened.get(textOf(region, name), now))
    const missing = names.filter((_, at) => known[at] === undefined)
    if (missing.length === 0) return known
    const found = yield* opening(kept.get(region, unique(missing)))
    return known.map((key, at) => key ?? found.get(textOf(region, names[at]!)))
  })

  const create: DataKeys["Service"]["create"] = Effect.fnUntraced(function* (region, names) {
    if (names.length === 0) return []
    const made = unique(names).map((name) => ({ ...name, region, key: randomBytes(keyLength) }))
    const found = yield* opening(
      Effect.flatMap(wrapper.wrap(made), (wrapped) => kept.create(region, wrapped))
    )
    for (const { key } of made) key.fill(0)
    return names.map((name) => found.get(textOf(region, name))!)
  })

  return DataKeys.of({
    open,
    create,
    // Whoever has no key yet costs one question to the store, and whoever has one no more.
    ensure: Effect.fnUntraced(function* (region, names) {
      const now = yield* Clock.currentTimeMillis
      const known = names.map((name) => opened.get(textOf(region, name), now))
      const missing = names.filter((_, at) => known[at] === undefined)
      const made = yield* create(region, missing)
      return known.map((key, at) => key ?? made[missing.indexOf(names[at]!)]!)
    })
  })
}

const textOf = (region: RegionId, { controller, subject }: KeyName): string =>
  `${region} ${subject} ${controller}`

const unique = (names: ReadonlyArray<KeyName>): ReadonlyArray<KeyName> => [
  ...new Map(
    names.map(({ controller, subject }) => [`${subject} ${controller}`, { subject, controller }])
  ).values()
]

/** Opened keys of the last while, the oldest out first. */
class OpenedKeys {
  /** How often keys were removed: what was asked before that and comes after it is not kept. */
  removals = 0
  readonly #keys = new Map<string, { readonly key: KeyObject; readonly until: number }>()
  readonly #forMillis: number
  readonly #atMost: number

  constructor({ atMost = 10_000, forMillis = 60_000 }: DataKeysOptions) {
    this.#forMillis = forMillis
    this.#atMost = atMost
  }

  get(name: string, now: number): KeyObject | undefined {
    const found = this.#keys.get(name)
    if (found === undefined) return undefined
    if (now < found.until) return found.key
    this.#keys.delete(name)
    return undefined
  }

  keep(name: string, key: KeyObject, now: number): void {
    this.#keys.delete(name)
    this.#keys.set(name, { key, until: now + this.#forMillis })
    if (this.#keys.size > this.#atMost) this.#keys.delete(this.#keys.keys().next().value!)
  }

  forget(region: RegionId, subject: PersonId): void {
    this.removals += 1
    for (const controller of ["region", "swv", "bsn"] as const) {
      this.#keys.delete(textOf(region, { subject, controller }))
    }
  }
}
