import { KeyStore, onDuty, wholeRegion, type WrappedKey } from "@oza/casework"
import { type PersonId, RegionId } from "@oza/kernel"
import { keyFiles, KeyTable, KeyWrapper } from "@oza/postgres"
import { Effect, Layer, Redacted } from "effect"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Place, places, tool } from "./places.ts"

const before = Buffer.alloc(32, 1).toString("base64")
const anew = Buffer.alloc(32, 2).toString("base64")
const regions = ["kop-van-noord-holland", "mvs"].map((name) => RegionId.make(name))

const people = Array.from({ length: 7 }, (_, n) => `01900000-0000-7000-8000-00000000000${n}` as PersonId)

describe.each(places)("oza-privacy rotate-keys on $engine", ({ engine, make }) => {
  let place: Place
  beforeAll(async () => {
    place = await make()
    await asked(
      Effect.gen(function* () {
        const wrapper = yield* KeyWrapper
        const store = yield* KeyStore
        for (const region of regions) {
          const keys = [...people, wholeRegion].map(
            (subject) => ({ region, subject, controller: "region", key: new Uint8Array(32).fill(7) }) as const
          )
          yield* store.create(region, yield* wrapper.wrap(keys)).pipe(onDuty("import", region))
        }
      })
    )
  })
  afterAll(() => place.remove())

  /** Asks the store of keys as a process with the earlier wrapping key does. */
  const asked = <A, E>(effect: Effect.Effect<A, E, KeyStore | KeyWrapper>): Promise<A> => {
    const store = engine === "PGlite" ? keyFiles(join(place.folder, "data", "keys")) : KeyTable
    return Effect.runPromise(
      effect.pipe(
        Effect.provide(
          Layer.mergeAll(store, KeyWrapper.layerOf({ newest: Redacted.make(before) })).pipe(
            Layer.provide(place.database)
          )
        )
      ) as Effect.Effect<A, E>
    )
  }

  const all = (): Promise<ReadonlyArray<WrappedKey>> =>
    asked(
      Effect.flatMap(KeyStore, (store) =>
        Effect.map(
          Effect.forEach(regions, (region) => store.list(region, { limit: 100 })),
          (pages) => pages.flat()
        )
      )
    )

  it("asks for the keys that it needs, and repeats none of them", async () => {
    const without = await tool(["rotate-keys", ...place.words])
    expect(without.exit).toBe(3)
    expect(without.lines.join()).toContain("OZA_WRAPPING_KEY")
    const wrong = await tool(["rotate-keys", ...place.words], { OZA_WRAPPING_KEY: anew })
    expect(wrong.exit).toBe(3)
    expect(wrong.lines.join()).toContain("OZA_WRAPPING_KEYS_BEFORE")
    expect(wrong.lines.join()).not.toContain(anew)
  })

  it("wraps every key of every region anew, once", async () => {
    const env = { OZA_WRAPPING_KEY: anew, OZA_WRAPPING_KEYS_BEFORE: before }
    const done = await tool(["rotate-keys", ...place.words], env)
    expect(done.exit).toBe(0)
    expect(done.lines[0]).toBe("16 keys were looked at, 16 were wrapped anew.")
    expect(new Set((await all()).map(({ wrappedWith }) => wrappedWith)).size).toBe(1)
    const again = await tool(["rotate-keys", ...place.words], env)
    expect(again.lines[0]).toBe("16 keys were looked at, 0 were wrapped anew.")
    const alone = await tool(["rotate-keys", ...place.words], { OZA_WRAPPING_KEY: anew })
    expect(alone.exit).toBe(0)
  })
})
