/**
 * Records of a file of separated values, as it comes in, in any cutting into pieces.
 *
 * RFC 4180, with either line end, and quotes inside an unquoted field taken as they stand. Each record
 * keeps the line it starts on. Whether it has as many fields as the header is for the reader of the
 * record to judge: a record is never completed with fields of the next one, as that would give one
 * child the data of another. (This is why there is an own reader: the fastest library does exactly that,
 * and those that do not are four to eight times too slow. A test holds it against one of them.)
 */

export interface CsvRecord {
  /** Line of the file on which it starts, from 1. */
  readonly line: number
  readonly fields: ReadonlyArray<string>
  /** Set where the record is malformed; its fields are then not to be used. */
  readonly fault?: "text-after-quote" | "quote-not-closed"
}

/** A record of more characters than this is a quote that somebody forgot to close. */
export const longestRecord = 1_048_576

export interface CsvReader {
  readonly push: (text: string) => ReadonlyArray<CsvRecord>
  /** The record that had no line end. */
  readonly end: () => ReadonlyArray<CsvRecord>
}

export const csvReader = (separator: string): CsvReader => {
  let rest = ""
  let line = 1
  let broken = false

  const read = (text: string, last: boolean): ReadonlyArray<CsvRecord> => {
    if (broken) return []
    const records: Array<CsvRecord> = []
    const all = rest === "" ? text : rest + text
    let from = 0
    let quote = all.indexOf('"')
    while (from < all.length) {
      const newline = all.indexOf("\n", from)
      if (newline === -1 && !last) break
      const until = newline === -1 ? all.length : newline
      if (quote !== -1 && quote < from) quote = all.indexOf('"', from)
      if (quote === -1 || quote > until) {
        const end = until > from && all.charCodeAt(until - 1) === 13 ? until - 1 : until
        if (end > from) records.push({ line, fields: all.slice(from, end).split(separator) })
        line++
        from = until + 1
        continue
      }
      const quoted = quotedRecord(all, from, separator, last)
      if (quoted === undefined) break
      records.push({
        line,
        fields: quoted.fields,
        ...(quoted.fault === undefined ? {} : { fault: quoted.fault })
      })
      line += quoted.lines
      from = quoted.next
    }
    rest = from < all.length ? all.slice(from) : ""
    if (rest.length > longestRecord) {
      broken = true
      rest = ""
      records.push({ line, fields: [], fault: "quote-not-closed" })
    }
    return records
  }

  return { push: (text) => read(text, false), end: () => read("", true) }
}

interface Quoted {
  readonly fields: ReadonlyArray<string>
  readonly fault?: CsvRecord["fault"]
  /** Where the next record starts. */
  readonly next: number
  /** Lines that the record spans. */
  readonly lines: number
}

/** The record at `from`, in which a quote stands; undefined where its end has not come in yet. */
const quotedRecord = (text: string, from: number, separator: string, last: boolean): Quoted | undefined => {
  const fields: Array<string> = []
  let lines = 1
  let at = from
  for (;;) {
    if (text[at] === '"') {
      let value = ""
      let start = at + 1
      for (;;) {
        const close = text.indexOf('"', start)
        if (close === -1)
          return last ? { fields: [], fault: "quote-not-closed", next: text.length, lines } : undefined
        value += text.slice(start, close)
        lines += newlinesIn(text, start, close)
        if (close + 1 >= text.length && !last) return undefined
        if (text[close + 1] !== '"') {
          at = close + 1
          break
        }
        value += '"'
        start = close + 2
      }
      fields.push(value)
      if (text[at] === "\r" && at + 1 >= text.length && !last) return undefined
      if (text[at] === "\r" && (text[at + 1] === "\n" || at + 1 >= text.length)) at++
      if (text[at] !== separator && text[at] !== "\n" && at < text.length) {
        const newline = text.indexOf("\n", at)
        if (newline === -1 && !last) return undefined
        return {
          fields: [],
          fault: "text-after-quote",
          next: newline === -1 ? text.length : newline + 1,
          lines
        }
      }
    } else {
      const newline = text.indexOf("\n", at)
      if (newline === -1 && !last) return undefined
      const endOfLine = newline === -1 ? text.length : newline
      const next = text.indexOf(separator, at)
      if (next !== -1 && next < endOfLine) {
        fields.push(text.slice(at, next))
        at = next
      } else {
        fields.push(
          text.slice(at, endOfLine > at && text[endOfLine - 1] === "\r" ? endOfLine - 1 : endOfLine)
        )
        at = endOfLine
      }
    }
    if (at >= text.length || text[at] === "\n") return { fields, next: at + 1, lines }
    at++
  }
}

const newlinesIn = (text: string, from: number, until: number): number => {
  let count = 0
  for (let at = text.indexOf("\n", from); at !== -1 && at < until; at = text.indexOf("\n", at + 1)) count++
  return count
}

/** The separator of a file, by its first line: the one that stands there most, outside quotes. */
export const separatorOf = (head: string): string => {
  const line = head.slice(0, head.search(/\r?\n|$/)).replaceAll(/"(?:[^"]|"")*"/g, "")
  let best = ","
  let most = 0
  for (const one of [";", ",", "\t", "|"]) {
    const count = line.split(one).length - 1
    if (count > most) [best, most] = [one, count]
  }
  return best
}
