/**
 * Every numbered rule traced to code and to a test, and back.
 *
 * The lists in `rules/` are the measure. A region that declares rules declares all of its list, each of
 * the listed kind and each named by a test; a number in a test or in code that is in no list is a slip.
 * The result is docs/coverage.md, with what the last mutation run found. Rules of regions that are not declared yet are open. Articles of
 * law that the packages declare are listed with their tests, and are no measure.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { isDomain } from "./arrows.ts"
import type { Check } from "./finding.ts"
import { isFound, readTrials, scoreOf } from "./mutation/report.ts"
import type { Fate, Trial } from "./mutation/report.ts"
import { numbersIn, testNames } from "./proof.ts"
import { ruleLists } from "./rules/list.ts"
import type { RuleList } from "./rules/list.ts"
import { isTest, readModules, readPackages } from "./sources.ts"
import type { Module, Package } from "./sources.ts"

const document = "docs/coverage.md"

/** A rule as a package declares it; what this check needs of it. */
export interface DeclaredRule {
  readonly id: string
  readonly kind: string
  readonly text: { readonly nl: string; readonly en: string }
  /** The module that declares it. */
  readonly place?: string
}

const isRule = (value: object): value is DeclaredRule =>
  "id" in value &&
  typeof value.id === "string" &&
  "kind" in value &&
  typeof value.kind === "string" &&
  "text" in value &&
  "source" in value

/** The rules that can be reached from these values: through lists, maps and plain objects. */
export const rulesWithin = (values: unknown): ReadonlyArray<DeclaredRule> => {
  const found = new Map<string, DeclaredRule>()
  const seen = new Set<object>()
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || seen.has(value) || depth > 6) return
    seen.add(value)
    if (isRule(value)) {
      found.set(value.id, value)
      return
    }
    const parts =
      value instanceof Map || value instanceof Set
        ? value.values()
        : Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([, { value }]) => [
            value as unknown
          ])
    for (const part of parts) look(part, depth + 1)
  }
  look({ ...(values as object) }, 0)
  return [...found.values()]
}

export interface Coverage {
  readonly lists: ReadonlyArray<RuleList>
  readonly declared: ReadonlyArray<DeclaredRule>
  readonly modules: ReadonlyArray<Module>
  /** What mutation runs found, in every region. */
  readonly trials: ReadonlyArray<Trial>
}

interface Traced {
  readonly code: ReadonlyArray<string>
  readonly tests: ReadonlyArray<string>
}

/** `KOP-19` or, as the name of a constant, `KOP_19`. */
const citationsOf = (text: string): ReadonlyArray<string> =>
  numbersIn(
    text.replace(
      /\b([A-Z][A-Z0-9]*)_(\d+[a-z]?)(?:_(\w+))?\b/g,
      (whole, act: string, article: string, rest?: string) =>
        rest === undefined
          ? `${whole} ${act}-${article}`
          : `${whole} ${act}-${article}:${rest} ${act}-${article}.${rest}`
    )
  )

/** The glossary explains the words of a rule; it does not carry the rule. */
const isGlossary = (path: string): boolean => path.includes("/glossary/")

const trace = ({ modules, declared }: Coverage): ReadonlyMap<string, Traced> => {
  const traced = new Map<string, { code: Array<string>; tests: Array<string> }>(
    declared.map(({ id, place }) => [id, { code: place === undefined ? [] : [place], tests: [] }])
  )
  for (const module of modules.filter(({ path }) => !isGlossary(path))) {
    const names = testNames(module)
    const test = isTest(module.path)
    for (const id of test || names.length > 0 ? numbersIn(names.join("\n")) : citationsOf(module.text)) {
      const entry = traced.get(id) ?? { code: [], tests: [] }
      entry[test || names.length > 0 ? "tests" : "code"].push(module.path)
      traced.set(id, entry)
    }
  }
  return traced
}

const prefixOf = (id: string): string => id.slice(0, id.indexOf("-"))

const isDeclared = (list: RuleList, declared: ReadonlyArray<DeclaredRule>): boolean =>
  declared.some(({ id }) => prefixOf(id) === list.prefix)

