/**
 * Compiles a schema and a set of permitted categories to a function that cuts a value down.
 *
 * Done once for each pair; the function then copies what is permitted, field by field, and looks at
 * nothing else. What the schema does not describe is dropped, and so is what it cannot see into (an
 * opaque declaration, `unknown`).
 */
import { Schema, type SchemaAST } from "effect"
import type { DataCategory } from "../DataCategory.ts"

export interface Compiled {
  readonly cut: (value: unknown) => unknown
  readonly shown: ReadonlyArray<string>
  readonly withheld: ReadonlyArray<{ readonly path: string; readonly category: DataCategory }>
  /** Every field with a category of its own. */
  readonly all: ReadonlyArray<{ readonly path: string; readonly category: DataCategory }>
  readonly unclassified: ReadonlyArray<string>
}

type Cut = (value: unknown) => unknown

/** A part of the schema: how it is cut, and what is shown of it. */
interface Part {
  /** Undefined: nothing of it may be shown. */
  readonly cut: Cut | undefined
  readonly shown: ReadonlyArray<string>
  /** Is all of it shown? Then the field that holds it is listed in the place of its parts. */
  readonly whole: boolean
}

const hidden: Part = { cut: undefined, shown: [], whole: false }
const asIs: Part = { cut: (value) => value, shown: [], whole: true }

/** The type side of a schema, for these categories. */
export const compile = (root: SchemaAST.AST, permitted: ReadonlySet<DataCategory>): Compiled => {
  const withheld: Array<{ readonly path: string; readonly category: DataCategory }> = []
  const all: Array<{ readonly path: string; readonly category: DataCategory }> = []
  const unclassified: Array<string> = []
  /** Suspended parts that are being compiled, so that a schema that holds itself ends. */
  const running = new Map<SchemaAST.AST, Map<DataCategory | undefined, { part: Part | undefined }>>()

  /** A value that holds no fields: it goes with the field that holds it. */
  const leaf = (category: DataCategory | undefined, path: string): Part => {
    if (category !== undefined) return asIs
    unclassified.push(path)
    return hidden
  }

  const opaque = (path: string): Part => {
    unclassified.push(path)
    return hidden
  }

  const walk = (ast: SchemaAST.AST, category: DataCategory | undefined, path: string): Part => {
    switch (ast._tag) {
      case "Objects":
        return struct(ast, category, path)
      case "Arrays":
        return array(ast, category, path)
      case "Union":
        return union(ast, category, path)
      case "Suspend":
        return suspended(ast, category, path)
      case "String":
      case "Number":
      case "Boolean":
      case "BigInt":
      case "Literal":
      case "TemplateLiteral":
      case "Enum":
      case "Null":
      case "Undefined":
        return leaf(category, path)
      case "Declaration":
      case "Any":
      case "Unknown":
      case "ObjectKeyword":
      case "Void":
      case "Never":
      case "Symbol":
      case "UniqueSymbol":
        return opaque(path)
    }
  }

  const struct = (ast: SchemaAST.Objects, inherited: DataCategory | undefined, path: string): Part => {
    const own = ast.propertySignatures.map(({ type }) => categoryOf(type))
    const isOneThing = own.every((category) => category === undefined)
    const cuts: Array<readonly [name: string, cut: Cut]> = []
    const shown: Array<string> = []
    let whole = true
    ast.propertySignatures.forEach(({ name, type }, index) => {
      if (typeof name !== "string") return
      const at = path === "" ? name : `${path}.${name}`
      const category = own[index] ?? (isOneThing ? inherited : undefined)
      if (category === undefined) {
        // The tag says which struct it is and nothing else.
        if (name === "_tag" && type._tag === "Literal") cuts.push([name, asIs.cut!])
        else {
          walk(type, undefined, at)
          if (!unclassified.includes(at)) unclassified.push(at)
          whole = false
        }
        return
      }
      if (own[index] !== undefined) all.push({ path: at, category })
      const isPermitted = permitted.has(category)
      const listed = withheld.length
      const part = walk(type, category, at)
      if (!isPermitted) {
        // What it holds is withheld with it, whatever its own categories.
        withheld.splice(listed)
        if (own[index] !== undefined) withheld.push({ path: at, category })
      }
      if (!isPermitted || part.cut === undefined) {
        whole = false
        return
      }
      cuts.push([name, part.cut])
      if (!part.whole) whole = false
      shown.push(...(part.whole ? [at] : part.shown))
    })
    const rest = ast.indexSignatures.map(({ type }) => walk(type, inherited, `${path}{}`))
    const records = rest.flatMap(({ cut }) => (cut === undefined || inherited === undefined ? [] : [cut]))
    if (records.length < rest.length || rest.some((one) => !one.whole)) whole = false
    const known = new Set(ast.propertySignatures.map(({ name }) => name))
    const [record] = records
    return { cut: cutStruct(cuts, record, known), shown, whole }
  }

  const array = (ast: SchemaAST.Arrays, category: DataCategory | undefined, path: string): Part => {
    const at = `${path}[]`
    const elements = ast.elements.map((element) => walk(element, category, at))
    const rest = ast.rest.map((element) => walk(element, category, at))
    const parts = [...elements, ...rest]
    if (parts.some(({ cut }) => cut === undefined)) return hidden
    const whole = parts.every((part) => part.whole)
    const cuts = elements.map(({ cut }) => cut!)
    const [first, ...tail] = rest.map(({ cut }) => cut!)
    return { cut: cutArray(cuts, first, tail), shown: parts.flatMap(({ shown }) => shown), whole }
  }

  const union = (ast: SchemaAST.Union, category: DataCategory | undefined, path: string): Part => {
    const members = ast.types.map((type) => ({ type, part: walk(type, category, path) }))
    const shown = [...new Set(members.flatMap(({ part }) => part.shown))]
    const whole = members.every(({ part }) => part.whole)
    const seen = members.flatMap(({ part, type }) =>
      part.cut === undefined ? [] : [{ type, cut: part.cut }]
    )
    if (seen.length === 0) return hidden
    // Where nothing in it is a struct or a list, there is nothing to choose.
    if (seen.length === members.length && members.every(({ part }) => part === asIs)) return asIs
    return { cut: cutUnion(seen), shown, whole }
  }

  const suspended = (ast: SchemaAST.Suspend, category: DataCategory | undefined, path: string): Part => {
    const target = ast.thunk()
    let byCategory = running.get(target)
    if (byCategory === undefined) running.set(target, (byCategory = new Map()))
    const before = byCategory.get(category)
    if (before !== undefined) {
      return { cut: (value) => before.part?.cut?.(value), shown: [], whole: before.part?.whole ?? true }
    }
    const entry: { part: Part | undefined } = { part: undefined }
    byCategory.set(category, entry)
    entry.part = walk(target, category, path)
    return entry.part
  }

  const part = walk(root, undefined, "")
  return {
    cut: part.cut ?? (() => undefined),
    shown: part.shown,
    withheld,
    all,
    unclassified: [...new Set(unclassified)]
  }
}

