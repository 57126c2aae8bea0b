/**
 * docs/privacy/invariants.md says which test proves each of the fifteen invariants of access; each is there.
 *
 * A line of its table names the invariant, the file and how the test begins. A test that is skipped, or
 * renamed, proves nothing, and is found here.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Check } from "./finding.ts"
import { testNames } from "./proof.ts"

export const invariantsFile = "docs/privacy/invariants.md"
const howMany = 15

/** A test that proves an invariant. */
export interface Proof {
  readonly invariant: number
  readonly file: string
  /** How its name begins. */
  readonly test: string
}

/** The lines of the table: `| 1 | what it says | path | how the test begins |`. */
export const proofsIn = (document: string): ReadonlyArray<Proof> =>
  document.split("\n").flatMap((line) => {
    const [, number, , file, test] = line.split("|").map((cell) => cell.trim())
    return /^\d+$/.test(number ?? "") && file !== undefined && test !== undefined
      ? [{ invariant: Number(number), file: file.replaceAll("`", ""), test }]
      : []
  })

/** What is not proven: an invariant without a line, or a line without its test. `textOf`: undefined where there is no file. */
export const unproven = (
  proofs: ReadonlyArray<Proof>,
  textOf: (file: string) => string | undefined
): ReadonlyArray<string> => [
  ...Array.from({ length: howMany }, (_, index) => index + 1)
    .filter((one) => !proofs.some(({ invariant }) => invariant === one))
    .map((one) => `${invariantsFile}: says of no test that it proves invariant ${one}`),
  ...proofs.flatMap(({ file, invariant, test }) => {
    const text = textOf(file)
    if (text === undefined) return [`${invariantsFile}: invariant ${invariant}: there is no ${file}`]
    const names = testNames({ room: "", path: file, text })
    return names.some((name) => name.startsWith(test))
      ? []
      : [`${invariantsFile}: invariant ${invariant}: ${file} has no test "${test}"`]
  })
]

export const invariants: Check = {
  name: "invariants",
  run: (root) => {
    const path = join(root, invariantsFile)
    const proofs = existsSync(path) ? proofsIn(readFileSync(path, "utf8")) : []
    return {
      saw: `${proofs.length} tests of ${howMany} invariants`,
      findings: unproven(proofs, (file) =>
        existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined
      )
    }
  }
}
