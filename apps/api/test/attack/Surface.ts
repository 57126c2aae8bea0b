/**
 * Every way in: the endpoints of the table, each as a request that somebody could send about a case.
 *
 * It is made from the table itself, so that an endpoint that is added tomorrow is attacked tomorrow; one
 * whose address has a part that is not known here fails `surface.test.ts`.
 */
import { type Purpose, purposes } from "@oza/privacy"
import { SchemaAST } from "effect"
import { endpoints } from "../../src/endpoints/endpoints.ts"

export type Way = (typeof endpoints)[number]

export interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What the parts of an address stand for. */
export interface Target {
  readonly caseId: string
  readonly groupId: string
  /** Of a request on rights; where absent one that is not there. */
  readonly requestId?: string
}

const parts = (target: Target): Readonly<Record<string, string>> => ({
  requestId: "0190a11a-0000-7000-b000-00000000dead",
  ...target,
  number: "1",
  version: "1",
  ruleId: "KOP-01",
  code: "99ZA00",
  year: "2026"
})

/** The names of the parts of an address. */
export const partsOf = ({ path }: Pick<Way, "path">): ReadonlyArray<string> =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

export const knownParts: ReadonlyArray<string> = Object.keys(parts({ caseId: "", groupId: "" }))

/**
 * Break-glass: the one door that opens a case of others to a professional who knows its number. It is
 * attacked in `emergency.test.ts`, and left out where the answer may not depend on whether a case is there.
 */
export const isBreakGlass = ({ id }: Way): boolean => id === "takeEmergencyAccess"

/** Is it about one case, by its number? */
export const isAboutCase = (way: Way): boolean => partsOf(way).includes("caseId")

/** The keys of its query. */
const queryOf = ({ query }: Way): ReadonlyArray<string> => {
  const ast = query === undefined ? undefined : SchemaAST.toType(query.ast)
  return ast?._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
}

export const hasPurpose = (way: Way): boolean => queryOf(way).includes("purpose")

/** The purposes to try it with: all there are where it takes one. */
export const purposesOf = (way: Way): ReadonlyArray<Purpose | undefined> =>
  hasPurpose(way) ? purposes : [undefined]

/** A request to an endpoint, with the example of its table as body. */
export const ask = (way: Way, target: Target, purpose?: Purpose, body: unknown = way.example): Asked => {
  const filled = way.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts(target)[name] ?? "1")
  return {
    method: way.method.toUpperCase(),
    path: `/v1${filled}${purpose === undefined ? "" : `?purpose=${purpose}`}`,
    ...(way.body === undefined ? {} : { body: inPlace(body, target) }),
    ...(way.success.mediaType === undefined ? {} : { headers: { Accept: way.success.mediaType } })
  }
}

/** The body of joining a group names a case as well. */
const inPlace = (body: unknown, { caseId }: Target): unknown =>
  typeof body === "object" && body !== null && "case" in body && typeof body.case === "string"
    ? { ...body, case: caseId }
    : body

export { endpoints }
