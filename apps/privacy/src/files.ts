/** Reads and writes a file that the tool was given; what cannot be done is said with its name. */
import { Effect } from "effect"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { exitCode } from "./ExitCode.ts"
import { ToolFault } from "./ToolFault.ts"

export const readText = (file: string): Effect.Effect<string, ToolFault> =>
  Effect.try({
    try: () => readFileSync(file, "utf8"),
    catch: (error) => fault(`The file ${file} cannot be read: ${reasonOf(error)}.`)
  })

/** A new file; one that is there is never written over. */
export const writeNew = (file: string, text: string): Effect.Effect<void, ToolFault> =>
  Effect.try({
    try: () => writeFileSync(file, text, { flag: "wx" }),
    catch: (error) => fault(`The file ${file} cannot be written: ${reasonOf(error)}.`)
  })

/** Fails where there is such a file. */
export const notThere = (file: string): Effect.Effect<void, ToolFault> =>
  Effect.suspend(() =>
    existsSync(file) ? Effect.fail(fault(`The file ${file} is there already.`)) : Effect.void
  )

const fault = (message: string): ToolFault => new ToolFault({ exit: exitCode.badInput, message })

const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "it does not work"
