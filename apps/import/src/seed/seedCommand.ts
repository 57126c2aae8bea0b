/**
 * `oza-import seed`: a made-up population in a region, on the schools of the reference data.
 *
 * Where the region has no schools of a kind, the made-up ones that come with the tool are added.
 */
import { type School, SchoolStore, Today } from "@oza/casework"
import { CaseIntake, ReferenceData } from "@oza/postgres"
import { Region, type RegionDeclaration } from "@oza/region"
import { populate, type Populated, syntheticReference } from "@oza/testing"
import { Effect, Layer } from "effect"
import type { Asked } from "../Arguments.ts"
import { caseStores, noDatabase } from "../Stores.ts"
import { exitCode } from "../terminal/ExitCode.ts"
import { Output } from "../terminal/Output.ts"
import { grouped, progress } from "../terminal/Progress.ts"
import { ToolFault } from "../ToolFault.ts"

type AskedSeed = Extract<Asked, { readonly _tag: "Seed" }>

export const seedCommand = (asked: AskedSeed, env: Readonly<Record<string, string | undefined>>) =>
  seed(asked).pipe(
    Effect.provide(
      Layer.mergeAll(caseStores(asked.target, env), Layer.orDie(Region.layer(asked.region)), Today.layer)
    ),
    Effect.catchTag("StoreUnavailable", ({ cause }) => Effect.fail(noDatabase(cause as Error))),
    Effect.catchTag("RunMovedOn", (error) => Effect.fail(noDatabase(error)))
  )

const seed = Effect.fnUntraced(function* ({ region, cases, seed: chosen, until }: AskedSeed) {
  const output = yield* Output
  const today = yield* (yield* Today).date
  const last = until === undefined || until > today ? today : until
  if (last <= region.start) {
    return yield* new ToolFault({
      exit: exitCode.notUnderstood,
      message: `--until has to be later than ${region.start}, the day on which the region starts.`
    })
  }
  const [first, ...others] = yield* schoolsOf(region)
  if (first === undefined) {
    return yield* new ToolFault({
      exit: exitCode.badInput,
      message: "There are no schools in the region; import reference data first."
    })
  }
  const started = output.now()
  const bar = progress(output, "Population", cases, "cases")
  const made = yield* populate(yield* CaseIntake, {
    seed: chosen,
    cases,
    schools: [first, ...others],
    until: last,
    report: (done) => bar.report(done)
  })
  bar.end()
  const seconds = Math.max(1, Math.round((output.now() - started) / 1000))
  for (const line of summary(made, seconds)) output.say(line)
  return exitCode.done
})

/** The schools of the region, of each kind made-up ones where there are none. */
const schoolsOf = Effect.fnUntraced(function* (region: RegionDeclaration) {
  const { say } = yield* Output
  const store = yield* SchoolStore
  const found = yield* Effect.forEach(region.swvs, (swv) => store.ofSwv(swv))
  const schools: Array<School> = found.flat()
  for (const type of ["po", "vo"] as const) {
    if (schools.some((school) => school.type === type)) continue
    const madeUp = syntheticReference.schools.filter(
      (school): school is (typeof syntheticReference.schools)[number] =>
        school.type === type && region.swvs.includes(school.swv)
    )
    if (madeUp.length === 0) continue
    say(
      `The reference data has no schools for ${type} in the region; ${madeUp.length} made-up ones are added.`
    )
    yield* (yield* ReferenceData).addSchools(madeUp)
    schools.push(...madeUp)
  }
  return schools
})

const summary = (made: Populated, seconds: number): ReadonlyArray<string> => {
  if (made.wasThere) return ["This population is there already; nothing was changed."]
  const refusals = [...made.refusals].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const total = refusals.reduce((sum, [, count]) => sum + count, 0)
  return [
    `${grouped(made.added)} cases were added with ${grouped(made.acts)} acts, in ${grouped(seconds)} s${made.known === 0 ? "" : `; ${grouped(made.known)} were there already`}.`,
    `People were refused ${grouped(total)} times, by ${refusals.length} rules:`,
    ...refusals.map(([rule, count]) => `  ${rule.padEnd(8)} ${grouped(count).padStart(7)}`),
    ...(made.surprises.length === 0
      ? []
      : [
          `${grouped(made.surprises.length)} acts went otherwise than expected, for example: ${made.surprises[0]!.because}`
        ])
  ]
}
