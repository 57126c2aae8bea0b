/** What oxlint finds, with the rules that need types; a warning counts as a fault. Rules: .oxlintrc.json. */
import { command, linesOf } from "./command.ts"
import type { Check, Outcome } from "./finding.ts"

interface Report {
  readonly number_of_files: number
  readonly diagnostics: ReadonlyArray<{
    readonly message: string
    readonly code?: string
    readonly filename: string
    readonly labels: ReadonlyArray<{ readonly span: { readonly line: number } }>
  }>
}

/** Lints what lies in `folder`, by the configuration that it finds there. */
export const lintOf = async (folder: string): Promise<Outcome> => {
  const finished = await command(folder, "oxlint", "--type-aware", "--deny-warnings", "--format=json")
  let report: Report
  try {
    report = JSON.parse(finished.output) as Report
  } catch {
    return { saw: "nothing", findings: [...linesOf(finished), "the linter gave no report"] }
  }
  const findings = report.diagnostics.map(
    ({ message, code, filename, labels }) =>
      `${filename}:${labels[0]?.span.line ?? 1}: ${message} [${code ?? "parse"}]`
  )
  if (findings.length === 0 && finished.code !== 0)
    findings.push(`the linter ended with code ${finished.code}`)
  if (report.number_of_files === 0) findings.push("saw no file at all")
  return { saw: `${report.number_of_files} files`, findings }
}

export const lint: Check = { name: "lint", mend: "pnpm run lint --fix", run: lintOf }
