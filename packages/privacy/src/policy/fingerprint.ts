/**
 * A short name for a set of data: the same data gives the same name on every machine.
 *
 * FNV-1a of 64 bits over JSON with sorted keys. It tells versions apart; it proves nothing against
 * somebody who wants two sets to look alike.
 */
export const fingerprint = (data: unknown): string => {
  let hash = 0xcbf29ce484222325n
  for (const character of canonical(data)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0)!)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, "0")
}

const canonical = (data: unknown): string => {
  if (Array.isArray(data)) return `[${data.map(canonical).join(",")}]`
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null"
  const fields = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
  return `{${fields.join(",")}}`
}
