/**
 * The tool: reads what it is asked, does it, and ends with a number that says how.
 *
 * `terminal/ExitCode.ts` says what the numbers mean.
 */
import { Cause, Effect, Exit, Fiber } from "effect"
import { parseAsked, usage, type Asked } from "./Arguments.ts"
import { casesCommand } from "./cases/casesCommand.ts"
import { referenceCommand } from "./reference/referenceCommand.ts"
import { seedCommand } from "./seed/seedCommand.ts"
import { exitCode, type ExitCode } from "./terminal/ExitCode.ts"
import { Output, processOutput } from "./terminal/Output.ts"
import { ToolFault } from "./ToolFault.ts"

const run = (asked: Asked): Effect.Effect<ExitCode, ToolFault, Output> => {
  switch (asked._tag) {
    case "Help":
      return Effect.sync(() => {
        processOutput.say(usage)
        return exitCode.done
      })
    case "Reference":
      return referenceCommand(asked)
    case "Seed":
      return seedCommand(asked, process.env)
    case "Cases":
      return casesCommand(asked, process.env)
  }
}

const asked = parseAsked(process.argv.slice(2), process.env)
if (asked._tag === "Failure") {
  for (const fault of asked.failure) console.error(`✗ ${fault}`)
  console.error('\nSee "oza-import --help".')
  process.exitCode = exitCode.notUnderstood
} else {
  const fiber = Effect.runFork(run(asked.success).pipe(Effect.provideService(Output, processOutput)))
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      // A second signal does not wait for the batch that is being written.
      process.once(signal, () => process.exit(exitCode.stopped))
      fiber.interruptUnsafe()
    })
  }
  const exit = await Effect.runPromise(Fiber.await(fiber))
  process.exitCode = Exit.isSuccess(exit) ? exit.value : failed(exit.cause)
}

function failed(cause: Cause.Cause<ToolFault>): ExitCode {
  if (Cause.hasInterruptsOnly(cause)) {
    console.error("\n✗ Stopped. What was written stays.")
    return exitCode.stopped
  }
  const error = Cause.squash(cause)
  if (error instanceof ToolFault) {
    console.error(`\n✗ ${error.message}`)
    return error.exit
  }
  console.error(`\n✗ This is a bug of the tool. ${error instanceof Error ? error.stack : String(error)}`)
  return exitCode.failed
}
