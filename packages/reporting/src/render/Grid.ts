/** The rows of a table, found by their place: for tables and charts that show the same figures. */
import { dimensionName, type ReportRow, type ReportTable } from "../Report.ts"

/** A value on a dimension; undefined stands for the total over it. */
export type At = string | null | undefined

export interface Grid {
  readonly dimensions: ReadonlyArray<string>
  /** The values of each dimension, in order, without the total. */
  readonly values: ReadonlyArray<ReadonlyArray<string | null>>
  /** The row at a place; every place that the table has a row for has one. */
  readonly row: (...at: ReadonlyArray<At>) => ReportRow | undefined
}

export const gridOf = (table: ReportTable): Grid => {
  const dimensions = table.dimensions.map((it) => dimensionName(it))
  const name = (at: ReadonlyArray<At>): string =>
    JSON.stringify(at.map((value) => (value === undefined ? 0 : value)))
  const rows = new Map(table.rows.map((row) => [name(dimensions.map((it) => row.at[it])), row]))
  return {
    dimensions,
    values: dimensions.map((dimension) => [
      ...new Set(table.rows.flatMap(({ at }) => (at[dimension] === undefined ? [] : [at[dimension]])))
    ]),
    row: (...at) => rows.get(name(dimensions.map((_, index) => at[index])))
  }
}
