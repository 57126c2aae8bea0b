import { assert, describe, it } from "@effect/vitest"
import { CaseStore, type CaseWrite, type SealedIdentity } from "@oza/casework"
import { type CaseId, PersonId, type RegionId, RuleId } from "@oza/kernel"
import { Region } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { lifeOf, live, memoryStores, sampleOpening, syntheticReference } from "@oza/testing"
import { date } from "@oza/kernel"
import { Effect, Layer } from "effect"
import { engines, storesOn } from "../../test/engines.ts"
import { ownerRows } from "../../test/asAsked.ts"
import {
  CaseIntake,
  type IntakeBatch,
  type IntakeProgress,
  type IntakeRun,
  type Known
} from "./CaseIntake.ts"
import type { WholeCase } from "./CaseRows.ts"

const hostile = 'tab\there, line\nend\r\n, "quote", back\\slash \\N \\. {curly,}, ’ é 😀'

/** Some lives, told in words that try every corner of the text format. */
const someCases = Effect.gen(function* () {
  const options = {
    seed: "intake",
    schools: syntheticReference.schools,
    from: date("2022-08-01"),
    until: date("2026-07-01")
  }
  const all: Array<WholeCase> = []
  for (let index = 0; index < 12; index++) {
    const { writes } = yield* live(lifeOf(options, index))
    all.push(writes.map(spoken) as unknown as WholeCase)
  }
  return all
}).pipe(
  Effect.provide(Layer.mergeAll(memoryStores(syntheticReference.schools), Region.layer(kopVanNoordHolland))),
  Effect.orDie
)

const spoken = (write: CaseWrite): CaseWrite => ({
  ...write,
  after: { ...write.after, signal: { ...write.after.signal, summary: hostile } }
})

const run = (id = 1): IntakeRun => ({
  region: kopVanNoordHolland.id,
  id: `00000000-0000-7000-8000-${String(id).padStart(12, "0")}`,
  source: "old-system",
  fingerprint: "the same work"
})

const done = (progress: Partial<IntakeProgress>): IntakeProgress => ({
  rows: 0,
  accepted: 0,
  rejected: 0,
  line: 1,
  finished: false,
  ...progress
})

const batchOf = (
  cases: ReadonlyArray<WholeCase>,
  progress: Partial<IntakeProgress>,
  more: Partial<IntakeBatch> = {}
): IntakeBatch => ({
  run: run(),
  after: 0,
  keys: cases.map((_, index) => String(index)),
  bsnHashes: [],
  people: cases.map(([{ after }]) => after.child.person),
  settle: async () => ({
    cases,
    rows: cases.map(([{ after }], index) => ({
      key: String(index),
      case: after.id,
      hash: Uint8Array.of(1, 2, index),
      brokenRules: index === 0 ? [RuleId.make("KOP-19"), RuleId.make("AWB-4:13")] : []
    })),
    rejects: [],
    progress: done(progress)
  }),
  ...more
})

/**
 * Everything that cases leave behind, opened where it is sealed; without when it was written down, and
 * without what is made by chance: seals, and the traces that logs are linked over.
 */
const everything = Effect.gen(function* () {
  const rows: Record<string, unknown> = {}
  const tables = [
    "cases",
    "case_events",
    "participants",
    "case_facts",
    "ledger_entries",
    "identities",
    "outbox"
  ]
  for (const table of tables) {
    rows[table] = yield* ownerRows(
      `select to_jsonb(t) - 'recorded_at' - 'state' - 'child_sealed' - 'event' -
        case when '${table}' = 'outbox' then 'sequence' else '' end as row
      from oza.${table} t order by 1`
    )
  }
  const store = yield* CaseStore
  const keys = yield* ownerRows<{ readonly id: CaseId; readonly region: RegionId }>(
    "select case_id as id, region_id as region from oza.cases order by 1"
  )
  for (const key of keys) {
    const history = yield* store.history(key)
    rows[`state ${key.id}`] = yield* store.load(key)
    rows[`events ${key.id}`] = history.map(({ event, sequence }) => ({ event, sequence }))
    rows[`log ${key.id}`] = (yield* store.disclosures(key, { limit: 100 })).items.map(
      ({ disclosure, sequence }) => ({ disclosure, sequence })
    )
  }
  return rows
})

