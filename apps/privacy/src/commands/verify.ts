/**
 * Reads both logs again, record by record, and says what was changed, left out or taken away: against the
 * chain of each case, against the other log, and against what checkpoints vouch for.
 */
import { KeptCheckpoint, keptRegion, type LogFault, LogWatch, type Verification } from "@oza/postgres"
import { Effect, Layer, Result, Schema } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { readText } from "../files.ts"
import { checkerOf } from "../keys.ts"
import { Output } from "../Output.ts"
import { databaseOf, noDatabase } from "../Target.ts"
import { ToolFault } from "../ToolFault.ts"

export const verifyCommand = command({
  name: "verify",
  summary: "reads both logs again and says what was changed, left out or taken away",
  usage: "[--checkpoint <file>] [--public-key <file>]",
  options: { checkpoint: { type: "string" }, "public-key": { type: "string" } },
  run: ({ env, regions, target, values }) =>
    Effect.gen(function* () {
      const { say } = yield* Output
      const checker = yield* checkerOf(values["public-key"], env)
      const file = values.checkpoint
      const kept = file === undefined ? undefined : yield* keptIn(file)
      if (kept !== undefined && checker === undefined) return yield* noKey
      if (kept !== undefined && !regions.some(({ id }) => id === kept.region)) {
        return yield* badFile(file!, `it is of the region ${kept.region}`)
      }
      if (checker === undefined) {
        say("  No public key was given: signatures of checkpoints are not looked at.")
      }
      return yield* Effect.gen(function* () {
        const watch = yield* LogWatch
        let isInOrder = true
        for (const { id } of regions) {
          const own = kept?.region === id ? [kept.checkpoint] : []
          const found = yield* watch.verify(id, { checker, kept: own }).pipe(Effect.mapError(noDatabase))
          for (const line of told(id, found)) say(line)
          if (found.logFaults.length + found.checkpointFaults.length > 0) isInOrder = false
        }
        return isInOrder ? exitCode.done : exitCode.notInOrder
      }).pipe(Effect.provide(LogWatch.layer.pipe(Layer.provide(databaseOf(target)))))
    })
})

const told = (region: string, found: Verification): ReadonlyArray<string> => {
  const counted = `${found.records} records of ${found.cases} cases, ${found.checkpoints} checkpoints`
  const faults = [
    ...found.checkpointFaults.map(({ message, number }) => `  checkpoint ${number}: ${message}`),
    ...found.logFaults.map(faultLine)
  ]
  return faults.length === 0
    ? [`✓ ${region}: ${counted}; nothing is wrong.`]
    : [`✗ ${region}: ${counted}; ${faults.length} faults.`, ...faults]
}

const faultLine = ({ case: id, log, message, sequence }: LogFault): string =>
  `  case ${id}, ${log} log${sequence === undefined ? "" : `, record ${sequence}`}: ${message}`

const decode = Schema.decodeUnknownResult(Schema.fromJsonString(KeptCheckpoint))

const keptIn = Effect.fnUntraced(function* (file: string) {
  const read = decode(yield* readText(file))
  const region = Result.isSuccess(read) ? keptRegion(read.success) : undefined
  if (Result.isFailure(read) || region === undefined) return yield* badFile(file, "it is no checkpoint")
  return { checkpoint: read.success, region }
})

const badFile = (file: string, why: string): ToolFault =>
  new ToolFault({ exit: exitCode.badInput, message: `The file ${file} cannot be used: ${why}.` })

const noKey = new ToolFault({
  exit: exitCode.notUnderstood,
  message:
    "A checkpoint that was kept proves nothing without the key that it was signed with; give --public-key."
})
