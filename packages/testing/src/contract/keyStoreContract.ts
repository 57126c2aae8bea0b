/** What every store of data keys must do: keep each key once, and destroy it for good. */
import { layer } from "@effect/vitest"
import { type KeyController, KeyStore, wholeRegion, type WrappedKey } from "@oza/casework"
import { type PersonId, RegionId } from "@oza/kernel"
import { Effect, type Layer } from "effect"
import { describe, expect } from "vitest"
import { otherRegion, sampleRegion } from "../sample/caseSample.ts"
import { newPersonId } from "../sample/ids.ts"

const keyOf = (
  subject: PersonId,
  controller: KeyController = "region",
  more: Partial<WrappedKey> = {}
): WrappedKey => ({
  region: sampleRegion,
  subject,
  controller,
  wrappedWith: "first",
  wrapped: Uint8Array.from({ length: 61 }, (_, at) => (at * 37 + subject.charCodeAt(35)) % 256),
  ...more
})

const sorted = (keys: ReadonlyArray<WrappedKey>) =>
  keys.toSorted((a, b) => (`${a.subject}${a.controller}` < `${b.subject}${b.controller}` ? -1 : 1))

/** Registers the tests; the store can start with keys or without. */
export const keyStoreContract = <E>(name: string, stores: Layer.Layer<KeyStore, E>): void => {
  describe(`Every store of data keys: ${name}`, () => {
    layer(stores)((it) => {
      it.effect("keeps keys by person and controller, and gives many at once", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const [one, other, stranger] = [newPersonId(), newPersonId(), newPersonId()]
          const keys = [keyOf(one), keyOf(one, "swv"), keyOf(other), keyOf(wholeRegion, "bsn")]
          expect(sorted(yield* store.create(sampleRegion, keys))).toEqual(sorted(keys))
          const found = yield* store.get(sampleRegion, [...keys, keyOf(stranger), keyOf(other, "swv")])
          expect(sorted(found)).toEqual(sorted(keys))
          expect(yield* store.get(sampleRegion, [])).toEqual([])
          expect(yield* store.create(sampleRegion, [])).toEqual([])
        })
      )

      it.effect("shows the key of one region to no other", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const key = keyOf(newPersonId())
          yield* store.create(sampleRegion, [key])
          expect(yield* store.get(otherRegion, [key])).toEqual([])
          const there = { ...key, region: otherRegion, wrappedWith: "another" }
          expect(yield* store.create(otherRegion, [there])).toEqual([there])
          expect(yield* store.get(sampleRegion, [key])).toEqual([key])
          expect(yield* store.regions).toEqual(expect.arrayContaining([sampleRegion, otherRegion]))
        })
      )

      it.effect("never replaces a key by creating one: all who create at once get the same", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const people = Array.from({ length: 5 }, newPersonId)
          const made = Array.from({ length: 8 }, (_, n) =>
            // In different orders, as people do.
            (n % 2 === 0 ? people : people.toReversed()).map((person) =>
              keyOf(person, "region", { wrappedWith: `of ${n}`, wrapped: Uint8Array.of(n, 1, 2) })
            )
          )
          const given = yield* Effect.forEach(made, (keys) => store.create(sampleRegion, keys), {
            concurrency: "unbounded"
          })
          const kept = sorted(yield* store.get(sampleRegion, made[0]!))
          expect(kept).toHaveLength(people.length)
          for (const keys of given) expect(sorted(keys)).toEqual(kept)
        })
      )

      it.effect("destroys the keys of a person, tells how many, and knows them no longer", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const [gone, stays] = [newPersonId(), newPersonId()]
          const keys = [keyOf(gone), keyOf(gone, "swv"), keyOf(stays)]
          yield* store.create(sampleRegion, keys)
          expect(yield* store.remove(otherRegion, gone)).toBe(0)
          expect(yield* store.remove(sampleRegion, gone)).toBe(2)
          expect(yield* store.remove(sampleRegion, gone)).toBe(0)
          expect(yield* store.get(sampleRegion, keys)).toEqual([keyOf(stays)])
        })
      )

      it.effect("destroys the key of one controller and leaves the other", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const person = newPersonId()
          yield* store.create(sampleRegion, [keyOf(person), keyOf(person, "swv")])
          expect(yield* store.remove(sampleRegion, person, ["swv", "bsn"])).toBe(1)
          expect(yield* store.get(sampleRegion, [keyOf(person), keyOf(person, "swv")])).toEqual([
            keyOf(person)
          ])
        })
      )

      it.effect("lists all keys of a region page by page, each once", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const region = RegionId.make("regio-van-bladzijden")
          const keys = Array.from({ length: 7 }, newPersonId).flatMap((person) => [
            keyOf(person, "region", { region }),
            keyOf(person, "swv", { region })
          ])
          yield* store.create(region, keys)
          const seen: Array<WrappedKey> = []
          let page = yield* store.list(region, { limit: 3 })
          while (page.length > 0) {
            expect(page.length).toBeLessThanOrEqual(3)
            seen.push(...page)
            page = yield* store.list(region, { after: page.at(-1), limit: 3 })
          }
          expect(sorted(seen)).toEqual(sorted(keys))
        })
      )

      it.effect("replaces a key by what it was wrapped in anew, and only the key that was read", () =>
        Effect.gen(function* () {
          const store = yield* KeyStore
          const read = keyOf(newPersonId())
          const anew = { ...read, wrappedWith: "second", wrapped: Uint8Array.of(7, 8, 9) }
          yield* store.create(sampleRegion, [read])
          expect(yield* store.replace(read, anew)).toBe(true)
          expect(yield* store.get(sampleRegion, [read])).toEqual([anew])
          // Somebody else was at the same page.
          expect(yield* store.replace(read, { ...anew, wrappedWith: "third" })).toBe(false)
          yield* store.remove(sampleRegion, read.subject)
          expect(yield* store.replace(anew, read)).toBe(false)
          expect(yield* store.get(sampleRegion, [read])).toEqual([])
        })
      )
    })
  })
}
