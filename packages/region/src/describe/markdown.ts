/** Markdown of a description: both languages side by side, and tables that stay tables. */
import type { Guard } from "@oza/cases"
import type { LocalizedText, RuleId } from "@oza/kernel"
import { conditionText, type Names } from "./words.ts"

/** A part of the document, line by line. */
export type Lines = ReadonlyArray<string>

/** Dutch with English beside it; once where both are the same. */
export const both = ({ nl, en }: LocalizedText): string => (nl === en ? nl : `${nl} *${starless(en)}*`)

/** A heading in both languages. */
export const heading = (level: number, { nl, en }: LocalizedText): Lines => [
  "",
  `${"#".repeat(level)} ${nl === en ? nl : `${nl} (${en})`}`,
  ""
]

const starless = (words: string): string => words.replaceAll("*", "\\*")

/** Rules, each once, as they are cited. */
export const cite = (...rules: ReadonlyArray<RuleId | undefined>): string =>
  [...new Set(rules.filter((rule) => rule !== undefined))].join(", ")

/** A table with its rows; nothing where it has none. */
export const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): Lines =>
  rows.length === 0 ? [] : [row(head), row(head.map(() => "---")), ...rows.map((cells) => row(cells))]

const row = (cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => (cell === "" ? "–" : cell.replaceAll("|", "\\|").replaceAll("\n", " "))).join(" | ")} |`

/** What a guard asks, where it asks it, and by which rule. */
export const guardText = ({ rule, when, requires }: Guard, names: Names): string => {
  const asked = both(conditionText(requires, names))
  if (when === undefined) return `${rule}: ${asked}`
  const where = conditionText(when, names)
  return `${rule}: waar geldt „${unended(where.nl)}”: ${conditionText(requires, names).nl} *where “${starless(unended(where.en))}”: ${starless(conditionText(requires, names).en)}*`
}

const unended = (sentence: string): string => sentence.replace(/\.$/, "")

/** A section, or nothing where there is nothing to tell. */
export const section = (level: number, title: LocalizedText, lines: Lines): Lines =>
  lines.length === 0 ? [] : [...heading(level, title), ...lines]
