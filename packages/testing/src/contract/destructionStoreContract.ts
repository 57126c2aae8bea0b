/**
 * What every store that ends files must do, as tests: what it finds, what is gone afterwards, what is left,
 * and that everybody else's is untouched.
 */
import { layer } from "@effect/vitest"
import { type CaseKey, CaseStore, DestructionStore, IdentityVault, RightsStore } from "@oza/casework"
import { date } from "@oza/kernel"
import type { DestructionEvent } from "@oza/privacy"
import { Effect, type Layer } from "effect"
import { describe, expect } from "vitest"
import {
  caseClosed,
  goalSet,
  newCoordinator,
  otherRegion,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "../sample/caseSample.ts"
import { newDestructionId, newPersonId } from "../sample/ids.ts"
import { newOfficer, sampleDestruction, sampleRequest } from "../sample/rightsSample.ts"
import type { Check } from "./Check.ts"

type Stores = CaseStore | DestructionStore | IdentityVault | RightsStore

/** Registers the tests; `name` is the store as people call it. */
export const destructionStoreContract = <E>(name: string, stores: Layer.Layer<Stores, E>): void => {
  describe(`Every store that ends files: ${name}`, () => {
    layer(stores)((it) => {
      finding(it)
      destroying(it)
      listing(it)
    })
  })
}

/** A closed case of a child, with an identity and a request. */
const closedCase = Effect.fnUntraced(function* (child = newPersonId(), on = "2025-10-01") {
  const cases = yield* CaseStore
  const by = newCoordinator()
  const vault = yield* IdentityVault
  const identity = yield* vault.seal(sampleRegion, child, {
    givenName: "Kind",
    familyName: "Voorbeeld",
    birthDate: date("2015-05-17")
  })
  const opening = sampleOpening({ child, by })
  yield* cases.write({ ...opening, identities: [identity] })
  const closing = sampleWrite(opening.after, [
    goalSet("Lezen", by, date("2025-09-10")),
    caseClosed(by, date(on))
  ])
  yield* cases.write(closing)
  yield* (yield* RightsStore).write(sampleRequest(closing.after))
  return closing.after
})

const finding = (it: Check<Stores>): void => {
  it.effect("finds the file of a child whole: its cases, when they closed, what happened and when last", () =>
    Effect.gen(function* () {
      const store = yield* DestructionStore
      const first = yield* closedCase(undefined, "2025-10-01")
      const second = yield* closedCase(first.child.person, "2025-11-01")
      const file = yield* store.fileOf(sampleRegion, second.id)
      expect(file).toEqual({
        child: first.child.person,
        cases: [first.id, second.id].toSorted(),
        isOpen: false,
        closedOn: "2025-11-01",
        schoolTypes: ["po"],
        closingOutcomes: [],
        events: [
          { type: "CaseClosed", on: "2025-11-01" },
          { type: "CaseOpened", on: "2025-09-01" },
          { type: "GoalsSet", on: "2025-09-10" }
        ],
        swvHealth: false
      })
      expect(yield* store.fileOf(otherRegion, second.id)).toBeUndefined()
    })
  )

  it.effect("finds closed files that closed before a day, and none with an open case", () =>
    Effect.gen(function* () {
      const store = yield* DestructionStore
      const closed = yield* closedCase(undefined, "2025-12-01")
      const child = (yield* closedCase(undefined, "2025-12-01")).child.person
      yield* (yield* CaseStore).write(sampleOpening({ child }))
      const found = (before: string) =>
        Effect.map(store.closedFiles(sampleRegion, date(before)), (files) => files.map((one) => one.child))
      expect(yield* found("2025-12-02")).toContain(closed.child.person)
      expect(yield* found("2025-12-01")).not.toContain(closed.child.person)
      expect(yield* found("2030-01-01")).not.toContain(child)
      expect(yield* store.closedFiles(otherRegion, date("2030-01-01"))).toEqual([])
    })
  )
}

const destroying = (it: Check<Stores>): void => {
  it.effect(
    "AVG-17.1: leaves nothing of a file but its logs and the certificate, and others as they were",
    () =>
      Effect.gen(function* () {
        const store = yield* DestructionStore
        const cases = yield* CaseStore
        const vault = yield* IdentityVault
        const rights = yield* RightsStore
        const gone = yield* closedCase()
        const other = yield* closedCase()
        const before = yield* stateOf(other)
        const { id, region } = gone
        const logged = (yield* cases.disclosures(gone, { limit: 10 })).items.length
        const destruction = sampleDestruction([id], gone)
        const certificate = yield* store.destroy(destruction, gone.child.person)
        expect(certificate).toMatchObject(destruction)
        expect(certificate.counts).toMatchObject({ case: 1, events: 3 })
        expect(JSON.stringify(certificate)).not.toContain(gone.child.person)
        expect(yield* Effect.flip(cases.load({ region, id }))).toMatchObject({ _tag: "CaseNotFound" })
        expect(yield* cases.history({ region, id })).toEqual([])
        expect(yield* vault.open(region, gone.child.person)).toBeUndefined()
        expect(yield* rights.ofCase({ region, case: id })).toEqual([])
        expect(yield* store.fileOf(region, id)).toBeUndefined()
        expect((yield* cases.disclosures(gone, { limit: 10 })).items).toHaveLength(logged)
        expect(yield* store.certificates(sampleRegion)).toContainEqual(certificate)
        expect(yield* store.certificates(otherRegion)).toEqual([])
        expect(yield* stateOf(other)).toEqual(before)
      })
  )

  it.effect("destroys nothing twice: what is gone counts for nothing", () =>
    Effect.gen(function* () {
      const store = yield* DestructionStore
      const gone = yield* closedCase()
      yield* store.destroy(sampleDestruction([gone.id], gone), gone.child.person)
      const again = yield* store.destroy(sampleDestruction([gone.id], gone), gone.child.person)
      expect(again.counts["case"] ?? 0).toBe(0)
    })
  )
}

const stateOf = Effect.fnUntraced(function* ({ id, region }: CaseKey) {
  const cases = yield* CaseStore
  const state = yield* cases.load({ region, id })
  return {
    state,
    history: yield* cases.history({ region, id }),
    identity: yield* (yield* IdentityVault).open(region, state.child.person),
    requests: yield* (yield* RightsStore).ofCase({ region, case: id }),
    logs: yield* cases.disclosures({ region, id }, { limit: 10 })
  }
})

const listing = (it: Check<Stores>): void => {
  it.effect(
    "keeps lists of what is to be destroyed, the newest first; the second of two writers is too late",
    () =>
      Effect.gen(function* () {
        const store = yield* DestructionStore
        const about = yield* closedCase()
        const proposed = () => {
          const list = newDestructionId()
          const event: DestructionEvent = {
            _tag: "DestructionProposed",
            on: date("2046-01-01"),
            by: newOfficer(),
            list,
            region: sampleRegion,
            items: [
              {
                number: 1,
                cases: [about.id],
                part: "file",
                endedOn: date("2045-12-31"),
                rules: sampleDestruction([about.id], about).rules
              }
            ]
          }
          return { region: sampleRegion, id: list, expected: 0, event }
        }
        const [first, second] = [proposed(), proposed()]
        yield* store.writeList(first)
        yield* store.writeList(second)
        const approved: DestructionEvent = {
          _tag: "DestructionApproved",
          on: date("2046-01-02"),
          by: newOfficer()
        }
        yield* store.writeList({ ...first, expected: 1, event: approved })
        expect(yield* store.list(sampleRegion, first.id)).toMatchObject({ status: "approved", version: 2 })
        const late = yield* Effect.flip(store.writeList({ ...first, expected: 1, event: approved }))
        expect(late).toMatchObject({ _tag: "DestructionListChanged", expected: 1, actual: 2 })
        const ids = (yield* store.lists(sampleRegion)).map(({ id }) => id)
        expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id))
        expect(yield* store.lists(otherRegion)).toEqual([])
        const missing = yield* Effect.flip(store.list(sampleRegion, newDestructionId()))
        expect(missing).toMatchObject({ _tag: "DestructionListNotFound" })
      })
  )
}
