/**
 * One endpoint of the API: its address, what goes in, what comes out, and the use case behind it.
 *
 * From this description come both the route that answers and its page in the OpenAPI document, so that
 * what is promised is what is done. It holds no rule: it decodes, calls, and encodes.
 */
import type { LocalizedText } from "@oza/kernel"
import { Effect, Schema } from "effect"
import { type Failure, problemOf } from "./Failure.ts"
import { faultsOf } from "./InputFault.ts"
import { Problem, type InputError, type ProblemKind } from "./Problem.ts"

export type Part = InputError["in"]

/** Anything that Schema can decode from JSON without help of a service. */
export type Codec<A> = Schema.Codec<A, any>

export interface Request<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The version that the caller has in mind, from `If-Match`. */
  readonly expectedVersion: number | undefined
}

/** What a use case answers: a body, and what belongs in the head of the answer. */
export interface Reply<A> {
  readonly body: A
  /** Version of the case: becomes `ETag`. */
  readonly version?: number
  /** Address of what was made: becomes `Location`. */
  readonly location?: string
  /** Address of the next page: becomes `Link`. */
  readonly next?: string | undefined
}

/** What there is to tell about an endpoint, apart from its types. */
interface About {
  /** Name of the operation in generated clients: `openCase`. */
  readonly id: string
  readonly method: "get" | "post"
  /** Below `/v1`, with parameters in braces: `/cases/{caseId}`. */
  readonly path: `/${string}`
  readonly tag: Tag
  readonly summary: LocalizedText
  readonly description?: LocalizedText
  /** A body as somebody could send it. */
  readonly example?: unknown
  /** Answers without sign-in. */
  readonly public?: true
  /** Looks at `If-Match`. */
  readonly conditional?: true
  /** What it can fail with, apart from what every endpoint can. */
  readonly problems: ReadonlyArray<ProblemKind>
}

export type Tag = "cases" | "acts" | "funding" | "rights" | "groups" | "region"

/** What an answer can be where it is a text and not JSON. */
export type TextType = "text/calendar" | "text/html"

export interface Described<P, Q, B, A, R> extends About {
  readonly params?: Codec<P>
  readonly query?: Codec<Q>
  readonly body?: Codec<B>
  readonly success: {
    readonly status: 200 | 201
    readonly text: LocalizedText
    readonly schema: Codec<A>
    /** What the answer is where it is a text and not JSON: `text/calendar`. */
    readonly mediaType?: TextType
    readonly version?: true
    readonly location?: true
    readonly next?: true
  }
  readonly handle: (request: Request<P, Q, B>) => Effect.Effect<Reply<A>, Failure, R>
}

/** What arrives, before it is decoded. */
export interface RawRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | ReadonlyArray<string>>>
  readonly body: unknown
  readonly ifMatch: string | undefined
}

/** What leaves, encoded. */
export interface RawReply {
  readonly status: 200 | 201
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
  /** What the body is where it is a text and not JSON. */
  readonly mediaType?: TextType | undefined
}

/** An endpoint with its types folded away: what the server mounts and the document describes. */
export interface Endpoint<R> extends About {
  readonly params: Schema.Top | undefined
  readonly query: Schema.Top | undefined
  readonly body: Schema.Top | undefined
  readonly success: Described<any, any, any, any, any>["success"]
  readonly run: (raw: RawRequest) => Effect.Effect<RawReply, Problem, R>
}

/** Makes an endpoint out of its description. */
export const endpoint = <R, P = unknown, Q = unknown, B = unknown, A = unknown>(
  described: Described<P, Q, B, A, R>
): Endpoint<R> => {
  const params = decoder("path", described.params)
  const query = decoder("query", described.query ?? noQuery)
  const body = decoder("body", described.body)
  const encode = Schema.encodeUnknownEffect(described.success.schema)
  const { handle: _, ...about } = described
  return {
    ...about,
    params: described.params,
    query: described.query,
    body: described.body,
    run: Effect.fnUntraced(function* (raw) {
      const parts = [params(raw.params), query(raw.query), body(raw.body)] as const
      const version = described.conditional === true ? versionOf(raw.ifMatch) : succeed(undefined)
      const errors = [...parts, version].flatMap((part) => part.errors)
      if (errors.length > 0) return yield* new Problem({ kind: "invalid-input", errors })
      const reply = yield* described
        .handle({
          params: parts[0].value as P,
          query: parts[1].value as Q,
          body: parts[2].value as B,
          expectedVersion: version.value
        })
        .pipe(
          Effect.mapError((failure) =>
            problemOf(failure, version.value, described.method === "get" ? "query" : "body")
          )
        )
      return {
        status: described.success.status,
        mediaType: described.success.mediaType,
        // What does not encode is a fault of ours, not of the caller.
        body: yield* Effect.orDie(encode(reply.body)),
        headers: {
          ...(reply.version === undefined ? {} : { ETag: etag(reply.version) }),
          ...(reply.location === undefined ? {} : { Location: reply.location }),
          ...(reply.next === undefined ? {} : { Link: `<${reply.next}>; rel="next"` })
        }
      }
    })
  }
}

/** The version of a case as an entity tag. */
export const etag = (version: number): string => `"${version}"`

const noQuery = Schema.Struct({})

interface Decoded<A> {
  readonly value: A
  readonly errors: ReadonlyArray<{
    readonly in: Part
    readonly path: string
    readonly message: LocalizedText
  }>
}

const succeed = <A>(value: A): Decoded<A> => ({ value, errors: [] })

/** Decodes one part of a request with all its errors, refusing what it does not know. */
const decoder = (part: Part, schema: Codec<unknown> | undefined): ((input: unknown) => Decoded<unknown>) => {
  if (schema === undefined) return succeed
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  return (input) => {
    const decoded = decode(input)
    return decoded._tag === "Success"
      ? succeed(decoded.success)
      : {
          value: undefined,
          errors: faultsOf(decoded.failure.issue).map((fault) => ({ in: part, ...fault }))
        }
  }
}

/** `If-Match: "7"` names version 7; `*` and absence name none. */
const versionOf = (ifMatch: string | undefined): Decoded<number | undefined> => {
  if (ifMatch === undefined || ifMatch.trim() === "*") return succeed(undefined)
  const match = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch)
  return match !== null
    ? succeed(Number(match[1]))
    : {
        value: undefined,
        errors: [
          {
            in: "header",
            path: "If-Match",
            message: {
              nl: 'verwacht de ETag van een zaak, bijvoorbeeld "7"',
              en: 'expected the ETag of a case, for example "7"'
            }
          }
        ]
      }
}
