/**
 * One text for one value: JSON with its keys in order and nothing between the parts.
 *
 * What is hashed and signed is this text, so that the same record gives the same bytes on every machine.
 * A key without a value is left out; a number that JSON does not know is a bug.
 */

/** A value that JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<Json>
  | { readonly [key: string]: Json | undefined }

/** The text of a value. Throws on a number that is not finite. */
export const canonicalText = (value: Json): string => {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError("a number that is not finite has no text")
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join(",")}]`
  const parts: Array<string> = []
  for (const key of Object.keys(value).toSorted()) {
    const part = value[key]
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalText(part)}`)
  }
  return `{${parts.join(",")}}`
}

const isList = (value: object): value is ReadonlyArray<Json> => Array.isArray(value)
