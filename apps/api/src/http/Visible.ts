/**
 * A schema with every field of every struct optional: what a projection may leave of a value.
 *
 * The access decision says which fields somebody sees; the document can only say that each may be absent.
 * Names get `Visible` before them, as the same thing in full is described beside it.
 */
import type { Visible } from "@oza/privacy"
import { Schema, SchemaAST } from "effect"

/** The schema of what may be left of a value of `schema`. */
export const visible = <S extends Schema.Top>(schema: S): Schema.Codec<Visible<S["Type"]>> =>
  Schema.make(thinned(SchemaAST.toType(schema.ast)))

/** One thing has one name: what bears the name of a struct is made once. */
const named = new Map<string, SchemaAST.AST>()

const thinned = (ast: SchemaAST.AST): SchemaAST.AST => {
  switch (ast._tag) {
    case "Objects": {
      const identifier = SchemaAST.resolveIdentifier(ast)
      const known = identifier === undefined ? undefined : named.get(identifier)
      if (known !== undefined) return known
      const fields = ast.propertySignatures.map(
        ({ name, type }) =>
          new SchemaAST.PropertySignature(name, name === "_tag" ? type : optional(thinned(type)))
      )
      if (identifier === undefined) return new SchemaAST.Objects(fields, ast.indexSignatures)
      const made = new SchemaAST.Objects(fields, ast.indexSignatures, { identifier: `Visible${identifier}` })
      named.set(identifier, made)
      return made
    }
    case "Arrays":
      // A list of at least one may be left with none.
      return new SchemaAST.Arrays(
        false,
        [],
        [...new Set([...ast.elements, ...ast.rest].map(thinned))].slice(0, 1)
      )
    case "Union":
      return ast.types.some(({ _tag }) => _tag !== "Literal")
        ? new SchemaAST.Union(ast.types.map(thinned))
        : ast
    default:
      return ast
  }
}

const optional = (ast: SchemaAST.AST): SchemaAST.AST => Schema.optionalKey(Schema.make(ast)).ast
