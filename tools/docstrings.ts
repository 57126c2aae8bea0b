/**
 * Every public export of a domain package says what it is.
 *
 * Public is what `src/index.ts` lets out, followed through its re-exports. A docstring is a JSDoc block
 * right above the declaration; a type that shares its name with a documented value shares its docstring
 * too, and the reverse. The noun that a file is called after (`Opp` in `Opp.ts`) is documented by the
 * paragraph on top of the file. That the words are good is for the reader to judge.
 */
import { basename, dirname, join } from "node:path"
import { isDomain } from "./arrows.ts"
import type { Check } from "./finding.ts"
import { isNode, lineAt, parse, readModules, readPackages, treeOf } from "./sources.ts"
import type { Module, Node } from "./sources.ts"

interface Declaration {
  readonly module: Module
  readonly start: number
  readonly documented: boolean
}

const namesOf = (declaration: Node): ReadonlyArray<string> => {
  const id = declaration["id"]
  if (isNode(id)) return [id["name"] as string]
  const declarators = (declaration["declarations"] ?? []) as ReadonlyArray<Node>
  return declarators.flatMap(({ id }) =>
    isNode(id) && id.type === "Identifier" ? [id["name"] as string] : []
  )
}

/** The declarations at the top of a module by name; one name can have a value and a type. */
const declarationsOf = (module: Module): ReadonlyMap<string, ReadonlyArray<Declaration>> => {
  const docs = parse(module).comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"))
  const found = new Map<string, Array<Declaration>>()
  const noun = basename(module.path, ".ts")
  const hasParagraph = module.text.startsWith("/**")
  for (const statement of treeOf(module)["body"] as ReadonlyArray<Node>) {
    const inner = isNode(statement["declaration"]) ? statement["declaration"] : statement
    const documented = docs.some(
      ({ end }) => end <= statement.start && module.text.slice(end, statement.start).trim() === ""
    )
    for (const name of namesOf(inner)) {
      found.set(name, [
        ...(found.get(name) ?? []),
        { module, start: statement.start, documented: documented || (hasParagraph && name === noun) }
      ])
    }
  }
  return found
}

/** What a module lets out: the name outside, and where it is declared. */
const exportsOf = (
  module: Module,
  byPath: ReadonlyMap<string, Module>
): ReadonlyMap<string, ReadonlyArray<Declaration>> => {
  const found = new Map<string, ReadonlyArray<Declaration>>()
  const own = declarationsOf(module)
  for (const { entries } of parse(module).module.staticExports) {
    for (const { moduleRequest, importName, localName, exportName } of entries) {
      const target = moduleRequest?.value
      // What another package lets out is documented there.
      if (target !== undefined && !target.startsWith(".")) continue
      if (target === undefined) {
        const name = localName.name ?? exportName.name
        if (name !== null) found.set(exportName.name ?? name, own.get(name) ?? [])
        continue
      }
      const path = join(dirname(module.path), target).replaceAll("\\", "/")
      const source = byPath.get(path)
      if (source === undefined) continue
      const theirs = exportsOf(source, byPath)
      if (importName.kind === "Name" && importName.name !== null) {
        found.set(exportName.name ?? importName.name, theirs.get(importName.name) ?? [])
      } else if (exportName.name === null) {
        for (const [name, declarations] of theirs) found.set(name, declarations)
      }
    }
  }
  return found
}

/** The public exports of the package whose front door is `index`, and those without a docstring. */
export const undocumented = (
  index: Module,
  modules: ReadonlyArray<Module>
): { readonly exports: number; readonly findings: ReadonlyArray<string> } => {
  const all = exportsOf(index, new Map(modules.map((module) => [module.path, module])))
  const findings = [...all].flatMap(([name, declarations]) => {
    const [first] = declarations
    if (first === undefined || declarations.some(({ documented }) => documented)) return []
    return [`${first.module.path}:${lineAt(first.module, first.start)}: ${name} has no docstring`]
  })
  return { exports: all.size, findings: findings.toSorted() }
}

export const docstrings: Check = {
  name: "docstrings",
  run: (root) => {
    const results = readPackages(root)
      .filter(({ room }) => isDomain(room))
      .map((own) => {
        const modules = readModules(root, own)
        const index = modules.find(({ path }) => path === `${own.folder}/src/index.ts`)
        if (index === undefined) return { exports: 0, findings: [`${own.folder}: has no src/index.ts`] }
        return undocumented(index, modules)
      })
    const exports = results.reduce((sum, result) => sum + result.exports, 0)
    const findings = results.flatMap((result) => result.findings)
    return {
      saw: `${exports} public exports`,
      findings: exports === 0 ? [...findings, "saw no public export at all"] : findings
    }
  }
}
