/** Files, exports and dependencies that nothing uses, as knip sees them (knip.json). */
import { command, linesOf } from "./command.ts"
import type { Check, Outcome } from "./finding.ts"

/** What is unused in the workspace whose root is `folder`. */
export const unusedIn = async (folder: string): Promise<Outcome> => {
  const finished = await command(folder, "knip", "--no-progress", "--treat-config-hints-as-errors")
  return { saw: "files, exports, dependencies", findings: linesOf(finished) }
}

export const unused: Check = { name: "unused", run: unusedIn }
