/** Runs one of the programs beside this file as a process of its own, on the sources. */
import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

export interface Running {
  readonly process: ChildProcess
  /** The next line that it prints; rejects where it ends first. */
  readonly line: () => Promise<string>
  readonly ended: Promise<void>
}

export const runProgram = (
  name: string,
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {}
): Running => {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(process.execPath, ["--conditions=@oza/source", file, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env }
  })
  const said: Array<string> = []
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    process: child,
    line: async () => {
      const { done, value } = await lines.next()
      if (done === true) throw new Error(`${name} ended: ${said.join("")}`)
      return value
    },
    ended: new Promise((resolve) => child.once("exit", () => resolve()))
  }
}
