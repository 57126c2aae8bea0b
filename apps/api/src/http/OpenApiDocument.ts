/**
 * The OpenAPI 3.1 document of the API, made from the same descriptions that answer requests.
 *
 * By the NL GOV API Design Rules: servers with the major version, the version in a header of every answer,
 * problem details for every error, contact details. In Dutch or in English, as asked.
 */
import type { Language, LocalizedText } from "@oza/kernel"
import { JsonSchema, Schema } from "effect"
import { isDeepStrictEqual } from "node:util"
import type { Endpoint as Runnable, Tag } from "./Endpoint.ts"
import { dutchOf } from "./Expectation.ts"
import { apiVersion } from "./Head.ts"
import { say } from "./Language.ts"
import { ProblemDetails, type ProblemKind, problemKinds } from "./Problem.ts"

/** What the document says beside its endpoints. */
export interface DocumentAbout {
  readonly title: LocalizedText
  readonly description: LocalizedText
  /** What each group of endpoints is about. */
  readonly tags: Readonly<Record<Tag, LocalizedText>>
  /** Where it is served: `https://oza.example.nl`, without a slash at the end. */
  readonly origin: string
  readonly contact: Contact
}

/** Whom callers turn to (core/doc-openapi-contact). */
export interface Contact {
  readonly name: string
  readonly url: string
  readonly email: string
}

type Json = { [key: string]: unknown }

/** What there is to tell of an endpoint; how it runs is no part of it. */
type Endpoint = Omit<Runnable<never>, "run">

/** The document of these endpoints, in one language. */
export const openApiDocument = (
  endpoints: ReadonlyArray<Endpoint>,
  about: DocumentAbout,
  language: Language
): Json => {
  const schemas = new SchemaBook(language)
  const responses = new ProblemBook(schemas, language)
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.path] ??= {})
    path[endpoint.method] = operation(endpoint, schemas, responses, language)
  }
  return {
    openapi: "3.1.1",
    info: {
      title: say(about.title, language),
      description: say(about.description, language),
      version: apiVersion,
      contact: about.contact,
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" }
    },
    servers: [{ url: `${about.origin}/v1` }],
    security: [{ bearer: [] }],
    tags: Object.entries(about.tags).map(([name, description]) => ({
      name,
      "x-displayName": say(description, language)
    })),
    paths,
    components: {
      schemas: schemas.definitions,
      responses: responses.definitions,
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } }
    }
  }
}

/** Collects the named schemas of all endpoints; throws where two that differ bear one name. */
class SchemaBook {
  readonly definitions: Json = {}
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  /** The schema as it stands in the document: a reference where it has a name. */
  of(schema: Schema.Top): Json {
    const {
      dialect,
      schema: root,
      definitions
    } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
    const made = JsonSchema.toMultiDocumentOpenApi3_1({ dialect, schemas: [root], definitions })
    for (const [name, definition] of Object.entries(made.definitions)) {
      const tidied = tidy(definition, this.language)
      const known = this.definitions[name]
      if (known !== undefined && !isDeepStrictEqual(known, tidied)) {
        throw new Error(`two schemas that differ are both named ${name}`)
      }
      this.definitions[name] = tidied
    }
    return tidy(made.schemas[0], this.language) as Json
  }
}

/**
 * Says a list of at least one of a kind as people would, leaves out what every number has, and says in
 * Dutch what the schemas say in English.
 */
const tidy = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((inner) => tidy(inner, language))
  if (typeof value !== "object" || value === null) return value
  const tidied = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "description" && typeof inner === "string" && language === "nl"
        ? dutchOf(inner)
        : tidy(inner, language)
    ])
  )
  const { prefixItems, items } = tidied
  if (Array.isArray(prefixItems) && prefixItems.every((item) => isDeepStrictEqual(item, items))) {
    delete tidied["prefixItems"]
  }
  if (tidied["minimum"] === Number.MIN_SAFE_INTEGER) delete tidied["minimum"]
  if (tidied["maximum"] === Number.MAX_SAFE_INTEGER) delete tidied["maximum"]
  return tidied
}

