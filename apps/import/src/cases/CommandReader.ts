/**
 * Puts together what an act says in a row, from the bindings of its fields.
 *
 * A part that the mapping fills from columns exists where one of those columns is filled in; a part of
 * constants alone always does. So three columns with goals give as many goals as are filled in.
 */
import type { FieldFault, Fields, Reader } from "./BoundValue.ts"
import type { Shape } from "./CommandShape.ts"

/** A field that is read, at its path. */
export interface BoundField {
  readonly path: string
  /** Place of its column; undefined for a constant. */
  readonly column: number | undefined
  readonly read: Reader<unknown>
}

interface Told {
  readonly value: unknown
  /** Is one of its columns filled in? Undefined where it has no columns. */
  readonly filled: boolean | undefined
}

type Node = (fields: Fields, faults: Array<FieldFault>) => Told

/** Reads the whole of what is said: an object without the name of the act. */
export const commandReader = (
  shape: Shape,
  bound: ReadonlyArray<BoundField>
): ((fields: Fields, faults: Array<FieldFault>) => Record<string, unknown>) => {
  const node = nodeOf(shape, bound, "")
  return (fields, faults) => node(fields, faults).value as Record<string, unknown>
}

const nodeOf = (shape: Shape, bound: ReadonlyArray<BoundField>, at: string): Node => {
  const exact = bound.find(({ path }) => path === at)
  if (exact !== undefined) return leafOf(exact)
  switch (shape._tag) {
    case "Field":
      throw new Error(`nothing is bound at ${at}`)
    case "List":
      return listOf(shape.item, bound, at)
    case "Part":
      return partOf(shape, bound, at)
  }
}

const leafOf = ({ column, read }: BoundField): Node =>
  column === undefined
    ? (fields, faults) => ({ value: read(fields, faults), filled: undefined })
    : (fields, faults) => ({ value: read(fields, faults), filled: fields[column] !== "" })

/** What is bound below a path, by the next step. */
const below = (bound: ReadonlyArray<BoundField>, at: string) =>
  Map.groupBy(bound, ({ path }) => path.slice(at === "" ? 0 : at.length + 1).split(".")[0]!)

const together = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  b === undefined ? a : a || b

const partOf = (
  shape: Extract<Shape, { readonly _tag: "Part" }>,
  bound: ReadonlyArray<BoundField>,
  at: string
): Node => {
  const parts = [...below(bound, at)].map(([name, fields]) => {
    const field = shape.fields.get(name)!
    const path = at === "" ? name : `${at}.${name}`
    return {
      name,
      droppable: field.optional && !fields.some((one) => one.path === path),
      node: nodeOf(field.shape, fields, path)
    }
  })
  return (fields, faults) => {
    const value: Record<string, unknown> = {}
    let filled: boolean | undefined
    for (const { name, droppable, node } of parts) {
      const told = node(fields, faults)
      filled = together(filled, told.filled)
      if (told.value !== undefined && !(droppable && told.filled === false)) value[name] = told.value
    }
    return { value, filled }
  }
}

const listOf = (item: Shape, bound: ReadonlyArray<BoundField>, at: string): Node => {
  const places = [...below(bound, at)]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([place, fields]) => nodeOf(item, fields, `${at}.${place}`))
  return (fields, faults) => {
    const value: Array<unknown> = []
    let filled: boolean | undefined
    for (const node of places) {
      const told = node(fields, faults)
      filled = together(filled, told.filled)
      if (told.value !== undefined && told.filled !== false) value.push(told.value)
    }
    return { value: value.length === 0 ? undefined : value, filled }
  }
}
