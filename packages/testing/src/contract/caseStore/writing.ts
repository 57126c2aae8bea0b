import { CaseStore, FactStore, IdentityVault } from "@oza/casework"
import { Bsn, date } from "@oza/kernel"
import type { Query } from "@oza/reporting"
import { Effect, Result } from "effect"
import { expect } from "vitest"
import {
  goalSet,
  newCoordinator,
  otherRegion,
  sampleDisclosure,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "../../sample/caseSample.ts"
import { newPersonId } from "../../sample/ids.ts"
import type { CaseStores, Check } from "../Check.ts"

const on = date("2025-09-02")

const identity = (bsn: string) => ({
  givenName: "Noor",
  familyName: "de Vries-Ëlburg",
  birthDate: date("2015-05-17"),
  bsn: Bsn.make(bsn)
})

const countAll: Query = {
  rows: "case",
  where: { _tag: "All", of: [] },
  groupBy: [],
  measure: { _tag: "Count" }
}

/** How many cases the reports of a region know of. */
const counted = (region = sampleRegion) =>
  Effect.gen(function* () {
    const [total] = yield* (yield* FactStore).aggregate(region, countAll)
    return total!.cases
  })

export const writing = (it: Check<CaseStores>): void => {
  it.effect("writes an act whole: state, event, disclosure, fact and identity", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const vault = yield* IdentityVault
      const before = yield* counted()
      const write = sampleOpening()
      const { person } = write.after.child
      const sealed = yield* vault.seal(sampleRegion, person, identity("999900006"))
      yield* store.write({ ...write, identities: [sealed] })
      const key = { region: sampleRegion, id: write.after.id }
      expect(yield* store.load(key)).toEqual(write.after)
      expect(yield* store.history(key)).toHaveLength(1)
      expect((yield* store.disclosures(key, { limit: 10 })).items).toHaveLength(1)
      expect(yield* counted()).toBe(before + 1)
      expect(yield* vault.open(sampleRegion, person)).toEqual(identity("999900006"))
      expect(yield* vault.personOf(sampleRegion, Bsn.make("999900006"))).toBe(person)
    })
  )

  it.effect("records what leaves the case with the act that sends it, and not where that is too late", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const { by } = opened.events[0]
      const key = { region: sampleRegion, id: opened.after.id }
      yield* store.write(opened)
      const receivers = [newCoordinator(), newCoordinator()]
      const sent = receivers.map((one) => sampleDisclosure(opened.after, one, "export"))
      const sending = sampleWrite(opened.after, [goalSet("Lezen", by, on)], { sent })
      yield* store.write(sending)
      yield* Effect.flip(store.write(sending))
      const { items } = yield* store.disclosures(key, { limit: 10 })
      expect(items.map(({ disclosure }) => [disclosure.kind, disclosure.actor]).toReversed()).toEqual([
        ["write", by],
        ["write", by],
        ...receivers.map((one) => ["export", one])
      ])
    })
  )

  it.effect(
    "writes nothing at all for a writer who read an earlier version, and tells the version of now",
    () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const vault = yield* IdentityVault
        const opened = sampleOpening()
        const { by } = opened.events[0]
        const key = { region: sampleRegion, id: opened.after.id }
        yield* store.write(opened)
        yield* store.write(sampleWrite(opened.after, [goalSet("Eerst", by, on), goalSet("En dan", by, on)]))
        const [state, events, disclosures, cases] = [
          yield* store.load(key),
          yield* store.history(key),
          yield* store.disclosures(key, { limit: 10 }),
          yield* counted()
        ]
        const late = newPersonId()
        const error = yield* Effect.flip(
          store.write(
            sampleWrite(opened.after, [goalSet("Te laat", by, on)], {
              identities: [yield* vault.seal(sampleRegion, late, identity("999900018"))],
              fact: { ...opened.fact, channel: "parents" }
            })
          )
        )
        expect(error).toMatchObject({ _tag: "ConcurrentChange", id: key.id, expected: 1, actual: 3 })
        expect(yield* store.load(key)).toEqual(state)
        expect(yield* store.history(key)).toEqual(events)
        expect(yield* store.disclosures(key, { limit: 10 })).toEqual(disclosures)
        expect(yield* counted()).toBe(cases)
        expect(yield* vault.open(sampleRegion, late)).toBeUndefined()
        expect(yield* vault.personOf(sampleRegion, Bsn.make("999900018"))).toBeUndefined()
      })
  )

  it.effect("moves no case that nobody opened", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const never = sampleOpening()
      const error = yield* Effect.flip(
        store.write(sampleWrite(never.after, [goalSet("Lezen", never.events[0].by, on)]))
      )
      expect(error).toMatchObject({ _tag: "ConcurrentChange", expected: 1, actual: 0 })
      expect(yield* store.history({ region: sampleRegion, id: never.after.id })).toEqual([])
    })
  )

  it.effect("opens a case once", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      yield* store.write(opened)
      const error = yield* Effect.flip(store.write(opened))
      expect(error).toMatchObject({ _tag: "ConcurrentChange", expected: 0, actual: 1 })
      const key = { region: sampleRegion, id: opened.after.id }
      expect(yield* store.history(key)).toHaveLength(1)
      expect((yield* store.disclosures(key, { limit: 10 })).items).toHaveLength(1)
    })
  )

  it.effect("lets one of many writers through who read the same version", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      yield* store.write(opened)
      const results = yield* Effect.forEach(
        Array.from({ length: 12 }, (_, n) => n),
        (n) =>
          Effect.result(
            store.write(sampleWrite(opened.after, [goalSet(`Doel ${n}`, opened.events[0].by, on)]))
          ),
        { concurrency: "unbounded" }
      )
      expect(results.filter(Result.isSuccess)).toHaveLength(1)
      for (const result of results) {
        if (Result.isFailure(result)) {
          expect(result.failure).toMatchObject({ _tag: "ConcurrentChange", expected: 1, actual: 2 })
        }
      }
      const key = { region: sampleRegion, id: opened.after.id }
      expect((yield* store.load(key)).goals).toHaveLength(1)
      expect(yield* store.history(key)).toHaveLength(2)
      expect((yield* store.disclosures(key, { limit: 20 })).items).toHaveLength(2)
    })
  )

  it.effect("keeps writers of different cases out of each other's way", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const openings = Array.from({ length: 20 }, () => sampleOpening())
      yield* Effect.forEach(openings, (write) => store.write(write), { concurrency: "unbounded" })
      for (const { after } of openings) {
        expect(yield* store.load({ region: sampleRegion, id: after.id })).toEqual(after)
      }
    })
  )

  it.effect("replaces the fact of a case, and has one for each", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      yield* store.write(opened)
      const before = yield* counted()
      yield* store.write(
        sampleWrite(opened.after, [goalSet("Lezen", opened.events[0].by, on)], {
          fact: { ...opened.fact, channel: "youth-health", decisionOutcome: "granted" }
        })
      )
      expect(yield* counted()).toBe(before)
      const [row] = yield* (yield* FactStore).aggregate(sampleRegion, {
        ...countAll,
        where: { _tag: "In", field: "channel", values: ["youth-health"] }
      })
      expect(row).toMatchObject({ cases: 1, value: 1 })
    })
  )

  it.effect("lets a region have its own child with a number that another region knows", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const vault = yield* IdentityVault
      const [here, there] = [newPersonId(), newPersonId()]
      const bsn = "999990019"
      yield* store.write({
        ...sampleOpening({ child: here }),
        identities: [yield* vault.seal(sampleRegion, here, identity(bsn))]
      })
      yield* store.write({
        ...sampleOpening({ child: there, region: otherRegion }),
        identities: [yield* vault.seal(otherRegion, there, identity(bsn))]
      })
      expect(yield* vault.personOf(sampleRegion, Bsn.make(bsn))).toBe(here)
      expect(yield* vault.personOf(otherRegion, Bsn.make(bsn))).toBe(there)
    })
  )

  it.effect("takes a state that is not what its events add up to for a bug, and writes nothing", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const exit = yield* Effect.exit(store.write({ ...opened, after: { ...opened.after, version: 7 } }))
      expect(exit._tag).toBe("Failure")
      expect(String(JSON.stringify(exit))).not.toContain("ConcurrentChange")
      expect(yield* store.history({ region: sampleRegion, id: opened.after.id })).toEqual([])
    })
  )
}
