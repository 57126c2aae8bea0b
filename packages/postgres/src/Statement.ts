/**
 * A statement that is written once, prepared once on each connection, and run many times.
 *
 * What a case costs is the number of statements and the planning of each; so the path of every command
 * runs on these, and drizzle's builder is for reads that are put together at run time.
 */

/** A value as both engines take it: JSON is text, days are text, a hash is bytes. */
export type Value = string | number | boolean | null | Uint8Array

/** SQL with `$1`, `$2`, ...; `Row` is what its columns are, which the contract suites prove. */
export interface Statement<Row> {
  /** One name, one text: a connection keeps the plan under it. Empty for a statement that runs once. */
  readonly name: string
  readonly text: string
  /** Never there at run time; carries the type. */
  readonly row?: Row
}

export const statement = <Row>(name: string, text: string): Statement<Row> => ({ name, text })

/** Reads a column by the number that PostgreSQL gives its type; types that are not here stay text. */
export const readColumn = (type: number, text: string): unknown => {
  switch (type) {
    case 16: // bool
      return text === "t"
    case 17: // bytea
      return Uint8Array.from(Buffer.from(text.slice(2), "hex"))
    case 20: // int8
    case 21: // int2
    case 23: // int4
      return wholeNumber(text)
    case 700: // float4
    case 701: // float8
      return Number(text)
    case 114: // json
    case 3802: // jsonb
      return JSON.parse(text) as unknown
    default:
      return text
  }
}

const wholeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error("a number of the database does not fit a whole number")
  return number
}
