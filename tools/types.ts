/** Every package and every test has sound types: one build of the whole tree of tsconfig files. */
import { readPackages } from "./sources.ts"
import { command, linesOf } from "./command.ts"
import type { Check } from "./finding.ts"

export const types: Check = {
  name: "types",
  run: async (root) => {
    const finished = await command(root, "tsc", "-b", "--pretty", "false")
    const listed = await command(root, "tsc", "-b", "--dry", "--pretty", "false")
    // A project that tsconfig.json does not name is never built; nor would its faults be seen.
    const forgotten = readPackages(root)
      .filter(({ folder }) => !listed.output.replaceAll("\\", "/").includes(`/${folder}/tsconfig.json`))
      .map(({ folder }) => `tsconfig.json: does not refer to ${folder}`)
    return { saw: "packages and tests", findings: [...linesOf(finished), ...forgotten] }
  }
}
