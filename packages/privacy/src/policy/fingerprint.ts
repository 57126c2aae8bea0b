/**
 * A short name for a set of data: the same data gives the same name on every machine.
 *
 * Twice FNV-1a of 32 bits, from two offsets, over JSON with sorted keys. It tells versions apart; it
 * proves nothing against somebody who wants two sets to look alike.
 */
export const fingerprint = (data: unknown): string => {
  const json = canonical(data)
  return hash(json, 0x811c9dc5) + hash(json, 0x9747b28c)
}

/** Eight hexadecimal digits. */
const hash = (value: string, offset: number): string => {
  let state = offset
  for (let index = 0; index < value.length; index++) {
    state = Math.imul(state ^ value.charCodeAt(index), 0x01000193)
  }
  return (state >>> 0).toString(16).padStart(8, "0")
}

/** JSON with sorted keys, and without what is not there. */
export const canonical = (data: unknown): string => {
  if (Array.isArray(data)) return `[${data.map(canonical).join(",")}]`
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null"
  const fields = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
  return `{${fields.join(",")}}`
}
