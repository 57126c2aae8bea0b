/** The database that the tool works on: a server by its address, or an embedded one in a folder. */
import { Database } from "@oza/postgres"
import { Effect, Layer, Redacted } from "effect"
import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Env } from "./Command.ts"
import { exitCode } from "./ExitCode.ts"
import { ToolFault } from "./ToolFault.ts"

export type Target =
  | { readonly _tag: "Server"; readonly url: string }
  | { readonly _tag: "Embedded"; readonly dir: string }

/** Reads where the database is; says what is wrong with that in `faults`. */
export const targetOf = (
  values: { readonly database?: string | undefined; readonly "data-dir"?: string | undefined },
  env: Env,
  faults: Array<string>
): Target => {
  if (values.database !== undefined && values["data-dir"] !== undefined) {
    faults.push("--database and --data-dir are two places; give one of them.")
  }
  const url = values.database ?? (values["data-dir"] === undefined ? env["DATABASE_URL"] : undefined)
  if (url !== undefined && url !== "") {
    // The address can have a password in it, and is never repeated.
    if (!/^postgres(ql)?:\/\//.test(url))
      faults.push("The address of the database has to start with postgresql://.")
    return { _tag: "Server", url }
  }
  return { _tag: "Embedded", dir: values["data-dir"] ?? env["OZA_DATA_DIR"] ?? ".data" }
}

/** The database. An embedded one has to be there: an empty one would only seem to be in order. */
export const databaseOf = (target: Target): Layer.Layer<Database, ToolFault> => {
  if (target._tag === "Embedded" && !existsSync(join(target.dir, "pglite"))) {
    return failed(`there is none in the folder ${target.dir}. Give --data-dir or --database.`)
  }
  const database =
    target._tag === "Server"
      ? Database.layerPostgres({ url: Redacted.make(target.url), poolSize: 2 })
      : Database.layerPglite({ dir: join(target.dir, "pglite") })
  return database.pipe(Layer.catch((error) => failed(error.message)))
}

const failed = (why: string): Layer.Layer<Database, ToolFault> =>
  Layer.effect(Database, Effect.fail(noDatabase({ message: why })))

/** What a database says when it cannot be used. */
export const noDatabase = (error: { readonly message: string }): ToolFault =>
  new ToolFault({ exit: exitCode.unreachable, message: `The database cannot be used: ${error.message}` })
