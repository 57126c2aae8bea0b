import { CaseStore, FactStore, onDuty, Today } from "@oza/casework"
import { date, RegionId } from "@oza/kernel"
import { Database } from "@oza/postgres"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { Effect, Exit, Layer } from "effect"
import { describe, expect, inject, it } from "vitest"
import { demoIssuer } from "../src/demo/DemoIssuer.ts"
import { ownDatabase } from "../src/demo/ownDatabase.ts"
import { seedDemo } from "../src/demo/seedDemo.ts"
import { stories } from "../src/demo/Story.ts"
import { services } from "../src/Services.ts"
import { testKey } from "./DemoServer.ts"

const today = date("2026-03-10")
const region = kopVanNoordHolland
const anyMoment = {
  today,
  primary: { code: "99ZA00" },
  secondary: { code: "98ZA00" }
} as unknown as Parameters<typeof stories>[0]
const issuer = await demoIssuer({ origin: "http://localhost", region: region.id, directory: undefined })
const layer = Layer.provideMerge(
  Layer.succeed(Today, { date: Effect.succeed(today) }),
  services({
    database: Database.layerPglite({ from: inject("pgliteDump") }),
    region,
    trusted: issuer.trusted,
    wrappingKeys: { newest: testKey }
  })
)

const seed = (cases = 0) => {
  const said: Array<string> = []
  return Effect.as(seedDemo({ region, cases, say: (line) => said.push(line) }), said)
}

const versions = Effect.gen(function* () {
  const store = yield* CaseStore
  return yield* Effect.forEach(stories(anyMoment), ({ id }) =>
    store.load({ region: region.id, id }).pipe(
      onDuty("watch", region.id),
      Effect.map(({ version }) => version),
      Effect.catchTag("CaseNotFound", () => Effect.succeed(0))
    )
  )
})

const whole = stories(anyMoment).map(
  ({ opening, steps }) => 1 + (opening.participants?.length ?? 0) + steps.length
)

describe("The demo's own data", () => {
  it("is there after a first start, without one act that the rules refuse, and a second start adds nothing", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        expect((yield* seed(20)).length).toBeGreaterThan(3)
        expect(yield* versions).toEqual(whole)
        expect(yield* seed(20)).toEqual([])
        expect(yield* versions).toEqual(whole)
        // Its own database, and nobody else's: so the demo may start on it.
        yield* ownDatabase(region.id)
      }).pipe(Effect.provide(layer))
    ))

  it("is finished by the next start where the first was broken off", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const store = yield* CaseStore
        let writes = 0
        const failing = CaseStore.of({
          ...store,
          write: (write) => (++writes > 30 ? Effect.die("broken off") : store.write(write))
        })
        const exit = yield* Effect.exit(Effect.provideService(seed(), CaseStore, failing))
        expect(Exit.isFailure(exit)).toBe(true)
        expect(yield* versions).not.toEqual(whole)
        yield* seed()
        expect(yield* versions).toEqual(whole)
      }).pipe(Effect.provide(layer))
    ))

  it("is not mixed with cases of others: the demo does not start on their database", () =>
    Effect.runPromise(
      Effect.gen(function* () {
        const others = FactStore.of({
          aggregate: () => Effect.succeed([{ values: [], rows: 3, cases: 3, value: 3 }]),
          costings: () => Effect.succeed([])
        })
        const failure = yield* Effect.flip(
          Effect.provideService(ownDatabase(RegionId.make("andere-regio")), FactStore, others)
        )
        expect(failure).toMatchObject({
          _tag: "SettingsFault",
          message: expect.stringContaining("OZA_ISSUER")
        })
        yield* ownDatabase(region.id)
      }).pipe(Effect.provide(layer))
    ))
})
