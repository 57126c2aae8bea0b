/**
 * `pnpm mutate:rules [region] [rule ...]`: does a test fail for each rule that is not there?
 *
 * For each rule of a region it takes out of the declaration everything that carries it, and runs the
 * tests of that region only, first those that name the rule. What it found goes to
 * docs/rule-mutation.json, rule by rule, so that a run can be broken off and gone on with (`--missing`
 * tries what has not been tried). A test run for each rule takes some seconds, so it is no part of
 * `pnpm check`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { spawnSync } from "node:child_process"
import { checkRegion } from "@oza/region"
import type { RegionDeclaration } from "@oza/region"
import { merged, readTrials, scoreOf, writeTrials } from "./mutation/report.ts"
import type { Trial } from "./mutation/report.ts"
import { withoutRule } from "./mutation/withoutRule.ts"
import { numbersIn, testNames } from "./proof.ts"
import { isDeclaration } from "./regions.ts"
import { readModules, readPackages } from "./sources.ts"

const root = fileURLToPath(new URL("../", import.meta.url))

interface Tested {
  readonly name: string
  readonly declaration: RegionDeclaration
  /** Its test files, with the rules that each names. */
  readonly files: ReadonlyArray<{ readonly path: string; readonly names: ReadonlySet<string> }>
}

const readTested = async (name: string): Promise<Tested | undefined> => {
  const own = readPackages(root).find(({ room }) => room === `regions/${name}`)
  if (own === undefined) return undefined
  const module: object = await import(pathToFileURL(join(root, own.folder, "src/index.ts")).href)
  const declaration = Object.values(module).find(isDeclaration)
  const files = readModules(root, own)
    .filter(({ path }) => path.endsWith(".test.ts"))
    .map((one) => ({ path: one.path, names: new Set(numbersIn(testNames(one).join("\n"))) }))
  return declaration === undefined ? undefined : { name, declaration, files }
}

/** The names of the tests that fail without the rule; a file that does not even load is one. */
const failing = (rule: string, files: ReadonlyArray<string>, bail: boolean): ReadonlyArray<string> => {
  if (files.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), "rules-"))
  const output = join(folder, "tests.json")
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--config=tools/mutation/vitest.config.ts",
        "--reporter=json",
        `--outputFile=${output}`,
        ...(bail ? ["--bail=1"] : []),
        ...files
      ],
      { cwd: root, env: { ...process.env, OZA_WITHOUT_RULE: rule }, encoding: "utf8" }
    )
    if (status === 0) return []
    const { testResults } = JSON.parse(readFileSync(output, "utf8")) as {
      readonly testResults: ReadonlyArray<{
        readonly name: string
        readonly status: string
        readonly assertionResults: ReadonlyArray<{ readonly fullName: string; readonly status: string }>
      }>
    }
    const failed = testResults.flatMap(({ name, status: of, assertionResults }) => {
      const tests = assertionResults.filter((one) => one.status === "failed").map(({ fullName }) => fullName)
      return tests.length > 0 || of !== "failed" ? tests : [name.slice(root.length)]
    })
    if (failed.length === 0) throw new Error(`the tests did not run: ${stderr.slice(-2000)}`)
    return failed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const trialOf = (rule: string, { declaration, files }: Tested): Trial => {
  const { left, removed } = withoutRule(declaration, rule)
  if (removed.length === 0) return { rule, fate: "uncarried", removed: 0, named: false }
  const own = files.filter(({ names }) => names.has(rule)).map(({ path }) => path)
  const others = files.filter(({ names }) => !names.has(rule)).map(({ path }) => path)
  let failed = failing(rule, own, false)
  if (failed.length === 0) failed = failing(rule, others, true)
  const [by] = failed
  if (by === undefined) return { rule, fate: "survived", removed: removed.length, named: false }
  const named = failed.find((name) => numbersIn(name).includes(rule))
  return {
    rule,
    fate: checkRegion(left).length === 0 ? "killed" : "refused",
    removed: removed.length,
    named: named !== undefined,
    by: named ?? by
  }
}

const main = async (args: ReadonlyArray<string>): Promise<number> => {
  const wanted = args.filter((one) => /^[A-Z]+-/.test(one))
  const names = args.filter((one) => !one.startsWith("--") && !wanted.includes(one))
  const all = readPackages(root)
    .filter(({ room }) => room.startsWith("regions/"))
    .map(({ room }) => room.slice("regions/".length))
  for (const name of names.length > 0 ? names : all) {
    const tested = await readTested(name)
    if (tested === undefined) {
      console.error(`There is no region ${name}; there are ${all.join(", ")}.`)
      return 1
    }
    // A test that fails anyway would notice every loss.
    const broken = failing(
      "",
      tested.files.map(({ path }) => path),
      true
    )
    if (broken.length > 0) {
      console.error(`${name}: a test fails with all rules there: ${broken[0]}`)
      return 1
    }
    const tried = new Set((readTrials(root)[name] ?? []).map(({ rule }) => rule))
    const rules = tested.declaration.rules
      .map(({ id }): string => id)
      .filter((id) => wanted.length === 0 || wanted.includes(id))
      .filter((id) => !args.includes("--missing") || !tried.has(id))
    for (const rule of rules) {
      const since = performance.now()
      const trial = trialOf(rule, tested)
      const known = readTrials(root)
      writeTrials(root, { ...known, [name]: merged(known[name] ?? [], [trial]) })
      const seconds = ((performance.now() - since) / 1000).toFixed(1)
      console.log(`  ${rule.padEnd(8)} ${trial.fate.padEnd(9)} ${seconds.padStart(5)} s  ${trial.by ?? ""}`)
    }
    const { found, of } = scoreOf(readTrials(root)[name] ?? [])
    console.log(`${name}: the loss of ${found} of ${of} rules is noticed`)
  }
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
