/**
 * What one binding gives for one row: a value of the kind that the field asks for, nothing, or a fault.
 *
 * Text is trimmed; a column that is empty tells nothing. No fault repeats what stood there.
 */
import type { DateReader } from "./DateFormat.ts"
import type { FieldKind } from "./CommandShape.ts"
import type { Binding } from "./Mapping.ts"

/** The fields of a row, trimmed, by the place of the column. */
export type Fields = ReadonlyArray<string>

export interface FieldFault {
  /** Place of the column; -1 where no single column is at fault. */
  readonly column: number
  readonly reason: string
}

/** Reads a row; pushes what is wrong, and then gives undefined. */
export type Reader<A> = (fields: Fields, faults: Array<FieldFault>) => A | undefined

/** Text that PostgreSQL cannot hold, or that was lost in reading. */
const unkept = /[\0\uFFFD]/

/** The text of a column, or undefined where it is empty. */
export const textOf =
  (column: number): Reader<string> =>
  (fields, faults) => {
    const value = fields[column]!
    if (value === "") return undefined
    if (!unkept.test(value)) return value
    faults.push({ column, reason: "holds bytes that are no text in the encoding of the file" })
    return undefined
  }

/** The text of a column that has to be filled in. */
export const neededTextOf = (column: number): Reader<string> => {
  const read = textOf(column)
  return (fields, faults) => {
    if (fields[column] === "") faults.push({ column, reason: "a value is needed here" })
    return read(fields, faults)
  }
}

/** A day in a column. */
export const dayOf = (column: number, format: string, read: DateReader): Reader<string> => {
  const text = textOf(column)
  return (fields, faults) => {
    const value = text(fields, faults)
    if (value === undefined) return undefined
    const day = read(value)
    if (day === undefined)
      faults.push({ column, reason: `expected a day of the calendar, written as ${format}` })
    return day
  }
}

/**
 * The reader of a column binding for a field of this kind, of which `field` makes the value; a string
 * says what is wrong with the binding.
 */
export const columnReader = (
  binding: Extract<Binding, { readonly column: string }>,
  column: number,
  kind: FieldKind,
  dates: (format: string) => DateReader | undefined,
  usual: string,
  field: (value: unknown) => unknown
): Reader<unknown> | string => {
  const raw = oneReader(binding, column, kind, dates, usual)
  if (typeof raw === "string") return raw
  const one: Reader<unknown> = (fields, faults) => {
    const value = raw(fields, faults)
    return value === undefined ? undefined : field(value)
  }
  const read = binding.split === undefined ? one : listReader(column, binding.split, one)
  const { otherwise } = binding
  return otherwise === undefined
    ? read
    : (fields, faults) => (fields[column] === "" ? otherwise : read(fields, faults))
}

const oneReader = (
  { values, date }: Extract<Binding, { readonly column: string }>,
  column: number,
  kind: FieldKind,
  dates: (format: string) => DateReader | undefined,
  usual: string
): Reader<unknown> | string => {
  const text = textOf(column)
  if (values !== undefined) {
    const known = new Map(Object.entries(values))
    return (fields, faults) => {
      const value = text(fields, faults)
      if (value === undefined) return undefined
      const meant = known.get(value)
      if (meant === undefined)
        faults.push({ column, reason: "the mapping does not say what this value means" })
      return meant
    }
  }
  switch (kind) {
    case "date": {
      const format = date ?? usual
      const reader = dates(format)
      return reader === undefined ? `"${format}" is no way to write a day` : dayOf(column, format, reader)
    }
    case "number":
      return (fields, faults) => {
        const value = text(fields, faults)
        if (value === undefined) return undefined
        if (/^-?\d{1,15}$/.test(value)) return Number(value)
        faults.push({ column, reason: "expected a whole number" })
        return undefined
      }
    case "yes-no":
      return `it holds yes or no: say with "values" which text means true and which means false`
    case "text":
      return text
  }
}

const listReader =
  (column: number, split: string, one: Reader<unknown>): Reader<unknown> =>
  (fields, faults) => {
    const parts = fields[column]!.split(split)
      .map((part) => part.trim())
      .filter((part) => part !== "")
    if (parts.length === 0) return undefined
    // The reader of one item looks at its own column; here the column holds one item after the other.
    const row = fields.slice()
    return parts.map((part) => {
      row[column] = part
      return one(row, faults)
    })
  }
