/**
 * Takes in the rows of a file, a batch at a time: while one batch is written, the next is prepared.
 *
 * A batch is one transaction of the store, with how far the run is; a run that is cut off anywhere goes
 * on at the first row that is not done with, and ends as if it had not been cut off.
 */
import {
  type CaseIntake,
  type EncodedCases,
  type IntakeBatch,
  type IntakeProgress,
  type IntakeRun,
  type Known,
  type RunMovedOn
} from "@oza/postgres"
import type { StoreUnavailable } from "@oza/casework"
import { Effect, Fiber } from "effect"
import type { Reject } from "../table/Reject.ts"
import { type Prepared, type Preparing, prepare, takingTurns } from "./Preparation.ts"
import { emptyMemory, type Memory, settleRows, type SettledRows } from "./Settling.ts"
import type { SourceRow } from "./SourceFile.ts"

/** Rows in one transaction: enough to make its costs small, few enough to keep memory flat. */
export const rowsInBatch = 500

export interface Taking {
  readonly preparing: Preparing
  readonly intake: CaseIntake["Service"]
  readonly run: IntakeRun
  /** How far the run is. */
  readonly from: IntakeProgress
  readonly rows: AsyncIterable<ReadonlyArray<SourceRow>>
  /** Is told after each batch. */
  readonly report: (progress: IntakeProgress) => void
}

/** Takes all rows in; gives the state of the run at its end. */
export const takeIn = Effect.fnUntraced(function* (taking: Taking) {
  const { intake, preparing, report, run } = taking
  let done = taking.from
  let writing: Fiber.Fiber<IntakeProgress, StoreUnavailable | RunMovedOn> | undefined
  const written = Effect.fnUntraced(function* () {
    if (writing === undefined) return
    done = yield* Fiber.join(writing)
    writing = undefined
    report(done)
  })
  const batches = batchesOf(taking.rows, done.rows)[Symbol.asyncIterator]()
  for (;;) {
    const next = yield* Effect.promise(() => batches.next())
    if (next.done === true) break
    const { rows, last } = next.value
    const prepared = yield* Effect.promise(() => prepare(preparing, rows))
    const expected = yield* expectNothingKnown(taking, prepared)
    yield* written()
    writing = yield* Effect.forkChild(
      intake.take(batchOf({ preparing, run, done, rows, prepared, expected, last }))
    )
  }
  yield* written()
  return done
})

/** The same without writing anything: what would be taken in, and every reject as it is found. */
export const tryOut = Effect.fnUntraced(function* (
  taking: Taking,
  reject: (rejects: ReadonlyArray<Reject>) => void
) {
  const { intake, preparing, report, run } = taking
  const memory = emptyMemory()
  let done: IntakeProgress = { rows: 0, accepted: 0, rejected: 0, line: 0, finished: false }
  const batches = batchesOf(taking.rows, 0)[Symbol.asyncIterator]()
  for (;;) {
    const next = yield* Effect.promise(() => batches.next())
    if (next.done === true) return { ...done, finished: true }
    const { rows } = next.value
    const prepared = yield* Effect.promise(() => prepare(preparing, rows))
    const known = yield* intake.look({ run, ...askedOf(prepared) })
    const settled = yield* Effect.promise(() =>
      settleRows(preparing, prepared, known, memory satisfies Memory)
    )
    reject(settled.rejects)
    done = progressAfter(done, rows, settled.cases.length, settled.rejected, false)
    report(done)
  }
})

interface Batch {
  readonly rows: ReadonlyArray<SourceRow>
  readonly last: boolean
}

/** Rows by the batch, without those that were done before. The last batch may be empty. */
const batchesOf = async function* (
  source: AsyncIterable<ReadonlyArray<SourceRow>>,
  done: number
): AsyncGenerator<Batch> {
  let skip = done
  let waiting: Array<SourceRow> = []
  for await (const rows of source) {
    const fresh = skip === 0 ? rows : rows.slice(skip)
    skip -= Math.min(skip, rows.length)
    for (const row of fresh) {
      waiting.push(row)
      if (waiting.length < rowsInBatch) continue
      yield { rows: waiting, last: false }
      waiting = []
    }
  }
  yield { rows: waiting, last: true }
}

const askedOf = (prepared: ReadonlyArray<Prepared>) => {
  const ready = prepared.flatMap((one) => (one._tag === "Ready" ? [one] : []))
  return {
    keys: ready.map(({ told }) => told.key),
    bsnHashes: ready.flatMap(({ sealed }) => sealed.bsnHash ?? []),
    people: ready.map(({ told }) => told.person)
  }
}

interface Expected {
  readonly settled: SettledRows
  readonly cases: EncodedCases
}

const nothingKnown: Known = { keys: new Map(), people: new Map(), withOpenCase: new Set() }

/**
 * What a batch comes down to where the store knows nothing of it, as it mostly does: made ready and sealed
 * while the batch before is written.
 */
const expectNothingKnown = Effect.fnUntraced(function* (
  { intake, preparing }: Taking,
  prepared: ReadonlyArray<Prepared>
) {
  const settled = yield* Effect.promise(() => settleRows(preparing, prepared, nothingKnown))
  const encoder = yield* intake.encoder(settled.cases)
  yield* Effect.promise(async () => {
    const turn = takingTurns()
    for (const one of settled.cases) {
      encoder.add(one)
      await turn()
    }
  })
  return { settled, cases: encoder.encoded } satisfies Expected
})

interface ReadyBatch {
  readonly preparing: Preparing
  readonly run: IntakeRun
  readonly done: IntakeProgress
  readonly rows: ReadonlyArray<SourceRow>
  readonly prepared: ReadonlyArray<Prepared>
  readonly expected: Expected
  readonly last: boolean
}

const batchOf = (batch: ReadyBatch): IntakeBatch => {
  const { preparing, run, done, rows, prepared, expected, last } = batch
  const settledAs = ({ rejected, rejects, cases, rows: taken }: SettledRows, encoded?: EncodedCases) => ({
    cases: encoded ?? cases,
    rows: taken,
    rejects,
    progress: progressAfter(done, rows, cases.length, rejected, last)
  })
  return {
    run,
    after: done.rows,
    ...askedOf(prepared),
    settle: async (known) =>
      known.keys.size + known.people.size + known.withOpenCase.size === 0
        ? settledAs(expected.settled, expected.cases)
        : settledAs(await settleRows(preparing, prepared, known))
  }
}

const progressAfter = (
  done: IntakeProgress,
  rows: ReadonlyArray<SourceRow>,
  accepted: number,
  rejected: number,
  finished: boolean
): IntakeProgress => ({
  rows: done.rows + rows.length,
  accepted: done.accepted + accepted,
  rejected: done.rejected + rejected,
  line: rows.at(-1)?.line ?? done.line,
  finished
})
