/**
 * What is wrong with input, field by field, in words of both languages.
 *
 * All faults at once, each with its place; never with the value that was sent, as that may be somebody's
 * number or story.
 */
import { type LocalizedText, text } from "@oza/kernel"
import type { SchemaAST, SchemaIssue } from "effect"
import { dutchOf } from "./Expectation.ts"

export interface InputFault {
  readonly path: string
  readonly message: LocalizedText
}

/** Every fault in an issue of Schema, in the order of the schema. */
export const faultsOf = (issue: SchemaIssue.Issue): ReadonlyArray<InputFault> =>
  faultsAt(issue, [], undefined)

const faultsAt = (
  issue: SchemaIssue.Issue,
  path: ReadonlyArray<PropertyKey>,
  outer: LocalizedText | undefined
): ReadonlyArray<InputFault> => {
  switch (issue._tag) {
    case "Filter":
      return faultsAt(issue.issue, path, outer ?? checkText(issue.filter, issue.issue))
    case "Encoding":
      return faultsAt(issue.issue, path, outer)
    case "Pointer":
      return faultsAt(issue.issue, [...path, ...issue.path], outer)
    case "Composite":
      return issue.issues.flatMap((inner) => faultsAt(inner, path, outer))
    case "AnyOf":
      return issue.issues.length > 0
        ? issue.issues.flatMap((inner) => faultsAt(inner, path, outer))
        : [{ path: pathText(path), message: outer ?? typeText(issue.ast) }]
    case "InvalidType":
    case "OneOf":
      return [{ path: pathText(path), message: outer ?? typeText(issue.ast) }]
    case "InvalidValue":
      return [{ path: pathText(path), message: outer ?? annotated(issue.annotations) ?? unfit }]
    case "MissingKey":
      return [{ path: pathText(path), message: missing }]
    case "UnexpectedKey":
      return [{ path: pathText(path), message: unknownField }]
    case "Forbidden":
      return [{ path: pathText(path), message: unfit }]
  }
}

const missing = text("dit veld ontbreekt", "this field is missing")
const unknownField = text("dit veld is hier niet bekend", "this field is not known here")
const unfit = text("deze waarde past hier niet", "this value does not fit here")

/** `goals[0].text`; the whole is the empty text. */
const pathText = (path: ReadonlyArray<PropertyKey>): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === "number") return `${before}[${key}]`
    return before === "" ? String(key) : `${before}.${String(key)}`
  }, "")

type Annotations = { readonly [key: string]: unknown } | undefined

/** What the schema itself says it expects, in English, with the Dutch beside it where it is known. */
const annotated = (annotations: Annotations): LocalizedText | undefined => {
  const message = annotations?.["message"] ?? annotations?.["expected"]
  return typeof message === "string" ? text(dutchOf(message), message) : undefined
}

const checkText = (check: SchemaAST.Filter<unknown>, inner: SchemaIssue.Issue): LocalizedText | undefined => {
  const own = check.annotations?.["message"]
  if (typeof own === "string") return text(dutchOf(own), own)
  const { id, payload } = (check.annotations?.["representation"] ?? {}) as {
    id?: string
    payload?: Record<string, unknown> | null
  }
  switch (id) {
    case "effect/schema/isMinLength":
      return payload?.["minLength"] === 1
        ? text("dit mag niet leeg zijn", "this must not be empty")
        : text(`minstens ${payload?.["minLength"]} lang`, `at least ${payload?.["minLength"]} long`)
    case "effect/schema/isMaxLength":
      return text(`hoogstens ${payload?.["maxLength"]} lang`, `at most ${payload?.["maxLength"]} long`)
    case "effect/schema/isInt":
      return text("verwacht een geheel getal", "expected a whole number")
    case "effect/schema/isBetween":
      return text(
        `verwacht een getal van ${payload?.["minimum"]} tot en met ${payload?.["maximum"]}`,
        `expected a number from ${payload?.["minimum"]} to ${payload?.["maximum"]}`
      )
    case "effect/schema/isGreaterThan":
      return text(
        `verwacht een getal boven ${payload?.["exclusiveMinimum"]}`,
        `expected a number above ${payload?.["exclusiveMinimum"]}`
      )
    case "effect/schema/isGreaterThanOrEqualTo":
      return text(
        `verwacht een getal van minstens ${payload?.["minimum"]}`,
        `expected a number of at least ${payload?.["minimum"]}`
      )
    case "effect/schema/isLessThanOrEqualTo":
      return text(
        `verwacht een getal van hoogstens ${payload?.["maximum"]}`,
        `expected a number of at most ${payload?.["maximum"]}`
      )
    default:
      return inner._tag === "InvalidValue" ? (annotated(inner.annotations) ?? unfit) : undefined
  }
}

const typeText = (ast: SchemaAST.AST): LocalizedText => {
  const own = ast.annotations?.["message"]
  if (typeof own === "string") return text(dutchOf(own), own)
  const literals = literalsOf(ast)
  if (literals.length > 0) {
    const [only] = literals
    return literals.length === 1
      ? text(`verwacht ${only}`, `expected ${only}`)
      : text(`verwacht een van: ${literals.join(", ")}`, `expected one of: ${literals.join(", ")}`)
  }
  switch (ast._tag) {
    case "String":
      return text("verwacht tekst", "expected text")
    case "Number":
      return text("verwacht een getal", "expected a number")
    case "Boolean":
      return text("verwacht true of false", "expected true or false")
    case "Arrays":
      return text("verwacht een lijst", "expected a list")
    case "Objects":
      return text("verwacht een object", "expected an object")
    default:
      return unfit
  }
}

/** The values of a choice; empty where it is something else. */
const literalsOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (ast._tag === "Literal") return [String(ast.literal)]
  if (ast._tag !== "Union" || !ast.types.every((type) => type._tag === "Literal")) return []
  return ast.types.flatMap(literalsOf)
}
