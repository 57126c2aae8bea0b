/** What makes two runs the same: the bytes of the file, the mapping and the region. */
import { createHash, hash } from "node:crypto"
import { createReadStream } from "node:fs"
import type { RegionId } from "@oza/kernel"
import type { IntakeRun } from "@oza/postgres"
import { FileNotReadable, whyNotReadable } from "../table/TableFile.ts"
import type { Mapping } from "./Mapping.ts"

/** The run of this file with this mapping in this region; rejects with `FileNotReadable`. */
export const runOf = async (path: string, mapping: Mapping, region: RegionId): Promise<IntakeRun> => {
  const fingerprint = `file ${await hashOf(path)} mapping ${hash("sha256", canonical(mapping))}`
  const id = hash("sha256", `${region} ${mapping.source} ${fingerprint}`, "buffer")
  // Version 8: an id that is made from a hash in a way of one's own (RFC 9562).
  id[6] = 0x80 | (id[6]! & 0x0f)
  id[8] = 0x80 | (id[8]! & 0x3f)
  const hex = id.toString("hex")
  return {
    region,
    source: mapping.source,
    fingerprint,
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
  }
}

const hashOf = async (path: string): Promise<string> => {
  const made = createHash("sha256")
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) made.update(bytes as Buffer)
  } catch (cause) {
    throw new FileNotReadable({ path, why: whyNotReadable(cause) })
  }
  return made.digest("hex")
}

/** The same text for the same mapping, however its file orders the parts that have no order. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  return `{${Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(",")}}`
}
