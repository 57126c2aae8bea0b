/**
 * `pnpm run check`: every check by name, two at a time, and one summary.
 *
 * `pnpm run check lint types` runs only these. `pnpm run docs:write` (with `--write`) writes the documents
 * that are made of data instead. A check that breaks counts as one that found something.
 */
import { fileURLToPath } from "node:url"
import { arrows } from "./arrows.ts"
import { docstrings } from "./docstrings.ts"
import { effects } from "./effects.ts"
import type { Check, Outcome } from "./finding.ts"
import { format } from "./format.ts"
import { invariants } from "./invariants.ts"
import { links } from "./links.ts"
import { lint } from "./lint.ts"
import { types } from "./types.ts"
import { unused } from "./unused.ts"

/** More findings than this are counted, not shown: the first ones mostly cause the others. */
const shown = 40

/** The checks of data load the packages; where these do not load, that is the finding. */
const ofData = (name: string, load: () => Promise<Check>): Check => ({
  name,
  mend: "pnpm run docs:write",
  run: async (root) => (await load()).run(root),
  write: async (root) => (await load()).write?.(root)
})

const checks: ReadonlyArray<Check> = [
  types,
  effects,
  lint,
  unused,
  format,
  arrows,
  docstrings,
  links,
  invariants,
  ofData("glossary", async () => (await import("./glossary.ts")).glossary),
  ofData("regions", async () => (await import("./regions.ts")).regions),
  ofData("privacy", async () => (await import("./privacy.ts")).privacy),
  ofData("rules", async () => (await import("./coverage.ts")).coverage)
]

const outcomeOf = async (check: Check, root: string): Promise<Outcome> => {
  try {
    return await check.run(root)
  } catch (error) {
    return { saw: "nothing", findings: [`broke: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

/** Runs the checks two at a time; says each as it ends. Yields how many found something. */
export const runChecks = async (
  root: string,
  selected: ReadonlyArray<Check>,
  say: (line: string) => void
): Promise<number> => {
  const waiting = [...selected]
  let unwell = 0
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const since = performance.now()
      const { saw, findings } = await outcomeOf(check, root)
      const seconds = ((performance.now() - since) / 1000).toFixed(1)
      const verdict = findings.length === 0 ? "✓" : "✗"
      say(`  ${verdict} ${check.name.padEnd(11)} ${seconds.padStart(5)} s  ${saw}`)
      for (const finding of findings.slice(0, shown)) say(`      ${finding}`)
      if (findings.length > shown) say(`      … and ${findings.length - shown} more`)
      if (findings.length > 0) {
        unwell += 1
        if (check.mend !== undefined) say(`      To mend: ${check.mend}`)
      }
    }
  }
  await Promise.all([worker(), worker()])
  return unwell
}

const main = async (args: ReadonlyArray<string>): Promise<number> => {
  const root = fileURLToPath(new URL("../", import.meta.url))
  if (args.includes("--write")) {
    for (const check of checks) {
      if (check.write === undefined) continue
      await check.write(root)
      console.log(`  ✓ ${check.name} written`)
    }
    return 0
  }
  const unknown = args.filter((name) => !checks.some((check) => check.name === name))
  if (unknown.length > 0) {
    console.error(
      `There is no check ${unknown.join(", ")}; there are ${checks.map(({ name }) => name).join(", ")}.`
    )
    return 1
  }
  const selected = args.length === 0 ? checks : checks.filter(({ name }) => args.includes(name))
  const unwell = await runChecks(root, selected, (line) => console.log(line))
  console.log(
    unwell === 0
      ? `✓ ${selected.length} checks found nothing`
      : `✗ ${unwell} of ${selected.length} checks found something`
  )
  return unwell === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
