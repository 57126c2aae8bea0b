/** The demo on a database of its own, in this process, on a free port: for tests that come in by HTTP. */
import type { Database } from "@oza/postgres"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { Effect, type Layer, ManagedRuntime, Redacted, type Scope } from "effect"
import { makeApp } from "../src/App.ts"
import { demoIssuer } from "../src/demo/DemoIssuer.ts"
import { seedDemo } from "../src/demo/seedDemo.ts"
import { listen } from "../src/Server.ts"
import { services } from "../src/Services.ts"

/** A key for tests: 32 bytes that say so. */
export const testKey = Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))

/** Serves until the scope closes; yields its address. */
export const demoServer = <E>(
  database: Layer.Layer<Database, E>
): Effect.Effect<string, unknown, Scope.Scope> =>
  Effect.gen(function* () {
    const demo = yield* Effect.promise(() =>
      demoIssuer({ origin: "http://localhost", region: kopVanNoordHolland.id, directory: undefined })
    )
    const layer = services({
      database,
      region: kopVanNoordHolland,
      trusted: demo.trusted,
      wrappingKeys: { newest: testKey }
    })
    const runtime = yield* Effect.acquireRelease(
      Effect.sync(() => ManagedRuntime.make(layer)),
      (made) => made.disposeEffect
    )
    yield* Effect.promise(() =>
      runtime.runPromise(seedDemo({ region: kopVanNoordHolland, cases: 0, say: () => {} }))
    )
    const app = yield* Effect.promise(() =>
      makeApp({
        runtime,
        log: () => {},
        origin: "http://localhost",
        allowedOrigins: [],
        contact: { name: "test", url: "http://localhost", email: "test@example.org" },
        publishReports: true,
        demo
      })
    )
    const port = yield* listen({ fetch: (request) => app.fetch(request), host: "127.0.0.1", port: 0 })
    return `http://127.0.0.1:${port}`
  })
