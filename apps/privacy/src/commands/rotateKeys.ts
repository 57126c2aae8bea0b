/**
 * `oza-privacy rotate-keys`: wraps all data keys anew with the newest wrapping key.
 *
 * Nothing is sealed again, so that everybody goes on working meanwhile. It can be broken off and run
 * again. All regions of the database are done, as they share the wrapping key.
 */
import { KeyStore } from "@oza/casework"
import {
  type Database,
  type DbError,
  keyFiles,
  KeyTable,
  keyTableOn,
  KeyWrapper,
  rotateKeys,
  type SchemaMismatch,
  wrappingKeysIn
} from "@oza/postgres"
import { Effect, Layer, Redacted } from "effect"
import { join } from "node:path"
import { command, type Env } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { Output } from "../Output.ts"
import { databaseOf, noDatabase, type Target } from "../Target.ts"
import { ToolFault } from "../ToolFault.ts"

export const rotateKeysCommand = command({
  name: "rotate-keys",
  summary:
    "wraps all data keys anew with OZA_WRAPPING_KEY; the key of before stands in OZA_WRAPPING_KEYS_BEFORE meanwhile",
  usage: "",
  options: {},
  run: ({ env, target }) =>
    Effect.gen(function* () {
      const { say } = yield* Output
      const { passedOver, rewrapped, seen } = yield* rotateKeys((so) => {
        if (so.seen % 10_000 === 0) say(`${so.seen} keys were looked at.`)
      })
      say(
        `${seen} keys were looked at, ${rewrapped} were wrapped anew.${passedOver === 0 ? "" : ` ${passedOver} were removed or wrapped by somebody else meanwhile.`}`
      )
      say("OZA_WRAPPING_KEYS_BEFORE is needed no longer, once every process has started with the new key.")
      return exitCode.done
    }).pipe(
      Effect.provide(
        keyStoreOf(target, env["OZA_KEYS_DATABASE_URL"]).pipe(
          Layer.catch((error) => Layer.effect(KeyStore, Effect.fail(noDatabase(error)))),
          Layer.provideMerge(wrapperOf(env)),
          Layer.provide(databaseOf(target))
        )
      ),
      Effect.catchTag("StoreUnavailable", () =>
        Effect.fail(
          new ToolFault({ exit: exitCode.unreachable, message: "The data keys cannot be reached." })
        )
      ),
      Effect.catchTag("WrongWrappingKey", ({ message }) =>
        Effect.fail(new ToolFault({ exit: exitCode.badInput, message }))
      )
    )
})

const wrapperOf = (env: Env) =>
  KeyWrapper.layerOf({
    newest: Redacted.make(env["OZA_WRAPPING_KEY"] ?? ""),
    before: wrappingKeysIn(Redacted.make(env["OZA_WRAPPING_KEYS_BEFORE"] ?? ""))
  }).pipe(
    Layer.catch(({ message }) =>
      Layer.effect(KeyWrapper, Effect.fail(new ToolFault({ exit: exitCode.badInput, message })))
    )
  )

/** Beside an embedded database, in a database of their own, or in that of the data. */
const keyStoreOf = (
  target: Target,
  url: string | undefined
): Layer.Layer<KeyStore, DbError | SchemaMismatch, Database> =>
  url !== undefined && url !== ""
    ? keyTableOn({ url: Redacted.make(url), poolSize: 1 })
    : target._tag === "Server"
      ? KeyTable
      : keyFiles(join(target.dir, "keys"))
