import {
  type CaseFilter,
  CaseStore,
  type CaseWrite,
  type ListedCase,
  listedFacts,
  type Visibility
} from "@oza/casework"
import { addDays, type CalendarDate, type CaseId, date, EstablishmentCode, type RegionId } from "@oza/kernel"
import { type Actor, takesPart } from "@oza/roles"
import { accessSubject, type Event } from "@oza/cases"
import { Effect } from "effect"
import fc from "fast-check"
import { expect } from "vitest"
import { arbitraryWrites } from "../../arbitrary/arbitraryWrites.ts"
import { arbitraryDate } from "../../arbitrary/arbitraryDate.ts"
import {
  newCoordinator,
  otherRegion,
  parent,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "../../sample/caseSample.ts"
import { newPersonId } from "../../sample/ids.ts"
import type { CaseStores, Check } from "../Check.ts"
import { property } from "../property.ts"

const day = date("2025-10-01")

const visibleTo = ({ organisation, party, role }: Actor, on: CalendarDate): Visibility => ({
  party,
  role,
  organisation: organisation ?? null,
  on
})

/** Every page of a list, one after another. */
const all = (visibility: Visibility, filter: CaseFilter, limit: number, region: RegionId = sampleRegion) =>
  Effect.gen(function* () {
    const store = yield* CaseStore
    const found: Array<ListedCase> = []
    let page = yield* store.list(region, visibility, filter, { limit })
    for (;;) {
      expect(page.items.length).toBeLessThanOrEqual(limit)
      found.push(...page.items)
      if (!page.more) return found
      const { id, openedOn } = page.items.at(-1)!.summary
      page = yield* store.list(region, visibility, filter, { after: { id, openedOn }, limit })
    }
  })

const idsOf = (items: ReadonlyArray<ListedCase>) => items.map(({ summary }) => summary.id)

const participant = (
  _tag: "ParticipantAdded" | "ParticipationEnded",
  who: Actor,
  by: Actor,
  on: CalendarDate
): Event => ({
  _tag,
  on,
  by,
  participant: who
})

export const listing = (it: Check<CaseStores>): void => {
  it.effect("lists a case to those who take part, with its course and the child that it turns on", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const { by } = opened.events[0]
      yield* store.write(opened)
      const { items, more } = yield* store.list(sampleRegion, visibleTo(by, day), {}, { limit: 10 })
      expect(items).toEqual([{ summary: opened.summary, child: opened.after.child, facts: {} }])
      expect(more).toBe(false)
    })
  )

  it.effect("tells with a row who may not see it, and how the case stands", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const { by } = opened.events[0]
      yield* store.write(opened)
      yield* store.write(
        sampleWrite(opened.after, [
          { _tag: "PartyRestricted", on: day, by, party: by.party, kind: "blocked", ground: "Uitspraak" },
          { _tag: "ProcessingRestricted", on: day, by, ground: "accuracy-contested" }
        ])
      )
      const { items } = yield* store.list(sampleRegion, visibleTo(by, day), {}, { limit: 10 })
      expect(items[0]?.facts).toMatchObject({
        restrictedParties: [{ party: by.party, kind: "blocked", from: day }],
        processingRestrictions: [{ from: day }]
      })
    })
  )

  it.effect("lists it to nobody else: no other party, role or region", () =>
    Effect.gen(function* () {
      const opened = sampleOpening()
      const { by } = opened.events[0]
      yield* (yield* CaseStore).write(opened)
      expect(yield* all(visibleTo(newCoordinator(), day), {}, 10)).toEqual([])
      expect(yield* all(visibleTo({ ...by, role: parent }, day), {}, 10)).toEqual([])
      expect(yield* all(visibleTo(by, day), {}, 10, otherRegion)).toEqual([])
      expect(yield* all(visibleTo({ ...by, party: newPersonId() }, day), {}, 10)).toEqual([])
    })
  )

  it.effect("keeps two cases apart that have one number in two regions", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const here = sampleOpening()
      const guest = newCoordinator()
      const there = sampleOpening({ id: here.after.id, region: otherRegion })
      yield* store.write(here)
      yield* store.write(there)
      const { by } = there.events[0]
      yield* store.write(sampleWrite(there.after, [participant("ParticipantAdded", guest, by, day)]))
      expect(yield* all(visibleTo(guest, day), {}, 10)).toEqual([])
      expect(yield* all(visibleTo(guest, day), {}, 10, otherRegion)).toHaveLength(1)
      expect(yield* store.load({ region: sampleRegion, id: here.after.id })).toEqual(here.after)
    })
  )

  it.effect("lists a case from the first day of taking part and no longer from the last", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const { by } = opened.events[0]
      const guest = newCoordinator()
      const [from, until] = [date("2025-10-06"), date("2025-11-03")]
      yield* store.write(opened)
      const joined = sampleWrite(opened.after, [participant("ParticipantAdded", guest, by, from)])
      yield* store.write(joined)
      yield* store.write(sampleWrite(joined.after, [participant("ParticipationEnded", guest, by, until)]))
      const seenOn = (on: CalendarDate) =>
        Effect.map(all(visibleTo(guest, on), {}, 10), (items) => items.length)
      expect(yield* seenOn(addDays(from, -1))).toBe(0)
      expect(yield* seenOn(from)).toBe(1)
      expect(yield* seenOn(addDays(until, -1))).toBe(1)
      expect(yield* seenOn(until)).toBe(0)
      expect(yield* Effect.map(all(visibleTo(by, until), {}, 10), idsOf)).toEqual([opened.after.id])
    })
  )

  it.effect("lists a case once to somebody who came twice", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const opened = sampleOpening()
      const { by } = opened.events[0]
      yield* store.write(opened)
      yield* store.write(
        sampleWrite(opened.after, [participant("ParticipantAdded", by, by, date("2025-09-10"))])
      )
      expect(yield* all(visibleTo(by, day), {}, 10)).toHaveLength(1)
    })
  )

  it.effect("narrows by every field of the filter", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const by = newCoordinator()
      const summaries: ReadonlyArray<Partial<CaseWrite["summary"]>> = [
        { status: "open", step: "signal", schoolType: "po", dueOn: date("2025-11-01") },
        { status: "open", step: "arrange", schoolType: "vo", dueOn: date("2025-12-01"), school: undefined },
        { status: "open", step: "arrange", schoolType: "po", school: EstablishmentCode.make("16AH01") }
      ]
      const ids: Array<CaseId> = []
      for (const [at, summary] of summaries.entries()) {
        const write = sampleOpening({ by, on: addDays(date("2025-09-01"), -at) })
        ids.push(write.after.id)
        yield* store.write({ ...write, summary: { ...write.summary, ...summary } })
      }
      const found = (filter: CaseFilter) =>
        Effect.map(all(visibleTo(by, day), filter, 2), (items) => idsOf(items).map((id) => ids.indexOf(id)))
      expect(yield* found({})).toEqual([0, 1, 2])
      expect(yield* found({ status: "open" })).toEqual([0, 1, 2])
      expect(yield* found({ status: "closed" })).toEqual([])
      expect(yield* found({ step: "arrange" })).toEqual([1, 2])
      expect(yield* found({ schoolType: "po" })).toEqual([0, 2])
      expect(yield* found({ school: EstablishmentCode.make("16AH01") })).toEqual([2])
      expect(yield* found({ dueBefore: date("2025-12-01") })).toEqual([0])
      expect(yield* found({ step: "arrange", schoolType: "po" })).toEqual([2])
    })
  )

  it.effect(
    "lists exactly the cases that one takes part in, newest first, whatever the size of the page",
    () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const people = [newCoordinator(), newCoordinator(), newCoordinator()] as const
        // Few days for many cases, so that several were opened on one.
        const openedOn = fc.integer({ min: 0, max: 5 }).map((n) => addDays(date("2024-08-01"), n))
        const lives = fc.sample(arbitraryWrites({ people, openedOn }), { numRuns: 40, seed: 7 })
        for (const writes of lives) for (const write of writes) yield* store.write(write)
        const last = lives.map((writes) => writes.at(-1)!)
        const question = fc.record({
          who: fc.constantFrom(...people),
          on: fc.oneof(arbitraryDate, openedOn),
          filter: fc.record(
            {
              status: fc.constantFrom("open" as const, "closed" as const),
              step: fc.constantFrom("signal", "arrange"),
              dueBefore: arbitraryDate
            },
            { requiredKeys: [] }
          ),
          limit: fc.integer({ min: 1, max: 50 })
        })
        yield* property(question, 40, ({ filter, limit, on, who }) =>
          Effect.gen(function* () {
            const expected = last
              .filter(({ after }) => takesPart(after.participants, who, on))
              .filter(
                ({ summary }) =>
                  (filter.status === undefined || summary.status === filter.status) &&
                  (filter.step === undefined || summary.step === filter.step) &&
                  (filter.dueBefore === undefined ||
                    (summary.dueOn !== undefined && summary.dueOn < filter.dueBefore))
              )
              .map(({ after, summary }) => ({
                summary,
                child: after.child,
                facts: listedFacts(accessSubject(after))
              }))
              .toSorted((a, b) =>
                `${a.summary.openedOn} ${a.summary.id}` < `${b.summary.openedOn} ${b.summary.id}` ? 1 : -1
              )
            expect(yield* all(visibleTo(who, on), filter, limit)).toEqual(expected)
          })
        )
      })
  )
}
