/**
 * What every store of facts must do: answer any query as reporting's `aggregate` defines it.
 *
 * Random facts and random queries; the two answers must be the same, group by group.
 */
import { layer } from "@effect/vitest"
import { CaseStore, FactStore } from "@oza/casework"
import { date } from "@oza/kernel"
import { aggregate, type AggregateRow, type CaseFact, type CostingFact, type Query } from "@oza/reporting"
import { Effect, type Layer } from "effect"
import fc from "fast-check"
import { describe, expect } from "vitest"
import { arbitraryFact } from "../arbitrary/arbitraryFact.ts"
import { arbitraryQuery } from "../arbitrary/arbitraryQuery.ts"
import { otherRegion, sampleOpening, sampleRegion } from "../sample/caseSample.ts"
import { property } from "./property.ts"

const everything: Query = {
  rows: "case",
  where: { _tag: "All", of: [] },
  groupBy: [],
  measure: { _tag: "Count" }
}

/** Groups have no order; a part of a cent or a day that differs by the way of reckoning is no difference. */
const comparable = (rows: ReadonlyArray<AggregateRow>) =>
  rows
    .map(({ cases, rows: count, value, values }) => ({
      group: JSON.stringify(values.map((one) => (one === undefined ? "(all)" : one))),
      count,
      cases,
      value: value === null ? null : Math.round(value * 1e6) / 1e6
    }))
    .toSorted((a, b) => (a.group < b.group ? -1 : 1))

/** Registers the tests; the store is there because facts are written with a case. */
export const factStoreContract = <E>(name: string, stores: Layer.Layer<CaseStore | FactStore, E>): void => {
  describe(`Every fact store: ${name}`, () => {
    layer(stores)((it) => {
      it.effect("counts nothing where there is nothing, and says so in the total", () =>
        Effect.gen(function* () {
          const store = yield* FactStore
          expect(yield* store.aggregate(sampleRegion, everything)).toEqual([
            { values: [], rows: 0, cases: 0, value: 0 }
          ])
          const median: Query = {
            ...everything,
            groupBy: [
              { _tag: "Category", field: "schoolType" },
              { _tag: "SchoolYear", field: "openedOn" }
            ],
            measure: { _tag: "Percentile", field: "daysToDecision", at: 0.5 }
          }
          expect(yield* store.aggregate(sampleRegion, median)).toEqual([
            { values: [undefined, undefined], rows: 0, cases: 0, value: null }
          ])
        })
      )

      it.effect("answers any query as its definition does", () =>
        Effect.gen(function* () {
          const cases = yield* CaseStore
          const store = yield* FactStore
          const facts: Array<CaseFact> = []
          for (const fact of fc.sample(arbitraryFact, { numRuns: 60, seed: 11 })) {
            const write = sampleOpening()
            const kept = { ...fact, region: sampleRegion, case: write.after.id }
            facts.push(kept)
            yield* cases.write({ ...write, fact: kept })
          }
          const elsewhere = sampleOpening({ region: otherRegion })
          yield* cases.write(elsewhere)
          yield* property(arbitraryQuery, 150, (query) =>
            Effect.gen(function* () {
              const answer = yield* store.aggregate(sampleRegion, query)
              expect(comparable(answer)).toEqual(comparable(aggregate(facts, query)))
            })
          )
          const [total] = yield* store.aggregate(otherRegion, everything)
          expect(total).toMatchObject({ cases: 1 })
        })
      )

      it.effect("knows the school year in which a day falls, on both sides of 1 August", () =>
        Effect.gen(function* () {
          const cases = yield* CaseStore
          const store = yield* FactStore
          for (const [channel, on] of [
            ["other", "2024-07-31"],
            ["other", "2024-08-01"],
            ["other", "2025-01-01"]
          ] as const) {
            const write = sampleOpening({ region: otherRegion, on: date(on) })
            yield* cases.write({ ...write, fact: { ...write.fact, channel, openedOn: date(on) } })
          }
          const answer = yield* store.aggregate(otherRegion, {
            ...everything,
            where: { _tag: "In", field: "channel", values: ["other"] },
            groupBy: [{ _tag: "SchoolYear", field: "openedOn" }]
          })
          expect(comparable(answer)).toEqual(
            comparable([
              { values: ["2023-2024"], rows: 1, cases: 1, value: 1 },
              { values: ["2024-2025"], rows: 2, cases: 2, value: 2 },
              { values: [undefined], rows: 3, cases: 3, value: 3 }
            ])
          )
        })
      )

      it.effect("gives what divisions of costs in a period turned on, by case and without its number", () =>
        Effect.gen(function* () {
          const cases = yield* CaseStore
          const store = yield* FactStore
          const costing = (on: string): CostingFact => ({
            on: date(on),
            schoolType: "po",
            enrolment: "enrolled",
            precedingLaw: ["Zvw"],
            greyAreaTalked: true,
            agreements: [
              {
                agreement: 1,
                kind: "treatment",
                setting: "school",
                from: date("2031-02-01"),
                until: date("2031-06-01"),
                quantity: 12.5,
                unit: "hour",
                pauses: [{ from: date("2031-03-01"), until: date("2031-03-08") }],
                exception: {
                  shares: [{ source: "youth-help", share: { numerator: 1, denominator: 1 } }],
                  on: date("2031-01-15"),
                  holders: ["municipality"]
                }
              }
            ]
          })
          const days = ["2031-01-20", "2031-09-01", "2032-01-01"]
          for (const of of [days, days.slice(1), []]) {
            const write = sampleOpening({ region: otherRegion })
            yield* cases.write({ ...write, fact: { ...write.fact, costings: of.map(costing) } })
          }
          const found = (from: string, until: string) =>
            Effect.map(store.costings(otherRegion, { from: date(from), until: date(until) }), (all) =>
              all.toSorted((a, b) => b.length - a.length)
            )
          expect(yield* found("2031-01-01", "2032-01-01")).toEqual([
            days.slice(0, 2).map(costing),
            [costing(days[1]!)]
          ])
          expect(yield* found("2031-01-21", "2031-09-01")).toEqual([])
          expect(
            yield* store.costings(sampleRegion, { from: date("2031-01-01"), until: date("2032-01-01") })
          ).toEqual([])
        })
      )
    })
  })
}
