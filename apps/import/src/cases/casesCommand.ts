/**
 * `oza-import cases`: cases of another system, by a mapping.
 *
 * The same file and mapping are one run: once it is finished, running it again changes nothing; where it
 * was cut off, `--resume` goes on.
 */
import { IdentityVault, onDuty, RegionContext, SchoolStore, type SealedIdentity, Today } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { CaseIntake, type IntakeProgress, type IntakeRun } from "@oza/postgres"
import { Region } from "@oza/region"
import { Effect, Layer, Result } from "effect"
import { hash } from "node:crypto"
import { stat } from "node:fs/promises"
import type { Asked } from "../Arguments.ts"
import { writing } from "../reference/referenceCommand.ts"
import { caseStores, noDatabase } from "../Stores.ts"
import type { Reject } from "../table/Reject.ts"
import { firstRejects } from "../table/RejectsFile.ts"
import { FileEmpty, FileNotReadable } from "../table/TableFile.ts"
import { exitCode } from "../terminal/ExitCode.ts"
import { Output } from "../terminal/Output.ts"
import { grouped, progress } from "../terminal/Progress.ts"
import { ToolFault } from "../ToolFault.ts"
import { runOf } from "./Fingerprint.ts"
import { mappingFaultLines, readMapping } from "./MappingFile.ts"
import type { MappingFault } from "./MappingFault.ts"
import { planOf } from "./RowPlan.ts"
import { schoolBook } from "./SchoolBook.ts"
import { type StableIds, stableIds } from "./StableId.ts"
import { openSource } from "./SourceFile.ts"
import { type Taking, takeIn, tryOut } from "./takeIn.ts"

type AskedCases = Extract<Asked, { readonly _tag: "Cases" }>

export const casesCommand = (asked: AskedCases, env: Readonly<Record<string, string | undefined>>) =>
  Effect.gen(function* () {
    // Everything that can be wrong with the input is said before a database is opened.
    const mapping = yield* wellFormed(asked.mapping, yield* reading(() => readMapping(asked.mapping)))
    const source = yield* reading(() => openSource(asked.file, mapping))
    const roles = asked.region.roles.map(({ id }) => id)
    const planWith = (ids: StableIds) =>
      wellFormed(asked.mapping, planOf(mapping, ids, roles, source.headers))
    yield* planWith(idsWithoutKey(asked.region.id))
    const run = yield* reading(() => runOf(asked.file, mapping, asked.region.id))
    const size = (yield* reading(() => stat(asked.file))).size
    return yield* Effect.gen(function* () {
      const intake = yield* CaseIntake
      const from = asked.dryRun ? nothingDone : yield* intake.begin(run)
      const settled = yield* alreadyDone(asked, run, from)
      if (settled !== undefined) return settled
      const find = (yield* SchoolStore).find
      const ids = yield* idsOf(asked)
      const plan = yield* planWith(ids)
      const bar = yield* bytesBar(asked, size, source.bytesRead)
      const taking: Taking = {
        preparing: {
          region: yield* RegionContext,
          mapping,
          plan,
          ids,
          schools: schoolBook((code) => Effect.runPromise(find(code))),
          today: yield* (yield* Today).date,
          seal: sealing(yield* IdentityVault, asked)
        },
        intake,
        run,
        from,
        rows: source.rows(plan.columns),
        report: bar.report
      }
      if (asked.dryRun) {
        const found: Array<Reject> = []
        const done = yield* tryOut(taking, (rejects) => void found.push(...rejects))
        bar.end()
        return yield* conclude(asked, done, found, found.length)
      }
      const done = yield* takeIn(taking)
      bar.end()
      return yield* concludeRun(asked, run, done)
    }).pipe(
      Effect.provide(
        Layer.mergeAll(caseStores(asked.target, env), Layer.orDie(Region.layer(asked.region)), Today.layer)
      ),
      Effect.catchTag("StoreUnavailable", ({ cause }) => Effect.fail(noDatabase(cause as Error))),
      Effect.catchTag("RunMovedOn", (error) => Effect.fail(noDatabase(error)))
    )
  })

/** To look at a mapping with, and for a try-out where nothing was taken in yet: nothing is written with them. */
const idsWithoutKey = (region: RegionId): StableIds =>
  stableIds(region, (text) => hash("sha256", text, "buffer"))

const idsOf = Effect.fnUntraced(function* ({ dryRun, region }: AskedCases) {
  const intake = yield* CaseIntake
  const hashing = yield* dryRun ? intake.hashing(region.id) : intake.makeHashing(region.id)
  return hashing === undefined ? idsWithoutKey(region.id) : stableIds(region.id, hashing)
})

/** Seals identities under the duty of the import. A try-out writes nothing, so it only hashes numbers. */
const sealing =
  (vault: IdentityVault["Service"], { dryRun, region }: AskedCases): Taking["preparing"]["seal"] =>
  (people) =>
    Effect.runPromise(
      onDuty(
        "import",
        region.id
      )(dryRun ? hashed(vault, region.id, people) : vault.sealAll(region.id, people))
    )

