/** Where the data keys of a database are, and the wrapping keys of the environment that open them. */
import type { KeyStore } from "@oza/casework"
import {
  type Database,
  type DbError,
  keyFiles,
  KeyTable,
  keyTableOn,
  KeyWrapper,
  type SchemaMismatch,
  wrappingKeysIn
} from "@oza/postgres"
import { Effect, Layer, Redacted } from "effect"
import { join } from "node:path"
import type { Env } from "./Command.ts"
import { exitCode } from "./ExitCode.ts"
import type { Target } from "./Target.ts"
import { ToolFault } from "./ToolFault.ts"

export const wrapperOf = (env: Env) =>
  KeyWrapper.layerOf({
    newest: Redacted.make(env["OZA_WRAPPING_KEY"] ?? ""),
    before: wrappingKeysIn(Redacted.make(env["OZA_WRAPPING_KEYS_BEFORE"] ?? ""))
  }).pipe(
    Layer.catch(({ message }) =>
      Layer.effect(KeyWrapper, Effect.fail(new ToolFault({ exit: exitCode.badInput, message })))
    )
  )

/** Beside an embedded database, in a database of their own, or in that of the data. */
export const keyStoreOf = (
  target: Target,
  url: string | undefined
): Layer.Layer<KeyStore, DbError | SchemaMismatch, Database> =>
  url !== undefined && url !== ""
    ? keyTableOn({ url: Redacted.make(url), poolSize: 1 })
    : target._tag === "Server"
      ? KeyTable
      : keyFiles(join(target.dir, "keys"))
