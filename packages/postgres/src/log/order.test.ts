import { layer } from "@effect/vitest"
import { CaseStore } from "@oza/casework"
import { newCoordinator, sampleDisclosure, sampleOpening, sampleRegion } from "@oza/testing"
import { Effect, Layer } from "effect"
import { describe, expect } from "vitest"
import { engines, storesOn } from "../../test/engines.ts"
import { LogWatch } from "./LogWatch.ts"

describe.each(engines)("Lists of the same cases on $engine", ({ database }) => {
  layer(LogWatch.layer.pipe(Layer.provideMerge(storesOn(database))))((it) => {
    it.effect("are recorded at once in whatever order, and nobody waits in a circle", () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const cases = Array.from({ length: 8 }, () => sampleOpening())
        for (const write of cases) yield* store.write(write)
        const read = cases.map(({ after }) => ({
          id: after.id,
          version: 1,
          disclosure: sampleDisclosure(after, newCoordinator(), "list")
        }))
        yield* Effect.forEach(
          Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? read : read.toReversed())),
          (list) => store.disclose(sampleRegion, list),
          { concurrency: 10, discard: true }
        )
        const { logFaults, records } = yield* (yield* LogWatch).verify(sampleRegion, {})
        expect(logFaults).toEqual([])
        expect(records).toBe(2 * 8 * 41)
      })
    )
  })
})
