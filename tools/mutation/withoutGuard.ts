/** A text without a guard, and the report of what attacks made of it (docs/guard-mutation.json). */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Guard, guards } from "./guards.ts"

export const guardNamed = (name: string | undefined): Guard | undefined => {
  if (name === undefined || name === "") return undefined
  const found = guards.find((guard) => guard.name === name)
  if (found === undefined) throw new Error(`there is no guard "${name}"`)
  return found
}

/** Throws where the guard does not stand in the text exactly once: then the list is behind the code. */
export const changedText = ({ changes, file, name }: Guard, text: string): string =>
  changes.reduce((before, { find, put }) => {
    const [head, tail, ...more] = before.split(find)
    if (head === undefined || tail === undefined || more.length > 0)
      throw new Error(`the guard "${name}" does not stand in ${file} once: ${find}`)
    return head + put + tail
  }, text)

/** How it went with a guard: an attack failed, or none noticed. */
export interface GuardTrial {
  readonly guard: string
  readonly file: string
  readonly fate: "killed" | "survived"
  /** The first test that failed. */
  readonly by?: string
}

export interface GuardReport {
  readonly killed: number
  readonly total: number
  readonly guards: ReadonlyArray<GuardTrial>
}

export const guardDocument = "docs/guard-mutation.json"

export const readGuardReport = (root: string): GuardReport => {
  const path = join(root, guardDocument)
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as GuardReport)
    : { killed: 0, total: 0, guards: [] }
}

/** New trials take the place of older ones; guards that are no more, go; in the order of the list. */
export const mergedReport = (known: GuardReport, fresh: ReadonlyArray<GuardTrial>): GuardReport => {
  const all = new Map([...known.guards, ...fresh].map((trial) => [trial.guard, trial]))
  const tried = guards.flatMap(({ name }) => all.get(name) ?? [])
  return {
    killed: tried.filter(({ fate }) => fate === "killed").length,
    total: guards.length,
    guards: tried
  }
}

export const writeGuardReport = (root: string, report: GuardReport): void =>
  writeFileSync(join(root, guardDocument), `${JSON.stringify(report, null, 2)}\n`)
