/**
 * Values as COPY reads them in its text format: fields between tabs, one row a line.
 *
 * The fastest way in that both engines share. A backslash says that something special follows, so that
 * every backslash, tab and line end of a value is written with one.
 */

/** What COPY is given of one field. */
export type Field = string | number | boolean | null | undefined

const special = /[\\\t\n\r]/
const eachSpecial = /[\\\t\n\r]/g
const written: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" }

const fieldText = (field: Field): string => {
  if (field === null || field === undefined) return "\\N"
  if (typeof field !== "string") return String(field)
  return special.test(field) ? field.replace(eachSpecial, (one) => written[one]!) : field
}

const rowText = (fields: ReadonlyArray<Field>): string => {
  let row = fieldText(fields[0])
  for (let at = 1; at < fields.length; at++) row += `\t${fieldText(fields[at])}`
  return `${row}\n`
}

/**
 * Rows of one table, as bytes. Each row is written where it will be sent from: putting texts together
 * first and turning them into bytes afterwards takes six times as long.
 */
export class CopyRows {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #length = 0

  /** Adds a row of these fields. */
  add(...fields: ReadonlyArray<Field>): void {
    const row = rowText(fields)
    // A character takes at most three bytes for each of its units.
    const needed = this.#length + row.length * 3
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
      this.#bytes.copy(larger, 0, 0, this.#length)
      this.#bytes = larger
    }
    this.#length += this.#bytes.write(row, this.#length, "utf8")
  }

  /** What was added so far. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

/** JSON as a field. Its only special characters are backslashes, as it escapes the others itself. */
export const json = (value: unknown): string => JSON.stringify(value)

/** Bytes as a field. */
export const bytesText = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString("hex")}`

/** Words without quotes, commas or braces as an array field. */
export const wordsText = (words: ReadonlyArray<string>): string => `{${words.join(",")}}`
