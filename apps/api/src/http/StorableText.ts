/**
 * Text that no database can keep: a NUL, or half of a surrogate pair, which JSON can write down.
 *
 * Found before anything else is looked at, so that it comes back as a fault of the input and not as one
 * of the store.
 */
import { text } from "@oza/kernel"
import type { InputFault } from "./InputFault.ts"

const message = text(
  "deze tekst bevat een teken dat niet bewaard kan worden (een NUL, of een half teken)",
  "this text has a character that cannot be kept (a NUL, or half a character)"
)

/** Every text in a JSON value that cannot be kept, by its path: `goals[0]`. */
export const unstorableTexts = (value: unknown, path = ""): ReadonlyArray<InputFault> => {
  if (typeof value === "string") return isStorable(value) ? [] : [{ path, message }]
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorableTexts(item, `${path}[${index}]`))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    isStorable(key) ? unstorableTexts(item, path === "" ? key : `${path}.${key}`) : [{ path, message }]
  )
}

const isStorable = (value: string): boolean => !value.includes("\u0000") && value.isWellFormed()
