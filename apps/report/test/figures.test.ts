/**
 * The report of a population that lived through the use cases, on both engines, beside figures that were
 * counted by hand-written SQL over the history of the cases, not over the facts that reports go by. What
 * happened is sealed, so it is opened first and put in a table of the test.
 */
import { CaseStore, onDuty, Today } from "@oza/casework"
import { type CaseId, date, schoolYear } from "@oza/kernel"
import {
  CaseIntake,
  CaseStoreLive,
  Database,
  DataKeys,
  FactStoreLive,
  IdentityVaultLive,
  KeyTable,
  KeyWrapper,
  ReferenceData,
  SchoolStoreLive
} from "@oza/postgres"
import { Region } from "@oza/region"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import type { Report, ReportRow } from "@oza/reporting"
import { populate, syntheticReference } from "@oza/testing"
import { Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { reportOn } from "../src/reportOn.ts"

const key = Redacted.make(Buffer.from("this key seals nobody but a test").toString("base64"))
const [first, ...others] = syntheticReference.schools

describe.each([
  { engine: "PGlite", database: Database.layerPglite({ from: inject("pgliteDump") }) },
  {
    engine: "PostgreSQL",
    database: Database.layerScratch({ server: Redacted.make(inject("postgresServer")) })
  }
])("the figures of a report on $engine", ({ database }) => {
  const runtime = ManagedRuntime.make(
    Layer.mergeAll(
      CaseIntake.layer,
      CaseStoreLive,
      FactStoreLive,
      ReferenceData.layer,
      SchoolStoreLive,
      IdentityVaultLive
    ).pipe(
      Layer.provideMerge(DataKeys.layer(KeyTable).pipe(Layer.provide(KeyWrapper.layerOf({ newest: key })))),
      Layer.provideMerge(database),
      Layer.provideMerge(Layer.mergeAll(Region.layer(kopVanNoordHolland), Today.layerAt(date("2025-10-01")))),
      Layer.orDie
    )
  )
  afterAll(() => runtime.dispose())

  /** Asks the tables as their owner does. */
  const asOwner = <Row>(
    ask: (
      rows: <R>(sql: string, values?: ReadonlyArray<string>) => Promise<ReadonlyArray<R>>
    ) => Promise<ReadonlyArray<Row>>
  ) =>
    Effect.flatMap(Database, (db) =>
      db.transaction(async (session) => {
        await session.rows("set local role none", [])
        return ask((sql, values = []) => session.rows(sql, values))
      })
    )

  /** Every event of every case, opened. */
  const openedEvents = Effect.gen(function* () {
    const store = yield* CaseStore
    const cases = yield* asOwner((rows) => rows<{ id: CaseId }>("select case_id as id from oza.cases"))
    const histories = yield* Effect.forEach(cases, ({ id }) =>
      Effect.map(store.history({ region: kopVanNoordHolland.id, id }), (events) =>
        events.map(({ event, sequence }) => ({ id, sequence, event }))
      )
    )
    return JSON.stringify(histories.flat())
  }).pipe(onDuty("watch", kopVanNoordHolland.id))

  let events: string
  let report: Report
  beforeAll(async () => {
    report = await runtime.runPromise(
      Effect.gen(function* () {
        yield* (yield* ReferenceData).replace(syntheticReference)
        yield* populate(yield* CaseIntake, {
          seed: "report",
          cases: 250,
          schools: [first!, ...others],
          until: date("2025-09-30")
        })
        return yield* reportOn(
          {
            schoolYear: schoolYear("2024-2025"),
            threshold: undefined,
            years: 5,
            on: undefined
          },
          "test"
        )
      })
    )
    events = await runtime.runPromise(openedEvents)
  }, 400_000)

  const rows = (id: string): ReadonlyArray<ReportRow> =>
    report.sections.find(({ indicator }) => indicator.id === id)!.tables[0].rows
  const figure = (id: string, at: Readonly<Record<string, string>> = {}): ReportRow =>
    rows(id).find((row) => JSON.stringify(row.at) === JSON.stringify(at))!

  const counted = (sql: string): Promise<ReadonlyArray<{ group: string; count: number }>> =>
    runtime.runPromise(
      asOwner(async (rows) => {
        await rows("create temporary table told (case_id uuid, sequence int4, event jsonb) on commit drop")
        await rows(
          "insert into told select id, sequence, event from jsonb_to_recordset($1::jsonb) e (id uuid, sequence int4, event jsonb)",
          [events]
        )
        return rows<{ group: string; count: number }>(sql)
      })
    )

  /** Each figure that is shown is the counted one, and no count of 1 to 4 is shown. */
  const compare = async (id: string, dimension: string, sql: string): Promise<void> => {
    const counts = new Map((await counted(sql)).map(({ group, count }) => [group, count]))
    const groups = rows(id).filter(
      ({ at }) => JSON.stringify(Object.keys(at)) === JSON.stringify([dimension])
    )
    expect(new Set(groups.map(({ at }) => at[dimension]))).toEqual(new Set(counts.keys()))
    const shown = groups.filter(({ value }) => value !== "hidden")
    expect(shown.length).toBeGreaterThan(0)
    for (const { at, value } of shown) {
      expect(value).toBe(counts.get(at[dimension]!))
      expect(value).toBeGreaterThanOrEqual(5)
    }
    expect(figure(id).value).toBe([...counts.values()].reduce((sum, count) => sum + count, 0))
  }

  const inYear = (path: string): string =>
    `(${path})::date >= date '2024-08-01' and (${path})::date < date '2025-08-01'`

  it("KOP-45: referrals by channel", () =>
    compare(
      "channels",
      "channel",
      `select event->'signal'->>'channel' as group, count(*)::int4 as count from told
       where event->>'_tag' = 'CaseOpened' and ${inYear("event->>'on'")} group by 1`
    ))

  it("KOP-16: the part of the decisions that was within the term, of the last application of each case", async () => {
    const groups = await counted(
      `select (days <= 56)::text as group, count(*)::int4 as count from (
         select distinct on (case_id) event->>'_tag' as last, (event->>'on')::date as decided_on,
           (event->>'on')::date - lag((event->>'on')::date) over by_case as days
         from told
         where event->>'_tag' in ('ApplicationFiled', 'DecisionTaken')
         window by_case as (partition by case_id order by sequence)
         order by case_id, sequence desc) as decisions
       where last = 'DecisionTaken' and ${inYear("decided_on")} group by 1`
    )
    const decisions = groups.reduce((sum, { count }) => sum + count, 0)
    expect(decisions).toBeGreaterThan(20)
    expect(figure("decided-in-time").of).toBe(decisions)
    // Terms that were suspended run longer than 56 days, so that at least as many are in time.
    const within = groups.find(({ group }) => group === "true")!.count
    expect(figure("decided-in-time").value).toSatisfy(
      (value) => value === "hidden" || (value >= within / decisions && value <= 1)
    )
  })

  it("closed cases by reason", () =>
    compare(
      "closing-reasons",
      "closingReason",
      `select event->'closing'->>'reason' as group, count(*)::int4 as count from told
       where event->>'_tag' = 'CaseClosed' and ${inYear("event->>'on'")} group by 1`
    ))

  it("evaluations by outcome", () =>
    compare(
      "evaluation-outcomes",
      "evaluationOutcome",
      `select event->'evaluation'->>'outcome' as group, count(*)::int4 as count from told
       where event->>'_tag' = 'Evaluated' and ${inYear("event->>'on'")} group by 1`
    ))

  it("what the sources pay is what the books say, to the cent", async () => {
    const [row] = await runtime.runPromise(
      asOwner((ask) =>
        ask<{ cents: number }>(
          `select coalesce(sum(amount), 0)::float8 as cents from oza.ledger_entries
           where debit = 'committed' and reverses_event is null and ${inYear("on_date")}`
        )
      )
    )
    expect(row!.cents).toBeGreaterThan(0)
    expect(figure("funding-sources").value).toBe(row!.cents)
  })
})