/** Everything that is wrong between the lists, the declared rules, the code and the tests. */
export const findings = (coverage: Coverage): ReadonlyArray<string> => {
  const { lists, declared } = coverage
  const traced = trace(coverage)
  const listed = new Map(lists.flatMap(({ rules }) => rules.map(([id, kind]) => [id, kind] as const)))
  const books = new Map(declared.map((rule) => [rule.id, rule]))
  const prefixes = new Set([...lists.map(({ prefix }) => prefix), ...declared.map(({ id }) => prefixOf(id))])
  const listPrefixes = new Set(lists.map(({ prefix }) => prefix))
  return [
    ...lists
      .filter((list) => isDeclared(list, declared))
      .flatMap(({ region, rules }) =>
        rules.flatMap(([id, kind]): ReadonlyArray<string> => {
          const rule = books.get(id)
          if (rule === undefined) return [`${id}: is listed for ${region}, which does not declare it`]
          return [
            ...(rule.kind === kind ? [] : [`${id}: is declared as "${rule.kind}" and listed as "${kind}"`]),
            ...((traced.get(id)?.tests.length ?? 0) > 0 ? [] : [`${id}: is declared, and no test names it`])
          ]
        })
      ),
    ...declared.flatMap(({ id }) =>
      listPrefixes.has(prefixOf(id)) && !listed.has(id)
        ? [`${id}: is declared and in no list (tools/rules)`]
        : []
    ),
    ...[...traced].flatMap(([id, { code, tests }]) => {
      const known = listed.has(id) || books.has(id)
      if (known || !prefixes.has(prefixOf(id))) return []
      // Numbers of law are read out of code by their letters only where code writes them as text.
      const places = listPrefixes.has(prefixOf(id)) ? [...tests, ...code] : tests
      return places.map((place) => `${place}: names ${id}, which is in no list`)
    })
  ]
}

const label = (path: string): string =>
  path
    .replace(/^packages\//, "")
    .replace("/src/", "/")
    .replace(/\.ts$/, "")

const linked = (paths: ReadonlyArray<string>): string =>
  [...new Set(paths)].map((path) => `[${label(path)}](../${path})`).join(", ") || "–"

const row = (...cells: ReadonlyArray<string>): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`

const table = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<string> => [
  row(...head),
  row(...head.map(() => "---")),
  ...rows.map((cells) => row(...cells))
]

const fateOf = (trial: Trial | undefined): string =>
  trial === undefined
    ? "–"
    : isFound(trial) && !trial.named
      ? `${fates[trial.fate]}, of another rule`
      : fates[trial.fate]

const mutationLines = (
  trials: ReadonlyArray<Trial>,
  survivors: ReadonlyArray<Trial>,
  ids: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const listed = trials.filter(({ rule }) => ids.includes(rule))
  const { found, of } = scoreOf(listed)
  const uncarried = listed.filter(({ fate }) => fate === "uncarried").map(({ rule }) => rule)
  return [
    "## When a rule is taken out",
    "",
    "`pnpm mutate:rules` takes out of a region everything that carries a rule (guards, seats, who may, terms, keys, texts that are shown), one rule at a time, and runs the tests of that region. The loss of a rule is noticed where a test fails, or where the region is refused at its start.",
    "",
    listed.length === 0
      ? "No run has been recorded yet."
      : `Tried so far: ${listed.length} of ${ids.length} rules. The loss of **${found} of ${of}** is noticed${survivors.length === 0 ? "." : `; it is not of ${survivors.map(({ rule }) => rule).join(", ")}.`}`,
    ...(uncarried.length === 0
      ? []
      : [
          "",
          `No data can be taken out for ${uncarried.join(", ")}: these are said, or kept by what is not there.`
        ])
  ]
}

const none: Traced = { code: [], tests: [] }

const fates: Readonly<Record<Fate, string>> = {
  killed: "a test fails",
  refused: "refused at the start",
  survived: "**nothing notices**",
  uncarried: "no data to take out"
}

/** docs/coverage.md. */
export const coverageMarkdown = (coverage: Coverage): string => {
  const { lists, declared, trials } = coverage
  const traced = trace(coverage)
  const of = (id: string): Traced => traced.get(id) ?? none
  const law = declared
    .filter(({ id }) => !lists.some(({ prefix }) => prefix === prefixOf(id)))
    .toSorted((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }))
  const books = new Set(declared.map(({ id }) => id))
  const ids = lists.flatMap(({ rules }) => rules.map(([id]) => id))
  const isCoded = (id: string) => books.has(id) && of(id).code.length > 0
  const isCovered = (id: string) => isCoded(id) && of(id).tests.length > 0
  const tried = (id: string) => trials.find(({ rule }) => rule === id)
  const score = (some: ReadonlyArray<string>): string => {
    const own = trials.filter(({ rule }) => some.includes(rule))
    const { found, of: carried } = scoreOf(own)
    return own.length === 0 ? "not tried" : `${found} of ${carried}`
  }
  const survivors = trials.filter(({ fate }) => fate === "survived")
  return [
    "# Rule coverage",
    "",
    "<!-- Generated by `pnpm run docs:write`. Do not edit. -->",
    "",
    `**${ids.filter(isCovered).length} of ${ids.length} rules with code and test.**`,
    "",
    `The ${ids.length} rules that the product must keep, with the code and data that carry each one and the tests that prove it. A test proves a rule by naming its number. Statements are condensed; the texts that people read, with their source, are in the packages of the regions.`,
    "",
    ...table(
      ["Region", "Rules", "With code", "With test", "With code and test", "Loss noticed"],
      lists.map((list) => {
        const own = list.rules.map(([id]) => id)
        return [
          list.region,
          String(own.length),
          String(own.filter(isCoded).length),
          String(own.filter((id) => of(id).tests.length > 0).length),
          String(own.filter(isCovered).length),
          score(own)
        ]
      })
    ),
    "",
    ...mutationLines(trials, survivors, ids),
    ...lists.flatMap((list) => [
      "",
      `## ${list.region}`,
      "",
      ...(isDeclared(list, declared)
        ? table(
            ["Rule", "Kind", "What it says", "Code and data", "Tests", "Taken out"],
            list.rules.map(([id, kind, says]) => [
              id,
              kind,
              says,
              linked(of(id).code),
              linked(of(id).tests),
              fateOf(tried(id))
            ])
          )
        : [
            "Open: this region is not declared yet.",
            "",
            ...table(
              ["Rule", "Kind", "What it says"],
              list.rules.map(([id, kind, says]) => [id, kind, says])
            )
          ])
    ]),
    ...(law.length === 0
      ? []
      : [
          "",
          "## Law",
          "",
          "The articles that rulings rest on, as the packages declare them.",
          "",
          ...table(
            ["Rule", "Kind", "What it says", "Code and data", "Tests"],
            law.map(({ id, kind, text }) => [id, kind, text.en, linked(of(id).code), linked(of(id).tests)])
          )
        ]),
    ""
  ].join("\n")
}

