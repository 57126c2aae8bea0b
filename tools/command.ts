/**
 * A command line tool of the workspace, run in a folder with the workspace's own Node first on PATH.
 *
 * Its output is kept, not shown: a check shows it only where the tool found something.
 */
import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const bin = fileURLToPath(new URL("../node_modules/.bin", import.meta.url))

export interface Finished {
  readonly code: number
  readonly output: string
}

/** Runs `tool` (a name in `node_modules/.bin`) in `folder`; a tool that cannot start ends with code 127. */
export const command = (folder: string, tool: string, ...args: ReadonlyArray<string>): Promise<Finished> =>
  new Promise((resolve) => {
    const child = spawn(join(bin, tool), args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
        NO_COLOR: "1",
        FORCE_COLOR: "0"
      }
    })
    const said: Array<string> = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => said.push(text))
    }
    child.on("error", (error) => resolve({ code: 127, output: error.message }))
    child.on("close", (code) => resolve({ code: code ?? 1, output: said.join("") }))
  })

/** The outcome of a tool: its lines are the findings unless it ended well. */
export const linesOf = ({ code, output }: Finished): ReadonlyArray<string> => {
  if (code === 0) return []
  const lines = output.split("\n").filter((line) => line.trim() !== "")
  return lines.length === 0 ? [`ended with code ${code} and said nothing`] : lines
}

/** The number that `pattern` catches in the output, 0 where it catches none. */
export const countIn = (output: string, pattern: RegExp): number => Number(pattern.exec(output)?.[1] ?? 0)
