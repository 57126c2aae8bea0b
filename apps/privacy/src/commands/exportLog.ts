/** Not there yet. */
import { Effect } from "effect"
import { command } from "../Command.ts"
import { exitCode } from "../ExitCode.ts"
import { ToolFault } from "../ToolFault.ts"

export const exportLogCommand = command({
  name: "export-log",
  summary: "sends the processing log on to a register, over OTLP",
  usage: "[--url <address>]",
  options: {},
  run: () => Effect.fail(new ToolFault({ exit: exitCode.failed, message: "This command is not there yet." }))
})
