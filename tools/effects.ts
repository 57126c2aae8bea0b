/**
 * What the Effect language service finds: an Effect that nobody runs, a failure without a type, a
 * `yield*` that should return. The type checker sees none of these.
 *
 * Without its `--lspconfig` the tool checks no file and ends well, so the files are counted. Suggestions
 * of style ("messages") do not count; errors and warnings do.
 */
import { join } from "node:path"
import { command, countIn, linesOf } from "./command.ts"
import type { Check, Outcome } from "./finding.ts"

const summary = /^(Checked \d+ files|\d+ errors, )|effect\(\w+\).*\bmessage\b/

/** Diagnoses the files of one tsconfig. */
export const diagnosticsOf = async (folder: string, tsconfig: string): Promise<Outcome> => {
  const finished = await command(
    folder,
    "effect-tsgo",
    "diagnostics",
    "--project",
    join(folder, tsconfig),
    "--lspconfig",
    "{}",
    "--severity",
    "error,warning",
    "--format",
    "text",
    "--strict"
  )
  const files = countIn(finished.output, /Checked (\d+) files/)
  const findings = linesOf(finished).filter((line) => !summary.test(line))
  return {
    saw: `${files} files`,
    findings: files === 0 && findings.length === 0 ? ["the diagnostics checked no file at all"] : findings
  }
}

export const effects: Check = {
  name: "effects",
  run: (root) => diagnosticsOf(root, "tsconfig.test.json")
}
