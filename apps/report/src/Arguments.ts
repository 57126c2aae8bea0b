/**
 * What the job is asked to do, read from its command line.
 *
 * Everything that is missing or not known is said at once. Environment variables stand in for the
 * database, so that no address with a password has to be typed.
 */
import { CalendarDate, Language, SchoolYear } from "@oza/kernel"
import type { RegionDeclaration } from "@oza/region"
import { ReportParameters, SmallestCount } from "@oza/reporting"
import { Result, Schema } from "effect"
import { parseArgs } from "node:util"
import { regionNamed, regionNames } from "@oza/regions"

/** Where the facts are: a server by its address, or an embedded database in a folder. */
export type Target =
  | { readonly _tag: "Server"; readonly url: string }
  | { readonly _tag: "Embedded"; readonly dir: string }

export interface Asked {
  readonly target: Target
  readonly region: RegionDeclaration
  readonly schoolYear: SchoolYear
  readonly out: string
  /** The smallest number of cases that is shown; absent: what the region decided. */
  readonly threshold: number | undefined
  readonly years: number
  readonly language: Language
  /** The day of the report; absent: today. */
  readonly on: CalendarDate | undefined
}

export const usage = `oza-report: the report of a region over a school year, in which no child can be recognised

  oza-report --region <region> --school-year <2025-2026> --out <dir>

  Writes into the folder: report.html (one page, opens anywhere), report.json (figures, definitions,
  parameters), and a CSV for each table.

  --threshold <number>  the smallest number of cases that is shown, where that has to be more than usual (5)
  --years <number>      school years beside each other, 1 to 10; 5 where it is left out
  --language <nl|en>    the language in which the page opens; it has both
  --on <date>           the day of the report; today where it is left out
  --database <url>      a PostgreSQL server (or the variable DATABASE_URL)
  --data-dir <dir>      else the embedded database in this folder (or OZA_DATA_DIR; .data where neither is set)

  Regions: ${regionNames.join(", ")}.
  Ends with 0: the report is there; 1: a bug; 2: not understood; 4: no database; 5: files not written.`

const options = {
  help: { type: "boolean", short: "h" },
  region: { type: "string" },
  "school-year": { type: "string" },
  out: { type: "string" },
  threshold: { type: "string" },
  years: { type: "string" },
  language: { type: "string" },
  on: { type: "string" },
  database: { type: "string" },
  "data-dir": { type: "string" }
} as const

type Env = Readonly<Record<string, string | undefined>>

/** Reads the words after the name of the program; a failure is everything that is wrong with them. */
export const parseAsked = (
  words: ReadonlyArray<string>,
  env: Env
): Result.Result<Asked | "help", ReadonlyArray<string>> => {
  const parsed = parse(words)
  if (typeof parsed === "string") return Result.fail([parsed])
  const { values, positionals } = parsed
  if (values.help === true || words.length === 0) return Result.succeed("help")
  const faults = positionals.map((word) => `"${word}" belongs to no option.`)
  const needed = (name: "region" | "school-year" | "out", example: string): string | undefined => {
    const value = values[name]
    if (value !== undefined && value !== "") return value
    faults.push(`--${name} is missing, for example --${name} ${example}.`)
    return undefined
  }
  const read = <A>(
    name: keyof typeof values,
    given: unknown,
    schema: Schema.Decoder<A>,
    expected: string
  ) => {
    const decoded = Schema.decodeUnknownOption(schema)(given)
    if (decoded._tag === "Some") return decoded.value
    faults.push(`--${name} "${String(values[name])}" is not right: expected ${expected}.`)
    return undefined
  }
  const regionName = needed("region", regionNames[0] ?? "")
  const region = regionName === undefined ? undefined : regionNamed(regionName)
  if (regionName !== undefined && region === undefined) {
    faults.push(`--region "${regionName}" is not known; this job knows ${regionNames.join(", ")}.`)
  }
  const year = needed("school-year", "2025-2026")
  const schoolYear =
    year === undefined
      ? undefined
      : read("school-year", year, SchoolYear, "two years that follow each other, such as 2025-2026")
  const out = needed("out", "report")
  const threshold =
    values.threshold === undefined
      ? undefined
      : read("threshold", Number(values.threshold), SmallestCount, "a whole number of 5 or more")
  const years = read(
    "years",
    Number(values.years ?? 5),
    ReportParameters.fields.years,
    "a whole number from 1 to 10"
  )
  const language = read("language", values.language ?? "nl", Language, "nl or en")
  const on =
    values.on === undefined ? undefined : read("on", values.on, CalendarDate, "a day such as 2026-09-01")
  const target = targetOf(values, env, faults)
  if (
    faults.length > 0 ||
    region === undefined ||
    schoolYear === undefined ||
    out === undefined ||
    years === undefined ||
    language === undefined
  ) {
    return Result.fail(faults)
  }
  return Result.succeed({ target, region, schoolYear, out, threshold, years, language, on })
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
  env: Env,
  faults: Array<string>
): Target => {
  if (values.database !== undefined && values["data-dir"] !== undefined) {
    faults.push("--database and --data-dir are two places; give one of them.")
  }
  const url = values.database ?? (values["data-dir"] === undefined ? env["DATABASE_URL"] : undefined)
  if (url !== undefined && url !== "") {
    // The address can have a password in it, and is never repeated.
    if (!/^postgres(ql)?:\/\//.test(url))
      faults.push("The address of the database has to start with postgresql://.")
    return { _tag: "Server", url }
  }
  return { _tag: "Embedded", dir: values["data-dir"] ?? env["OZA_DATA_DIR"] ?? ".data" }
}
