/** Reads a mapping: a JSON file, checked against its schema with every fault at once. */
import { readFile } from "node:fs/promises"
import { Result, Schema } from "effect"
import { schemaFaults } from "../table/SchemaFault.ts"
import { FileNotReadable, whyNotReadable } from "../table/TableFile.ts"
import { Mapping } from "./Mapping.ts"
import type { MappingFault } from "./MappingFault.ts"

const decode = Schema.decodeUnknownResult(Mapping, { errors: "all", onExcessProperty: "error" })

/** The mapping in a file, and its text; rejects with `FileNotReadable`. */
export const readMapping = async (
  path: string
): Promise<Result.Result<Mapping, ReadonlyArray<MappingFault>>> => {
  let json: unknown
  try {
    json = JSON.parse(await readFile(path, "utf8"))
  } catch (cause) {
    if (cause instanceof SyntaxError)
      return Result.fail([{ at: "", message: `it is no JSON: ${cause.message}` }])
    throw new FileNotReadable({ path, why: whyNotReadable(cause) })
  }
  return Result.mapError(decode(json), ({ issue }) =>
    schemaFaults(issue).map(({ path: at, message }) => ({ at: at.join("."), message }))
  )
}

/** Faults of a mapping in lines for people. */
export const mappingFaultLines = (faults: ReadonlyArray<MappingFault>): string =>
  faults.map(({ at, message }) => `\n  ${at === "" ? "" : `${at}: `}${message}`).join("")
