/** The tool: reads what it is asked, does it, and ends with a number that says how. */
import { Cause, Effect, Exit, Fiber } from "effect"
import { parseAsked, usage } from "./Arguments.ts"
import { commands } from "./commands.ts"
import { exitCode, type ExitCode } from "./ExitCode.ts"
import { Output, processOutput } from "./Output.ts"
import { ToolFault } from "./ToolFault.ts"

const parsed = parseAsked(commands, process.argv.slice(2), process.env)
if (parsed._tag === "Failure") {
  for (const fault of parsed.failure) console.error(`✗ ${fault}`)
  console.error('\nSee "oza-privacy --help".')
  process.exitCode = exitCode.notUnderstood
} else if (parsed.success._tag === "Help") {
  processOutput.say(usage(commands))
} else {
  const { command, given } = parsed.success
  const fiber = Effect.runFork(command.run(given).pipe(Effect.provideService(Output, processOutput)))
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => fiber.interruptUnsafe())
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
    console.error(`✗ ${error.message}`)
    return error.exit
  }
  console.error(`✗ This is a bug of the tool. ${error instanceof Error ? error.stack : String(error)}`)
  return exitCode.failed
}
