/**
 * `oza-privacy rotate-keys`: wraps all data keys anew with the newest wrapping key.
 *
 * Nothing is sealed again, so that everybody goes on working meanwhile. It can be broken off and run
 * again. All regions of the database are done, as they share the wrapping key.
 */
import { KeyStore } from "@oza/casework"
import { rotateKeys } from "@oza/postgres"
import { Effect, Layer } from "effect"
import { command } from "../Command.ts"
import { keyStoreOf, wrapperOf } from "../dataKeys.ts"
import { exitCode } from "../ExitCode.ts"
import { Output } from "../Output.ts"
import { databaseOf, noDatabase } from "../Target.ts"
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
