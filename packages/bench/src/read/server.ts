/** The API as its own process, with made-up cases, and a token of somebody who takes part in some of them. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

const main = fileURLToPath(new URL("../../../../apps/api/src/main.ts", import.meta.url))

export interface Served {
  readonly origin: string
  readonly token: string
  readonly stop: () => Promise<void>
}

/** Starts it on this database with so many cases. */
export const serve = async (databaseUrl: string, cases: number): Promise<Served> => {
  const child = spawn(process.execPath, ["--conditions=@oza/source", main], {
    env: {
      PATH: process.env["PATH"],
      OZA_DEMO: "true",
      OZA_DEMO_CASES: String(cases),
      OZA_DATA_DIR: "node_modules/.cache/oza/bench",
      DATABASE_URL: databaseUrl,
      PORT: "0"
    },
    stdio: ["ignore", "pipe", "inherit"]
  })
  let output = ""
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text
      const found = / on 127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once("exit", () => reject(new Error(`it ended before it served:\n${output}`)))
  })
  const origin = `http://127.0.0.1:${port}`
  const token = await (await fetch(`${origin}/demo/tokens/internal-coordinator`)).text()
  return {
    origin,
    token: token.trim(),
    stop: async () => {
      const ended = once(child, "exit")
      child.kill("SIGTERM")
      await ended
    }
  }
}
