/** The format of every file is what oxfmt makes of it, so that no change is about layout. */
import { command, countIn, linesOf } from "./command.ts"
import type { Check, Outcome } from "./finding.ts"

/** Checks the format of what lies in `folder`, by the configuration that it finds there. */
export const formatOf = async (folder: string): Promise<Outcome> => {
  const finished = await command(folder, "oxfmt", "--check")
  const files = countIn(finished.output, /on (\d+) files/)
  const findings = linesOf(finished).filter((line) => !/^(Checking|Finished|Format issues)/.test(line))
  return {
    saw: `${files} files`,
    findings: files === 0 && findings.length === 0 ? ["saw no file at all"] : findings
  }
}

export const format: Check = { name: "format", mend: "pnpm run format", run: formatOf }
