import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { oldSystemMapping } from "@oza/testing"
import { Schema } from "effect"
import { afterAll, beforeAll, expect, it } from "vitest"
import { Mapping } from "./Mapping.ts"
import { openSource, type SourceRow } from "./SourceFile.ts"

const mapping = Schema.decodeUnknownSync(Mapping)(oldSystemMapping)

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "oza-source-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = async (name: string, content: string | Uint8Array, columns: ReadonlyArray<string>) => {
  const path = join(folder, name)
  await writeFile(path, content)
  const rows: Array<SourceRow> = []
  const source = await openSource(path, mapping)
  for await (const some of source.rows(columns)) rows.push(...some)
  return { rows, bytes: source.bytesRead() }
}

it("gives the columns that were asked for, trimmed, in that order", async () => {
  const { rows } = await read("a.csv", "naam;dossier;x\r\n  Zoë ;7;1\r\n", ["dossier", "naam"])
  expect(rows).toEqual([{ line: 2, fields: ["7", "Zoë"] }])
})

it("says of a row that is too short or broken that it cannot be read, and reads on", async () => {
  const { rows } = await read("b.csv", 'naam;dossier\nA\n"B"x;1\nC;2\n', ["dossier"])
  expect(rows).toEqual([
    { line: 2, broken: { valueClass: "1 fields", reason: "the header has 2 columns" } },
    {
      line: 3,
      broken: { valueClass: "row", reason: "text follows a closing quote before the next separator" }
    },
    { line: 4, fields: ["2"] }
  ])
})

it("reads a line of JSON as a row of the same text", async () => {
  const lines = [
    { dossier: 7, kind: { naam: " Zoë " }, open: true, leeg: null },
    [1],
    { dossier: "\uD800x", kind: {} }
  ].map((line) => JSON.stringify(line))
  const { rows, bytes } = await read("c.jsonl", `${lines[0]}\n\n${lines[1]}\nno json\n${lines[2]}`, [
    "dossier",
    "kind.naam",
    "open",
    "leeg"
  ])
  const noObject = { valueClass: "row", reason: "the line holds no JSON object" }
  expect(rows).toEqual([
    { line: 1, fields: ["7", "Zoë", "true", ""] },
    { line: 3, broken: noObject },
    { line: 4, broken: noObject },
    { line: 5, fields: ["\uFFFDx", "", "", ""] }
  ])
  expect(bytes).toBeGreaterThan(80)
})
