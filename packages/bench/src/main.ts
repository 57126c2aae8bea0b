/** Starts a measurement by its name: `node src/main.ts import --rows 20000 --rounds 5`. */
import { parseArgs } from "node:util"
import { commitmentsBench } from "./commitments/commitmentsBench.ts"
import { decisionBench } from "./decision/decisionBench.ts"
import { importBench } from "./import/importBench.ts"
import { readBench } from "./read/readBench.ts"

const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Measurement {
  /** How many where nothing is said: some seconds a turn. */
  readonly rows: number
  readonly run: (options: { readonly rows: number; readonly rounds: number }) => Promise<void>
}

/** Measurements by name. */
const measurements: Readonly<Record<string, Measurement>> = {
  commitments: { rows: 1000, run: (options) => commitmentsBench(options, say) },
  decision: { rows: 20_000, run: (options) => decisionBench(options, say) },
  import: { rows: 20_000, run: (options) => importBench(options, say) },
  read: { rows: 5000, run: (options) => readBench(options, say) }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string" }, rounds: { type: "string", default: "5" } }
})
const [name = ""] = positionals
const measurement = measurements[name]
if (measurement === undefined) {
  console.error(`✗ "${name}" is no measurement; there are ${Object.keys(measurements).join(", ")}.`)
  process.exitCode = 2
} else {
  const { rows = measurement.rows, rounds } = values
  await measurement.run({ rows: Number(rows), rounds: Number(rounds) })
}
