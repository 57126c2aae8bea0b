/** Not there yet. */
import { Effect } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { ToolFault } from "../ToolFault.ts"

export const checkpointCommand = command({
  name: "checkpoint",
  summary: "signs a statement on all logs of a region, to be kept elsewhere",
  usage: "[--out <file>]",
  options: {},
  run: () => Effect.fail(new ToolFault({ exit: exitCode.failed, message: "This command is not there yet." }))
})
