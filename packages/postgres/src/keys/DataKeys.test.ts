import { type KeyName, KeyStore, wholeRegion } from "@oza/casework"
import { memoryKeyStore, newPersonId, sampleRegion } from "@oza/testing"
import { assert, it } from "@effect/vitest"
import { Deferred, Effect, Exit, Fiber, Layer, Redacted } from "effect"
import { TestClock } from "effect/testing"
import type { KeyObject } from "node:crypto"
import { describe, expect } from "vitest"
import { DataKeys, type DataKeysOptions } from "./DataKeys.ts"
import { KeyWrapper } from "./KeyWrapper.ts"
import { rotateKeys } from "./rotateKeys.ts"

const wrapping = (fill: number, ...before: ReadonlyArray<number>) => {
  const key = (of: number) => Redacted.make(Buffer.alloc(32, of).toString("base64"))
  return KeyWrapper.layerOf({ newest: key(fill), before: before.map(key) })
}

/** Processes over one store, each with keys of its own that it has opened, and a count of what it asked. */
const processes = () => {
  const store = memoryKeyStore()
  const counted = (asked: Array<string>) =>
    KeyStore.of({
      ...store,
      get: (region, names) => Effect.suspend(() => (asked.push("get"), store.get(region, names))),
      create: (region, keys) => Effect.suspend(() => (asked.push("create"), store.create(region, keys)))
    })
  return {
    store,
    start: (wrapper = wrapping(1), options: DataKeysOptions = {}) =>
      Effect.gen(function* () {
        const asked: Array<string> = []
        const context = yield* Layer.build(
          DataKeys.layer(Layer.succeed(KeyStore, counted(asked)), options).pipe(Layer.provideMerge(wrapper))
        )
        return {
          asked,
          keys: yield* Effect.provideContext(DataKeys, context),
          keyStore: yield* Effect.provideContext(KeyStore, context),
          rotate: Effect.provideContext(rotateKeys(), context)
        }
      })
  }
}

const own = (subject = newPersonId()): KeyName => ({ subject, controller: "region" })
const bytes = (key: KeyObject | undefined): string | undefined => key?.export().toString("hex")

describe("Data keys", () => {
  it.effect("are asked for once and then known, until their while is over", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const maker = yield* start()
      const names = [own(), own()]
      const made = yield* maker.keys.create(sampleRegion, names)
      const { asked, keys } = yield* start()
      const first = yield* keys.open(sampleRegion, names)
      expect(first.map(bytes)).toEqual(made.map(bytes))
      yield* keys.open(sampleRegion, names)
      yield* keys.open(sampleRegion, [names[1]!])
      expect(asked).toEqual(["get"])
      yield* TestClock.adjust("59 seconds")
      yield* keys.open(sampleRegion, names)
      expect(asked).toEqual(["get"])
      yield* TestClock.adjust("2 seconds")
      yield* keys.open(sampleRegion, names)
      expect(asked).toEqual(["get", "get"])
    })
  )

  it.effect("that are not there are undefined, and are asked for again", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const one = yield* start()
      const other = yield* start()
      const name = own()
      expect(yield* one.keys.open(sampleRegion, [name])).toEqual([undefined])
      const [made] = yield* other.keys.create(sampleRegion, [name])
      expect((yield* one.keys.open(sampleRegion, [name])).map(bytes)).toEqual([bytes(made)])
    })
  )

  it.effect("are made once, whoever makes them at the same moment", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const all = yield* Effect.forEach(Array.from({ length: 6 }), () => start())
      const names = [own(), { subject: wholeRegion, controller: "bsn" } as const]
      const made = yield* Effect.forEach(all, ({ keys }) => keys.ensure(sampleRegion, names), {
        concurrency: "unbounded"
      })
      expect(new Set(made.map((keys) => keys.map(bytes).join())).size).toBe(1)
      expect(bytes(made[0]![0])).not.toBe(bytes(made[0]![1]))
    })
  )

  it.effect("are forgotten at once where they are removed, and elsewhere when their while is over", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const here = yield* start()
      const there = yield* start()
      const name = own()
      yield* here.keys.create(sampleRegion, [name])
      yield* there.keys.open(sampleRegion, [name])
      expect(yield* here.keyStore.remove(sampleRegion, name.subject)).toBe(1)
      expect(yield* here.keys.open(sampleRegion, [name])).toEqual([undefined])
      expect((yield* there.keys.open(sampleRegion, [name]))[0]).toBeDefined()
      yield* TestClock.adjust("61 seconds")
      expect(yield* there.keys.open(sampleRegion, [name])).toEqual([undefined])
    })
  )

  it.effect("that come while they are being removed are not kept", () =>
    Effect.gen(function* () {
      const { store, start } = processes()
      const name = own()
      yield* (yield* start()).keys.create(sampleRegion, [name])
      const [asked, removed] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const slow = KeyStore.of({
        ...store,
        get: (region, names) =>
          Effect.gen(function* () {
            const found = yield* store.get(region, names)
            yield* Deferred.succeed(asked, undefined)
            yield* Deferred.await(removed)
            return found
          })
      })
      const context = yield* Layer.build(
        DataKeys.layer(Layer.succeed(KeyStore, slow)).pipe(Layer.provideMerge(wrapping(1)))
      )
      const keys = yield* Effect.provideContext(DataKeys, context)
      const reading = yield* Effect.forkChild(keys.open(sampleRegion, [name]))
      yield* Deferred.await(asked)
      yield* (yield* Effect.provideContext(KeyStore, context)).remove(sampleRegion, name.subject)
      yield* Deferred.succeed(removed, undefined)
      yield* Fiber.await(reading)
      expect(yield* keys.open(sampleRegion, [name])).toEqual([undefined])
    })
  )

  it.effect("of a child that comes anew are those of the store, not what was known of an earlier one", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const here = yield* start()
      const there = yield* start()
      const name = own()
      const [before] = yield* here.keys.create(sampleRegion, [name])
      yield* there.keyStore.remove(sampleRegion, name.subject)
      const [anew] = yield* here.keys.create(sampleRegion, [name])
      expect(bytes(anew)).not.toBe(bytes(before))
      expect((yield* here.keys.open(sampleRegion, [name])).map(bytes)).toEqual([bytes(anew)])
    })
  )

  it.effect("are kept in a number that has a bound, the oldest out first", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const { asked, keys } = yield* start(wrapping(1), { atMost: 3 })
      const names = Array.from({ length: 4 }, () => own())
      for (const name of names) yield* keys.create(sampleRegion, [name])
      asked.length = 0
      yield* keys.open(sampleRegion, names.slice(1))
      expect(asked).toEqual([])
      yield* keys.open(sampleRegion, [names[0]!])
      expect(asked).toEqual(["get"])
    })
  )

  it.effect("that the wrapping key does not open are told at the start, in a sentence", () =>
    Effect.gen(function* () {
      const { start } = processes()
      yield* start(wrapping(2))
      yield* (yield* start()).keys.create(sampleRegion, [own()])
      const error = yield* Effect.flip(start(wrapping(2)))
      assert.strictEqual(error._tag, "WrongWrappingKey")
      expect((error as Error).message).toContain("set OZA_WRAPPING_KEY")
      expect(Exit.isSuccess(yield* Effect.exit(start(wrapping(2, 1))))).toBe(true)
    })
  )
})