const operation = (
  endpoint: Endpoint,
  schemas: SchemaBook,
  problems: ProblemBook,
  language: Language
): Json => ({
  operationId: endpoint.id,
  tags: [endpoint.tag],
  summary: say(endpoint.summary, language),
  ...(endpoint.description === undefined ? {} : { description: say(endpoint.description, language) }),
  ...(endpoint.public === true ? { security: [] } : {}),
  parameters: [
    ...parameters("path", endpoint.params, schemas),
    ...parameters("query", endpoint.query, schemas),
    ...(endpoint.conditional === true ? [ifMatch(endpoint.tag, language)] : [])
  ],
  ...(endpoint.body === undefined
    ? {}
    : {
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: schemas.of(endpoint.body),
              ...(endpoint.example === undefined ? {} : { example: endpoint.example })
            }
          }
        }
      }),
  responses: { ...success(endpoint, schemas, language), ...failures(endpoint, problems) }
})

const parameters = (
  place: "path" | "query",
  schema: Schema.Top | undefined,
  schemas: SchemaBook
): ReadonlyArray<Json> => {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schemas.of(schema) as {
    properties?: Record<string, Json>
    required?: ReadonlyArray<string>
  }
  return Object.entries(properties).map(([name, { description, ...one }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: one
  }))
}

/** What the version and the address in the head of an answer are of. */
const subjectOf = (tag: Tag): LocalizedText =>
  tag === "groups" ? { nl: "de groep", en: "the group" } : { nl: "de zaak", en: "the case" }

const ifMatch = (tag: Tag, language: Language): Json => ({
  name: "If-Match",
  in: "header",
  required: false,
  description: say(
    {
      nl: `De ETag van ${subjectOf(tag).nl} zoals u die las. Is die intussen verder, dan volgt 412.`,
      en: `The ETag of ${subjectOf(tag).en} as you read it. Where it has moved on, 412 follows.`
    },
    language
  ),
  schema: { type: "string", examples: ['"7"'] }
})

const header = (description: LocalizedText, language: Language, schema: Json = { type: "string" }): Json => ({
  description: say(description, language),
  schema
})

const versionHeader = (language: Language): Json => ({
  "API-Version": header({ nl: "De versie van de API.", en: "The version of the API." }, language, {
    type: "string",
    examples: [apiVersion]
  })
})

const of = (nl: string, en: string, tag: Tag): LocalizedText => ({
  nl: `${nl} ${subjectOf(tag).nl}.`,
  en: `${en} ${subjectOf(tag).en}.`
})

const success = ({ success, tag }: Endpoint, schemas: SchemaBook, language: Language): Json => ({
  [success.status]: {
    description: say(success.text, language),
    headers: {
      ...versionHeader(language),
      ...(success.version === true
        ? { ETag: header(of("De versie van", "The version of", tag), language) }
        : {}),
      ...(success.location === true
        ? { Location: header(of("Het adres van", "The address of", tag), language) }
        : {}),
      ...(success.next === true
        ? {
            Link: header(
              { nl: 'De volgende bladzijde, met rel="next".', en: 'The next page, with rel="next".' },
              language
            )
          }
        : {})
    },
    content: { [success.mediaType ?? "application/json"]: { schema: schemas.of(success.schema) } }
  }
})

/** What an endpoint can always fail with, given what it takes. */
const problemsOf = ({
  params,
  query,
  body,
  public: open,
  problems
}: Endpoint): ReadonlyArray<ProblemKind> => [
  ...(params !== undefined || query !== undefined || body !== undefined ? (["invalid-input"] as const) : []),
  ...(open === true ? [] : (["not-signed-in"] as const)),
  "not-acceptable",
  ...(body === undefined ? [] : (["too-large", "wrong-media-type"] as const)),
  ...problems,
  "fault",
  "unavailable"
]

const failures = (endpoint: Endpoint, problems: ProblemBook): Json => {
  const byStatus = Map.groupBy(new Set(problemsOf(endpoint)), (kind) => problemKinds[kind].status)
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([one], [other]) => one - other)
      .map(([status, kinds]) => [status, problems.of(kinds)])
  )
}

/** The answers that say what went wrong, each described once. */
class ProblemBook {
  readonly definitions: Json = {}
  private readonly schemas: SchemaBook
  private readonly language: Language

  constructor(schemas: SchemaBook, language: Language) {
    this.schemas = schemas
    this.language = language
  }

  /** A reference to the answer that is one of these kinds, which share a status. */
  of(kinds: ReadonlyArray<ProblemKind>): Json {
    const name = kinds.map(pascal).join("Or")
    this.definitions[name] ??= {
      description: kinds.map((kind) => say(problemKinds[kind].title, this.language)).join("; "),
      headers: versionHeader(this.language),
      content: { "application/problem+json": { schema: this.schemas.of(ProblemDetails) } }
    }
    return { $ref: `#/components/responses/${name}` }
  }
}

const pascal = (kebab: string): string =>
  kebab.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
