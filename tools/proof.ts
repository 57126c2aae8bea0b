/**
 * What the tests say they prove: the rule numbers in the names of tests.
 *
 * A name counts where it is written out in a call of `it`, `test` or `describe`, in a module that knows
 * the test runner (contract suites are such modules too). A test that is skipped proves nothing.
 */
import { importsOf, isNode, treeOf, walk } from "./sources.ts"
import type { Module, Node } from "./sources.ts"

/** Numbers as rules have them: `KOP-19`, `AWB-4:13`, `JW-2.7`. */
const ruleNumber = /\b[A-Z][A-Z0-9]*-\d[A-Za-z0-9:.]*/g

/** The rule numbers in a text, in its order. What looks like one and is none (`UTF-8`) comes along. */
export const numbersIn = (text: string): ReadonlyArray<string> => [
  ...new Set([...text.matchAll(ruleNumber)].map(([number]) => number.replace(/[:.]+$/, "")))
]

/** `it.effect.each(rows)` is `["it", "effect", "each"]`. */
const chainOf = (callee: unknown): ReadonlyArray<string> => {
  if (!isNode(callee)) return []
  switch (callee.type) {
    case "Identifier":
      return [callee["name"] as string]
    case "MemberExpression":
      return [...chainOf(callee["object"]), ...chainOf(callee["property"])]
    case "CallExpression":
      return chainOf(callee["callee"])
    case "TaggedTemplateExpression":
      return chainOf(callee["tag"])
    default:
      return []
  }
}

const textOf = (argument: unknown): string | undefined => {
  if (!isNode(argument)) return undefined
  if (argument.type === "Literal" && typeof argument["value"] === "string") return argument["value"]
  if (argument.type !== "TemplateLiteral") return undefined
  return (argument["quasis"] as ReadonlyArray<Node>)
    .map((quasi) => (quasi["value"] as { readonly cooked: string }).cooked)
    .join("…")
}

/** The names of the tests in a module; none where it does not know the test runner. */
export const testNames = (module: Module): ReadonlyArray<string> => {
  if (!importsOf(module).some((name) => name === "vitest" || name === "@effect/vitest")) return []
  const names: Array<string> = []
  walk(treeOf(module), (node, parents) => {
    if (node.type !== "CallExpression") return
    const name = testNameOf(node)
    if (name !== undefined && !parents.some(isSkipped)) names.push(name)
  })
  return names
}

const isTestChain = ([first = ""]: ReadonlyArray<string>): boolean =>
  ["it", "test", "describe", "layer"].includes(first)

const isSkipped = (node: Node): boolean => {
  const chain = node.type === "CallExpression" ? chainOf(node["callee"]) : []
  return isTestChain(chain) && chain.some((part) => part === "skip" || part === "todo")
}

const testNameOf = (call: Node): string | undefined =>
  isTestChain(chainOf(call["callee"])) && !isSkipped(call)
    ? textOf((call["arguments"] as ReadonlyArray<unknown>)[0])
    : undefined