/** The category that stands at the key of a field. */
const categoryOf = (type: SchemaAST.AST): DataCategory | undefined => type.context?.annotations?.dataCategory

const cutStruct =
  (
    cuts: ReadonlyArray<readonly [name: string, cut: Cut]>,
    record: Cut | undefined,
    known: ReadonlySet<PropertyKey>
  ): Cut =>
  (value) => {
    if (typeof value !== "object" || value === null) return undefined
    const from = value as { readonly [name: string]: unknown }
    const into: { [name: string]: unknown } = {}
    for (const [name, cut] of cuts) {
      const field = from[name]
      if (field === undefined) continue
      const left = cut(field)
      if (left !== undefined) into[name] = left
    }
    if (record !== undefined) {
      for (const name of Object.keys(from)) {
        if (known.has(name)) continue
        const left = record(from[name])
        if (left !== undefined) into[name] = left
      }
    }
    return into
  }

const cutArray =
  (elements: ReadonlyArray<Cut>, rest: Cut | undefined, tail: ReadonlyArray<Cut>): Cut =>
  (value) => {
    if (!Array.isArray(value)) return undefined
    const firstOfTail = value.length - tail.length
    return value.flatMap((item: unknown, index) => {
      const cut = elements[index] ?? (index >= firstOfTail ? tail[index - firstOfTail] : rest)
      const left = cut?.(item)
      return left === undefined ? [] : [left]
    })
  }

/** Cuts by the member that the value belongs to, found by its tag or kind where all have one; drops what belongs to none. */
const cutUnion = (members: ReadonlyArray<{ readonly type: SchemaAST.AST; readonly cut: Cut }>): Cut => {
  for (const name of ["_tag", "kind"]) {
    const byTag = new Map(members.map(({ cut, type }) => [literalOf(type, name), cut]))
    if (byTag.size === members.length && !byTag.has(undefined)) {
      return (value) =>
        byTag.get((value as { readonly [name: string]: string } | null | undefined)?.[name])?.(value)
    }
  }
  const tested = members.map(({ cut, type }) => ({ cut, is: Schema.is(Schema.make(type)) }))
  return (value) => tested.find(({ is }) => is(value))?.cut(value)
}

const literalOf = (type: SchemaAST.AST, name: string): SchemaAST.LiteralValue | undefined => {
  const field = type._tag === "Objects" ? type.propertySignatures.find((one) => one.name === name) : undefined
  return field?.type._tag === "Literal" ? field.type.literal : undefined
}
