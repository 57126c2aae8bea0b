/**
 * The whole of what a client meets: the API under `/v1`, its document, the pages, health, the demo.
 *
 * It is put together from endpoints and pages and runs without a server, so that tests meet it as a client
 * does. What is behind the endpoints comes in as a runtime.
 */
import {
  type CaseStore,
  type DestructionStore,
  type FactStore,
  type GroupStore,
  type IdentityVault,
  type Ids,
  type LedgerStore,
  type ProcessingLog,
  RegionContext,
  type RegionInUse,
  type RightsStore,
  type SchoolStore,
  type Today
} from "@oza/casework"
import { type Language, type LocalizedText, text } from "@oza/kernel"
import { Effect, type ManagedRuntime } from "effect"
import { type Context, Hono } from "hono"
import { cors } from "hono/cors"
import { methodNotAllowed } from "hono/method-not-allowed"
import { type DemoIssuer, demoAudience } from "./demo/DemoIssuer.ts"
import { personas } from "./demo/Persona.ts"
import { endpoints } from "./endpoints/endpoints.ts"
import { Health } from "./Health.ts"
import { apiVersion, head } from "./http/Head.ts"
import { languageIn, mount } from "./http/Mount.ts"
import { type Contact, openApiDocument } from "./http/OpenApiDocument.ts"
import { Problem, problemKindNames, problemResponse } from "./http/Problem.ts"
import { type Log, logFault, requestLog, type Traced } from "./http/RequestLog.ts"
import { home, homeTitle } from "./pages/Home.ts"
import { answerPage, pageLanguage } from "./pages/Page.ts"
import { problemsPage, problemsTitle } from "./pages/Problems.ts"
import { reference } from "./pages/Reference.ts"
import { reportedYears, reportPage, reportPolicy, reportsPage, reportsTitle } from "./pages/Reports.ts"
import { icon, style } from "./pages/style.ts"
import type { SignIn } from "./sign-in/SignIn.ts"

/** What the endpoints and pages stand on. */
export type Services =
  | CaseStore
  | DestructionStore
  | FactStore
  | GroupStore
  | Health
  | IdentityVault
  | Ids
  | LedgerStore
  | ProcessingLog
  | RegionContext
  | RightsStore
  | SchoolStore
  | SignIn
  | Today

/** What a client meets is made of. */
export interface AppOptions {
  readonly runtime: ManagedRuntime.ManagedRuntime<Services, unknown>
  readonly log: Log
  /** Where callers find it, without a slash at the end. */
  readonly origin: string
  /** Origins of web applications that may call the API from a browser. */
  readonly allowedOrigins: ReadonlyArray<string>
  /** Who answers for this deployment, for the document. */
  readonly contact: Contact
  /** Can everybody read the reports of the region here? */
  readonly publishReports: boolean
  /** Present in demo mode only. */
  readonly demo: DemoIssuer | undefined
}

/** Puts the API, its document, the pages, health and the demo on one router. */
export const makeApp = async (options: AppOptions): Promise<Hono<Traced>> => {
  const { runtime, log, demo } = options
  const region = await runtime.runPromise(RegionContext)
  const app = new Hono<Traced>()

  app.use(requestLog(log), head())
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse(
          new Problem({ kind: "method-not-allowed", headers: { Allow: methods.join(", ") } }),
          languageIn(c)
        )
    })
  )
  app.notFound((c) => problemResponse(new Problem({ kind: "nothing-here" }), languageIn(c)))
  app.onError((error, c) => {
    logFault(log, c.get("trace").traceId, error)
    return problemResponse(new Problem({ kind: "fault" }), languageIn(c))
  })

  const document = documents(options, region)
  for (const path of ["/openapi.json", "/v1/openapi.json"]) {
    app.get(path, cors({ origin: "*" }), (c) => c.json(document(c)))
  }
  if (options.allowedOrigins.length > 0) {
    app.use(
      "/v1/*",
      cors({
        origin: [...options.allowedOrigins],
        allowMethods: ["GET", "POST"],
        allowHeaders: ["Authorization", "Content-Type", "If-Match", "Accept-Language", "traceparent"],
        exposeHeaders: ["API-Version", "ETag", "Link", "Location", "Retry-After", "Trace-Id"]
      })
    )
  }
  app.route("/v1", mount<Services>({ endpoints, runtime, log }))

  app.route("/", health(runtime))
  app.route("/", reference())
  app.route("/", pages(options, region))
  if (demo !== undefined) app.route("/demo", demoRoutes(demo))
  return app
}

