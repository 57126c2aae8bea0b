/**
 * The rows of a file of cases: separated values with a header, or one JSON object on each line.
 *
 * Either way a row is the trimmed text of the columns that were asked for, in that order. What cannot
 * be read as a row at all says why, and the next one is read.
 */
import { extname } from "node:path"
import { textReader } from "../table/Encoding.ts"
import { brokenRecord } from "../table/readRows.ts"
import { openTable, readPieces } from "../table/TableFile.ts"
import type { Mapping } from "./Mapping.ts"

export type SourceRow =
  | { readonly line: number; readonly fields: ReadonlyArray<string> }
  | { readonly line: number; readonly broken: { readonly valueClass: string; readonly reason: string } }

export interface SourceFile {
  /** The headers; undefined where the file has none, and any column may be asked for. */
  readonly headers: ReadonlyArray<string> | undefined
  readonly rows: (columns: ReadonlyArray<string>) => AsyncIterable<ReadonlyArray<SourceRow>>
  /** Bytes that were read so far. */
  readonly bytesRead: () => number
}

/** Opens it by its extension. Rejects with `FileNotReadable` or `FileEmpty`. */
export const openSource = async (path: string, mapping: Mapping): Promise<SourceFile> => {
  let bytes = 0
  const read = (more: number) => (bytes += more)
  const bytesRead = () => bytes
  if ([".jsonl", ".ndjson"].includes(extname(path).toLowerCase())) {
    return { headers: undefined, bytesRead, rows: (columns) => jsonRows(path, mapping, columns, read) }
  }
  const table = await openTable(path, { encoding: mapping.encoding, separator: mapping.separator, read })
  return {
    headers: table.header,
    bytesRead,
    rows: async function* (columns) {
      const places = columns.map((column) => table.header.indexOf(column))
      const width = table.header.length
      for await (const records of table.batches) {
        yield records.map(({ line, fields, fault }): SourceRow => {
          if (fault !== undefined || fields.length !== width) {
            return { line, broken: brokenRecord(fields.length, width, fault)! }
          }
          return { line, fields: places.map((place) => fields[place]!.trim()) }
        })
      }
    }
  }
}

const jsonRows = async function* (
  path: string,
  { encoding }: Mapping,
  columns: ReadonlyArray<string>,
  read: (bytes: number) => void
): AsyncGenerator<ReadonlyArray<SourceRow>> {
  const paths = columns.map((column) => column.split("."))
  let rest = ""
  let line = 0
  for await (const piece of readPieces(path, textReader(encoding), read)) {
    const lines = (rest + piece).split("\n")
    rest = lines.pop()!
    const rows = lines.flatMap((text) => jsonRow(text, ++line, paths))
    if (rows.length > 0) yield rows
  }
  const last = jsonRow(rest, ++line, paths)
  if (last.length > 0) yield last
}

const jsonRow = (
  text: string,
  line: number,
  paths: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<SourceRow> => {
  if (text.trim() === "") return []
  const row = parsed(text)
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    return [{ line, broken: { valueClass: "row", reason: "the line holds no JSON object" } }]
  }
  return [{ line, fields: paths.map((path) => textAt(row, path)) }]
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A value as a column would hold it; half a surrogate pair, which JSON can hold, is marked as lost text. */
const textAt = (row: object, path: ReadonlyArray<string>): string => {
  let at: unknown = row
  for (const step of path) {
    at =
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined
  }
  if (at === undefined || at === null) return ""
  return (typeof at === "string" ? at : JSON.stringify(at)).toWellFormed().trim()
}
