/**
 * What a command asks to be told, as a mapping fills it in: parts, lists and fields.
 *
 * Read off the schema of the command, so that a mapping is checked against the same definition that
 * rows are decoded with, and an act that is added to the table of acts can be mapped at once.
 */
import { type ActId, acts } from "@oza/cases"
import { Option, Schema, SchemaAST } from "effect"

export type Shape =
  | {
      readonly _tag: "Part"
      readonly read: ReadValue
      readonly fields: ReadonlyMap<string, { readonly shape: Shape; readonly optional: boolean }>
    }
  | { readonly _tag: "List"; readonly item: Shape; readonly read: ReadValue }
  | { readonly _tag: "Field"; readonly kind: FieldKind; readonly read: ReadValue }

/** The value as the schema decodes it; undefined where the schema does not accept it. */
export type ReadValue = (value: unknown) => unknown

/** How the text of a column becomes a value of the field. */
export type FieldKind = "text" | "date" | "number" | "yes-no"

/** The shape of what an act says, without its name. */
export const shapeOf = (act: ActId): Shape => {
  const shape = shapeOfAst(acts[act].command.ast)
  return shape._tag === "Part"
    ? { ...shape, fields: new Map([...shape.fields].filter(([name]) => name !== "_tag")) }
    : shape
}

const shapeOfAst = (ast: SchemaAST.AST): Shape => {
  const decode = Schema.decodeUnknownOption(Schema.make<Schema.Codec<unknown>>(ast))
  const read: ReadValue = (value) => Option.getOrUndefined(decode(value))
  if (SchemaAST.isObjects(ast)) {
    return {
      _tag: "Part",
      read,
      fields: new Map(
        ast.propertySignatures.map(({ name, type }) => [
          String(name),
          { shape: shapeOfAst(type), optional: SchemaAST.isOptional(type) }
        ])
      )
    }
  }
  if (SchemaAST.isArrays(ast)) {
    const item = ast.rest[0] ?? ast.elements[0]
    if (item === undefined) throw new Error("a list of nothing in the schema of a command")
    return { _tag: "List", item: shapeOfAst(item), read }
  }
  return { _tag: "Field", kind: kindOf(ast), read }
}

/** Does anything in what this describes depend on more than one field at once? */
export const comparesFields = (ast: SchemaAST.AST): boolean => {
  if (SchemaAST.isSuspend(ast)) return true
  if (SchemaAST.isUnion(ast)) return ast.types.some(comparesFields)
  if (SchemaAST.isObjects(ast)) {
    return judgedWhole(ast) || ast.propertySignatures.some(({ type }) => comparesFields(type))
  }
  if (SchemaAST.isArrays(ast)) return judgedWhole(ast) || [...ast.elements, ...ast.rest].some(comparesFields)
  return false
}

const judgedWhole = ({ checks, encoding }: SchemaAST.AST): boolean =>
  checks !== undefined || encoding !== undefined

const kindOf = (ast: SchemaAST.AST): FieldKind => {
  if (SchemaAST.isNumber(ast)) return "number"
  if (SchemaAST.isBoolean(ast)) return "yes-no"
  return SchemaAST.resolveIdentifier(ast) === "CalendarDate" ? "date" : "text"
}

/** What stands at a dotted path, in which a number is a place in a list; undefined where nothing can. */
export const shapeAt = (shape: Shape, path: string): Shape | undefined => {
  let at: Shape | undefined = shape
  for (const step of path.split(".")) {
    if (at === undefined) return undefined
    switch (at._tag) {
      case "Part":
        at = at.fields.get(step)?.shape
        break
      case "List":
        at = /^\d+$/.test(step) ? at.item : undefined
        break
      case "Field":
        return undefined
    }
  }
  return at
}

/** Paths that have to be told and that none of these paths tells. */
export const untold = (shape: Shape, told: ReadonlyArray<string>, at = ""): ReadonlyArray<string> => {
  if (at !== "" && told.includes(at)) return []
  const within = told.filter((path) => at === "" || path.startsWith(`${at}.`))
  switch (shape._tag) {
    case "Field":
      return [at]
    case "List": {
      const places = new Set(within.map((path) => path.slice(at.length + 1).split(".")[0]!))
      if (places.size === 0) return [at]
      return [...places].flatMap((place) => untold(shape.item, told, `${at}.${place}`))
    }
    case "Part":
      return [...shape.fields].flatMap(([name, field]) => {
        const path = at === "" ? name : `${at}.${name}`
        const isTold = told.some((one) => one === path || one.startsWith(`${path}.`))
        return field.optional && !isTold ? [] : untold(field.shape, told, path)
      })
  }
}
