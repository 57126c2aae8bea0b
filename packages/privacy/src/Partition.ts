/**
 * Takes the fields of some categories out of a value, and puts them back.
 *
 * What one party alone may hold is kept in a place of its own (WPO 18a lid 13); which fields those are is
 * said by the schema (`classified`), so that a new field goes to the right place by itself. A field is
 * taken out whole, whatever it holds, and is known by its path. In the place of a list an empty one stays,
 * so that who reads the rest alone sees a value like any other.
 */
import { Schema, SchemaAST } from "effect"
import type { DataCategory } from "./DataCategory.ts"

/** A field that was taken out: the names and numbers that lead to it, and what it holds. */
export interface Taken {
  readonly path: ReadonlyArray<string | number>
  readonly value: unknown
}

export interface Partition {
  /** The value without the fields, lists empty; of the schema only where the others are optional. */
  readonly rest: unknown
  readonly taken: ReadonlyArray<Taken>
}

/** The value apart: the fields of these categories, and all the rest. The value itself is not changed. */
export const partition = (
  schema: Schema.Top,
  categories: ReadonlyArray<DataCategory>,
  value: unknown
): Partition => {
  const take = takeFor(schema.ast, categories)
  if (take === undefined) return { rest: value, taken: [] }
  const taken: Array<Taken> = []
  return { rest: take(value, [], taken), taken }
}

/** The value whole again. A field whose place is no longer there is left out. */
export const merge = (rest: unknown, taken: ReadonlyArray<Taken>): unknown =>
  taken.reduce((whole, { path, value }) => put(whole, path, 0, value), rest)

const put = (into: unknown, path: Taken["path"], at: number, value: unknown): unknown => {
  const step = path[at]
  if (step === undefined) return value
  if (typeof into !== "object" || into === null) return into
  const isLast = at === path.length - 1
  if (typeof step === "number") {
    if (!Array.isArray(into) || step >= into.length) return into
    return into.with(step, put(into[step], path, at + 1, value))
  }
  const fields = into as { readonly [name: string]: unknown }
  if (!isLast && !Object.hasOwn(fields, step)) return into
  return withField(fields, step, put(isLast ? undefined : fields[step], path, at + 1, value))
}

/** `__proto__` can be a name of a record and is only a name there. */
const withField = (
  fields: { readonly [name: string]: unknown },
  name: string,
  value: unknown
): { readonly [name: string]: unknown } =>
  Object.defineProperty({ ...fields }, name, { value, enumerable: true, writable: true, configurable: true })

const withoutField = (
  fields: { readonly [name: string]: unknown },
  name: string
): { readonly [name: string]: unknown } => {
  const { [name]: _, ...rest } = fields
  return rest
}

/** Gives the value without the fields, which it adds to `taken`. */
type Take = (value: unknown, path: Taken["path"], taken: Array<Taken>) => unknown

const compiled = new WeakMap<SchemaAST.AST, Map<string, Take | undefined>>()

const takeFor = (ast: SchemaAST.AST, categories: ReadonlyArray<DataCategory>): Take | undefined => {
  let byCategories = compiled.get(ast)
  if (byCategories === undefined) compiled.set(ast, (byCategories = new Map()))
  const name = categories.toSorted().join()
  if (!byCategories.has(name)) byCategories.set(name, compileTake(SchemaAST.toType(ast), new Set(categories)))
  return byCategories.get(name)
}

