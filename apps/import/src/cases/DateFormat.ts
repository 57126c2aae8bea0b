/**
 * How a source writes a day: `d-M-yyyy`, `yyyyMMdd`, `yyyy-MM-dd*`.
 *
 * `yyyy` is the year; `MM` and `dd` have two digits, `M` and `d` one or two; a star at the end lets a
 * time follow. A year of two digits is not read: it does not tell which century.
 */
import { CalendarDate } from "@oza/kernel"
import { Schema } from "effect"
import { longestCopied } from "../table/ownText.ts"

/** Reads a day, or gives undefined where the text is none. */
export type DateReader = (text: string) => CalendarDate | undefined

const isDay = Schema.is(CalendarDate)

/** The reader of a format, or undefined where the format itself cannot be understood. */
export const dateReader = (format: string): DateReader | undefined => {
  const open = format.endsWith("*")
  const tokens = (open ? format.slice(0, -1) : format).match(/yyyy|MM?|dd?|[^yMd]+|./g) ?? []
  const places: Array<"year" | "month" | "day"> = []
  let pattern = ""
  for (const token of tokens) {
    if (token === "yyyy") {
      places.push("year")
      pattern += "(\\d{4})"
    } else if (token === "MM" || token === "M") {
      places.push("month")
      pattern += token === "MM" ? "(\\d{2})" : "(\\d{1,2})"
    } else if (token === "dd" || token === "d") {
      places.push("day")
      pattern += token === "dd" ? "(\\d{2})" : "(\\d{1,2})"
    } else if (/[yMd]/.test(token)) return undefined
    else pattern += token.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")
  }
  const [year, month, day] = (["year", "month", "day"] as const).map((part) => places.indexOf(part) + 1)
  if (places.length !== 3 || !year || !month || !day) return undefined
  const expression = new RegExp(`^${pattern}${open ? "(?:[T ].*)?$" : "$"}`)
  const known = new Map<string, CalendarDate>()
  return (text) => {
    // Days come back: of a million rows there are some thousands of them.
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const found = expression.exec(text)
    const value =
      found === null ? "" : `${found[year]}-${found[month]!.padStart(2, "0")}-${found[day]!.padStart(2, "0")}`
    const read = isDay(value) ? value : undefined
    if (read !== undefined && known.size < 20_000 && text.length <= longestCopied) known.set(text, read)
    return read
  }
}
