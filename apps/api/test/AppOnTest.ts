/**
 * The app in front of stores in memory, on a day of its own: for tests that ask as a client does, without
 * a server.
 */
import { CaseStore, Ids, StoreUnavailable, Today } from "@oza/casework"
import { date, type CalendarDate } from "@oza/kernel"
import { Region, type RegionDeclaration } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { memoryStores, syntheticReference } from "@oza/testing"
import { Effect, Layer, ManagedRuntime } from "effect"
import { type AppOptions, makeApp, type Services } from "../src/App.ts"
import { type DemoIssuer, demoIssuer } from "../src/demo/DemoIssuer.ts"
import type { Persona } from "../src/demo/Persona.ts"
import { Health } from "../src/Health.ts"
import type { LogLine } from "../src/http/RequestLog.ts"
import { SignIn } from "../src/sign-in/SignIn.ts"

export interface OnTest {
  readonly app: Awaited<ReturnType<typeof makeApp>>
  readonly demo: DemoIssuer
  readonly lines: Array<LogLine>
  /** Asks as a persona; `body` makes it a POST of JSON. */
  readonly ask: (
    persona: Persona | undefined,
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ) => Promise<Response>
  /** Makes the stores fail as when the database is gone. */
  readonly breakStores: () => void
}

export const today: CalendarDate = date("2025-03-10")

export const appOnTest = async (
  options: {
    readonly demo?: boolean
    /** `kopVanNoordHolland` where absent. */
    readonly region?: RegionDeclaration
  } & Partial<Pick<AppOptions, "allowedOrigins">> = {}
): Promise<OnTest> => {
  const lines: Array<LogLine> = []
  const demo = await demoIssuer({
    origin: "http://test",
    region: kopVanNoordHolland.id,
    directory: undefined
  })
  let broken = false
  const layer = breakable(() => broken).pipe(
    Layer.provideMerge(memoryStores(syntheticReference.schools)),
    Layer.provideMerge(
      Layer.mergeAll(
        Region.layer(options.region ?? kopVanNoordHolland),
        Today.layerAt(today),
        Ids.layer((length) => crypto.getRandomValues(new Uint8Array(length))),
        SignIn.layer(kopVanNoordHolland.id, demo.trusted),
        Layer.succeed(Health, { engine: "memory", databaseAnswers: Effect.sync(() => !broken) })
      )
    )
  ) as Layer.Layer<Services>
  const app = await makeApp({
    runtime: ManagedRuntime.make(layer),
    log: (line) => lines.push(line),
    origin: "https://oza.example.nl",
    allowedOrigins: options.allowedOrigins ?? [],
    contact: { name: "test", url: "https://oza.example.nl", email: "test@example.org" },
    publishReports: options.demo !== false,
    demo: options.demo === false ? undefined : demo
  })
  return {
    app,
    demo,
    lines,
    breakStores: () => {
      broken = true
    },
    ask: async (persona, path, body, headers = {}) =>
      app.request(path, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          "Accept-Language": "en",
          ...(persona === undefined ? {} : { Authorization: `Bearer ${await demo.tokenFor(persona)}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) })
      })
  }
}

/** The store of cases, with a switch. */
const breakable = (isBroken: () => boolean): Layer.Layer<CaseStore, never, CaseStore> =>
  Layer.effect(
    CaseStore,
    Effect.map(CaseStore, (store) =>
      CaseStore.of(
        new Proxy(store, {
          get: (target, name: keyof CaseStore["Service"]) =>
            ((...given: ReadonlyArray<never>) =>
              isBroken()
                ? Effect.fail(new StoreUnavailable({ cause: new Error("gone") }))
                : (target[name] as (...all: ReadonlyArray<never>) => unknown)(...given)) as never
        })
      )
    )
  )