/** Undefined where nothing in this part of the schema has one of the categories. */
const compileTake = (root: SchemaAST.AST, categories: ReadonlySet<DataCategory>): Take | undefined => {
  /** Suspended parts that are being compiled, so that a schema that holds itself ends. */
  const running = new Map<SchemaAST.AST, { take: Take | undefined }>()

  const walk = (ast: SchemaAST.AST): Take | undefined => {
    switch (ast._tag) {
      case "Objects":
        return struct(ast)
      case "Arrays":
        return list(ast)
      case "Union":
        return union(ast)
      case "Suspend":
        return suspended(ast)
      default:
        return undefined
    }
  }

  const struct = (ast: SchemaAST.Objects): Take | undefined => {
    const fields = new Map<string, Take>()
    for (const { name, type } of ast.propertySignatures) {
      if (typeof name !== "string") continue
      const category = type.context?.annotations?.dataCategory
      const take = category !== undefined && categories.has(category) ? takeWhole : walk(type)
      if (take !== undefined) fields.set(name, take)
    }
    const [record] = ast.indexSignatures.flatMap(({ type }) => walk(type) ?? [])
    const declared = new Set(ast.propertySignatures.map(({ name }) => name))
    if (fields.size === 0 && record === undefined) return undefined
    return (value, path, taken) => {
      if (typeof value !== "object" || value === null) return value
      const from = value as { readonly [name: string]: unknown }
      // Most values hold nothing to be taken out; those are not copied.
      let left: { readonly [name: string]: unknown } = from
      const each = (name: string, take: Take): void => {
        const rest = take(from[name], [...path, name], taken)
        if (rest === gone) left = withoutField(left, name)
        else if (rest !== from[name]) left = withField(left, name, rest)
      }
      for (const [name, take] of fields) if (Object.hasOwn(from, name)) each(name, take)
      if (record !== undefined) {
        for (const name of Object.keys(from)) if (!declared.has(name)) each(name, record)
      }
      return left
    }
  }

  const list = (ast: SchemaAST.Arrays): Take | undefined => {
    const elements = ast.elements.map(walk)
    const [rest, ...tail] = ast.rest.map(walk)
    if ([...elements, rest, ...tail].every((take) => take === undefined)) return undefined
    return (value, path, taken) => {
      if (!Array.isArray(value)) return value
      const firstOfTail = value.length - tail.length
      const left = value.map((item: unknown, at) => {
        const take = at < elements.length ? elements[at] : at >= firstOfTail ? tail[at - firstOfTail] : rest
        return take === undefined ? item : take(item, [...path, at], taken)
      })
      return left.some((item, at) => item !== value[at]) ? left : value
    }
  }

  const union = (ast: SchemaAST.Union): Take | undefined => {
    const members = ast.types.map((type) => ({ take: walk(type), type }))
    if (members.every(({ take }) => take === undefined)) return undefined
    const byTag = new Map(members.map(({ take, type }) => [tagOf(type), take]))
    if (byTag.size === members.length && !byTag.has(undefined)) {
      return (value, path, taken) => {
        const take = byTag.get((value as { readonly _tag?: unknown } | null)?._tag as string)
        return take === undefined ? value : take(value, path, taken)
      }
    }
    const tested = members.map(({ take, type }) => ({ take, is: Schema.is(Schema.make(type)) }))
    return (value, path, taken) => {
      const take = tested.find(({ is }) => is(value))?.take
      return take === undefined ? value : take(value, path, taken)
    }
  }

  const suspended = (ast: SchemaAST.Suspend): Take | undefined => {
    const target = ast.thunk()
    const before = running.get(target)
    // What it will be is not known yet, so it is asked when it is used.
    if (before !== undefined) return (value, path, taken) => before.take?.(value, path, taken) ?? value
    const entry: { take: Take | undefined } = { take: undefined }
    running.set(target, entry)
    entry.take = walk(target)
    return entry.take
  }

  return walk(root)
}

/** In the place of a field that was taken out. */
const gone = Symbol("taken out")

const takeWhole: Take = (value, path, taken) => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return value
  taken.push({ path, value })
  return Array.isArray(value) ? [] : gone
}

const tagOf = (type: SchemaAST.AST): SchemaAST.LiteralValue | undefined => {
  const tag =
    type._tag === "Objects" ? type.propertySignatures.find(({ name }) => name === "_tag") : undefined
  return tag?.type._tag === "Literal" ? tag.type.literal : undefined
}