describe.each(engines)("many cases at once on $engine", ({ database }) => {
  const stores = CaseIntake.layer.pipe(Layer.provideMerge(storesOn(database)))

  it.effect("leave behind what they would one write after another", () =>
    Effect.gen(function* () {
      const cases = yield* someCases
      const atOnce = yield* Effect.gen(function* () {
        yield* (yield* CaseIntake).begin(run())
        yield* (yield* CaseIntake).take(batchOf(cases, { rows: cases.length, accepted: cases.length }))
        return yield* everything
      }).pipe(Effect.provide(stores))
      const oneByOne = yield* Effect.gen(function* () {
        const store = yield* CaseStore
        yield* Effect.forEach(cases.flat(), store.write)
        return yield* everything
      }).pipe(Effect.provide(stores))
      assert.deepStrictEqual(atOnce, oneByOne)
      assert.isAbove((atOnce["case_events"] as ReadonlyArray<unknown>).length, 100)
    })
  )

  it.effect("are there whole or not at all, with how far the run is", () =>
    Effect.gen(function* () {
      const intake = yield* CaseIntake
      const cases = yield* someCases
      const [first, second] = cases
      assert.deepStrictEqual(yield* intake.begin(run()), done({ line: 0 }))
      const broken = batchOf([first!, first!], { rows: 2 })
      const exit = yield* Effect.exit(intake.take(broken))
      assert.strictEqual(exit._tag, "Failure")
      assert.deepStrictEqual(yield* intake.begin(run()), done({ line: 0 }))
      assert.lengthOf((yield* everything)["cases"] as ReadonlyArray<unknown>, 0)
      yield* intake.take(batchOf([first!, second!], { rows: 2, accepted: 2, line: 3 }))
      assert.deepStrictEqual(yield* intake.begin(run()), done({ rows: 2, accepted: 2, line: 3 }))
      assert.lengthOf((yield* everything)["cases"] as ReadonlyArray<unknown>, 2)
    }).pipe(Effect.provide(stores))
  )

  it.effect("are told which keys, people and open cases are known", () =>
    Effect.gen(function* () {
      const intake = yield* CaseIntake
      yield* intake.begin(run())
      const opening = sampleOpening({ region: kopVanNoordHolland.id })
      const { after } = opening
      const bsnHash = Uint8Array.of(9, 9, 9)
      const identity: SealedIdentity = {
        region: after.region,
        person: after.child.person,
        sealed: Uint8Array.of(1),
        bsnHash
      }
      yield* intake.take(batchOf([[{ ...opening, identities: [identity] }]], { rows: 1 }))
      let found: Known | undefined
      const stranger = PersonId.make("01900000-0000-7000-8000-0000000000ff")
      yield* intake.take(
        batchOf(
          [],
          { rows: 1 },
          {
            after: 1,
            keys: ["0", "unknown"],
            bsnHashes: [bsnHash, Uint8Array.of(7)],
            people: [stranger],
            settle: async (known) => {
              found = known
              return { cases: [], rows: [], rejects: [], progress: done({ rows: 1 }) }
            }
          }
        )
      )
      assert.deepStrictEqual([...found!.keys], [["0", "010200"]])
      assert.deepStrictEqual([...found!.people], [["090909", after.child.person]])
      assert.deepStrictEqual([...found!.withOpenCase], [after.child.person])
    }).pipe(Effect.provide(stores))
  )

  it.effect("are not written where another process has taken the run further", () =>
    Effect.gen(function* () {
      const intake = yield* CaseIntake
      const cases = yield* someCases
      yield* intake.begin(run())
      yield* intake.take(batchOf([cases[0]!], { rows: 1 }))
      const error = yield* Effect.flip(intake.take(batchOf([cases[1]!], { rows: 2 })))
      assert.strictEqual(error._tag, "RunMovedOn")
      assert.lengthOf((yield* everything)["cases"] as ReadonlyArray<unknown>, 1)
    }).pipe(Effect.provide(stores))
  )

  it.effect("keep the rejects in the order of the file", () =>
    Effect.gen(function* () {
      const intake = yield* CaseIntake
      yield* intake.begin(run())
      const fault = (row: number, column: string) => ({
        row,
        column,
        valueClass: "8 digits",
        reason: hostile
      })
      const rejects = [fault(2, "bsn"), fault(2, "datum"), fault(7, "bsn")]
      yield* intake.take(
        batchOf(
          [],
          {},
          {
            settle: async () => ({
              cases: [],
              rows: [],
              rejects,
              progress: done({ rows: 3, rejected: 2, finished: true })
            })
          }
        )
      )
      const [first, ...rest] = yield* intake.rejects(run(), { row: 0, number: 0 }, 10)
      assert.deepStrictEqual(first, { ...rejects[0]!, number: 1 })
      assert.deepStrictEqual(yield* intake.rejects(run(), first!, 10), rest)
      assert.deepStrictEqual(
        rest.map(({ row, number }) => [row, number]),
        [
          [2, 2],
          [7, 1]
        ]
      )
    }).pipe(Effect.provide(stores))
  )
})