const about = {
  description: text(
    "Onderwijs-zorgarrangementen van een regio: een zaak van signaal tot sluiting. Elke weigering noemt de regel waarop die rust. Fouten zijn problem details (RFC 9457); teksten zijn Nederlands of Engels naar Accept-Language.",
    "Education-care arrangements of a region: a case from signal to closing. Every refusal names the rule it rests on. Errors are problem details (RFC 9457); texts are Dutch or English by Accept-Language."
  ),
  tags: {
    cases: text("Zaken openen en lezen", "Opening and reading cases"),
    acts: text("Iets doen in een zaak", "Doing something in a case"),
    funding: text("Wie betaalt, en uit welk budget", "Who pays, and from which budget"),
    rights: text("Rechten over gegevens", "Rights over data"),
    groups: text("Groepsarrangementen", "Group arrangements"),
    region: text("De regio en haar regels", "The region and its rules")
  }
}

/** The document in the language that is asked for, each made when it is first asked for. */
const documents = ({ origin, contact }: AppOptions, region: RegionInUse) => {
  const title: LocalizedText = text(
    `Onderwijs-zorgarrangementen ${region.name.nl}`,
    `Education-care arrangements ${region.name.en}`
  )
  const make = (language: Language) =>
    openApiDocument(endpoints, { ...about, contact, title, origin }, language)
  const made = new Map<Language, ReturnType<typeof make>>()
  return (c: Context) => {
    const language = pageLanguage(c)
    const document = made.get(language) ?? make(language)
    made.set(language, document)
    return document
  }
}

const health = (runtime: AppOptions["runtime"]): Hono => {
  const app = new Hono()
  app.get("/health/live", (c) => c.json({ status: "live", version: apiVersion }))
  app.get("/health/ready", async (c) => {
    const ready = await runtime.runPromise(Effect.flatMap(Health, ({ databaseAnswers }) => databaseAnswers))
    if (ready) return c.json({ status: "ready", version: apiVersion })
    return problemResponse(
      new Problem({ kind: "unavailable", headers: { "Retry-After": "5" } }),
      languageIn(c)
    )
  })
  return app
}

const pages = ({ runtime, origin, demo, publishReports }: AppOptions, region: RegionInUse): Hono => {
  const app = new Hono()
  app.get("/", async (c) => {
    const language = pageLanguage(c)
    const { engine, databaseAnswers } = await runtime.runPromise(Health)
    const facts = {
      region: region.name,
      database: engine,
      ready: await runtime.runPromise(databaseAnswers),
      schoolYears: publishReports ? await runtime.runPromise(reportedYears) : undefined,
      origin,
      personas:
        demo === undefined
          ? undefined
          : await Promise.all(
              personas.map(async (persona) => ({
                persona,
                token: await demo.tokenFor(persona)
              }))
            )
    }
    return answerPage(c, { language, title: homeTitle(facts), path: "/", main: home(facts, language) })
  })
  if (publishReports) app.route("/reports", reports(runtime))
  app.get("/problems", (c) => problemsAnswer(c, "/problems"))
  for (const kind of problemKindNames) {
    app.get(`/problems/${kind}`, (c) => problemsAnswer(c, `/problems/${kind}`))
  }
  app.get("/style.css", (c) => c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }))
  app.get("/icon.svg", (c) => c.body(icon, 200, { "Content-Type": "image/svg+xml" }))
  return app
}

const reports = (runtime: AppOptions["runtime"]): Hono => {
  const app = new Hono()
  app.get("/", async (c) => {
    const language = pageLanguage(c)
    const years = await runtime.runPromise(reportedYears)
    return answerPage(c, {
      language,
      title: reportsTitle,
      path: "/reports",
      main: reportsPage(years, language)
    })
  })
  app.get("/:schoolYear", async (c) => {
    const made = await runtime.runPromise(reportPage(c.req.param("schoolYear"), pageLanguage(c)))
    if (made === undefined) return c.notFound()
    c.header("Content-Security-Policy", reportPolicy)
    return c.html(made)
  })
  return app
}

const problemsAnswer = (c: Context, path: string) => {
  const language = pageLanguage(c)
  return answerPage(c, { language, title: problemsTitle, path, main: problemsPage(language) })
}

/** What an issuer publishes, and a token for whoever asks: for trying things out. */
const demoRoutes = (demo: DemoIssuer): Hono => {
  const app = new Hono()
  app.get("/.well-known/jwks.json", (c) => c.json(demo.jwks))
  app.get("/.well-known/openid-configuration", (c) =>
    c.json({
      issuer: demo.trusted.issuer,
      jwks_uri: `${demo.trusted.issuer}/.well-known/jwks.json`,
      audience: demoAudience,
      id_token_signing_alg_values_supported: ["ES256"]
    })
  )
  for (const persona of personas) {
    app.get(`/tokens/${persona.name}`, async (c) => c.text(await demo.tokenFor(persona)))
  }
  return app
}
