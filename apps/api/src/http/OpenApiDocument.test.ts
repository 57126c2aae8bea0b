import { actIds, acts } from "@oza/cases"
import { Validator } from "@seriousme/openapi-schema-validator"
import { Schema, type SchemaAST } from "effect"
import { describe, expect, it } from "vitest"
import { exampleDocument } from "../../test/exampleDocument.ts"
import { endpoints } from "../endpoints/endpoints.ts"
import { hasDutch } from "./Expectation.ts"

interface Operation {
  readonly summary: string
  readonly responses: Record<string, unknown>
  readonly requestBody?: unknown
}
const operations = (document: ReturnType<typeof exampleDocument>) =>
  Object.entries(document["paths"] as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation }))
  )

describe("The OpenAPI document", () => {
  it.each(["nl", "en"] as const)("is a valid OpenAPI 3.1 document in %s", async (language) => {
    const { valid, errors } = await new Validator().validate(exampleDocument(language))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it("has every act of the table at its own address, with its label in the language", () => {
    const addresses = new Map(
      operations(exampleDocument("nl")).map((one) => [`${one.method} ${one.path}`, one.summary])
    )
    for (const act of actIds) {
      const path = act === "OpenCase" ? "/cases" : `/cases/{caseId}/${acts[act].collection}`
      expect(addresses.get(`post ${path}`)).toBe(acts[act].label.nl)
    }
    const english = operations(exampleDocument("en")).find(({ path }) => path === "/cases/{caseId}/goals")
    expect(english?.summary).toBe(acts.SetGoals.label.en)
  })

  it("says of every endpoint what it answers when something is wrong", () => {
    const silent = operations(exampleDocument("en")).filter(({ responses, requestBody }) => {
      const always = ["406", "500", "503", ...(requestBody === undefined ? [] : ["400", "413", "415"])]
      return always.some((status) => !(status in responses))
    })
    expect(silent).toEqual([])
  })

  it("refuses what it does not know: every object that comes in is closed", () => {
    const { schemas } = exampleDocument("en")["components"] as {
      schemas: Record<string, { additionalProperties?: unknown }>
    }
    const requests = Object.entries(schemas).filter(([name]) => name.endsWith("Request"))
    expect(requests.length).toBeGreaterThanOrEqual(actIds.length)
    expect(requests.filter(([, { additionalProperties }]) => additionalProperties !== false)).toEqual([])
  })
})

describe("The examples", () => {
  it("are there for every body that comes in, and each is what its endpoint takes", () => {
    const wrong = endpoints.flatMap(({ id, body, example }) => {
      if (body === undefined) return []
      const decoded = Schema.decodeUnknownResult(body as Schema.Codec<unknown>, {
        errors: "all",
        onExcessProperty: "error"
      })(example)
      return decoded._tag === "Failure" ? [`${id}: ${decoded.failure.message}`] : []
    })
    expect(wrong).toEqual([])
  })
})

describe("What fields expect", () => {
  it("is there in Dutch, for every field that comes in", () => {
    const english = new Set(
      endpoints.flatMap(({ params, query, body }) =>
        [params, query, body].flatMap((schema) => (schema === undefined ? [] : sentencesOf(schema.ast)))
      )
    )
    expect(english.size).toBeGreaterThan(8)
    expect([...english].filter((sentence) => !hasDutch(sentence))).toEqual([])
  })
})

/** Every sentence that a schema of input says about itself. */
const sentencesOf = (ast: SchemaAST.AST, seen = new Set<SchemaAST.AST>()): ReadonlyArray<string> => {
  if (seen.has(ast)) return []
  seen.add(ast)
  const own = [
    ast.annotations,
    ast.context?.annotations,
    ...(ast.checks ?? []).map((check) => check.annotations)
  ]
  const texts = own.flatMap((annotations) => [annotations?.["message"], annotations?.["description"]])
  const inner = [
    ...(ast.encoding ?? []).map(({ to }) => to),
    ...(ast._tag === "Objects" ? ast.propertySignatures.map(({ type }) => type) : []),
    ...(ast._tag === "Arrays" ? [...ast.elements, ...ast.rest] : []),
    ...(ast._tag === "Union" ? ast.types : [])
  ]
  return [
    ...texts.filter((one): one is string => typeof one === "string"),
    ...inner.flatMap((one) => sentencesOf(one, seen))
  ]
}
