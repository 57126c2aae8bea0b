/**
 * Privacy by enumeration: what can be said of every policy without running it, over the law and each region.
 *
 * Each field has a category, each category a retention rule, each purpose a basis, each obligation somebody
 * who carries it out, each refusal a Dutch text that people understand; nothing widens the law; and the
 * matrix that was last reviewed (docs/privacy/matrix.md) is that of the rules.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { acts, Case } from "@oza/cases"
import {
  caseCategories,
  compilePolicy,
  lawOnly,
  type Policy,
  processingActivities,
  retentionSchedule,
  unclassifiedFields
} from "@oza/privacy"
import {
  cellsOf,
  decisionTable,
  isFault,
  matrixMarkdown,
  policyFindings,
  statuteGivers,
  tooHardForB1
} from "@oza/privacy/analysis"
import { privacyMarkdown, Region } from "@oza/region"
import type { RegionDeclaration } from "@oza/region"
import { Result } from "effect"
import type { Check, Outcome } from "./finding.ts"
import { handlers } from "./privacy/obligations.ts"
import { readRegions } from "./regions.ts"
import { isTest, readModules, readPackages } from "./sources.ts"
import type { Module } from "./sources.ts"

/** Where the reviewed matrix of the law stands. */
export const matrixFile = "docs/privacy/matrix.md"

/** The matrix of the law, as it is reviewed. */
export const matrixOf = (policy: Policy): string =>
  matrixMarkdown(decisionTable(policy), {
    language: "en",
    title: "What the law opens: who, what for, which data",
    version: policy.version,
    givers: statuteGivers
  })

/** Every field that is stored or told about a case has a category. */
export const fieldFindings = (): ReadonlyArray<string> => [
  ...unclassifiedFields(Case).map((path) => `Case.${path}: has no category`),
  ...Object.entries(acts).flatMap(([name, { command, event }]) =>
    [...unclassifiedFields(command), ...unclassifiedFields(event)].map(
      (path) => `${name}.${path}: has no category`
    )
  )
]

/** Every category of a case is kept for some term. */
export const retentionFindings = (schedule = retentionSchedule): ReadonlyArray<string> =>
  caseCategories
    .filter((category) => !schedule.some(({ categories }) => categories.includes(category)))
    .map((category) => `${category}: no line of the retention schedule says how long it is kept`)

/** Every version of an activity that code names is in the register. */
export const activityFindings = (modules: ReadonlyArray<Module>): ReadonlyArray<string> => {
  const known = new Set<string>(processingActivities.map(({ id }) => id))
  return modules.flatMap(({ path, text }) =>
    [...text.matchAll(/urn:oza:activity:[a-z][a-z-]*:[1-9][0-9]*/g)]
      .map(([id]) => id)
      .filter((id) => !known.has(id))
      .map((id) => `${path}: ${id} is not in the register`)
  )
}

/** Every obligation has somebody who carries it out. */
export const obligationFindings = (modules: ReadonlyArray<Module>): ReadonlyArray<string> =>
  Object.entries(handlers).flatMap(([obligation, { module, name }]) => {
    const text = modules.find(({ path }) => path === module)?.text ?? ""
    return new RegExp(`export (const|function|class) ${name}\\b`).test(text)
      ? []
      : [`${obligation}: ${module} has no ${name} that carries it out`]
  })

/** What the analysis of all cells finds that no policy may have. */
export const policyFaultsIn = (name: string, policy: Policy): ReadonlyArray<string> =>
  policyFindings(policy)
    .filter(isFault)
    .map(({ at, kind, text }) => `${name}: ${at}: ${text.en} (${kind})`)

/** What is wrong with one region: its policy, and what it tells parents. */
export const regionFindings = (declaration: RegionDeclaration): ReadonlyArray<string> => {
  const region = Region.compile(declaration)
  if (Result.isFailure(region)) return [`${declaration.id}: ${region.failure.message}`]
  return [
    ...policyFaultsIn(declaration.id, region.success.privacy),
    ...tooHardForB1(privacyMarkdown.parents(declaration, "nl")).map(
      (found) => `${declaration.id}: the text for parents is too hard: ${found}`
    )
  ]
}

/** Is the pinned matrix that of the rules? */
export const matrixFindings = (pinned: string | undefined, policy: Policy): ReadonlyArray<string> =>
  pinned === matrixOf(policy)
    ? []
    : [`${matrixFile}: is not the matrix of the rules; read what changed before you write it anew`]

const run = async (root: string): Promise<Outcome> => {
  const law = compilePolicy(lawOnly)
  const regions = await readRegions(root)
  const modules = readPackages(root)
    .flatMap((own) => readModules(root, own))
    .filter(({ path }) => !isTest(path))
  const pinned = join(root, matrixFile)
  const cells = cellsOf(decisionTable(law))
  return {
    saw: `${cells} cells of the law, ${regions.length} regions`,
    findings: [
      ...matrixFindings(existsSync(pinned) ? readFileSync(pinned, "utf8") : undefined, law),
      ...policyFaultsIn("the law", law),
      ...regions.flatMap(regionFindings),
      ...fieldFindings(),
      ...retentionFindings(),
      ...activityFindings(modules),
      ...obligationFindings(modules)
    ]
  }
}

export const privacy: Check = {
  name: "privacy",
  mend: "pnpm run docs:write",
  run,
  write: (root) => {
    mkdirSync(dirname(join(root, matrixFile)), { recursive: true })
    writeFileSync(join(root, matrixFile), matrixOf(compilePolicy(lawOnly)))
  }
}
