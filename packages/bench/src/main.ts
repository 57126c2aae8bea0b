/** Starts a measurement by its name: `node src/main.ts import --rows 20000 --rounds 5`. */
import { parseArgs } from "node:util"
import { decisionBench } from "./decision/decisionBench.ts"
import { importBench } from "./import/importBench.ts"
import { readBench } from "./read/readBench.ts"

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Measurements by name. */
const benches: Readonly<
  Record<string, (options: { readonly rows: number; readonly rounds: number }) => Promise<void>>
> = {
  decision: (options) => decisionBench(options, say),
  import: (options) => importBench(options, say),
  read: (options) => readBench(options, say)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string", default: "20000" }, rounds: { type: "string", default: "5" } }
})
const [name = ""] = positionals
const bench = benches[name]
if (bench === undefined) {
  console.error(`✗ "${name}" is no measurement; there are ${Object.keys(benches).join(", ")}.`)
  process.exitCode = 2
} else {
  await bench({ rows: Number(values.rows), rounds: Number(values.rounds) })
}
