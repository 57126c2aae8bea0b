import { layer } from "@effect/vitest"
import { evolve, type Case, type Event } from "@oza/cases"
import { type AccessScope, CaseStore, type CaseWrite } from "@oza/casework"
import { date } from "@oza/kernel"
import { caseCategories } from "@oza/privacy"
import { goalSet, newCoordinator, newPersonId, sampleOpening, sampleRegion, sampleWrite } from "@oza/testing"
import { Effect, Layer } from "effect"
import { describe, expect } from "vitest"
import { CaseStoreLive } from "../src/CaseStoreLive.ts"
import { KeyTable } from "../src/keys/KeyTable.ts"
import { scoped } from "./asAsked.ts"
import { engines } from "./engines.ts"
import { keysIn } from "./stores.ts"

/** The store as it is, asked under scopes as use cases make them. */
describe.each(engines)("A case behind the wall on $engine", ({ database }) => {
  layer(CaseStoreLive.pipe(Layer.provideMerge(Layer.orDie(keysIn(KeyTable))), Layer.provideMerge(database)))(
    (it) => {
      const found = (text: string, by: ReturnType<typeof newCoordinator>, on: string): Event => ({
        _tag: "HealthFindingRecorded",
        on: date(on),
        by,
        finding: { task: "allocation", text }
      })

      /** A case with one finding of the samenwerkingsverband, written by somebody of it. */
      const withFinding = Effect.gen(function* () {
        const store = yield* CaseStore
        const by = newCoordinator()
        const opening = sampleOpening({ by })
        const { id } = opening.after
        const key = { region: sampleRegion, id }
        const as = (scope: AccessScope) =>
          scoped({ region: sampleRegion, party: by.party, cases: [id], asked: [id], ...scope })
        const swv = as({ side: "swv", purpose: "allocate-support", categories: caseCategories })
        const municipality = as({
          side: "municipality",
          purpose: "arrange",
          categories: ["process", "youth-help"]
        })
        yield* store.write(opening).pipe(as({ side: "school", purpose: "arrange", categories: ["process"] }))
        const finding = sampleWrite(opening.after, [found("Onderzocht.", by, "2025-09-02")])
        // The decision on an act is on the course of the case: what the act writes it may find again.
        yield* store
          .write(finding)
          .pipe(as({ side: "swv", purpose: "allocate-support", categories: ["process"] }))
        return { store, key, by, swv, municipality, after: finding.after }
      })

      it.effect(
        "shows what the samenwerkingsverband found to it, and to the municipality a case without it",
        () =>
          Effect.gen(function* () {
            const { after, key, municipality, store, swv } = yield* withFinding
            expect(yield* store.load(key).pipe(swv)).toEqual(after)
            expect(yield* store.load(key).pipe(municipality)).toEqual({ ...after, healthFindings: [] })
            const whole = yield* store.history(key).pipe(swv)
            expect(JSON.stringify(whole)).toContain("Onderzocht.")
            const history = yield* store.history(key).pipe(municipality)
            expect(history.map(({ sequence }) => sequence)).toEqual([1, 2])
            expect(JSON.stringify(history)).not.toContain("Onderzocht.")
          })
      )

      it.effect("keeps what was found through a write of somebody who does not see it", () =>
        Effect.gen(function* () {
          const { after, by, key, municipality, store, swv } = yield* withFinding
          const seen = yield* store.load(key).pipe(municipality)
          yield* store.write(sampleWrite(seen, [goalSet("Lezen", by, date("2025-09-03"))])).pipe(municipality)
          const whole = yield* store.load(key).pipe(swv)
          expect(whole.goals).toHaveLength(1)
          expect(whole.healthFindings).toEqual(after.healthFindings)
          // And a second finding stands beside the first.
          yield* store.write(sampleWrite(whole, [found("Geadviseerd.", by, "2025-09-04")])).pipe(swv)
          expect((yield* store.load(key).pipe(swv)).healthFindings).toHaveLength(2)
        })
      )

      it.effect("lets nobody of another side write a finding", () =>
        Effect.gen(function* () {
          const { by, key, municipality, store, swv } = yield* withFinding
          const whole = yield* store.load(key).pipe(swv)
          const exit = yield* Effect.exit(
            store.write(sampleWrite(whole, [found("Van een ander.", by, "2025-09-03")])).pipe(municipality)
          )
          expect(exit._tag).toBe("Failure")
          expect((yield* store.load(key).pipe(swv)).version).toBe(whole.version)
        })
      )

      it.effect("opens by its number in an emergency, to read and to write, and for no other purpose", () =>
        Effect.gen(function* () {
          const { by, key, store } = yield* withFinding
          const stranger = newPersonId()
          const as = (scope: AccessScope) => scoped({ region: sampleRegion, party: stranger, ...scope })
          const asked = { categories: ["process"], asked: [key.id] } as const
          for (const purpose of ["arrange", "guide-pupil", "own-file"] as const) {
            const error = yield* Effect.flip(store.load(key).pipe(as({ ...asked, purpose })))
            expect(error._tag).toBe("CaseNotFound")
          }
          const state: Case = yield* store.load(key).pipe(as({ ...asked, purpose: "protect" }))
          expect(state.healthFindings).toEqual([])
          const write: CaseWrite = sampleWrite(state, [
            goalSet("Veilig.", { ...by, party: stranger }, date("2025-09-05"))
          ])
          yield* store.write(write).pipe(as({ purpose: "protect", categories: ["process"], cases: [key.id] }))
          expect((yield* store.load(key).pipe(as({ ...asked, purpose: "protect" }))).version).toBe(
            evolve(state, write.events[0]).version
          )
        })
      )
    }
  )
})
