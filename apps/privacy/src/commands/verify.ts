/** Not there yet. */
import { Effect } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { ToolFault } from "../ToolFault.ts"

export const verifyCommand = command({
  name: "verify",
  summary: "reads both logs again and says what was changed, left out or taken away",
  usage: "[--checkpoint <file> --public-key <file>]",
  options: {},
  run: () => Effect.fail(new ToolFault({ exit: exitCode.failed, message: "This command is not there yet." }))
})
