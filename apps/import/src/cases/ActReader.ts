/**
 * One act that a mapping tells about: whether it happened in a row, when, by whom, and what was said.
 *
 * What comes out has passed the schema of the command, which is the one definition of what an act says.
 */
import type { ActId, Command } from "@oza/cases"
import type { CalendarDate } from "@oza/kernel"
import type { Actor, RoleId } from "@oza/roles"
import { Result } from "effect"
import { columnReader, type FieldFault } from "./BoundValue.ts"
import type { ColumnFinder } from "./ColumnFinder.ts"
import { type CommandDecoder, commandDecoder } from "./CommandDecoder.ts"
import { type BoundField, commandReader } from "./CommandReader.ts"
import { shapeAt, shapeOf, untold } from "./CommandShape.ts"
import type { Binding, MappedAct } from "./Mapping.ts"
import type { MappingFault } from "./MappingFault.ts"
import type { PartyReader, Row } from "./PartyReader.ts"

/** An act that a row tells about. */
export interface ToldAct {
  readonly on: CalendarDate
  readonly actor: Actor
  readonly command: Command
  /** Place of the column with its day, for who has to find it. */
  readonly column: number
  /** Place of the column that tells the field at a path, where one does. */
  readonly columnOf: (path: string) => number | undefined
}

/** What OpenCase gets from the identity and not from the mapping. */
const ofIdentity = ["child.person", "child.birthDate"]

/** What the acts of a mapping are compiled with. */
export interface Compiling {
  readonly columns: ColumnFinder
  readonly dates: string
  readonly faults: Array<MappingFault>
  readonly parties: ReadonlyMap<string, PartyReader>
  /** Spare rows the schema where it has judged the like of them before; see `CommandDecoder.ts`. */
  readonly shortcut: boolean
}

/** An act of a row, or nothing where it did not happen or is at fault. */
export type ActReader = (row: Row, faults: Array<FieldFault>) => ToldAct | undefined

/** The reader of one act of the mapping, at `at`. */
export const actReader = (mapped: MappedAct, at: string, compiling: Compiling): ActReader => {
  const { columns, faults, parties, shortcut } = compiling
  const { act, by } = mapped
  const shape = shapeOf(act)
  const on = columns.day(`${at}.on`, mapped.on)
  const whenPlace = mapped.when === undefined ? -1 : columns.place(`${at}.when`, mapped.when.column)
  const whenOneOf = new Set(mapped.when?.oneOf)
  const actor = parties.get(by)
  if (actor === undefined) {
    faults.push({ at: `${at}.by`, message: nobody(by) })
  }
  const own = act === "OpenCase" ? ofIdentity : []
  const said = Object.entries(mapped.says ?? {})
  const actors: Array<readonly [path: string, PartyReader]> = []
  const decoder = commandDecoder(act, columnsOf(said, columns), shortcut)
  const bound = said.flatMap(([path, binding]): ReadonlyArray<BoundField> => {
    const place = `${at}.says.${path}`
    if (own.includes(path) || (own.length > 0 && path === "child")) {
      faults.push({ at: place, message: "the child comes from identity" })
      return []
    }
    if ("party" in binding) {
      const reader = parties.get(binding.party)
      if (reader === undefined) faults.push({ at: place, message: nobody(binding.party) })
      else if (path.includes("."))
        faults.push({ at: place, message: "a party is the whole of what stands there" })
      else actors.push([path, reader])
    }
    const field = boundField(path, binding, act, place, compiling, decoder)
    return field === undefined ? [] : [field]
  })
  const paths = [...said.map(([path]) => path), ...own]
  for (const path of untold(shape, paths)) {
    faults.push({ at: `${at}.says`, message: `${act} needs "${path}", and nothing tells it` })
  }
  const read = commandReader(shape, bound)
  const columnAt = columnOfPath(bound)

  return (row, found) => {
    const { fields } = row
    if (whenPlace !== -1 && !whenOneOf.has(fields[whenPlace]!)) return undefined
    const before = found.length
    const day = on.read(fields, found)
    if (day === undefined && found.length === before) {
      if (act === "OpenCase") found.push({ column: on.place, reason: "a value is needed here" })
      return undefined
    }
    const who = actor?.(row, found)
    const value = read(fields, found)
    for (const [path, reader] of actors) value[path] = reader(row, found)
    value["_tag"] = act
    if (act === "OpenCase") value["child"] = { person: row.person, birthDate: row.birthDate ?? someDay }
    const faulty = found.length > before
    const decoded = decoder.decode(value, fields)
    if (Result.isSuccess(decoded)) {
      if (faulty || who === undefined || day === undefined) return undefined
      return {
        on: day as CalendarDate,
        actor: who,
        command: decoded.success,
        column: on.place,
        columnOf: columnAt
      }
    }
    const told = new Set(found.slice(before).map(({ column }) => column))
    for (const { path, message } of decoded.failure) {
      const dotted = path.join(".")
      const column = columnAt(dotted)
      // What a fault of the column has left out, is no second fault; nor is somebody who is not named.
      if (column !== undefined && told.has(column)) continue
      if (actors.some(([of]) => of === path[0])) continue
      found.push({
        column: column ?? on.place,
        reason:
          column !== undefined && fields[column] === ""
            ? "a value is needed here"
            : `${act} ${dotted}: ${message}`
      })
    }
    return undefined
  }
}

