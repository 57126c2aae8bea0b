/** The program as its own process, as it runs for a region: to be killed. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

export interface Child {
  readonly origin: string
  readonly process: ChildProcess
  /** What it wrote so far. */
  readonly output: () => string
}

const compiled = fileURLToPath(new URL("../../../node_modules/.cache/oza/compiled", import.meta.url))
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))

/** Starts it on a free port and waits until it serves; fails with what it said where it does not. */
export const startChild = async (env: Record<string, string>): Promise<Child> => {
  const child = spawn(process.execPath, ["--conditions=@oza/source", main], {
    // Each start reads some six hundred modules; compiled once is enough.
    env: {
      ...clean(process.env),
      NODE_COMPILE_CACHE: compiled,
      OZA_DEMO: "true",
      OZA_DEMO_CASES: "0",
      PORT: "0",
      ...env
    },
    stdio: ["ignore", "pipe", "pipe"]
  })
  // Where the test ends early, its child must not outlive it.
  const kill = () => child.kill("SIGKILL")
  process.once("exit", kill)
  child.once("exit", () => process.off("exit", kill))
  let output = ""
  const port = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text
        const found = / on 127\.0\.0\.1:(\d+)/.exec(output)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
    child.once("exit", () => reject(new Error(`it ended before it served:\n${output}`)))
  })
  return { origin: `http://127.0.0.1:${port}`, process: child, output: () => output }
}

/** Kills it as a loss of power to the process does: it gets no chance to do anything. */
export const killChild = async ({ process: child }: Child): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, "exit")
  child.kill("SIGKILL")
  await ended
}

/** Asks it to stop, as a service manager does; yields its exit code. */
export const stopChild = async ({ process: child }: Child): Promise<number | null> => {
  const ended = once(child, "exit")
  child.kill("SIGTERM")
  await ended
  return child.exitCode
}

/** Settings of the machine that runs the tests are none of the child's business. */
const clean = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) =>
      value === undefined || /^(OZA_|DATABASE_URL$|PORT$|HOST$|NODE_OPTIONS$|VITEST)/.test(key)
        ? []
        : [[key, value]]
    )
  )
