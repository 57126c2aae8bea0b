/**
 * Puts endpoints on the router: sign-in, media types, then the endpoint itself, and its answer.
 *
 * Everything that goes wrong leaves as problem details in the language of the caller.
 */
import { CurrentActor, RequestTrace } from "@oza/casework"
import { text } from "@oza/kernel"
import { Effect, Exit, type ManagedRuntime, Tracer } from "effect"
import { type Context, Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { type SignedIn, SignIn } from "../sign-in/SignIn.ts"
import type { Endpoint, RawReply, RawRequest } from "./Endpoint.ts"
import { languageOf } from "./Language.ts"
import { Problem, problemResponse } from "./Problem.ts"
import { type Log, logFault, type Traced } from "./RequestLog.ts"
import { unstorableTexts } from "./StorableText.ts"
import type { Trace } from "./Trace.ts"

/** Largest body that is read, in bytes. */
export const largestBody = 256 * 1024

export interface MountOptions<R> {
  readonly endpoints: ReadonlyArray<Endpoint<R | CurrentActor>>
  readonly runtime: ManagedRuntime.ManagedRuntime<R | SignIn, unknown>
  readonly log: Log
}

/** The router of the endpoints, to be put under `/v1`. */
export const mount = <R>({ endpoints, runtime, log }: MountOptions<R>): Hono<Traced> => {
  const router = new Hono<Traced>()
  const refuseLarge = bodyLimit({
    maxSize: largestBody,
    onError: (c) => problemResponse(new Problem({ kind: "too-large" }), languageIn(c))
  })
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1")
    router.on(endpoint.method.toUpperCase(), path, refuseLarge, async (c) => {
      const { traceId, parentId, sampled } = c.get("trace")
      const answered = handle(endpoint, c)
      const traced =
        parentId === undefined
          ? answered
          : Effect.withParentSpan(answered, Tracer.externalSpan({ traceId, spanId: parentId, sampled }))
      const exit = await runtime.runPromiseExit(traced)
      if (Exit.isSuccess(exit)) return toResponse(exit.value)
      const problem = Exit.findErrorOption(exit)
      if (problem._tag === "Some") {
        return problemResponse(problem.value instanceof Problem ? problem.value : broken, languageIn(c))
      }
      const defect = Exit.findDefect(exit)
      // Interrupted: the server is going down.
      if (defect._tag === "Failure") return problemResponse(stopping, languageIn(c))
      logFault(log, traceId, defect.success)
      return problemResponse(broken, languageIn(c))
    })
  }
  return router
}

const broken = new Problem({ kind: "fault" })
const stopping = new Problem({ kind: "unavailable", headers: { "Retry-After": "5" } })

/** The language that the caller asks for. */
export const languageIn = (c: Context) => languageOf(c.req.header("Accept-Language"))

const handle = Effect.fnUntraced(function* <R>(endpoint: Endpoint<R | CurrentActor>, c: Context<Traced>) {
  if (!accepts(c.req.header("Accept"), endpoint.success.mediaType))
    return yield* new Problem({ kind: "not-acceptable" })
  if (endpoint.public === true) return yield* endpoint.run(yield* rawRequest(endpoint, c))
  const { signedIn } = yield* SignIn
  const { actor, application } = yield* signedIn(c.req.header("Authorization"))
  const raw = yield* rawRequest(endpoint, c)
  return yield* endpoint
    .run(raw)
    .pipe(
      Effect.provideService(CurrentActor, actor),
      Effect.provideService(RequestTrace, requestTrace(c.get("trace"), application))
    )
}) as <R>(
  endpoint: Endpoint<R | CurrentActor>,
  c: Context<Traced>
) => Effect.Effect<RawReply, Problem, R | SignIn>

/** What both logs put on everything that the request does; with the caller where it handed over a trace. */
const requestTrace = ({ parentId, traceId }: Trace, application: SignedIn["application"]): RequestTrace => ({
  trace: traceId,
  ...(parentId === undefined || application === undefined
    ? {}
    : { caller: { span: parentId, ...application } })
})

/** Does the caller take what the endpoint answers? Said by nobody, it does. */
const accepts = (accept: string | undefined, mediaType = "application/json"): boolean =>
  accept === undefined ||
  accept.split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase())
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
    return !refused && ["*/*", mediaType.replace(/[^/]+$/, "*"), mediaType].includes(type)
  })

const isJson = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(contentType.trim())

const rawRequest = Effect.fnUntraced(function* (endpoint: Endpoint<never>, c: Context) {
  const query: Record<string, string | ReadonlyArray<string>> = {}
  for (const [key, values] of Object.entries(c.req.queries()))
    query[key] = values.length === 1 ? values[0]! : values
  return {
    params: c.req.param(),
    query,
    body: endpoint.body === undefined ? undefined : yield* jsonBody(c),
    ifMatch: c.req.header("If-Match")
  } satisfies RawRequest
}) as (endpoint: Pick<Endpoint<never>, "body">, c: Context) => Effect.Effect<RawRequest, Problem>

const jsonBody = Effect.fnUntraced(function* (c: Context) {
  if (!isJson(c.req.header("Content-Type"))) return yield* new Problem({ kind: "wrong-media-type" })
  const body = yield* Effect.tryPromise({
    try: async () => JSON.parse(await c.req.text()) as unknown,
    catch: () => new Problem({ kind: "invalid-input", errors: [{ in: "body", path: "", message: noJson }] })
  })
  const errors = unstorableTexts(body).map((fault) => ({ in: "body" as const, ...fault }))
  if (errors.length > 0) return yield* new Problem({ kind: "invalid-input", errors })
  return body
})

const noJson = text(
  "dit is geen JSON; kijk naar haakjes, komma's en aanhalingstekens",
  "this is not JSON; look at brackets, commas and quotes"
)

/** What a page that is an answer may load: the styles that are in it. */
const ownStylesOnly =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const toResponse = ({ status, body, headers, mediaType }: RawReply): Response =>
  mediaType === undefined
    ? Response.json(body, { status, headers: { ...headers, "Content-Type": "application/json" } })
    : new Response(String(body), {
        status,
        headers: {
          ...headers,
          "Content-Type": `${mediaType}; charset=utf-8`,
          ...(mediaType === "text/html" ? { "Content-Security-Policy": ownStylesOnly } : {})
        }
      })
