/**
 * Which categories of data there really were in what was shown.
 *
 * A decision says what somebody may see; whether there is anything of it is another matter. The record of a
 * read names what there was, so that a family does not read that somebody saw health data where there are
 * none. A list without items and a field that is not there are nothing. Where a value fits more than one
 * member of a union, it counts as each: rather a category too many than one too few.
 */
import { type DataCategory, dataCategories } from "@oza/privacy"
import { type Schema, SchemaAST } from "effect"

/** The categories of the fields with a value in what is left of a value after projection, in their order. */
export const categoriesShown = (schema: Schema.Top, shown: unknown): ReadonlyArray<DataCategory> => {
  const found = new Set<DataCategory>()
  look(typeOf(schema.ast), shown, found)
  return dataCategories.filter((category) => found.has(category))
}

const look = (ast: SchemaAST.AST, value: unknown, found: Set<DataCategory>): void => {
  if (typeof value !== "object" || value === null) return
  switch (ast._tag) {
    case "Objects":
      return lookInside(ast, value as Record<string, unknown>, found)
    case "Arrays": {
      if (!Array.isArray(value)) return
      const types = [...ast.elements, ...ast.rest]
      for (const type of types) for (const item of value) look(type, item, found)
      return
    }
    case "Union":
      for (const member of ast.types) if (fits(member, value)) look(member, value, found)
      return
    case "Suspend":
      return look(ast.thunk(), value, found)
    default:
  }
}

const lookInside = (
  { indexSignatures, propertySignatures }: SchemaAST.Objects,
  value: Record<string, unknown>,
  found: Set<DataCategory>
): void => {
  for (const { name, type } of propertySignatures) {
    const field = value[name as string]
    if (isNothing(field)) continue
    const category = type.context?.annotations?.dataCategory
    if (category !== undefined) found.add(category)
    look(type, field, found)
  }
  for (const { type } of indexSignatures) for (const field of Object.values(value)) look(type, field, found)
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

/** Can the value be of this member? Fields that were withheld are gone, so that only what is there can tell. */
const fits = (member: SchemaAST.AST, value: object): boolean => {
  if (member._tag !== "Objects") return true
  const { indexSignatures, propertySignatures } = member
  const said = value as Readonly<Record<string, unknown>>
  const isOther = propertySignatures.some(
    ({ name, type }) =>
      type._tag === "Literal" && said[name as string] !== undefined && said[name as string] !== type.literal
  )
  if (isOther) return false
  return (
    indexSignatures.length > 0 ||
    Object.keys(value).every((key) => propertySignatures.some(({ name }) => name === key))
  )
}

/** What values are of, and not how they are written; made once for each schema. */
const typeOf = (ast: SchemaAST.AST): SchemaAST.AST => {
  let type = types.get(ast)
  if (type === undefined) types.set(ast, (type = SchemaAST.toType(ast)))
  return type
}
const types = new WeakMap<SchemaAST.AST, SchemaAST.AST>()