describe("Wrapping data keys anew", () => {
  it.effect("leaves every key as it is, and the earlier wrapping key is needed no longer", () =>
    Effect.gen(function* () {
      const { start } = processes()
      const names = Array.from({ length: 1203 }, () => own())
      const before = yield* (yield* start(wrapping(1))).keys.create(sampleRegion, names)
      const rotating = yield* start(wrapping(2, 1))
      const [added] = yield* rotating.keys.create(sampleRegion, [own()])
      expect(added).toBeDefined()
      expect(yield* rotating.rotate).toEqual({ seen: 1204, rewrapped: 1203, passedOver: 0 })
      const { keys } = yield* start(wrapping(2))
      expect((yield* keys.open(sampleRegion, names)).map(bytes)).toEqual(before.map(bytes))
      expect(Exit.isFailure(yield* Effect.exit(start(wrapping(1))))).toBe(true)
    })
  )

  it.effect("goes on where it was broken off, and does nothing when it is done", () =>
    Effect.gen(function* () {
      const { store, start } = processes()
      yield* (yield* start(wrapping(1))).keys.create(
        sampleRegion,
        Array.from({ length: 40 }, () => own())
      )
      let replaced = 0
      const failing = KeyStore.of({
        ...store,
        replace: (read, by) => (++replaced > 15 ? Effect.die("broken off") : store.replace(read, by))
      })
      const broken = rotateKeys().pipe(
        Effect.provideService(KeyStore, failing),
        Effect.provide(wrapping(2, 1)),
        Effect.exit
      )
      expect(Exit.isFailure(yield* broken)).toBe(true)
      const { rotate } = yield* start(wrapping(2, 1))
      expect(yield* rotate).toEqual({ seen: 40, rewrapped: 25, passedOver: 0 })
      expect(yield* rotate).toEqual({ seen: 40, rewrapped: 0, passedOver: 0 })
    })
  )

  it.effect("does not bring back a key that is removed meanwhile", () =>
    Effect.gen(function* () {
      const { store, start } = processes()
      const names = Array.from({ length: 5 }, () => own())
      yield* (yield* start(wrapping(1))).keys.create(sampleRegion, names)
      const removing = KeyStore.of({
        ...store,
        replace: (read, by) =>
          Effect.andThen(store.remove(sampleRegion, names[2]!.subject), store.replace(read, by))
      })
      const rotated = yield* rotateKeys().pipe(
        Effect.provideService(KeyStore, removing),
        Effect.provide(wrapping(2, 1))
      )
      expect(rotated.rewrapped + rotated.passedOver).toBe(5)
      expect(yield* store.get(sampleRegion, names)).toHaveLength(4)
    })
  )
})
