/**
 * All rows of a reference file, decoded; those that cannot be are rejected with every fault they have.
 *
 * For files that fit in memory many times over. Cases are read otherwise, a batch at a time.
 */
import { Result, Schema } from "effect"
import type { Reject } from "./Reject.ts"
import { schemaFaults } from "./SchemaFault.ts"
import {
  ColumnsMissing,
  type ColumnNames,
  type FileFormat,
  findColumns,
  openTable,
  type ReadOptions
} from "./TableFile.ts"
import { valueClassOf } from "./ValueClass.ts"

export interface Rows<A> {
  readonly rows: ReadonlyArray<{ readonly line: number; readonly value: A }>
  readonly rejects: ReadonlyArray<Reject>
  readonly format: FileFormat
}

/**
 * Reads `path`. The schema sees each row as an object with the trimmed text of the named columns; a
 * column that holds only spaces is absent from it. Rejects with `FileNotReadable`, `FileEmpty` or
 * `ColumnsMissing`; `optional` names columns that a file may leave out.
 */
export const readRows = async <Name extends string, A>(
  path: string,
  names: ColumnNames<Name>,
  schema: Schema.Codec<A, any>,
  options: ReadOptions & { readonly optional?: ReadonlyArray<Name> } = {}
): Promise<Rows<A>> => {
  const table = await openTable(path, options)
  const { at, missing } = findColumns(table.header, names)
  const needed = missing.filter((known) => !(options.optional ?? []).some((name) => names[name] === known))
  if (needed.length > 0) throw new ColumnsMissing({ path, missing: needed, found: table.header })
  const columns = Object.entries(at) as Array<[Name, number]>
  const decode = Schema.decodeUnknownResult(schema, { errors: "all" })
  const rows: Array<{ line: number; value: A }> = []
  const rejects: Array<Reject> = []
  for await (const batch of table.batches) {
    for (const { line, fields, fault } of batch) {
      const broken = brokenRecord(fields.length, table.header.length, fault)
      if (broken !== undefined) {
        rejects.push({ row: line, column: "", valueClass: broken.valueClass, reason: broken.reason })
        continue
      }
      const row: Record<string, string> = {}
      for (const [name, place] of columns) {
        const value = fields[place]!.trim()
        if (value !== "") row[name] = value
      }
      const decoded = decode(row)
      if (Result.isSuccess(decoded)) rows.push({ line, value: decoded.success })
      else {
        for (const issue of schemaFaults(decoded.failure.issue)) {
          const name = (issue.path[0] ?? "") as Name
          const place = at[name]
          rejects.push({
            row: line,
            column: place === undefined ? "" : table.header[place]!,
            valueClass: place === undefined ? "row" : valueClassOf(fields[place]!),
            reason: row[name] === undefined && place !== undefined ? "a value is needed here" : issue.message
          })
        }
      }
    }
  }
  return { rows, rejects, format: table.format() }
}

/** Why a record cannot be read at all, in words; undefined where it can. */
export const brokenRecord = (
  fields: number,
  columns: number,
  fault: "text-after-quote" | "quote-not-closed" | undefined
): { readonly valueClass: string; readonly reason: string } | undefined => {
  if (fault === "quote-not-closed") {
    return { valueClass: "row", reason: "a quote is opened and never closed; what follows cannot be read" }
  }
  if (fault === "text-after-quote") {
    return { valueClass: "row", reason: "text follows a closing quote before the next separator" }
  }
  return fields === columns
    ? undefined
    : { valueClass: `${fields} fields`, reason: `the header has ${columns} columns` }
}
