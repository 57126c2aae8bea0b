/**
 * `pnpm mutate:policy`: does the policy suite notice every slip of the pen in the rules on privacy?
 *
 * Every single-edit mutant of the law, and of what each region adds to it, is decided in this process, cell
 * by cell, and held against what was written from the law (packages/privacy/test/expectations.ts and
 * tools/privacy/agreed.ts) and against the pinned matrix. What survives is named; a mutant that decides no
 * cell otherwise is counted apart, with the reason, as nothing can notice it.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { compilePolicy, lawOnly, type Policy } from "@oza/privacy"
import {
  decisionTable,
  type Expectations,
  type Killer,
  type MutantTrial,
  mutationScore,
  real,
  type SameBecause,
  statuteGivers,
  tryGivers,
  tryRules,
  unexpected,
  unexpectedGivers
} from "@oza/privacy/analysis"
import { Region } from "@oza/region"
import { Result } from "effect"
import { byLaw } from "../packages/privacy/test/expectations.ts"
import { agreedIn } from "./privacy/agreed.ts"
import { matrixFile, matrixOf } from "./privacy.ts"
import { readRegions } from "./regions.ts"

/** Less than this fails. */
export const leastScore = 0.95

/** Why a mutant that decides every cell as before does so. */
const because: Readonly<Record<SameBecause, string>> = {
  walled: "a wall closes all that it would open",
  "opened-already": "another rule opens all that it would open",
  "walled-already": "another wall closes what it closes or no longer closes"
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** What a region is expected to close and ask beside the law. */
export const expectedIn = (region: string): Expectations => ({
  open: byLaw.open,
  walls: [...byLaw.walls, ...(agreedIn[region]?.walls ?? [])],
  givers: agreedIn[region]?.givers ?? []
})

/** Where a policy is not as expected before anything is broken: such a suite would notice every mutant. */
export const notAsExpected = (policy: Policy, expected: Expectations): ReadonlyArray<string> =>
  [...unexpected(expected, decisionTable(policy)), ...unexpectedGivers(expected, policy.givers)].map(
    ({ at, expected: should, found }) => `${at}: expected ${should}, found ${found}`
  )

/** Every mutant of what a region adds to the law. */
export const tryRegion = (policy: Policy, expected: Expectations): ReadonlyArray<MutantTrial> => [
  ...tryRules(
    policy,
    expected,
    policy.rules.filter(({ layer }) => layer !== "statute")
  ),
  ...tryGivers(policy.givers, expected)
]

/** The lines that tell of a trial of mutants. */
export const toldOf = (name: string, trials: ReadonlyArray<MutantTrial>): ReadonlyArray<string> => {
  const by = (killer: Killer) => percent(mutationScore(trials, (one) => one === killer))
  const survivors = real(trials).filter(({ killers }) => killers.length === 0)
  const same = Map.groupBy(
    trials.flatMap((trial) => trial.same ?? []),
    (one) => one
  )
  return [
    `${name}: ${trials.length} mutants, ${real(trials).length} of which decide something otherwise`,
    `  noticed ${percent(mutationScore(trials))} (expectations ${by("expectations")}, matrix ${by("matrix")}, checks ${by("checks")})`,
    ...[...same].map(([why, all]) => `  ${all.length} decide every cell as before: ${because[why]}`),
    ...survivors.map(({ name: survivor }) => `  survives: ${survivor}`)
  ]
}

const main = async (args: ReadonlyArray<string>): Promise<number> => {
  const root = fileURLToPath(new URL("../", import.meta.url))
  const law = compilePolicy(lawOnly)
  if (readFileSync(join(root, matrixFile), "utf8") !== matrixOf(law)) {
    console.error(`${matrixFile} is not the matrix of the rules: pnpm run docs:write, and read what changed.`)
    return 1
  }
  const [broken] = [...unexpected(byLaw, decisionTable(law)), ...unexpectedGivers(byLaw, statuteGivers)]
  if (broken !== undefined) {
    console.error(`The law is not as expected: ${broken.at}`)
    return 1
  }
  let isEnough = true
  const tell = (name: string, since: number, trials: ReadonlyArray<MutantTrial>) => {
    for (const line of toldOf(name, trials)) console.log(line)
    console.log(`  in ${((performance.now() - since) / 1000).toFixed(1)} s`)
    if (trials.length > 0 && mutationScore(trials) < leastScore) isEnough = false
    if (args.includes("--all"))
      for (const { name: one, same } of trials)
        if (same !== undefined) console.log(`  same: ${one}: ${because[same]}`)
  }
  let since = performance.now()
  tell("the law", since, tryRules(law, byLaw))
  since = performance.now()
  tell("whose say it is", since, tryGivers(statuteGivers, byLaw))
  for (const declaration of await readRegions(root)) {
    const region = Region.compile(declaration)
    if (Result.isFailure(region)) {
      console.error(region.failure.message)
      return 1
    }
    const { privacy } = region.success
    const expected = expectedIn(declaration.id)
    const broken = notAsExpected(privacy, expected)
    if (broken.length > 0) {
      console.error(`${declaration.id} is not as expected: ${broken[0]}`)
      return 1
    }
    since = performance.now()
    tell(declaration.id, since, tryRegion(privacy, expected))
  }
  return isEnough ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