/** Stands in for a date of birth that is at fault, so that the rest of the row is judged too. */
const someDay = "2000-01-01"

/** The columns that fill in what is said. */
const columnsOf = (
  said: ReadonlyArray<readonly [string, Binding]>,
  columns: ColumnFinder
): ReadonlyArray<number> => [
  ...new Set(
    said.flatMap(([path, binding]) => ("column" in binding ? columns.place(path, binding.column) : []))
  )
]

const nobody = (role: RoleId): string => `"parties" does not say who acts as ${role}`

const boundField = (
  path: string,
  binding: Binding,
  act: ActId,
  at: string,
  { columns, dates, faults }: Compiling,
  decoder: CommandDecoder
): BoundField | undefined => {
  const shape = shapeAt(shapeOf(act), path)
  if (shape === undefined) {
    faults.push({ at, message: `${act} says no such thing` })
    return undefined
  }
  if ("party" in binding) return { path, column: undefined, read: () => undefined }
  if ("constant" in binding) {
    const { constant } = binding
    if (shape.read(constant) === undefined) {
      faults.push({ at, message: "the field does not accept this constant" })
    }
    return { path, column: undefined, read: () => constant }
  }
  const column = columns.place(at, binding.column)
  if (shape._tag === "Part") {
    faults.push({ at, message: "a column tells one field; this is a part of several, name them one by one" })
    return undefined
  }
  const item = shape._tag === "List" ? shape.item : shape
  if (item._tag !== "Field") {
    faults.push({ at, message: "a column tells one field; name the fields of each item, as in needs.0.text" })
    return undefined
  }
  if (shape._tag === "List" && binding.split === undefined) {
    faults.push({ at, message: 'this is a list: say with "split" what stands between its items' })
  }
  if (shape._tag === "Field" && binding.split !== undefined) {
    faults.push({ at, message: '"split" belongs to a list, and this is one value' })
  }
  for (const [given, meant] of Object.entries(binding.values ?? {})) {
    if (item.read(meant) === undefined)
      faults.push({ at, message: `the field does not accept what "${given}" is said to mean` })
  }
  if (binding.otherwise !== undefined && shape.read(binding.otherwise) === undefined) {
    faults.push({ at, message: "the field does not accept what holds otherwise" })
  }
  const read = columnReader(binding, column, item.kind, columns.dates, dates, decoder.field(item))
  if (typeof read !== "string") return { path, column, read }
  faults.push({ at, message: read })
  return undefined
}

/** The column that tells what is at a path, above it or below it. */
const columnOfPath = (bound: ReadonlyArray<BoundField>) => {
  const told = bound.filter(({ column }) => column !== undefined)
  return (path: string): number | undefined =>
    (
      told.find((one) => one.path === path || path.startsWith(`${one.path}.`)) ??
      told.find((one) => one.path.startsWith(`${path}.`))
    )?.column
}
