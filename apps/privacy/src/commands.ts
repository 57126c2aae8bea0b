/** The commands of the tool, in the order in which they are listed. */
import type { Command } from "./Command.ts"
import { checkpointCommand } from "./commands/checkpoint.ts"
import { describeCommand } from "./commands/describe.ts"
import { diffCommand } from "./commands/diff.ts"
import { exportLogCommand } from "./commands/exportLog.ts"
import { retentionCommand } from "./commands/retention.ts"
import { rotateKeysCommand } from "./commands/rotateKeys.ts"
import { verifyCommand } from "./commands/verify.ts"

export const commands: ReadonlyArray<Command> = [
  checkpointCommand,
  verifyCommand,
  exportLogCommand,
  rotateKeysCommand,
  retentionCommand,
  describeCommand,
  diffCommand
]
