/** The keys of checkpoints, from where the tool is told that they are. */
import {
  type CheckpointChecker,
  checkpointChecker,
  type CheckpointSigner,
  checkpointSigner,
  type InvalidCheckpointKey
} from "@oza/postgres"
import { Effect, Redacted, Result } from "effect"
import type { Env } from "./Command.ts"
import { exitCode } from "./ExitCode.ts"
import { readText } from "./files.ts"
import { ToolFault } from "./ToolFault.ts"

/** The key that checkpoints are signed with; only ever from the environment. */
export const signerOf = (env: Env): Effect.Effect<CheckpointSigner, ToolFault> => {
  const key = env["OZA_CHECKPOINT_KEY"]
  return key === undefined || key === ""
    ? Effect.fail(
        new ToolFault({
          exit: exitCode.badInput,
          message:
            "OZA_CHECKPOINT_KEY is not set. It holds the Ed25519 key that checkpoints are signed with (PKCS8, in base64): openssl genpkey -algorithm ed25519 -outform DER | base64 -w0"
        })
      )
    : usable(checkpointSigner(Redacted.make(key)))
}

/** The public key of this file; else that of the environment; else none, and no signature is looked at. */
export const checkerOf = Effect.fnUntraced(function* (file: string | undefined, env: Env) {
  if (file !== undefined) return yield* usable(checkpointChecker(yield* readText(file)))
  const key = env["OZA_CHECKPOINT_KEY"]
  if (key === undefined || key === "") return undefined
  return (yield* signerOf(env)).checker satisfies CheckpointChecker
})

const usable = <A>(read: Result.Result<A, InvalidCheckpointKey>): Effect.Effect<A, ToolFault> =>
  Result.isSuccess(read)
    ? Effect.succeed(read.success)
    : Effect.fail(new ToolFault({ exit: exitCode.badInput, message: `${read.failure.message}.` }))
