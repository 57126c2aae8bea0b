/** The file that is imported, and the mapping that reads it: an export of an old system, made up. */
import { oldSystemHeader, oldSystemMapping, oldSystemRow, syntheticReference } from "@oza/testing"
import { createWriteStream } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"

export interface ImportFiles {
  readonly file: string
  readonly mapping: string
  readonly rows: number
}

/** Writes both to a folder; one row in fifty has a fault, as files have. */
export const writeFiles = async (folder: string, rows: number): Promise<ImportFiles> => {
  const file = join(folder, `cases-${rows}.csv`)
  const mapping = join(folder, "mapping.json")
  await pipeline(lines(rows), createWriteStream(file))
  await writeFile(mapping, JSON.stringify(oldSystemMapping))
  return { file, mapping, rows }
}

const lines = function* (rows: number): Generator<string> {
  yield oldSystemHeader
  const options = { seed: "bench", schools: syntheticReference.schools, faulty: 0.02 }
  for (let index = 0; index < rows; index++) yield oldSystemRow(options, index)
}

/** The columns of the file, for a table that takes it as it is. */
export const columns: ReadonlyArray<string> = oldSystemHeader.trim().split(";")
