import { layer } from "@effect/vitest"
import { CaseStore, DestructionStore } from "@oza/casework"
import { date } from "@oza/kernel"
import { newCoordinator, sampleDestruction, sampleOpening, sampleRegion, sampleWrite } from "@oza/testing"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { ownerRows } from "../../test/asAsked.ts"
import { engines } from "../../test/engines.ts"
import { allStoresOn } from "../../test/watchedStores.ts"

/** A case with a finding on health, and whose it is. */
const withFinding = Effect.fnUntraced(function* (text: string) {
  const cases = yield* CaseStore
  const by = newCoordinator()
  const opening = sampleOpening({ by })
  yield* cases.write(opening)
  const found = sampleWrite(opening.after, [
    { _tag: "HealthFindingRecorded", on: date("2025-09-10"), by, finding: { task: "advice", text } }
  ])
  yield* cases.write(found)
  return found.after
})

for (const { database, engine } of engines) {
  describe(`What the samenwerkingsverband holds on health, on ${engine}`, () => {
    layer(allStoresOn(database))((it) => {
      it.effect("WPO-18a.13, WVO-2.47.16: ends apart from the file, with its key; the file stays", () =>
        Effect.gen(function* () {
          const cases = yield* CaseStore
          const store = yield* DestructionStore
          const state = yield* withFinding("hoort slecht")
          const other = yield* withFinding("ziet slecht")
          const { id, region } = state
          expect((yield* store.fileOf(region, id))?.swvHealth).toBe(true)
          const wanted = sampleDestruction([id], state, "swv-health")
          const certificate = yield* store.destroy(wanted, state.child.person)
          expect(certificate.counts).toEqual({ keys: 1, "case-health": 1, "event-health": 1 })

          const left = yield* cases.load({ region, id })
          expect(left).toMatchObject({ id, version: 2, enrolment: state.enrolment })
          expect(JSON.stringify(left)).not.toContain("hoort slecht")
          const history = yield* cases.history({ region, id })
          expect(history.map(({ event }) => event._tag)).toEqual(["CaseOpened", "HealthFindingRecorded"])
          expect(JSON.stringify(history)).not.toContain("hoort slecht")
          expect((yield* store.fileOf(region, id))?.swvHealth).toBe(false)
          expect(
            yield* ownerRows(
              "select 1 from oza_keys.data_keys where subject_id = $1::uuid and controller = 'swv'",
              [state.child.person]
            )
          ).toEqual([])
          expect(JSON.stringify(yield* cases.load(other))).toContain("ziet slecht")
          expect(JSON.stringify(yield* cases.history(other))).toContain("ziet slecht")
        })
      )

      it.effect("is destroyed under the duty to watch only, and in its own region", () =>
        Effect.gen(function* () {
          const rows = yield* Effect.flip(
            ownerRows("select oza.destroy_health($1, '01900000-0000-7000-8000-000000000001')", [sampleRegion])
          )
          expect(rows).toMatchObject({ _tag: "DbError", code: "42501" })
        })
      )
    })
  })
}
