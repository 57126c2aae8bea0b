/**
 * A file of separated values with a header, read row by row.
 *
 * Columns are asked for by the names that publishers gave them over the years. Where one is missing, the
 * error says which, by which names it is known, and which headers were found. The file is streamed: it
 * is never in memory as a whole.
 */
import { createReadStream } from "node:fs"
import { Schema } from "effect"
import { type CsvRecord, csvReader, separatorOf } from "./CsvReader.ts"
import { type Encoding, textReader, type TextReader } from "./Encoding.ts"

/** The file cannot be opened or read. */
export class FileNotReadable extends Schema.TaggedError<FileNotReadable>()("FileNotReadable", {
  path: Schema.String,
  why: Schema.String
}) {
  override get message(): string {
    return `${this.path} cannot be read: ${this.why}.`
  }
}

/** The file has no header. */
export class FileEmpty extends Schema.TaggedError<FileEmpty>()("FileEmpty", { path: Schema.String }) {
  override get message(): string {
    return `${this.path} is empty: a first line with the names of the columns was expected.`
  }
}

/** Columns that are needed are not there. */
export class ColumnsMissing extends Schema.TaggedError<ColumnsMissing>()("ColumnsMissing", {
  path: Schema.String,
  missing: Schema.Array(Schema.Array(Schema.String)),
  found: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const missing = this.missing.map((names) => names.map((name) => `"${name}"`).join(" or ")).join("; ")
    const found = this.found.map((name) => `"${name}"`).join(", ")
    return `${this.path} lacks ${this.missing.length === 1 ? "a column" : `${this.missing.length} columns`}: ${missing}. The headers found are ${found}.`
  }
}

/** Where a column is called by several names, the first that is found counts. */
export type ColumnNames<Name extends string> = { readonly [K in Name]: readonly [string, ...Array<string>] }

/** A header as it is compared: without marks, accents, spaces around, and the difference between - and _. */
export const headerKey = (header: string): string =>
  header
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\s_-]+/g, " ")
    .trim()
    .toUpperCase()

/** The place of each column, or the names of those that are missing. */
export const findColumns = <Name extends string>(
  header: ReadonlyArray<string>,
  names: ColumnNames<Name>
): {
  readonly at: { readonly [K in Name]: number }
  readonly missing: ReadonlyArray<ReadonlyArray<string>>
} => {
  const keys = header.map(headerKey)
  const at = {} as { [K in Name]: number }
  const missing: Array<ReadonlyArray<string>> = []
  for (const name of Object.keys(names) as Array<Name>) {
    const places = names[name].map((one) => keys.indexOf(headerKey(one)))
    const place = places.find((one) => one !== -1)
    if (place === undefined) missing.push(names[name])
    else at[name] = place
  }
  return { at, missing }
}

/** What is known of the file once it has been read. */
export interface FileFormat {
  readonly header: ReadonlyArray<string>
  readonly separator: string
  readonly encoding: Encoding | "ascii"
}

export interface ReadOptions {
  /** Is told how many bytes were read, each time that some were. */
  readonly read?: ((bytes: number) => void) | undefined
  readonly encoding?: Encoding | undefined
  readonly separator?: string | undefined
}

/** The records of a file, a handful at a time; the header comes first, apart. */
export interface OpenTable {
  readonly header: ReadonlyArray<string>
  readonly format: () => FileFormat
  readonly batches: AsyncIterable<ReadonlyArray<CsvRecord>>
}

/** Opens a file and reads its header. Rejects with `FileNotReadable` or `FileEmpty`. */
export const openTable = async (path: string, options: ReadOptions = {}): Promise<OpenTable> => {
  const text = textReader(options.encoding)
  const pieces = readPieces(path, text, options.read)
  let head = ""
  for (;;) {
    const piece = await pieces.next()
    if (piece.done === true) break
    head += piece.value
    if (/\S[^\n]*\n/.test(head)) break
  }
  const separator = options.separator ?? separatorOf(head.trimStart())
  const reader = csvReader(separator)
  let first: ReadonlyArray<CsvRecord> = reader.push(head)
  // A header that spans lines, or a file of one line.
  while (first.length === 0) {
    const piece = await pieces.next()
    first = piece.done === true ? reader.end() : reader.push(piece.value)
    if (piece.done === true) break
  }
  const [header, ...rows] = first
  if (header === undefined || header.fault !== undefined) {
    await pieces.return(undefined)
    throw new FileEmpty({ path })
  }
  const batches = async function* (): AsyncGenerator<ReadonlyArray<CsvRecord>> {
    if (rows.length > 0) yield rows
    for (;;) {
      const piece = await pieces.next()
      const records = piece.done === true ? reader.end() : reader.push(piece.value)
      if (records.length > 0) yield records
      if (piece.done === true) return
    }
  }
  const names = header.fields.map((name) => name.trim())
  return {
    header: names,
    format: () => ({ header: names, separator, encoding: text.encoding() }),
    batches: batches()
  }
}

/** The text of a file in pieces; `read` is told how many bytes each piece came from. */
export const readPieces = async function* (
  path: string,
  text: TextReader,
  read: (bytes: number) => void = () => {}
): AsyncGenerator<string> {
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
      read((bytes as Uint8Array).length)
      yield text.push(bytes as Uint8Array)
    }
    yield text.end()
  } catch (cause) {
    throw new FileNotReadable({ path, why: whyNotReadable(cause) })
  }
}

/** In words, what the system said about a file. */
export const whyNotReadable = (cause: unknown): string => {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "unknown"
  const words: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "this user has no permission",
    EISDIR: "it is a folder"
  }
  return words[code] ?? `the system says ${code}`
}
