/** Counts and sums over the facts of a region, worked out where the facts are; and divisions of costs. */
import { FactStore } from "@oza/casework"
import type { CostingFact } from "@oza/reporting"
import { Effect, Layer } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { answerOf, compile } from "./FactQuery.ts"
import { statement } from "./Statement.ts"

export const FactStoreLive: Layer.Layer<FactStore, never, Database> = Layer.effect(
  FactStore,
  Effect.map(Database, (db) =>
    FactStore.of({
      aggregate: (region, query) => {
        const { statement, values } = compile(region, query)
        return db.run(statement, ...values).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map((row) => answerOf(query, row)))
        )
      },
      costings: (region, { from, until }) =>
        db.run(selectCostings, region, from, until).pipe(
          orUnavailable,
          Effect.map((rows) => rows.map(({ costings }) => costings))
        )
    })
  )
)

// No number of a case leaves, and no order that follows one.
const selectCostings = statement<{ readonly costings: ReadonlyArray<CostingFact> }>(
  "fact-costings",
  `select jsonb_agg(c) as costings
  from oza.case_facts f, jsonb_array_elements(f.costings) c
  where f.region_id = $1::text and (c ->> 'on')::date >= $2::date and (c ->> 'on')::date < $3::date
  group by f.case_id
  order by jsonb_agg(c)::text collate "C"`
)
