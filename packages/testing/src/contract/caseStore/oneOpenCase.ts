import { CaseStore, IdentityVault } from "@oza/casework"
import { Bsn, date } from "@oza/kernel"
import { Effect, Result } from "effect"
import { expect } from "vitest"
import { caseClosed, otherRegion, sampleOpening, sampleRegion, sampleWrite } from "../../sample/caseSample.ts"
import { newPersonId } from "../../sample/ids.ts"
import type { CaseStores, Check } from "../Check.ts"

export const oneOpenCase = (it: Check<CaseStores>): void => {
  it.effect("finds the open case of a child, until it is closed", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const child = newPersonId()
      expect(yield* store.openCaseOf(sampleRegion, child)).toBeUndefined()
      const opened = sampleOpening({ child })
      yield* store.write(opened)
      expect(yield* store.openCaseOf(sampleRegion, child)).toBe(opened.after.id)
      expect(yield* store.openCaseOf(otherRegion, child)).toBeUndefined()
      yield* store.write(sampleWrite(opened.after, [caseClosed(opened.events[0].by, date("2025-12-01"))]))
      expect(yield* store.openCaseOf(sampleRegion, child)).toBeUndefined()
    })
  )

  it.effect("has one open case of a child, also when two are opened at once", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const child = newPersonId()
      const both = [sampleOpening({ child }), sampleOpening({ child })] as const
      const results = yield* Effect.all(
        both.map((write) => Effect.result(store.write(write))),
        { concurrency: "unbounded" }
      )
      expect(results.filter(Result.isSuccess)).toHaveLength(1)
      const refused = both[results.findIndex(Result.isFailure)]!
      const failure = results.find(Result.isFailure)!
      expect(failure.failure).toMatchObject({
        _tag: "ConcurrentChange",
        id: refused.after.id,
        expected: 0,
        actual: 0
      })
      const key = { region: sampleRegion, id: refused.after.id }
      expect(yield* store.history(key)).toEqual([])
      expect((yield* store.disclosures(key, { limit: 10 })).items).toEqual([])
    })
  )

  it.effect("opens a next case of a child when the first is closed", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const child = newPersonId()
      const first = sampleOpening({ child })
      yield* store.write(first)
      yield* store.write(sampleWrite(first.after, [caseClosed(first.events[0].by, date("2025-12-01"))]))
      const second = sampleOpening({ child, on: date("2026-01-12") })
      yield* store.write(second)
      expect(yield* store.openCaseOf(sampleRegion, child)).toBe(second.after.id)
    })
  )

  it.effect("knows a BSN under one person, and writes nothing for a second", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const vault = yield* IdentityVault
      const bsn = Bsn.make("999990032")
      const identity = { givenName: "Sem", familyName: "Bakker", birthDate: date("2014-02-03"), bsn }
      const [known, doubled] = [newPersonId(), newPersonId()]
      yield* store.write({
        ...sampleOpening({ child: known }),
        identities: [yield* vault.seal(sampleRegion, known, identity)]
      })
      const second = sampleOpening({ child: doubled })
      const error = yield* Effect.flip(
        store.write({ ...second, identities: [yield* vault.seal(sampleRegion, doubled, identity)] })
      )
      expect(error).toMatchObject({ _tag: "ConcurrentChange", id: second.after.id })
      expect((yield* Effect.flip(store.load({ region: sampleRegion, id: second.after.id })))._tag).toBe(
        "CaseNotFound"
      )
      expect(yield* vault.personOf(sampleRegion, bsn)).toBe(known)
      expect(yield* vault.open(sampleRegion, doubled)).toBeUndefined()
    })
  )
}
