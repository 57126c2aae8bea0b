import { CaseStore } from "@oza/casework"
import { type CaseId, date } from "@oza/kernel"
import type { Disclosure } from "@oza/privacy"
import { Effect } from "effect"
import { expect } from "vitest"
import {
  goalSet,
  newCoordinator,
  sampleDisclosure,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "../../sample/caseSample.ts"
import { newCaseId } from "../../sample/ids.ts"
import type { CaseStores, Check } from "../Check.ts"

export const disclosing = (it: Check<CaseStores>): void => {
  it.effect("records who read which cases, all at once", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const cases = [sampleOpening(), sampleOpening(), sampleOpening()]
      for (const write of cases) yield* store.write(write)
      const reader = newCoordinator()
      const read = cases.map(({ after }) => ({
        id: after.id,
        version: 1,
        disclosure: sampleDisclosure(after, reader, "list")
      }))
      yield* store.disclose(sampleRegion, read)
      for (const { disclosure, id } of read) {
        const { items } = yield* store.disclosures({ region: sampleRegion, id }, { limit: 10 })
        expect(items.map((item) => item.disclosure.kind)).toEqual(["list", "write"])
        expect(items[0]!.disclosure).toEqual(disclosure)
      }
    })
  )

  it.effect("records nothing where one of them has moved on since it was read", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const [still, moved] = [sampleOpening(), sampleOpening()]
      yield* store.write(still)
      yield* store.write(moved)
      yield* store.write(sampleWrite(moved.after, [goalSet("Lezen", moved.events[0].by, date("2025-09-02"))]))
      const reader = newCoordinator()
      const error = yield* Effect.flip(
        store.disclose(
          sampleRegion,
          [still, moved].map(({ after }) => ({
            id: after.id,
            version: 1,
            disclosure: sampleDisclosure(after, reader, "read")
          }))
        )
      )
      expect(error).toMatchObject({ _tag: "ConcurrentChange", id: moved.after.id, expected: 1, actual: 2 })
      const { items } = yield* store.disclosures({ region: sampleRegion, id: still.after.id }, { limit: 10 })
      expect(items.map(({ disclosure }) => disclosure.kind)).toEqual(["write"])
    })
  )

  it.effect("records nothing of a case that is not there", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const { after } = sampleOpening()
      const error = yield* Effect.flip(
        store.disclose(sampleRegion, [
          { id: after.id, version: 1, disclosure: sampleDisclosure(after, newCoordinator(), "read") }
        ])
      )
      expect(error).toMatchObject({ _tag: "ConcurrentChange", id: after.id, expected: 1, actual: 0 })
      expect((yield* store.disclosures({ region: sampleRegion, id: after.id }, { limit: 1 })).items).toEqual(
        []
      )
    })
  )

  it.effect("NEN-7513: records a refusal whatever the version, and shows it to whom it is for only", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      yield* store.write(opened)
      const refused = (id: CaseId): Disclosure => ({
        ...sampleDisclosure(opened.after, newCoordinator(), "read"),
        case: id,
        outcome: "refused",
        fields: []
      })
      for (const [id, version] of [
        [opened.after.id, 7],
        [newCaseId(), 0],
        [newCaseId(), undefined]
      ] as const) {
        const disclosure = refused(id)
        yield* store.disclose(sampleRegion, [{ id, version, disclosure }])
        const key = { region: sampleRegion, id }
        const all = yield* store.disclosures(key, { limit: 10, refused: true })
        expect(all.items[0]!.disclosure).toEqual(disclosure)
        const done = yield* store.disclosures(key, { limit: 10 })
        expect(done.items.filter((one) => one.disclosure.outcome === "refused")).toEqual([])
      }
    })
  )

  it.effect("has nothing to record of an empty list", () =>
    Effect.gen(function* () {
      yield* (yield* CaseStore).disclose(sampleRegion, [])
    })
  )

  it.effect("shows disclosures newest first, page by page, each once", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const key = { region: sampleRegion, id: opened.after.id }
      yield* store.write(opened)
      const readers = Array.from({ length: 7 }, newCoordinator)
      for (const reader of readers) {
        yield* store.disclose(sampleRegion, [
          { id: key.id, version: 1, disclosure: sampleDisclosure(opened.after, reader, "read") }
        ])
      }
      const seen = []
      let page = yield* store.disclosures(key, { limit: 3 })
      for (;;) {
        expect(page.items.length).toBeLessThanOrEqual(3)
        seen.push(...page.items)
        if (!page.more) break
        page = yield* store.disclosures(key, { before: page.items.at(-1)!.sequence, limit: 3 })
      }
      expect(seen.map(({ disclosure }) => disclosure.actor.party)).toEqual([
        ...readers.map(({ party }) => party).toReversed(),
        opened.events[0].by.party
      ])
      expect(yield* store.disclosures({ ...key, id: newCaseId() }, { limit: 3 })).toEqual({
        items: [],
        more: false
      })
    })
  )
}
