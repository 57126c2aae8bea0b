/**
 * The API of two regions on one database, as an attacker meets it: an address and a token.
 *
 * Both trust the same issuer, so that nothing but the claims of a token keeps its bearer where he belongs.
 * Whatever is written while a request is answered (the log of requests, traces, the log of the program) is
 * part of the answer, and which stores were asked is kept beside it.
 */
import {
  CaseStore,
  DestructionStore,
  FactStore,
  GroupStore,
  Ids,
  IdentityVault,
  LedgerStore,
  RightsStore,
  SchoolStore,
  Today
} from "@oza/casework"
import { type CalendarDate, date } from "@oza/kernel"
import { Region, type RegionDeclaration } from "@oza/region"
import type { Actor } from "@oza/roles"
import { regionNamed } from "@oza/regions"
import { Context, Effect, Layer, Logger, ManagedRuntime, Tracer } from "effect"
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose"
import { vi } from "vitest"
import { makeApp, type Services } from "../../src/App.ts"
import { Health } from "../../src/Health.ts"
import { SignIn } from "../../src/sign-in/SignIn.ts"
import { region as kop } from "../regionWithGroups.ts"
import { type Children, tellChildren } from "./children.ts"
import { Secrets, type Whose } from "./Secret.ts"
import { type Stores, storesOn } from "./stores.ts"
import type { Asked, Target } from "./Surface.ts"

export type Engine = "memory" | "PostgreSQL"

// Hundreds of requests make one attack; on a busy machine that takes a while, and no test is about time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

/** The engines to attack: the guards of the program alone, and those with the walls of the database. */
export const engines: ReadonlyArray<Engine> =
  process.env["OZA_ATTACK_ENGINE"] === undefined
    ? ["memory", "PostgreSQL"]
    : [process.env["OZA_ATTACK_ENGINE"] as Engine]

export const regions: Readonly<Record<RegionName, RegionDeclaration>> = {
  kop,
  alkmaar: regionNamed("alkmaar")!
}
export type RegionName = "kop" | "alkmaar"

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** All that got out: status, headers, body, and what was logged and traced meanwhile. */
  readonly everything: string
  /** The stores that were asked, in order. */
  readonly calls: ReadonlyArray<string>
}

export interface World extends Children {
  readonly engine: Engine
  readonly secrets: Secrets
  /** Asks as somebody with a good token for the region. */
  readonly ask: (actor: Actor | undefined, asked: Asked, region?: RegionName) => Promise<Answer>
  /** Asks with whatever is in the header. */
  readonly askWith: (authorization: string | undefined, asked: Asked, region?: RegionName) => Promise<Answer>
  /** A good token, changed. */
  readonly token: (
    actor: Actor,
    change?: { readonly claims?: JWTPayload; readonly jwt?: (jwt: SignJWT) => SignJWT },
    region?: RegionName
  ) => Promise<string>
  readonly target: (whose: Whose) => Target
  /** Lets the stores die with this message, until it is undefined again. */
  readonly break: (message: string | undefined) => void
  readonly today: () => CalendarDate
  /** Goes to another day. */
  readonly goTo: (day: CalendarDate) => void
  readonly paths: (region: RegionName) => ReadonlyArray<string>
  /** What the store holds, by its own way in: for checks on what was written. */
  readonly stores: Stores
  readonly close: () => Promise<void>
}

export const issuer = "https://issuer.example"
export const audience = "oza"
export const key = await generateKeyPair("ES256", { extractable: true })
const jwk = { ...(await exportJWK(key.publicKey)), kid: "one", alg: "ES256" }
const trusted = { issuer, audience, keys: createLocalJWKSet({ keys: [jwk] }) }

/** The day on which everything is asked, unless a test goes elsewhere. */
export const now = date("2026-11-02")

