/** Counts and sums over the facts of a region, worked out where the facts are. */
import { FactStore } from "@oza/casework"
import { Effect, Layer } from "effect"
import { Database } from "./Database.ts"
import { orUnavailable } from "./DbError.ts"
import { answerOf, compile } from "./FactQuery.ts"

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
      }
    })
  )
)
