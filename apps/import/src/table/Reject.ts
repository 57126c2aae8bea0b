/**
 * A fault in a row: where, what kind of value stood there, and why it cannot be read.
 *
 * It never holds the value itself. A row with several faults gives several of these.
 */
export interface Reject {
  /** Line of the file on which the row starts, from 1. */
  readonly row: number
  /** The column as it is called in the file; empty where the row as a whole is meant. */
  readonly column: string
  readonly valueClass: string
  readonly reason: string
}

/** The first line of a rejects file. */
export const rejectsHeader = "row,column,value_class,reason"

/** One line of a rejects file, without a line end. */
export const rejectLine = (reject: Reject): string =>
  [String(reject.row), reject.column, reject.valueClass, reject.reason].map(quoted).join(",")

const quoted = (value: string): string =>
  // A spreadsheet runs what starts with one of these as a formula.
  /^[=+\-@\t]/.test(value) || /[",\r\n]/.test(value)
    ? `"${/^[=+\-@\t]/.test(value) ? "'" : ""}${value.replaceAll('"', '""')}"`
    : value