/** Makes the world and tells of its children. */
export const makeWorld = async (engine: Engine): Promise<World> => {
  const secrets = new Secrets()
  const stores = await storesOn(engine, trusted)
  const heard: Array<string> = []
  const calls: Array<string> = []
  const faulty: Faulty = { message: undefined }
  let day: CalendarDate = now
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
  let spans: Array<Tracer.NativeSpan> = []
  const listening = Layer.mergeAll(
    Layer.succeed(Tracer.Tracer, tracer),
    Logger.layer([
      Logger.make(({ cause, message }) => heard.push(`${String(message)} ${JSON.stringify(cause)}`))
    ])
  )
  const apps = {} as Record<RegionName, Awaited<ReturnType<typeof makeApp>>>
  const closing: Array<() => Promise<void>> = [stores.close]
  for (const name of Object.keys(regions) as ReadonlyArray<RegionName>) {
    const declared = regions[name]
    // Of what is there twice, the last holds: the day of this world, and not that of a database.
    const layer = Layer.mergeAll(
      spied(stores.context, calls, faulty),
      Region.layer(declared),
      Layer.succeed(Today, { date: Effect.sync(() => day) }),
      Ids.layer((length) => crypto.getRandomValues(new Uint8Array(length))),
      SignIn.layer(declared.id, trusted),
      Layer.succeed(Health, { engine: "memory", databaseAnswers: Effect.succeed(true) }),
      listening
    ) as Layer.Layer<Services>
    const runtime = ManagedRuntime.make(layer)
    apps[name] = await makeApp({
      runtime,
      log: (line) => heard.push(JSON.stringify(line)),
      origin: "https://oza.example.nl",
      allowedOrigins: ["https://app.example.nl"],
      contact: { name: "test", url: "https://oza.example.nl", email: "test@example.org" },
      publishReports: true,
      demo: undefined
    })
    closing.unshift(() => runtime.dispose())
  }

  const token: World["token"] = (actor, { claims = {}, jwt = (one: SignJWT) => one } = {}, region = "kop") =>
    jwt(
      new SignJWT({
        oza_region: regions[region].id,
        oza_role: actor.role,
        ...(actor.organisation === undefined ? {} : { oza_organisation: actor.organisation }),
        ...claims
      })
        .setProtectedHeader({ alg: "ES256", kid: "one" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(actor.party)
        .setIssuedAt()
        .setExpirationTime("5m")
    ).sign(key.privateKey)

  const askWith: World["askWith"] = async (
    authorization,
    { body, headers = {}, method, path },
    region = "kop"
  ) => {
    heard.length = 0
    calls.length = 0
    spans = []
    const response = await apps[region].request(path, {
      method,
      headers: {
        "Accept-Language": "en",
        ...(authorization === undefined ? {} : { Authorization: authorization }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) })
    })
    const said = await response.text()
    const head = Object.fromEntries(response.headers)
    const traced = spans.map(({ attributes, events, name }) =>
      JSON.stringify([name, Object.fromEntries(attributes), events.map(String)])
    )
    return {
      status: response.status,
      headers: head,
      body: said,
      everything: [response.status, JSON.stringify(head), said, ...heard, ...traced].join("\n"),
      calls: [...calls]
    }
  }
  const tokens = new Map<string, Promise<string>>()
  const ask: World["ask"] = async (actor, asked, region = "kop") => {
    if (actor === undefined) return askWith(undefined, asked, region)
    const who = JSON.stringify([actor, region])
    const bearer = tokens.get(who) ?? token(actor, {}, region)
    tokens.set(who, bearer)
    return askWith(`Bearer ${await bearer}`, asked, region)
  }

  const goTo = (to: CalendarDate): void => {
    day = to
  }
  const children = await tellChildren({ ask, goTo, now, secrets })
  goTo(now)
  return {
    ...children,
    engine,
    secrets,
    ask,
    askWith,
    token,
    target: (whose) => ({
      caseId: children.cases[whose],
      groupId: children.group,
      requestId: children.request
    }),
    break: (message) => {
      faulty.message = message
    },
    today: () => day,
    goTo,
    paths: (region) => apps[region].routes.map(({ method, path }) => `${method} ${path}`),
    stores,
    close: async () => {
      for (const close of closing) await close()
    }
  }
}

const ports = {
  CaseStore,
  DestructionStore,
  FactStore,
  GroupStore,
  IdentityVault,
  LedgerStore,
  RightsStore,
  SchoolStore
} as const

interface Faulty {
  message: string | undefined
}

/** The stores, which note that they are asked. */
const spied = (context: Context.Context<never>, calls: Array<string>, faulty: Faulty): Layer.Layer<never> => {
  let all: Context.Context<never> = context
  for (const [name, port] of Object.entries(ports)) {
    const tag = port as unknown as Context.Key<never, object>
    const store = Context.getUnsafe(context, tag as never) as object
    all = Context.add(
      all,
      tag as never,
      new Proxy(store, {
        get: (target, method) => {
          const found = Reflect.get(target, method) as unknown
          if (typeof found !== "function") return found
          return (...given: ReadonlyArray<unknown>) => {
            calls.push(`${name}.${String(method)}`)
            if (faulty.message !== undefined) return Effect.die(new Error(faulty.message))
            return (found as (...all: ReadonlyArray<unknown>) => unknown)(...given)
          }
        }
      }) as never
    ) as Context.Context<never>
  }
  return Layer.succeedContext(all)
}
