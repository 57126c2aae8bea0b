/**
 * Signs a statement on both logs of a region, keeps it in the database, and writes it to a file that is to
 * be kept where nobody who can reach the database can: with another partner, or with a notary.
 */
import { LogWatch } from "@oza/postgres"
import { Effect, Layer } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { notThere, writeNew } from "../files.ts"
import { signerOf } from "../keys.ts"
import { Output } from "../Output.ts"
import { databaseOf, noDatabase } from "../Target.ts"
import { ToolFault } from "../ToolFault.ts"

export const checkpointCommand = command({
  name: "checkpoint",
  summary: "signs a statement on all logs of a region (with OZA_CHECKPOINT_KEY), to be kept elsewhere",
  usage: "[--out <file>]",
  options: { out: { type: "string" } },
  run: ({ env, regions, target, values: { out } }) =>
    Effect.gen(function* () {
      const { say } = yield* Output
      const signer = yield* signerOf(env)
      if (out !== undefined) {
        if (regions.length > 1) return yield* oneRegion
        yield* notThere(out)
      }
      yield* Effect.gen(function* () {
        const watch = yield* LogWatch
        for (const { id } of regions) {
          const made = yield* watch.checkpoint(id, signer).pipe(Effect.mapError(noDatabase))
          if (made === undefined) {
            say(`  ${id}: there are no logs yet.`)
            continue
          }
          const { kept, statement } = made
          if (out !== undefined) yield* writeNew(out, `${JSON.stringify(kept, undefined, 2)}\n`)
          say(
            `✓ ${id}: checkpoint ${statement.number} on ${statement.chains} logs with ${statement.records} records, root ${statement.root.slice(0, 16)}…`
          )
          if (out !== undefined) say(`  ${out}: keep it where the database cannot be reached.`)
        }
      }).pipe(Effect.provide(LogWatch.layer.pipe(Layer.provide(databaseOf(target)))))
      return exitCode.done
    })
})

const oneRegion = new ToolFault({
  exit: exitCode.notUnderstood,
  message: "A file holds the checkpoint of one region; give --region with --out."
})
