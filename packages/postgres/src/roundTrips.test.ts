import { layer } from "@effect/vitest"
import { CaseStore, KeyStore } from "@oza/casework"
import { date } from "@oza/kernel"
import { goalSet, sampleDisclosure, sampleOpening, sampleRegion, sampleWrite } from "@oza/testing"
import { Effect, Layer, Ref } from "effect"
import { TestClock } from "effect/testing"
import { describe, expect } from "vitest"
import { engines } from "../test/engines.ts"
import { askedStores, keysIn } from "../test/stores.ts"
import { Database } from "./Database.ts"
import { KeyTable } from "./keys/KeyTable.ts"

/** The database with a count of what is asked of it. */
const counting = (trips: Ref.Ref<number>) =>
  Layer.effect(
    Database,
    Effect.map(Database, (db): Database["Service"] => ({
      ...db,
      run: (statement, ...values) =>
        Effect.andThen(
          Ref.update(trips, (n) => n + 1),
          db.run(statement, ...values)
        )
    }))
  )

describe.each(engines)("Round trips to $engine", ({ database }) => {
  layer(database)((it) => {
    it.effect("are one for a load, one for a write, one for any number of disclosures, one for a page", () =>
      Effect.gen(function* () {
        const trips = yield* Ref.make(0)
        yield* Effect.gen(function* () {
          const store = yield* CaseStore
          const keys = yield* KeyStore
          const trip = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
            Effect.andThen(Ref.set(trips, 0), Effect.andThen(Effect.exit(effect), Ref.get(trips)))
          const opened = sampleOpening()
          const { by } = opened.events[0]
          const key = { region: sampleRegion, id: opened.after.id }
          const moved = sampleWrite(opened.after, [goalSet("Lezen", by, date("2025-09-02"))])
          const read = { id: key.id, version: 2, disclosure: sampleDisclosure(moved.after, by, "read") }
          const visibility = { party: by.party, role: by.role, on: date("2025-10-01") }
          // One more for the key of a child that is new here.
          expect(yield* trip(store.write(opened))).toBe(2)
          expect(yield* trip(store.load(key))).toBe(1)
          expect(yield* trip(store.write(moved))).toBe(1)
          expect(yield* trip(store.disclose(sampleRegion, [read, read, read]))).toBe(1)
          expect(yield* trip(store.list(sampleRegion, visibility, {}, { limit: 10 }))).toBe(1)
          expect(yield* trip(store.history(key))).toBe(1)
          expect(yield* trip(store.disclosures(key, { limit: 10 }))).toBe(1)
          // Who came too late asks which version there is now.
          expect(yield* trip(store.write(moved))).toBe(2)
          // And one more for keys that were not used for a while, however many cases they are of.
          const others = Array.from({ length: 3 }, () => sampleOpening({ by }))
          for (const other of others) yield* store.write(other)
          yield* TestClock.adjust("61 seconds")
          expect(yield* trip(store.list(sampleRegion, visibility, {}, { limit: 10 }))).toBe(2)
          expect(yield* trip(store.load(key))).toBe(1)
          yield* TestClock.adjust("61 seconds")
          expect(yield* trip(store.load(key))).toBe(2)
          expect(yield* trip(store.load(key))).toBe(1)
          expect(yield* trip(keys.remove(sampleRegion, opened.after.child.person))).toBe(1)
        }).pipe(
          Effect.provide(
            askedStores.pipe(Layer.provideMerge(keysIn(KeyTable)), Layer.provide(counting(trips)))
          )
        )
      })
    )
  })
})
