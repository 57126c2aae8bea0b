/**
 * The import of cases, from its start to its end, beside COPY and drizzle.
 *
 * A row of the file becomes a case with a history of some twenty events. There are two limits: COPY of
 * the file into one table, which is another and much smaller job, and COPY of the very rows that the
 * import leaves behind, made beforehand, into the same tables. The second is the first way, to which the
 * others are compared.
 */
import { ReferenceData } from "@oza/postgres"
import { syntheticReference } from "@oza/testing"
import { startPostgresServer } from "@oza/testing/postgres-server"
import { Effect } from "effect"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compare, exponentOf } from "../bench.ts"
import { writeFiles } from "./files.ts"
import { copyFile, copyRows, takeOut, upsertRows } from "./raw.ts"
import { on, scratchOn } from "../Scratch.ts"
import { runTool } from "./tool.ts"

export interface ImportBenchOptions {
  readonly rows: number
  readonly rounds: number
}

export const importBench = async (
  { rows, rounds }: ImportBenchOptions,
  say: (line: string) => void
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "oza-bench-"))
  const server = await startPostgresServer()
  try {
    const scratch = await scratchOn(server.url, (url) =>
      on(
        url,
        Effect.flatMap(ReferenceData, (reference) => reference.replace(syntheticReference)),
        ReferenceData.layer
      )
    )
    const files = await writeFiles(folder, rows)
    const done = await scratch.make()
    say(`Making ready: ${rows} rows are imported once`)
    await runTool(done, files)
    await takeOut(done, folder)
    const fewer = Math.max(100, Math.round(rows / 10))

    await compare(
      {
        title: `${rows} cases with their history`,
        unit: "cases",
        rounds,
        ways: [
          {
            name: "COPY of the rows that it leaves behind",
            turn: () => scratch.use((url) => copyRows(url, folder, rows))
          },
          { name: "oza-import cases", turn: () => scratch.use((url) => runTool(url, files)) },
          {
            name: "drizzle, the same rows upserted",
            turn: () => scratch.use((url) => upsertRows(url, done, fewer))
          },
          { name: "COPY of the file into one table", turn: () => scratch.use((url) => copyFile(url, files)) }
        ]
      },
      say
    )

    say("\nGrowth of oza-import cases")
    const measured = []
    for (const size of [Math.max(100, Math.round(rows / 10)), rows]) {
      const small = await writeFiles(folder, size)
      const { seconds, megabytes } = await scratch.use((url) => runTool(url, small))
      measured.push({ size, seconds })
      say(
        `  ${size} rows: ${seconds.toFixed(1)} s${megabytes === undefined ? "" : `, ${Math.round(megabytes)} MB at most`}`
      )
    }
    say(`  time grows by the power ${exponentOf(measured).toFixed(2)} (1 is linear; starting up is in it)`)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
