/** Databases for tests of the whole tool, on each engine, and the tool as somebody starts it on one. */
import { Database, statement } from "@oza/postgres"
import { Effect, Exit, Layer, ManagedRuntime, Redacted, Result } from "effect"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inject } from "vitest"
import { parseAsked } from "../src/Arguments.ts"
import type { Env } from "../src/Command.ts"
import { commands } from "../src/commands.ts"
import { Output } from "../src/Output.ts"
import { ToolFault } from "../src/ToolFault.ts"

export interface Place {
  /** How the tool is told which database. */
  readonly words: ReadonlyArray<string>
  readonly database: Layer.Layer<Database>
  /** For files. */
  readonly folder: string
  readonly remove: () => Promise<void>
}

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "oza-privacy-"))

const embedded = async (): Promise<Place> => {
  const folder = emptyFolder()
  const data = join(folder, "data")
  mkdirSync(data)
  return {
    words: ["--data-dir", data],
    database: Layer.orDie(Database.layerPglite({ dir: join(data, "pglite") })),
    folder,
    remove: async () => rmSync(folder, { recursive: true, force: true })
  }
}

/** A database of its own on the server, there until it is removed. */
const onServer = async (): Promise<Place> => {
  const folder = emptyFolder()
  const server = inject("postgresServer")
  const scratch = ManagedRuntime.make(Database.layerScratch({ server: Redacted.make(server), poolSize: 1 }))
  const [row] = await scratch.runPromise(Effect.flatMap(Database, (db) => db.run(currentDatabase)))
  const url = new URL(server)
  url.pathname = `/${row!.name}`
  return {
    words: ["--database", url.href],
    database: Layer.orDie(Database.layerPostgres({ url: Redacted.make(url.href), poolSize: 2 })),
    folder,
    remove: async () => {
      rmSync(folder, { recursive: true, force: true })
      await scratch.dispose()
    }
  }
}

const currentDatabase = statement<{ readonly name: string }>("", "select current_database()::text as name")

export const places = [
  { engine: "PGlite", make: embedded },
  { engine: "PostgreSQL", make: onServer }
] as const

/** What the tool says, and the number that it ends with. */
export interface Ended {
  readonly exit: number
  readonly lines: ReadonlyArray<string>
}

/** Runs the tool as it would be started. */
export const tool = async (words: ReadonlyArray<string>, env: Env = {}): Promise<Ended> => {
  const asked = parseAsked(commands, words, env)
  if (Result.isFailure(asked)) return { exit: 2, lines: asked.failure }
  if (asked.success._tag === "Help") return { exit: 0, lines: [] }
  const { command, given } = asked.success
  const lines: Array<string> = []
  const exit = await Effect.runPromiseExit(
    command.run(given).pipe(Effect.provideService(Output, { say: (line) => void lines.push(line) }))
  )
  if (Exit.isSuccess(exit)) return { exit: exit.value, lines }
  const error = Exit.findErrorOption(exit)
  if (error._tag === "Some" && error.value instanceof ToolFault) {
    return { exit: error.value.exit, lines: [...lines, error.value.message] }
  }
  throw new Error("a bug of the tool", { cause: exit.cause })
}
