/**
 * `oza-import reference`: reads the published files, joins them, and replaces the reference data.
 *
 * All of it is written in one transaction, or nothing is. Where more than one row in ten of a file is
 * rejected it is probably not the file that was meant, and nothing is written.
 */
import { ReferenceData } from "@oza/postgres"
import { Effect } from "effect"
import type { Asked } from "../Arguments.ts"
import { noDatabase, referenceStores } from "../Stores.ts"
import type { Rows } from "../table/readRows.ts"
import type { Reject } from "../table/Reject.ts"
import { firstRejects, writeRejects } from "../table/RejectsFile.ts"
import { ColumnsMissing, FileEmpty, FileNotReadable } from "../table/TableFile.ts"
import { type ExitCode, exitCode } from "../terminal/ExitCode.ts"
import { Output } from "../terminal/Output.ts"
import { grouped } from "../terminal/Progress.ts"
import { ToolFault } from "../ToolFault.ts"
import { readEstablishments, readMunicipalities, readPostcodes } from "./ReferenceFiles.ts"
import { type Joined, joinReference, type Untold } from "./ReferenceSet.ts"

type AskedReference = Extract<Asked, { readonly _tag: "Reference" }>

export const referenceCommand = Effect.fnUntraced(function* (asked: AskedReference) {
  const { say } = yield* Output
  const municipalities = yield* reading(() => readMunicipalities(asked.municipalities))
  const postcodes = yield* reading(() => readPostcodes(asked.postcodes))
  const po = yield* reading(() => readEstablishments(asked.schools))
  const vo =
    asked.schoolsVo === undefined ? undefined : yield* reading(() => readEstablishments(asked.schoolsVo!))
  const joined = joinReference({ municipalities, postcodes, po, vo })
  const files = [
    { path: asked.municipalities, rows: municipalities, rejects: joined.rejects.municipalities },
    { path: asked.postcodes, rows: postcodes, rejects: joined.rejects.postcodes },
    { path: asked.schools, rows: po, rejects: joined.rejects.po },
    ...(vo === undefined ? [] : [{ path: asked.schoolsVo!, rows: vo, rejects: joined.rejects.vo }])
  ]
  for (const { path, rows, rejects } of files) {
    const { encoding, separator } = rows.format
    say(
      `${path}: ${grouped(rows.rows.length)} rows (${encoding}, separated by "${separator === "\t" ? "tab" : separator}")${rejects.length === 0 ? "" : `, ${grouped(linesIn(rejects))} rejected`}`
    )
    for (const line of firstRejects(rejects, rejects.length)) say(line)
  }
  const rejects = files.flatMap((file) => file.rejects)
  if (asked.rejects !== undefined) yield* writing(asked.rejects, rejects)
  for (const { path, rows, rejects: own } of files) yield* enough(path, rows, own)

  yield* Effect.gen(function* () {
    yield* (yield* ReferenceData).replace(joined.set)
  }).pipe(
    Effect.provide(referenceStores(asked.target)),
    Effect.catchTag("StoreUnavailable", ({ cause }) => Effect.fail(noDatabase(cause as Error)))
  )
  for (const line of summary(joined)) say(line)
  return rejects.length === 0 ? exitCode.done : (exitCode.rejected satisfies ExitCode)
})

const reading = <A>(read: () => Promise<A>): Effect.Effect<A, ToolFault> =>
  Effect.tryPromise({
    try: read,
    catch: (error) => {
      if (error instanceof FileNotReadable || error instanceof FileEmpty || error instanceof ColumnsMissing) {
        return new ToolFault({ exit: exitCode.badInput, message: error.message })
      }
      throw error
    }
  })

/** Writes the rejects file, or says why it cannot be written. */
export const writing = (
  path: string,
  rejects: AsyncIterable<Reject> | Iterable<Reject>
): Effect.Effect<void, ToolFault> =>
  Effect.tryPromise({
    try: () => writeRejects(path, rejects),
    catch: (error) =>
      new ToolFault({
        exit: exitCode.badInput,
        message: `The rejects cannot be written to ${path}: ${error instanceof Error ? error.message : String(error)}.`
      })
  })

const linesIn = (rejects: ReadonlyArray<Reject>): number => new Set(rejects.map(({ row }) => row)).size

const enough = (path: string, { rows }: Rows<unknown>, rejects: ReadonlyArray<Reject>) => {
  const rejected = linesIn(rejects)
  return rows.length === 0 || rejected * 10 > rows.length + rejected
    ? Effect.fail(
        new ToolFault({
          exit: exitCode.badInput,
          message:
            rows.length === 0
              ? `${path} has no row that can be read. Nothing was written.`
              : `More than one row in ten of ${path} is rejected; is it the file that you meant? Nothing was written.`
        })
      )
    : Effect.void
}

const summary = ({ set, untold, followed }: Joined): ReadonlyArray<string> => {
  const of = (type: "po" | "vo") => set.schools.filter((school) => school.type === type)
  const swvs = (type: "po" | "vo") => new Set(of(type).map(({ swv }) => swv)).size
  const without = set.postcodes.filter(({ po, vo }) => po === undefined && vo === undefined).length
  return [
    `Written: ${grouped(set.municipalities.length)} municipalities, ${grouped(set.postcodes.length)} postcodes (${without} without a samenwerkingsverband), ${grouped(of("po").length)} schools of primary education in ${swvs("po")} samenwerkingsverbanden, ${grouped(of("vo").length)} of secondary education in ${swvs("vo")}.`,
    ...(followed === 0
      ? []
      : [
          `${grouped(followed)} schools lie in a municipality that went into another since the list was made.`
        ]),
    ...unknown("schools", "number", untold.schools),
    ...unknown("postcodes", "name", untold.postcodes)
  ]
}

const unknown = (what: string, by: string, untold: ReadonlyArray<Untold>): ReadonlyArray<string> =>
  untold.length === 0
    ? []
    : [
        `${grouped(untold.reduce((sum, { rows }) => sum + rows, 0))} ${what} have no municipality, as its ${by} does not tell which it is today:`,
        ...untold.map(({ given, rows, why }) => `  ${given} (${grouped(rows)} ${what}) ${why}`)
      ]
