/** The commands of the tool, in the order in which they are listed. */
import type { Command } from "./Command.ts"
import { checkpointCommand } from "./commands/checkpoint.ts"
import { exportLogCommand } from "./commands/exportLog.ts"
import { rotateKeysCommand } from "./commands/rotateKeys.ts"
import { verifyCommand } from "./commands/verify.ts"

export const commands: ReadonlyArray<Command> = [
  checkpointCommand,
  verifyCommand,
  exportLogCommand,
  rotateKeysCommand
]
