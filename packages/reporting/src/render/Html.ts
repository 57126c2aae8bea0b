/**
 * Text that is safe to stand in a page.
 *
 * `html` escapes whatever is put in, unless it was made by `html` itself. There is no other way in.
 */

/** A piece of HTML or SVG. */
export interface Html {
  readonly _tag: "Html"
  readonly text: string
}

type Part = Html | string | number | undefined | ReadonlyArray<Html>

const raw = (text: string): Html => ({ _tag: "Html", text })

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

const shown = (part: Part): string => {
  if (part === undefined) return ""
  if (typeof part === "number") return String(Math.round(part * 100) / 100)
  if (typeof part === "string") return part.replace(/[&<>"']/g, (character) => escapes[character]!)
  return "text" in part ? part.text : part.map(({ text }) => text).join("")
}

/** A template of which the values are escaped; numbers are rounded to two decimals, for coordinates. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  raw(strings.reduce((text, string, index) => text + shown(parts[index - 1]) + string))

/** Nothing. */
export const nothing: Html = raw("")

/** Text of this package that is HTML or CSS as it stands. */
export const trusted = raw
