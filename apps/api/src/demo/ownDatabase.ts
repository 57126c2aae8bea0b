/**
 * Keeps the demo off a database that is somebody's: in demo mode whoever reaches the address can act as
 * anybody, and that must never open real cases.
 *
 * A server's database is the demo's own where it holds the demo's first story, or no case at all.
 */
import { CaseStore, FactStore, onDuty } from "@oza/casework"
import type { RegionId } from "@oza/kernel"
import { Effect } from "effect"
import { SettingsFault } from "../Settings.ts"
import { firstStory } from "./Story.ts"

/** Fails with a sentence where the database holds cases that the demo did not make. */
export const ownDatabase = Effect.fnUntraced(function* (region: RegionId) {
  const facts = yield* FactStore
  const counted = yield* facts
    .aggregate(region, {
      rows: "case",
      where: { _tag: "All", of: [] },
      groupBy: [],
      measure: { _tag: "Count" }
    })
    .pipe(onDuty("statistics", region))
  if (counted.every(({ value }) => value === 0)) return
  const store = yield* CaseStore
  yield* store.load({ region, id: firstStory }).pipe(
    onDuty("watch", region),
    Effect.catchTag("CaseNotFound", () =>
      Effect.fail(
        new SettingsFault({
          message:
            "This database holds cases that the demo did not make, and in demo mode anybody could read them. Leave OZA_DEMO out and set OZA_ISSUER, or set DATABASE_URL to another database."
        })
      )
    )
  )
})
