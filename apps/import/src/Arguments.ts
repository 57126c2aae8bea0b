/**
 * What the tool is asked to do, read from its command line.
 *
 * Everything that is missing or not known is said at once. Environment variables stand in for the
 * database, so that no address with a password has to be typed.
 */
import { CalendarDate } from "@oza/kernel"
import type { RegionDeclaration } from "@oza/region"
import { Result, Schema } from "effect"
import { parseArgs } from "node:util"
import { regionNamed, regionNames } from "@oza/regions"

/** Where the data goes: a server by its address, or an embedded database in a folder. */
export type Target =
  | { readonly _tag: "Server"; readonly url: string }
  | { readonly _tag: "Embedded"; readonly dir: string }

export type Asked =
  | { readonly _tag: "Help" }
  | {
      readonly _tag: "Reference"
      readonly target: Target
      readonly schools: string
      readonly schoolsVo: string | undefined
      readonly postcodes: string
      readonly municipalities: string
      readonly rejects: string | undefined
    }
  | {
      readonly _tag: "Seed"
      readonly target: Target
      readonly region: RegionDeclaration
      readonly cases: number
      readonly seed: string
      readonly until: CalendarDate | undefined
    }
  | {
      readonly _tag: "Cases"
      readonly target: Target
      readonly region: RegionDeclaration
      readonly file: string
      readonly mapping: string
      readonly dryRun: boolean
      readonly rejects: string | undefined
      readonly resume: boolean
    }

export const usage = `oza-import: brings data into an OZA database

  oza-import reference --schools <file> --postcodes <file> --municipalities <file> [--schools-vo <file>]
      published files: DUO establishments, postcodes to samenwerkingsverbanden, CBS municipalities
  oza-import seed --region <region> --cases <number> [--seed <text>] [--until <date>]
      a made-up population that lives by the rules of the region
  oza-import cases --region <region> --file <file.csv|file.jsonl> --mapping <file.json> [--dry-run] [--resume]
      cases from another system

  --database <url>    a PostgreSQL server (or the variable DATABASE_URL)
  --data-dir <dir>    else the embedded database in this folder (or OZA_DATA_DIR; .data where neither is set)
  --rejects <file>    where rejected rows are listed (reference, cases)

  Ends with 0: done; 1: a bug; 2: not understood; 3: bad input, nothing written; 4: no database;
  5: done, with rejects; 130: stopped, go on with --resume.`

const options = {
  help: { type: "boolean", short: "h" },
  database: { type: "string" },
  "data-dir": { type: "string" },
  schools: { type: "string" },
  "schools-vo": { type: "string" },
  postcodes: { type: "string" },
  municipalities: { type: "string" },
  rejects: { type: "string" },
  region: { type: "string" },
  cases: { type: "string" },
  seed: { type: "string" },
  until: { type: "string" },
  file: { type: "string" },
  mapping: { type: "string" },
  "dry-run": { type: "boolean" },
  resume: { type: "boolean" }
} as const

type Name = keyof typeof options

/** The options that a command knows, beside those of the database. */
const known: Readonly<Record<string, ReadonlyArray<Name>>> = {
  reference: ["schools", "schools-vo", "postcodes", "municipalities", "rejects"],
  seed: ["region", "cases", "seed", "until"],
  cases: ["region", "file", "mapping", "dry-run", "rejects", "resume"]
}

/** Reads the words after the name of the program; a failure is everything that is wrong with them. */
export const parseAsked = (
  words: ReadonlyArray<string>,
  env: Readonly<Record<string, string | undefined>>
): Result.Result<Asked, ReadonlyArray<string>> => {
  const faults: Array<string> = []
  const parsed = parse(words)
  if (typeof parsed === "string") return Result.fail([parsed])
  const { values, positionals } = parsed
  const [command, ...more] = positionals
  if (values.help === true || (command === undefined && words.length === 0) || command === "help") {
    return Result.succeed({ _tag: "Help" })
  }
  const own = command === undefined ? undefined : known[command]
  if (own === undefined) {
    return Result.fail([
      `"${command ?? ""}" is no command of this tool; it knows ${Object.keys(known).join(", ")}.`
    ])
  }
  for (const word of more) faults.push(`"${word}" belongs to no option.`)
  for (const name of Object.keys(values) as Array<Name>) {
    if (!own.includes(name) && name !== "database" && name !== "data-dir") {
      faults.push(`${command} has no option --${name}.`)
    }
  }
  const needed = (
    name: "schools" | "postcodes" | "municipalities" | "region" | "cases" | "file" | "mapping"
  ): string => {
    const value = values[name]
    if (value === undefined || value === "") faults.push(`${command} needs --${name}.`)
    return value ?? ""
  }
  const region = (): RegionDeclaration => {
    const name = needed("region")
    const found = regionNamed(name)
    if (found === undefined && name !== "") {
      faults.push(`--region "${name}" is not known; this tool knows ${regionNames.join(", ")}.`)
    }
    return found!
  }
  const target = targetOf(values, env, faults)
  const asked = ((): Asked => {
    switch (command) {
      case "reference":
        return {
          _tag: "Reference",
          target,
          schools: needed("schools"),
          schoolsVo: values["schools-vo"],
          postcodes: needed("postcodes"),
          municipalities: needed("municipalities"),
          rejects: values.rejects
        }
      case "seed":
        return {
          _tag: "Seed",
          target,
          region: region(),
          cases: numberOf(needed("cases"), faults),
          seed: values.seed ?? "1",
          until: dayOf(values.until, faults)
        }
      default:
        return {
          _tag: "Cases",
          target,
          region: region(),
          file: needed("file"),
          mapping: needed("mapping"),
          dryRun: values["dry-run"] === true,
          rejects: values.rejects,
          resume: values.resume === true
        }
    }
  })()
  return faults.length > 0 ? Result.fail(faults) : Result.succeed(asked)
}

const parse = (words: ReadonlyArray<string>) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    return error instanceof Error ? `${error.message.split(". ")[0]}.` : String(error)
  }
}

const targetOf = (
  values: { readonly database?: string | undefined; readonly "data-dir"?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
  faults: Array<string>
): Target => {
  if (values.database !== undefined && values["data-dir"] !== undefined) {
    faults.push("--database and --data-dir are two places; give one of them.")
  }
  const url = values.database ?? (values["data-dir"] === undefined ? env["DATABASE_URL"] : undefined)
  if (url !== undefined && url !== "") {
    if (!/^postgres(ql)?:\/\//.test(url))
      faults.push("The address of the database has to start with postgresql://.")
    return { _tag: "Server", url }
  }
  return { _tag: "Embedded", dir: values["data-dir"] ?? env["OZA_DATA_DIR"] ?? ".data" }
}

const numberOf = (value: string, faults: Array<string>): number => {
  if (value !== "" && !/^[1-9]\d{0,6}$/.test(value))
    faults.push("--cases is a whole number from 1 to 9999999.")
  return Number(value)
}

const dayOf = (value: string | undefined, faults: Array<string>): CalendarDate | undefined => {
  if (value === undefined) return undefined
  const day = Schema.decodeUnknownOption(CalendarDate)(value)
  if (day._tag === "Some") return day.value
  faults.push("--until is a day such as 2026-07-31.")
  return undefined
}
