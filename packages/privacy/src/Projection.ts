/**
 * Projection: a value cut down to the fields that a decision permits.
 *
 * It walks the schema, not the value: which fields are shown and withheld depends on the schema and the
 * permitted categories alone, so that what is withheld leaves no trace, not even that it is absent. A
 * field shows when its own category is permitted and it is reached through fields that show. A struct
 * of which no field has a category is one thing with the field that holds it; where one field has a
 * category all must, and a field without one is never shown.
 */
import { type Schema, SchemaAST } from "effect"
import type { AccessDecision } from "./AccessDecision.ts"
import { type DataCategory, dataCategories } from "./DataCategory.ts"
import { compile, type Compiled } from "./projection/compile.ts"

/** What may be left of a value: every field of every struct can be gone. */
export type Visible<T> = T extends string | number | boolean | bigint | null | undefined
  ? T
  : T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Visible<Item>>
    : { readonly [K in keyof T]?: Visible<T[K]> }

/** A field that is not shown, by its path in the schema: `meetings[].plan.goal`. */
export interface WithheldField {
  readonly path: string
  readonly category: DataCategory
}

export interface Projection<T> {
  readonly value: Visible<T>
  /** Paths of the fields that are shown where they are present, for the record of processing. */
  readonly shown: ReadonlyArray<string>
  /** Fields that are withheld where they are present. */
  readonly withheld: ReadonlyArray<WithheldField>
}

/** The value with only those fields whose categories a decision permits; the rest by path. */
export const project = <S extends Schema.Top>(
  schema: S,
  decision: AccessDecision,
  value: S["Type"]
): Projection<S["Type"]> => projectTo(schema, decision.permitted, value)

/** As `project`, for categories from anywhere. Not for use outside this package: it asks nobody. */
export const projectTo = <S extends Schema.Top>(
  schema: S,
  permitted: ReadonlyArray<DataCategory>,
  value: S["Type"]
): Projection<S["Type"]> => {
  const { cut, shown, withheld } = compiledFor(schema, permitted)
  return { value: cut(value) as Visible<S["Type"]>, shown, withheld }
}

/** Paths of the fields of these categories, as `project` would show them; of all, where none are given. */
export const fieldsOf = (
  schema: Schema.Top,
  categories: ReadonlyArray<DataCategory> = dataCategories
): ReadonlyArray<string> => compiledFor(schema, categories).shown

/** The categories that the fields of a schema have, in the order in which categories are declared. */
export const categoriesOf = (schema: Schema.Top): ReadonlyArray<DataCategory> => {
  const found = new Set(compiledFor(schema, []).all.map(({ category }) => category))
  return dataCategories.filter((category) => found.has(category))
}

/**
 * Paths of the fields without a category, which are never shown; empty when the schema is classified.
 * For a test that fails the build: `expect(unclassifiedFields(Case)).toEqual([])`.
 */
export const unclassifiedFields = (schema: Schema.Top): ReadonlyArray<string> =>
  compiledFor(schema, dataCategories).unclassified

const cache = new WeakMap<SchemaAST.AST, Map<number, Compiled>>()

const compiledFor = (schema: Schema.Top, permitted: ReadonlyArray<DataCategory>): Compiled => {
  const ast = schema.ast
  let byMask = cache.get(ast)
  if (byMask === undefined) cache.set(ast, (byMask = new Map()))
  let mask = 0
  for (const category of permitted) mask |= 1 << dataCategories.indexOf(category)
  let compiled = byMask.get(mask)
  if (compiled === undefined)
    byMask.set(mask, (compiled = compile(SchemaAST.toType(ast), new Set(permitted))))
  return compiled
}
