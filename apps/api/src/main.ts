/** The entry: runs the program until it is told to stop, and says in one sentence why it could not start. */
import { Cause, Effect, Exit, Fiber } from "effect"
import { program } from "./Program.ts"

const fiber = Effect.runFork(Effect.scoped(program))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    // A second signal does not wait for anything.
    process.once(signal, () => process.exit(1))
    fiber.interruptUnsafe()
  })
}
const exit = await Effect.runPromise(Fiber.await(fiber))
if (Exit.isFailure(exit) && !Cause.hasInterruptsOnly(exit.cause)) {
  const error = Cause.squash(exit.cause)
  // What was foreseen says all there is to say; a fault of ours shows where it is.
  const foreseen = Exit.findErrorOption(exit)._tag === "Some"
  console.error(`\n✗ ${error instanceof Error ? (foreseen ? error.message : error.stack) : String(error)}`)
  process.exitCode = 1
}
