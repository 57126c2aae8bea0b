/**
 * The sources of the workspace as data: its packages, their modules, and what a module imports.
 *
 * TypeScript 7 brings no compiler API, so modules are read with oxc-parser. Reading is lazy where it is
 * costly; nothing here judges anything, that is for the checks.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { parseSync } from "oxc-parser"
import type { ParseResult } from "oxc-parser"

export interface Manifest {
  readonly name: string
  readonly version?: string
  readonly packageManager?: string
  readonly exports?: Readonly<Record<string, unknown>>
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** One workspace package. */
export interface Package {
  /** The room of the house: `kernel`, `regions/kop-van-noord-holland`, `apps/api`. */
  readonly room: string
  /** From the root, without a slash at its end: `packages/kernel`. */
  readonly folder: string
  readonly manifest: Manifest
  /** The folders that its tsconfig.json refers to, from the root. */
  readonly references: ReadonlyArray<string>
}

/** One TypeScript module of a package. */
export interface Module {
  readonly room: string
  /** From the root: `packages/kernel/src/Rule.ts`. */
  readonly path: string
  readonly text: string
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"))

/** The package.json of a folder; the folder of the root is the empty text. */
export const readManifest = (root: string, folder: string): Manifest =>
  readJson(join(root, folder, "package.json")) as Manifest

/** `packages/regions/x` + `../../kernel` is `packages/kernel`. */
const resolveFolder = (folder: string, path: string): string =>
  join(folder, path).replaceAll("\\", "/").replace(/\/$/, "")

const roomOf = (folder: string): string => folder.replace(/^packages\//, "")

const groups = ["packages", "packages/regions", "apps"]

/** The packages of the workspace, in the order of their folders. */
export const readPackages = (root: string): ReadonlyArray<Package> =>
  groups.flatMap((group) =>
    existsSync(join(root, group))
      ? readdirSync(join(root, group))
          .map((name) => `${group}/${name}`)
          .filter((folder) => existsSync(join(root, folder, "package.json")))
          .toSorted()
          .map((folder): Package => {
            const tsconfig = readJson(join(root, folder, "tsconfig.json")) as {
              readonly references?: ReadonlyArray<{ readonly path: string }>
            }
            return {
              room: roomOf(folder),
              folder,
              manifest: readManifest(root, folder),
              references: (tsconfig.references ?? []).map(({ path }) => resolveFolder(folder, path))
            }
          })
      : []
  )

const notSources = new Set(["node_modules", "dist", ".turbo", ".git", ".data", "coverage"])

/** Every file under `folder` whose name ends in `ending`, from the root, sorted. */
export const filesUnder = (root: string, folder: string, ending: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notSources.has(name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesUnder(root, path, ending)
      return entry.isFile() && entry.name.endsWith(ending) ? [path] : []
    })
    .toSorted()

/** The modules of a package: all TypeScript in its folder, tests and configuration included. */
export const readModules = (root: string, { folder, room }: Package): ReadonlyArray<Module> =>
  [".ts", ".mts"]
    .flatMap((ending) => filesUnder(root, folder, ending))
    .map((path) => ({ room, path, text: readFileSync(join(root, path), "utf8") }))

/** Tests and their fixtures run on the machine of a developer; they may do what the domain may not. */
export const isTest = (path: string): boolean =>
  /\.test(-d)?\.m?ts$|\/globalSetup\.ts$|\/(test|fixtures)\/|\.config\.m?ts$/.test(path)

const parsed = new WeakMap<Module, ParseResult>()

/** The syntax tree; throws where the text is no TypeScript, with the place. */
export const parse = (module: Module): ParseResult => {
  const known = parsed.get(module)
  if (known !== undefined) return known
  const result = parseSync(module.path, module.text)
  const [error] = result.errors
  if (error !== undefined) throw new Error(`${module.path}: ${error.message}`)
  parsed.set(module, result)
  return result
}

const unquoted = (text: string): string => text.replace(/^(["'`])(.*)\1$/s, "$2")

/** `import("x").Name` in a type; the parser's record of imports leaves these out. */
const typeImportsOf = (module: Module): ReadonlyArray<string> => {
  const found: Array<string> = []
  if (!module.text.includes("import(")) return found
  walk(treeOf(module), (node) => {
    if (node.type !== "TSImportType" || !isNode(node["source"])) return
    found.push(unquoted(module.text.slice(node["source"].start, node["source"].end)))
  })
  return found
}

/** What the module imports or re-exports, type imports included, in the order of the text. */
export const importsOf = (module: Module): ReadonlyArray<string> => {
  const { module: record } = parse(module)
  return [
    ...record.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...record.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])
    ),
    // `import("x")`: the text between the quotes; a computed one shows as it is written.
    ...record.dynamicImports.map(({ moduleRequest }) =>
      unquoted(module.text.slice(moduleRequest.start, moduleRequest.end))
    ),
    ...typeImportsOf(module)
  ].filter((specifier, at, all) => all.indexOf(specifier) === at)
}

/** The npm package of a specifier: `effect/Schema` is `effect`, `@oza/kernel/x` is `@oza/kernel`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

/** A node of a syntax tree, in the shape that tools for JavaScript share (ESTree). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"

export const treeOf = (module: Module): Node => parse(module).program as unknown as Node

/** Visits every node of a syntax tree with the nodes that enclose it, nearest first. */
export const walk = (
  node: Node,
  visit: (node: Node, parents: ReadonlyArray<Node>) => void,
  parents: ReadonlyArray<Node> = []
): void => {
  visit(node, parents)
  const inside = [node, ...parents]
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, inside)
  }
}

/** The line that a position of the text lies on, from 1. */
export const lineAt = ({ text }: Module, position: number): number =>
  text.slice(0, position).split("\n").length
