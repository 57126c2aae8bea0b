/**
 * The walk-through of the documents, as a test runs it: every command in one shell, in order, and every
 * answer beside what the page says.
 */
import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

export interface Stage {
  readonly commands: string
  /** What the page shows of the answer; undefined where it shows none. */
  readonly expected: unknown
}

const page = fileURLToPath(new URL("../../../docs/walk-through.md", import.meta.url))

/** The stages of the page: each block of commands with the answer under it. */
export const stages = (): ReadonlyArray<Stage> => {
  const blocks = readFileSync(page, "utf8").matchAll(/^```(sh|json)\n(.*?)^```/gms)
  const found: Array<{ commands: string; expected: unknown }> = []
  for (const [, kind, content = ""] of blocks) {
    const last = found.at(-1)
    if (kind === "sh") found.push({ commands: content, expected: undefined })
    else if (last !== undefined) last.expected = JSON.parse(content)
  }
  return found
}

const separator = "\u001e"

/** Runs the stages against the server at this address; yields what each printed. */
export const runStages = async (
  all: ReadonlyArray<Stage>,
  origin: string
): Promise<ReadonlyArray<string>> => {
  const script = all.map(({ commands }) => `${commands}\nprintf '${separator}'\n`).join("")
  const { stdout } = await promisify(execFile)(
    "bash",
    ["-euc", script.replaceAll("http://localhost:3000", origin)],
    { maxBuffer: 64 * 1024 * 1024, timeout: 180_000 }
  )
  return stdout.split(separator).slice(0, -1)
}

/** The JSON answers that a stage printed, one after the other. */
export const answersOf = (printed: string): ReadonlyArray<unknown> => {
  const joined = printed.trim()
  return joined === ""
    ? []
    : (JSON.parse(`[${joined.replaceAll(/\}\s*\{"/g, '},{"')}]`) as ReadonlyArray<unknown>)
}

/** Is everything that was expected in what came? In lists: somewhere, in any order. */
export const holds = (actual: unknown, expected: unknown): boolean => {
  if (Array.isArray(expected)) {
    return Array.isArray(actual) && expected.every((one) => actual.some((other) => holds(other, one)))
  }
  if (typeof expected === "object" && expected !== null) {
    return (
      typeof actual === "object" &&
      actual !== null &&
      Object.entries(expected).every(([key, value]) => holds((actual as Record<string, unknown>)[key], value))
    )
  }
  return actual === expected
}
