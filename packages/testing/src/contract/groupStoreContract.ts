/**
 * What every store of group arrangements must do, as tests.
 *
 * The layer starts empty. The store of cases comes with it, because who processed a case for a group is
 * written with what happened in the group.
 */
import { layer } from "@effect/vitest"
import { evolveGroup, type GroupEvent } from "@oza/cases"
import { CaseStore, GroupStore, type GroupWrite } from "@oza/casework"
import { date } from "@oza/kernel"
import { Effect, type Layer, Result } from "effect"
import { describe, expect } from "vitest"
import { goalSet, otherRegion, sampleOpening, sampleRegion, sampleWrite } from "../sample/caseSample.ts"
import { sampleGroup, sampleJoining } from "../sample/groupSample.ts"
import { newGroupId } from "../sample/ids.ts"
import type { Check } from "./Check.ts"

const started = (group: GroupWrite, expected = 1): GroupWrite => ({
  ...group,
  expected,
  event: { _tag: "GroupStarted", on: date("2025-09-15"), by: group.event.by }
})

/** Registers the tests; `name` is the store as people call it. */
export const groupStoreContract = <E>(name: string, stores: Layer.Layer<GroupStore | CaseStore, E>): void => {
  describe(`Every group store: ${name}`, () => {
    layer(stores)((it) => {
      reading(it)
      writing(it)
      withCases(it)
    })
  })
}

const reading = (it: Check<GroupStore>): void => {
  it.effect("gives back what the events add up to, and the events", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const proposed = sampleGroup()
      yield* store.write(proposed)
      yield* store.write(started(proposed))
      const expected = [proposed.event, started(proposed).event].reduce<
        ReturnType<typeof evolveGroup> | undefined
      >(evolveGroup, undefined)
      expect(yield* store.load(proposed)).toEqual(expected)
      const history = yield* store.history(proposed)
      expect(history.map(({ sequence, event }) => [sequence, event])).toEqual([
        [1, proposed.event],
        [2, started(proposed).event]
      ])
      expect(history.every(({ recordedAt }) => Number.isSafeInteger(recordedAt))).toBe(true)
    })
  )

  it.effect("finds no group that is not there, also not where another region has it", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const there = sampleGroup({ region: otherRegion })
      yield* store.write(there)
      for (const id of [newGroupId(), there.id]) {
        const error = yield* Effect.flip(store.load({ region: sampleRegion, id }))
        expect(error).toMatchObject({ _tag: "GroupNotFound", id })
        expect(yield* store.history({ region: sampleRegion, id })).toEqual([])
      }
      const inRegion = yield* store.list(sampleRegion)
      expect(inRegion.map(({ id }) => id)).not.toContain(there.id)
    })
  )

  it.effect("lists the groups of a region whole, the newest in the register first", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const days = ["2026-02-01", "2026-04-01", "2026-03-01", "2026-03-01"]
      const groups = days.map((on) => sampleGroup({ on: date(on), name: `Groep van ${on}` }))
      for (const group of groups) yield* store.write(group)
      const own = (yield* store.list(sampleRegion)).filter(({ registeredOn }) => registeredOn > "2026-01-01")
      const newest = [groups[1]!, groups[3]!, groups[2]!, groups[0]!].map(({ id }) => id)
      expect(own.map(({ id }) => id)).toEqual(newest)
      expect(own[0]).toEqual(evolveGroup(undefined, groups[1]!.event))
    })
  )
}

const writing = (it: Check<GroupStore>): void => {
  it.effect("writes nothing for a writer who read an earlier version, and tells the version of now", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const proposed = sampleGroup()
      yield* store.write(proposed)
      yield* store.write(started(proposed))
      const before = yield* store.history(proposed)
      for (const expected of [0, 1, 3]) {
        const error = yield* Effect.flip(store.write(started(proposed, expected)))
        expect(error).toMatchObject({ _tag: "GroupChanged", id: proposed.id, expected, actual: 2 })
      }
      expect(yield* store.history(proposed)).toEqual(before)
    })
  )

  it.effect("moves no group that never began", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const never = sampleGroup()
      const error = yield* Effect.flip(store.write(started(never)))
      expect(error).toMatchObject({ _tag: "GroupChanged", expected: 1, actual: 0 })
      expect(yield* store.history(never)).toEqual([])
    })
  )

  it.effect("lets one of many writers through who read the same version", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const proposed = sampleGroup()
      yield* store.write(proposed)
      const results = yield* Effect.forEach(
        Array.from({ length: 12 }, () => started(proposed)),
        (write) => Effect.result(store.write(write)),
        { concurrency: "unbounded" }
      )
      expect(results.filter(Result.isSuccess)).toHaveLength(1)
      for (const result of results.filter(Result.isFailure)) {
        expect(result.failure).toMatchObject({ _tag: "GroupChanged", expected: 1, actual: 2 })
      }
      expect(yield* store.history(proposed)).toHaveLength(2)
    })
  )

  it.effect("keeps what was written, whatever happens to what was handed over", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const proposed = sampleGroup({ name: "Eerst" })
      yield* store.write(proposed)
      const event = proposed.event as Extract<GroupEvent, { readonly _tag: "GroupProposed" }>
      ;(event.entry as { name: string }).name = "Later"
      expect((yield* store.load(proposed)).entry.name).toBe("Eerst")
    })
  )
}

const withCases = (it: Check<GroupStore | CaseStore>): void => {
  it.effect("writes with a child that joins the record in its case: both, or neither", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const cases = yield* CaseStore
      const opened = sampleOpening()
      yield* cases.write(opened)
      const key = { region: sampleRegion, id: opened.after.id }
      const group = sampleGroup()
      yield* store.write(group)
      const records = Effect.map(cases.disclosures(key, { limit: 10 }), ({ items }) => items)
      const joining = sampleJoining(group, opened.after, 1)
      yield* store.write(joining)
      expect((yield* store.load(group)).members).toMatchObject([{ number: 1, case: key.id }])
      expect((yield* records)[0]?.disclosure).toEqual(joining.read[0]?.disclosure)
      expect(yield* records).toHaveLength(2)
      // Too late for the group: no record either.
      yield* Effect.flip(store.write(joining))
      expect(yield* records).toHaveLength(2)
    })
  )

  it.effect("lets no child join on a case that moved on since it was read", () =>
    Effect.gen(function* () {
      const store = yield* GroupStore
      const cases = yield* CaseStore
      const opened = sampleOpening()
      yield* cases.write(opened)
      const group = sampleGroup()
      yield* store.write(group)
      yield* cases.write(
        sampleWrite(opened.after, [goalSet("Lezen", opened.events[0].by, date("2025-09-02"))])
      )
      const error = yield* Effect.flip(store.write(sampleJoining(group, opened.after, 1)))
      expect(error).toMatchObject({ _tag: "ConcurrentChange", id: opened.after.id, expected: 1, actual: 2 })
      expect((yield* store.load(group)).members).toEqual([])
      const key = { region: sampleRegion, id: opened.after.id }
      expect((yield* cases.disclosures(key, { limit: 10 })).items).toHaveLength(2)
    })
  )
}
