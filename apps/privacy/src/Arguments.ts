/**
 * What the tool is asked to do, read from its command line with the table of commands.
 *
 * Everything that is missing or not known is said at once. Environment variables stand in for the
 * database and for keys, so that no address with a password and no key has to be typed.
 */
import { regionNamed, regionNames, regions } from "@oza/regions"
import { Result } from "effect"
import { parseArgs } from "node:util"
import type { Command, Env, Given } from "./Command.ts"
import { targetOf } from "./Target.ts"

export type Asked =
  | { readonly _tag: "Help" }
  | { readonly _tag: "Run"; readonly command: Command; readonly given: Given }

/** What is read for every command. */
const everywhere = {
  help: { type: "boolean", short: "h" },
  database: { type: "string" },
  "data-dir": { type: "string" },
  region: { type: "string" }
} as const

export const usage = (commands: ReadonlyArray<Command>): string =>
  `oza-privacy: for whoever watches over the data of a region

${commands.map(({ name, summary, usage: written }) => `  oza-privacy ${name}${written === "" ? "" : ` ${written}`}\n      ${summary}`).join("\n")}

  --region <region>   only this region; all of them where it is left out
  --database <url>    a PostgreSQL server (or the variable DATABASE_URL)
  --data-dir <dir>    else the embedded database in this folder (or OZA_DATA_DIR; .data where neither is set)

  Regions: ${regionNames.join(", ")}.
  Ends with 0: done and in order; 1: a bug; 2: not understood; 3: a file or key cannot be used;
  4: no database or no answer; 5: not in order; 130: stopped.`

/** Reads the words after the name of the program; a failure is everything that is wrong with them. */
export const parseAsked = (
  commands: ReadonlyArray<Command>,
  words: ReadonlyArray<string>,
  env: Env
): Result.Result<Asked, ReadonlyArray<string>> => {
  const [name, ...behind] = words
  if (name === undefined || ["help", "--help", "-h"].includes(name)) return Result.succeed({ _tag: "Help" })
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    return Result.fail([
      `"${name}" is no command of this tool; it knows ${commands.map((one) => one.name).join(", ")}.`
    ])
  }
  const parsed = parse(command, behind)
  if (typeof parsed === "string") return Result.fail([parsed])
  const { help, database, "data-dir": dataDir, region, ...rest } = parsed.values
  const values: Readonly<Record<string, unknown>> = rest
  if (help === true) return Result.succeed({ _tag: "Help" })
  const faults = parsed.positionals.slice(command.words).map((word) => `"${word}" belongs to no option.`)
  for (const needed of command.needs) {
    if (values[needed] === undefined || values[needed] === "") faults.push(`${name} needs --${needed}.`)
  }
  const named = typeof region === "string" ? regionNamed(region) : undefined
  if (typeof region === "string" && named === undefined) {
    faults.push(`--region "${region}" is not known; this tool knows ${regionNames.join(", ")}.`)
  }
  const target = targetOf({ database: text(database), "data-dir": text(dataDir) }, env, faults)
  if (faults.length > 0) return Result.fail(faults)
  return Result.succeed({
    _tag: "Run",
    command,
    given: {
      values: values as Given["values"],
      words: parsed.positionals,
      env,
      target,
      regions: named === undefined ? regions : [named]
    }
  })
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

const parse = (command: Command, words: ReadonlyArray<string>) => {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
      strict: true
    })
  } catch (error) {
    return error instanceof Error ? `${error.message.split(". ")[0]}.` : String(error)
  }
}