const hashed = Effect.fnUntraced(function* (
  vault: IdentityVault["Service"],
  region: RegionId,
  people: Parameters<Taking["preparing"]["seal"]>[0]
) {
  const numbers = people.map(({ identity }) => identity.bsn)
  const hashes = yield* vault.hash(region, numbers)
  return people.map(({ person }, at): SealedIdentity => {
    const number = numbers[at]
    return {
      region,
      person,
      sealed: new Uint8Array(0),
      // While nobody is known by a number, two rows of the file can still have the same one.
      bsnHash: number === undefined ? undefined : (hashes[at] ?? Buffer.from(number))
    }
  })
})

const nothingDone: IntakeProgress = { rows: 0, accepted: 0, rejected: 0, line: 0, finished: false }

/** Where nothing is left to do, or going on was not asked for. */
const alreadyDone = Effect.fnUntraced(function* (asked: AskedCases, run: IntakeRun, from: IntakeProgress) {
  const { say } = yield* Output
  if (from.finished) {
    say("This file was taken in before with this mapping; nothing was changed.")
    return yield* concludeRun(asked, run, from)
  }
  if (from.rows === 0) return undefined
  if (!asked.resume) {
    return yield* new ToolFault({
      exit: exitCode.notUnderstood,
      message: `An earlier run of this file stopped after row ${grouped(from.rows)} (line ${grouped(from.line)}). Add --resume to go on from there.`
    })
  }
  say(`Going on after row ${grouped(from.rows)} (line ${grouped(from.line)}).`)
  return undefined
})

/** The bar runs by what was read of the file, as nobody knows its rows beforehand. */
const bytesBar = Effect.fnUntraced(function* ({ dryRun }: AskedCases, size: number, bytesRead: () => number) {
  const output = yield* Output
  const megabytes = (bytes: number) => Math.round(bytes / 1e6)
  const bar = progress(output, dryRun ? "Trying out" : "Cases", Math.max(1, megabytes(size)), "MB")
  return {
    end: bar.end,
    report: ({ rows, rejected }: IntakeProgress) =>
      bar.report(megabytes(bytesRead()), `${grouped(rows)} rows, ${grouped(rejected)} rejected`)
  }
})

const concludeRun = Effect.fnUntraced(function* (asked: AskedCases, run: IntakeRun, done: IntakeProgress) {
  const intake = yield* CaseIntake
  const first = yield* intake.rejects(run, { row: 0, number: 0 }, 10)
  const all = async function* (): AsyncGenerator<Reject> {
    let after = { row: 0, number: 0 }
    for (;;) {
      const page = await Effect.runPromise(intake.rejects(run, after, 5000))
      yield* page
      const last = page.at(-1)
      if (last === undefined) return
      after = { row: last.row, number: last.number }
    }
  }
  return yield* conclude(asked, done, first, done.rejected, all())
})

/** Says what came of it, writes the rejects where that was asked, and gives the number to end with. */
const conclude = Effect.fnUntraced(function* (
  asked: AskedCases,
  done: IntakeProgress,
  first: ReadonlyArray<Reject>,
  total: number,
  all: AsyncIterable<Reject> | Iterable<Reject> = first
) {
  const { say } = yield* Output
  const { rows, accepted, rejected } = done
  const unchanged = rows - accepted - rejected
  say(
    `${grouped(rows)} rows: ${grouped(accepted)} ${asked.dryRun ? "would be taken in" : "taken in"}, ${grouped(rejected)} rejected${unchanged === 0 ? "" : `, ${grouped(unchanged)} taken in before`}.${asked.dryRun ? " Nothing was written." : ""}`
  )
  if (asked.rejects !== undefined) {
    yield* writing(asked.rejects, all)
    say(`The rejects are in ${asked.rejects}.`)
  } else {
    for (const line of firstRejects(first, total)) say(line)
  }
  return rejected === 0 ? exitCode.done : exitCode.rejected
})

const reading = <A>(read: () => Promise<A>): Effect.Effect<A, ToolFault> =>
  Effect.tryPromise({
    try: read,
    catch: (error) => {
      if (error instanceof FileNotReadable || error instanceof FileEmpty) {
        return new ToolFault({ exit: exitCode.badInput, message: error.message })
      }
      throw error
    }
  })

const wellFormed = <A>(
  path: string,
  checked: Result.Result<A, ReadonlyArray<MappingFault>>
): Effect.Effect<A, ToolFault> =>
  Result.isSuccess(checked)
    ? Effect.succeed(checked.success)
    : Effect.fail(
        new ToolFault({
          exit: exitCode.badInput,
          message: `The mapping ${path} has ${checked.failure.length === 1 ? "a fault" : `${checked.failure.length} faults`}; nothing was written.${mappingFaultLines(checked.failure)}`
        })
      )
