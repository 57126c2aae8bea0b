/** What every store of requests on rights must do, as tests. The store of cases comes with it. */
import { layer } from "@effect/vitest"
import type { Event } from "@oza/cases"
import { CaseStore, RightsStore, type RightsWrite } from "@oza/casework"
import { date } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { evolveRights } from "@oza/privacy"
import { Effect, type Layer, Result } from "effect"
import { describe, expect } from "vitest"
import {
  newCoordinator,
  otherRegion,
  sampleDisclosure,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "../sample/caseSample.ts"
import { newRightsRequestId } from "../sample/ids.ts"
import { sampleRequest, sampleWithdrawal } from "../sample/rightsSample.ts"
import type { Check } from "./Check.ts"

/** Registers the tests; `name` is the store as people call it. */
export const rightsStoreContract = <E>(
  name: string,
  stores: Layer.Layer<RightsStore | CaseStore, E>
): void => {
  describe(`Every store of requests on rights: ${name}`, () => {
    layer(stores)((it) => {
      reading(it)
      writing(it)
    })
  })
}

/** Somebody takes access in an emergency. */
const taken = (by: Actor): Event => ({
  _tag: "EmergencyAccessTaken",
  on: date("2025-09-02"),
  by,
  ground: "serious-harm",
  motivation: "Niemand is te bereiken.",
  second: newCoordinator(),
  categories: ["process"],
  tellFamily: { tell: true }
})

const opened = Effect.fnUntraced(function* () {
  const opening = sampleOpening()
  yield* (yield* CaseStore).write(opening)
  return opening.after
})

const reading = (it: Check<RightsStore | CaseStore>): void => {
  it.effect("gives back what the events add up to, the newest request of a case first", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const about = yield* opened()
      const requests = ["2026-01-05", "2026-03-05", "2026-02-05"].map((on) =>
        sampleRequest(about, { on: date(on) })
      )
      for (const request of requests) yield* store.write(request)
      const [first, second, third] = requests as [RightsWrite, RightsWrite, RightsWrite]
      yield* store.write(sampleWithdrawal(first, date("2026-04-01")))
      const loaded = yield* store.load(first)
      const asked = evolveRights(undefined, first.event)
      expect(loaded).toEqual(evolveRights(asked, sampleWithdrawal(first, date("2026-04-01")).event))
      const all = yield* store.ofCase({ region: about.region, case: about.id })
      expect(all.map(({ id }) => id)).toEqual([second.id, third.id, first.id])
    })
  )

  it.effect("finds no request that is not there, of another case or of another region", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const about = yield* opened()
      const other = yield* opened()
      const request = sampleRequest(about)
      yield* store.write(request)
      for (const key of [
        { ...request, id: newRightsRequestId() },
        { ...request, case: other.id },
        { ...request, region: otherRegion }
      ]) {
        expect(yield* Effect.flip(store.load(key))).toMatchObject({ _tag: "RightsRequestNotFound" })
      }
      expect(yield* store.ofCase({ region: sampleRegion, case: other.id })).toEqual([])
    })
  )

  it.effect("finds the cases in which access was ever taken in an emergency, of one region", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const cases = yield* CaseStore
      const [about, elsewhere] = [sampleOpening(), sampleOpening({ region: otherRegion })]
      const quiet = yield* opened()
      for (const { events } of [about, elsewhere]) {
        yield* cases.write(sampleWrite(undefined, [...events, taken(events[0].by)]))
      }
      const found = yield* store.withEmergency(sampleRegion)
      expect(found).toContain(about.after.id)
      expect(found).not.toContain(quiet.id)
      expect(found).not.toContain(elsewhere.after.id)
      expect(yield* store.withEmergency(otherRegion)).toContain(elsewhere.after.id)
    })
  )

  it.effect("lists what waits, the oldest first, and nothing of what was asked", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const about = yield* opened()
      const later = sampleRequest(about, { on: date("2019-05-05") })
      const first = sampleRequest(about, { on: date("2019-01-05") })
      const gone = sampleRequest(about, { on: date("2019-02-05") })
      for (const request of [later, first, gone]) yield* store.write(request)
      yield* store.write(sampleWithdrawal(gone, date("2019-02-06")))
      const own = (yield* store.waiting(sampleRegion)).filter((one) => one.case === about.id)
      expect(own).toEqual([
        { id: first.id, case: about.id, filedOn: "2019-01-05" },
        { id: later.id, case: about.id, filedOn: "2019-05-05" }
      ])
    })
  )
}

const writing = (it: Check<RightsStore | CaseStore>): void => {
  it.effect("writes nothing for a writer who read an earlier version", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const request = sampleRequest(yield* opened())
      yield* store.write(request)
      const again = yield* Effect.flip(store.write(request))
      expect(again).toMatchObject({ _tag: "RightsRequestChanged", expected: 0, actual: 1 })
      const late = yield* Effect.flip(
        store.write({ ...sampleWithdrawal(request, date("2026-02-01")), expected: 2 })
      )
      expect(late).toMatchObject({ expected: 2, actual: 1 })
      expect((yield* store.load(request)).version).toBe(1)
    })
  )

  it.effect("writes the record in the case with the event: both, or neither", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const cases = yield* CaseStore
      const about = yield* opened()
      const records = Effect.map(cases.disclosures(about, { limit: 10 }), ({ items }) => items)
      const disclosure = sampleDisclosure(about, newCoordinator(), "write")
      const request = sampleRequest(about)
      const write = { ...request, read: [{ id: about.id, version: about.version, disclosure }] }
      yield* store.write(write)
      expect((yield* records)[0]?.disclosure).toEqual(disclosure)
      expect(yield* records).toHaveLength(2)
      // Too late for the request: no record either.
      yield* Effect.flip(store.write(write))
      expect(yield* records).toHaveLength(2)
      const moved = { ...sampleRequest(about), read: [{ id: about.id, version: 7, disclosure }] }
      const error = yield* Effect.flip(store.write(moved))
      expect(error).toMatchObject({ _tag: "ConcurrentChange", expected: 7, actual: 1 })
      expect(yield* records).toHaveLength(2)
      expect(yield* store.ofCase({ region: about.region, case: about.id })).toHaveLength(1)
    })
  )

  it.effect("lets one of many writers through who read the same version", () =>
    Effect.gen(function* () {
      const store = yield* RightsStore
      const request = sampleRequest(yield* opened())
      yield* store.write(request)
      const results = yield* Effect.forEach(
        Array.from({ length: 8 }, () => sampleWithdrawal(request, date("2026-02-01"))),
        (write) => Effect.result(store.write(write)),
        { concurrency: "unbounded" }
      )
      expect(results.filter(Result.isSuccess)).toHaveLength(1)
      expect((yield* store.load(request)).version).toBe(2)
    })
  )
}
