/**
 * `pnpm mutate:guards [words of a name ...]`: does an attack succeed, and a test fail, for each guard that is
 * not there?
 *
 * For each guard of `mutation/guards.ts` it runs the attacks of `apps/api/test/attack` that are to notice,
 * without it, until the first that fails. What it found goes to docs/guard-mutation.json, guard by guard,
 * so that a run can be broken off and gone on with (`--missing` tries what was not killed yet). A run for
 * each guard takes half a minute, so it is no part of `pnpm check`; that the guards stand where the list
 * says, is.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { spawnSync } from "node:child_process"
import { type Guard, guards } from "./mutation/guards.ts"
import {
  changedText,
  type GuardTrial,
  mergedReport,
  readGuardReport,
  writeGuardReport
} from "./mutation/withoutGuard.ts"

const root = fileURLToPath(new URL("../", import.meta.url))

interface Run {
  readonly attacks: ReadonlyArray<string>
  readonly engine: Guard["engine"]
  readonly without?: Guard
}

interface Ran {
  readonly status: "passed" | "failed"
  readonly tests: ReadonlyArray<{
    readonly fullName: string
    readonly title: string
    readonly status: string
  }>
  /** What it said, for where it did not run. */
  readonly said: string
}

const attack = ({ attacks, engine, without }: Run, bail: boolean): Ran => {
  const folder = mkdtempSync(join(tmpdir(), "oza-guards-"))
  const output = join(folder, "tests.json")
  try {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--config=tools/mutation/guards.vitest.config.ts",
        "--reporter=json",
        `--outputFile=${output}`,
        ...(bail ? ["--bail=1"] : []),
        ...attacks.map((file) => `apps/api/test/attack/${file}`)
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          OZA_ATTACK_ENGINE: engine,
          ...(without === undefined ? {} : { OZA_WITHOUT_GUARD: without.name, ...copied(without, folder) })
        },
        encoding: "utf8"
      }
    )
    return {
      status: status === 0 ? "passed" : "failed",
      tests: testsIn(output),
      said: `${stdout}${stderr}`.slice(-2000)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first test that fails; undefined where none does. Throws where the tests do not run at all. */
export const firstFailure = (run: Run): string | undefined => {
  const { said, status, tests } = attack(run, true)
  if (status === "passed") return undefined
  const failed = tests.find((one) => one.status === "failed")
  return failed?.fullName ?? notRun(run.without, said)
}

const notRun = (without: Guard | undefined, said: string): never => {
  throw new Error(`the attacks did not run without "${without?.name ?? "nothing"}": ${said}`)
}

/** Migrations are read from a folder as they stand: a guard of one is taken out of a copy. */
const copied = (guard: Guard, folder: string): Readonly<Record<string, string>> => {
  if (!guard.file.endsWith(".sql")) return {}
  const copy = join(folder, "migrations")
  cpSync(join(root, dirname(guard.file)), copy, { recursive: true })
  const file = join(copy, basename(guard.file))
  writeFileSync(file, changedText(guard, readFileSync(file, "utf8")))
  return { OZA_MIGRATIONS: copy }
}

const testsIn = (output: string): Ran["tests"] =>
  (
    JSON.parse(readFileSync(output, "utf8")) as {
      readonly testResults: ReadonlyArray<{ readonly assertionResults: Ran["tests"] }>
    }
  ).testResults.flatMap(({ assertionResults }) => assertionResults)

/** Those that are lost inside an attack, all in one run: each by the test that has its name. */
const trialsInside = (wanted: ReadonlyArray<Guard>): ReadonlyArray<GuardTrial> => {
  if (wanted.length === 0) return []
  const attacks = [...new Set(wanted.flatMap((one) => one.attacks))]
  const { tests } = attack({ attacks, engine: "PostgreSQL" }, false)
  return wanted.flatMap(({ file, name }): ReadonlyArray<GuardTrial> => {
    const test = tests.find(({ title }) => title === name)
    if (test?.status !== "passed" && test?.status !== "failed") return []
    return test.status === "passed"
      ? [{ guard: name, file, fate: "killed", by: test.fullName.trim() }]
      : [{ guard: name, file, fate: "survived" }]
  })
}

/** How it went; undefined where the attacks did not run at all. */
const trialOf = (guard: Guard): GuardTrial | undefined => {
  const { attacks, engine, file, name } = guard
  let by: string | undefined
  try {
    by = firstFailure({ attacks, engine, without: guard })
  } catch (error) {
    console.error(`  not tried  ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
  return by === undefined
    ? { guard: name, file, fate: "survived" }
    : { guard: name, file, fate: "killed", by: by.trim() }
}

const main = (args: ReadonlyArray<string>): number => {
  const words = args.filter((one) => !one.startsWith("--"))
  const killed = new Set(
    readGuardReport(root)
      .guards.filter(({ fate }) => fate === "killed")
      .map(({ guard }) => guard)
  )
  const wanted = guards.filter(
    ({ name }) =>
      (words.length === 0 || words.some((word) => name.includes(word))) &&
      !(args.includes("--missing") && killed.has(name))
  )
  // An attack that succeeds anyway would notice every loss.
  if (!args.includes("--trust")) {
    for (const engine of ["memory", "PostgreSQL"] as const) {
      const attacks = [
        ...new Set(wanted.filter((one) => one.engine === engine).flatMap((one) => one.attacks))
      ]
      const broken = attacks.length === 0 ? undefined : firstFailure({ attacks, engine })
      if (broken !== undefined) {
        console.error(`An attack succeeds with all guards there (${engine}): ${broken}`)
        return 1
      }
    }
  }
  const inside = trialsInside(wanted.filter((one) => one.lostInside === true))
  writeGuardReport(root, mergedReport(readGuardReport(root), inside))
  for (const guard of wanted.filter((one) => one.lostInside !== true)) {
    const since = performance.now()
    const trial = trialOf(guard)
    if (trial === undefined) continue
    writeGuardReport(root, mergedReport(readGuardReport(root), [trial]))
    const seconds = ((performance.now() - since) / 1000).toFixed(1)
    console.log(`  ${trial.fate.padEnd(9)} ${seconds.padStart(5)} s  ${guard.name}: ${trial.by ?? ""}`)
  }
  const report = mergedReport(readGuardReport(root), [])
  writeGuardReport(root, report)
  console.log(`the loss of ${report.killed} of ${report.total} guards is noticed`)
  return report.guards.some(({ fate }) => fate === "survived") ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
