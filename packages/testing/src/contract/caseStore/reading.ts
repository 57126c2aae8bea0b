import { CaseStore } from "@oza/casework"
import { date } from "@oza/kernel"
import { Effect } from "effect"
import { expect } from "vitest"
import { arbitraryWrites } from "../../arbitrary/arbitraryWrites.ts"
import { goalSet, otherRegion, sampleOpening, sampleRegion, sampleWrite } from "../../sample/caseSample.ts"
import { newCaseId } from "../../sample/ids.ts"
import type { CaseStores, Check } from "../Check.ts"
import { property } from "../property.ts"

export const reading = (it: Check<CaseStores>): void => {
  it.effect("has no case that nobody opened", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const id = newCaseId()
      const error = yield* Effect.flip(store.load({ region: sampleRegion, id }))
      expect(error).toMatchObject({ _tag: "CaseNotFound", id })
      expect(yield* store.history({ region: sampleRegion, id })).toEqual([])
      expect(yield* store.disclosures({ region: sampleRegion, id }, { limit: 10 })).toEqual({
        items: [],
        more: false
      })
    })
  )

  it.effect("shows the case of one region to no other", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const write = sampleOpening()
      yield* store.write(write)
      const elsewhere = { region: otherRegion, id: write.after.id }
      expect((yield* Effect.flip(store.load(elsewhere)))._tag).toBe("CaseNotFound")
      expect(yield* store.history(elsewhere)).toEqual([])
      expect((yield* store.disclosures(elsewhere, { limit: 10 })).items).toEqual([])
    })
  )

  it.effect("gives back any case, its events and its disclosures as they were written", () =>
    property(arbitraryWrites(), 30, (writes) =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        for (const write of writes) yield* store.write(write)
        const { after } = writes.at(-1)!
        const key = { region: after.region, id: after.id }
        expect(yield* store.load(key)).toEqual(after)
        const events = yield* store.history(key)
        expect(events.map(({ event }) => event)).toEqual(writes.flatMap((write) => write.events))
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1))
        const { items } = yield* store.disclosures(key, { limit: writes.length })
        expect(items.map(({ disclosure }) => disclosure)).toEqual(
          writes.map((write) => write.disclosure).toReversed()
        )
      })
    )
  )

  it.effect("keeps text to the letter, however long or strange", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const text = `'"\\ é ë 漢字 🙂‍↕️ \t\n ${"lang ".repeat(190)}%s $1 {}`
      const write = sampleWrite(opened.after, [goalSet(text, opened.events[0].by, date("2025-09-02"))])
      yield* store.write(opened)
      yield* store.write(write)
      expect((yield* store.load({ region: sampleRegion, id: opened.after.id })).goals).toEqual([
        { number: 1, text }
      ])
    })
  )

  it.effect("says when an event was written down, in the order in which it was", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      yield* store.write(opened)
      yield* store.write(
        sampleWrite(opened.after, [goalSet("Lezen", opened.events[0].by, date("2025-09-02"))])
      )
      const events = yield* store.history({ region: sampleRegion, id: opened.after.id })
      const times = events.map(({ recordedAt }) => recordedAt)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times.every(Number.isInteger)).toBe(true)
    })
  )
}
