/**
 * A process of its own that tries to take the locks of many directories, when it is told to.
 *
 * Prints the directories that it got, and holds them until it is killed: it releases nothing.
 */
import { Effect, Exit, Scope } from "effect"
import { createInterface } from "node:readline"
import { directoryLock } from "../src/DirectoryLock.ts"

const directories = process.argv.slice(2)
const scope = Scope.makeUnsafe()
const take = (directory: string): boolean =>
  Exit.isSuccess(Effect.runSyncExit(directoryLock(directory).pipe(Effect.provideService(Scope.Scope, scope))))

console.log("ready")
for await (const start of createInterface({ input: process.stdin })) {
  while (Date.now() < Number(start)) {
    // All begin in the same millisecond, or there would be no race.
  }
  console.log(JSON.stringify(directories.filter(take)))
}
