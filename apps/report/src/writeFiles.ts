/**
 * Writes the files of a report so that a reader never meets half of one: first beside their place, then,
 * when all are there, into it.
 */
import { Effect } from "effect"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { exitCode, JobFault } from "./JobFault.ts"
import type { ReportFile } from "./ReportFiles.ts"

export const writeFiles = (dir: string, files: ReadonlyArray<ReportFile>): Effect.Effect<void, JobFault> =>
  Effect.tryPromise({
    try: async () => {
      await mkdir(dir, { recursive: true })
      const written: Array<{ readonly from: string; readonly to: string }> = []
      try {
        for (const { name, text } of files) {
          const to = join(dir, name)
          const from = `${to}.partly`
          written.push({ from, to })
          await writeFile(from, text)
        }
        for (const { from, to } of written) await rename(from, to)
      } finally {
        for (const { from } of written) await rm(from, { force: true })
      }
    },
    catch: (error) =>
      new JobFault({
        exit: exitCode.notWritten,
        message: `The report cannot be written to ${dir}: ${error instanceof Error ? error.message : String(error)}`
      })
  })