/**
 * The rules that the public exports of a package hold, each with the module that declares it: of all
 * modules that let the rule out, the one that lets out fewest.
 */
const declaredBy = async (
  root: string,
  own: Package,
  modules: ReadonlyArray<Module>
): Promise<ReadonlyArray<DeclaredRule>> => {
  const load = async (path: string): Promise<ReadonlyArray<DeclaredRule>> =>
    rulesWithin({ ...(await import(pathToFileURL(join(root, path)).href)) })
  const rules = await load(`${own.folder}/src/index.ts`)
  if (rules.length === 0) return []
  const places = new Map<string, { readonly path: string; readonly count: number }>()
  for (const { path } of modules) {
    if (isTest(path) || !path.startsWith(`${own.folder}/src/`)) continue
    const held = await load(path)
    for (const { id } of held) {
      const known = places.get(id)
      if (known === undefined || held.length < known.count) places.set(id, { path, count: held.length })
    }
  }
  return rules.map((rule) => {
    const place = places.get(rule.id)?.path
    return { id: rule.id, kind: rule.kind, text: rule.text, ...(place === undefined ? {} : { place }) }
  })
}

/** Reads the repository: its modules, and the rules that its domain packages declare. */
const readCoverage = async (root: string): Promise<Coverage> => {
  const packages = readPackages(root)
  const modules = packages.flatMap((own) => readModules(root, own))
  const declared = new Map<string, DeclaredRule>()
  for (const own of packages) {
    if (!isDomain(own.room)) continue
    const ownModules = modules.filter(({ room }) => room === own.room)
    // A region lets out what it takes from the law too; the lower package declares that.
    for (const rule of await declaredBy(root, own, ownModules)) {
      if (!declared.has(rule.id) || declared.get(rule.id)?.place === undefined) declared.set(rule.id, rule)
    }
  }
  const trials = Object.values(readTrials(root)).flat()
  return { lists: ruleLists, declared: [...declared.values()], modules, trials }
}

export const coverage: Check = {
  name: "rules",
  mend: "pnpm run docs:write",
  run: async (root) => {
    const read = await readCoverage(root)
    const path = join(root, document)
    const stands = existsSync(path) ? readFileSync(path, "utf8") : ""
    const stale = stands === coverageMarkdown(read) ? [] : [`${document}: does not tell what is there now`]
    const count = read.lists.reduce((sum, { rules }) => sum + rules.length, 0)
    return {
      saw: `${count} rules, ${read.declared.length} declared`,
      findings: [...findings(read), ...stale]
    }
  },
  write: async (root) => writeFileSync(join(root, document), coverageMarkdown(await readCoverage(root)))
}
