/**
 * The columns of a file that a mapping uses, each with its place in the rows that are read.
 *
 * Only those are read: what the mapping does not name, stays in the file.
 */
import { headerKey } from "../table/TableFile.ts"
import { type DateReader, dateReader } from "./DateFormat.ts"
import { dayOf, type Reader, textOf } from "./BoundValue.ts"
import type { MappingFault } from "./MappingFault.ts"

export interface ColumnFinder {
  /** The place of a column, for the binding at `at` in the mapping. */
  readonly place: (at: string, column: string) => number
  /** The same, with the reader of the day that it holds. */
  readonly day: (at: string, column: DayColumn) => { readonly place: number; readonly read: Reader<string> }
  /** How days of a format are read; one reader for all columns. Undefined for what is no format. */
  readonly dates: (format: string) => DateReader | undefined
  /** The columns that were asked for, as the file calls them, in the order of their places. */
  readonly used: () => ReadonlyArray<string>
}

export interface DayColumn {
  readonly column: string
  readonly date?: string | undefined
}

/** Finds columns among `headers`, or any where there are none; `dates` is how days are written. */
export const columnFinder = (
  headers: ReadonlyArray<string> | undefined,
  dates: string,
  faults: Array<MappingFault>
): ColumnFinder => {
  const used: Array<string> = []
  const found = new Map<string, number>()
  const keys = headers?.map(headerKey)
  const readers = new Map<string, DateReader | undefined>()
  const reading = (format: string): DateReader | undefined => {
    if (!readers.has(format)) readers.set(format, dateReader(format))
    return readers.get(format)
  }
  const place: ColumnFinder["place"] = (at, column) => {
    const name = headers === undefined ? column : (headers[keys!.indexOf(headerKey(column))] ?? column)
    if (headers !== undefined && !headers.includes(name)) {
      faults.push({
        at,
        message: `the file has no column "${column}"; it has ${headers.map((it) => `"${it}"`).join(", ")}`
      })
    }
    const known = found.get(name)
    if (known !== undefined) return known
    found.set(name, used.length)
    used.push(name)
    return used.length - 1
  }
  return {
    place,
    day: (at, { column, date }) => {
      const format = date ?? dates
      const read = reading(format)
      const where = place(at, column)
      if (read !== undefined) return { place: where, read: dayOf(where, format, read) }
      faults.push({ at, message: `"${format}" is no way to write a day: use yyyy, MM or M, dd or d` })
      return { place: where, read: textOf(where) }
    },
    dates: reading,
    used: () => used
  }
}
