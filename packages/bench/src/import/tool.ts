/** The import tool as it is built and run: a process of its own, timed from start to end, with its peak of memory. */
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Turn } from "../bench.ts"
import type { ImportFiles } from "./files.ts"

const main = fileURLToPath(new URL("../../../../apps/import/dist/main.js", import.meta.url))
const key = Buffer.from("this key seals nobody but a test").toString("base64")

/** Imports the files into the database of this address. */
export const runTool = (url: string, { file, mapping, rows }: ImportFiles): Promise<Turn> =>
  new Promise((resolve, reject) => {
    const asked = ["cases", "--region", "kop-van-noord-holland", "--file", file, "--mapping", mapping]
    const started = performance.now()
    const child = spawn(process.execPath, [main, ...asked, "--database", url], {
      env: { ...process.env, OZA_WRAPPING_KEY: key },
      stdio: ["ignore", "ignore", "pipe"]
    })
    let megabytes: number | undefined
    const watching = setInterval(() => (megabytes = peakOf(child.pid) ?? megabytes), 100)
    const said: Array<string> = []
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text))
    child.on("error", reject)
    child.on("close", (code) => {
      clearInterval(watching)
      const seconds = (performance.now() - started) / 1000
      // 5: done, with rejects, which the file has.
      if (code === 0 || code === 5) resolve({ seconds, units: rows, megabytes })
      else reject(new Error(`the tool ended with ${code}: ${said.join("")}`))
    })
  })

/** The most memory that a process ever held, as Linux tells it; undefined elsewhere. */
const peakOf = (pid: number | undefined): number | undefined => {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000
  } catch {
    return undefined
  }
}
