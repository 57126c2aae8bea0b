/**
 * `npm test`: installs, builds, checks and runs every test.
 *
 * What follows `--` goes to the test runner: `npm test -- packages/kernel` runs the tests of one folder.
 * The last line counts the tests; the exit code is 0 only where the check and every test passed.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { tally } from "./tally.mjs"
import { finish, prepare, root, run, say, secondsSince, workspaceNode } from "./workspace.mjs"

const report = join(root, "node_modules", ".cache", "oza", "tests.json")

/** What the test runner wrote down, or nothing where it did not come that far. */
const readReport = () => {
  try {
    return JSON.parse(readFileSync(report, "utf8"))
  } catch {
    return { testResults: [] }
  }
}

await finish(async () => {
  const since = performance.now()
  await prepare()
  const node = workspaceNode()

  say("→ Checking format, lint, types, arrows, documents and rules")
  const check = await run(node, ["--conditions=@oza/source", join("tools", "check.ts")])

  say("→ Running the tests")
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const tests = await run(node, [
    join("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2)
  ])

  const { passed, failed, skipped } = tally(readReport())
  const faults = [
    ...(check.code === 0 ? [] : ["the check found faults"]),
    ...(tests.code === 0 ? [] : [failed > 0 ? "tests failed" : "the test runner ended with an error"])
  ]
  say(
    faults.length === 0
      ? `✓ All is well, after ${secondsSince(since)}.`
      : `✗ After ${secondsSince(since)}: ${faults.join(" and ")}; the lines above say where.`
  )
  say(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return faults.length === 0 ? 0 : 1
})
