/** What every processing log must do, as tests. The store of cases, which writes it, comes with it. */
import { layer } from "@effect/vitest"
import { CaseStore, onDuty, ProcessingLog, type RecordedProcessing, RequestTrace } from "@oza/casework"
import { date } from "@oza/kernel"
import { ActivityId, type Caller, purposes } from "@oza/privacy"
import { Effect, type Layer } from "effect"
import { TestClock } from "effect/testing"
import { describe, expect } from "vitest"
import {
  goalSet,
  newCoordinator,
  otherRegion,
  sampleDisclosure,
  sampleOpening,
  sampleRegion,
  sampleWrite
} from "../sample/caseSample.ts"
import { newPersonId } from "../sample/ids.ts"
import type { Check } from "./Check.ts"

type Stores = ProcessingLog | CaseStore

/** Registers the tests; `name` is the log as people call it. */
export const processingLogContract = <E>(name: string, stores: Layer.Layer<Stores, E>): void => {
  describe(`Every processing log: ${name}`, () => {
    layer(stores)((it) => {
      finding(it)
      writing(it)
    })
  })
}

let traces = 0
/** A trace of its own for each test. */
const newTrace = (): string => {
  traces += 1
  return `${newPersonId().replaceAll("-", "").slice(0, 24)}${traces.toString(16).padStart(8, "0")}`
}

const traced = (trace: string, caller?: Caller) =>
  Effect.provideService(RequestTrace, caller === undefined ? { trace } : { trace, caller })

const find = (filter: Parameters<ProcessingLog["Service"]["find"]>[1], limit = 50) =>
  Effect.flatMap(ProcessingLog, (log) =>
    log.find(sampleRegion, filter, { limit }).pipe(onDuty("watch", sampleRegion))
  )

const finding = (it: Check<Stores>): void => {
  it.effect(
    "LDV lezen: finds what was done in a trace, to a data subject, and under an activity, in a period",
    () =>
      Effect.gen(function* () {
        const store = yield* CaseStore
        const [first, second] = [newTrace(), newTrace()]
        const opened = sampleOpening()
        const { by } = opened.events[0]
        yield* TestClock.setTime(1_770_000_000_000)
        yield* store.write(opened).pipe(traced(first))
        yield* TestClock.setTime(1_770_000_060_000)
        yield* store
          .write(sampleWrite(opened.after, [goalSet("Lezen", by, date("2025-09-02"))]))
          .pipe(traced(second))
        const own = yield* find({ trace: first })
        expect(own.items.map(({ at, case: id }) => [at, id])).toEqual([[1_770_000_000_000, opened.after.id]])
        const subject = own.items[0]!.record.attributes["dpl.core.data_subject_id"]
        const ofSubject = yield* find({ subject })
        expect(ofSubject.items.map(({ record }) => record.trace_id)).toEqual([first, second])
        expect(yield* find({ trace: second, subject })).toMatchObject({ items: [{ at: 1_770_000_060_000 }] })
        for (const [filter, found] of [
          [{ from: 1_770_000_000_000, until: 1_770_000_060_000 }, [first]],
          [{ from: 1_770_000_000_001 }, [second]],
          [{ until: 1_770_000_000_000 }, []],
          [{ activity: ActivityId.make(`urn:oza:activity:${purposes[0]}:7`) }, []]
        ] as const) {
          const { items } = yield* find({ subject, ...filter })
          expect(items.map(({ record }) => record.trace_id)).toEqual(found)
        }
        const log = yield* ProcessingLog
        const elsewhere = log.find(otherRegion, { trace: first }, { limit: 9 })
        expect(yield* elsewhere.pipe(onDuty("watch", otherRegion))).toEqual({ items: [], more: false })
      })
  )

  it.effect("LDV lezen: tells everything page by page, oldest first, each once", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const log = yield* ProcessingLog
      const trace = newTrace()
      yield* TestClock.setTime(1_771_000_000_000)
      const ids = []
      for (let at = 0; at < 7; at++) {
        const opened = sampleOpening()
        ids.push(opened.after.id)
        yield* store.write(opened).pipe(traced(trace))
      }
      const seen: Array<RecordedProcessing> = []
      for (let more = true; more;) {
        const page = yield* log
          .find(sampleRegion, { trace }, { after: seen.at(-1), limit: 3 })
          .pipe(onDuty("watch", sampleRegion))
        expect(page.items.length).toBeLessThanOrEqual(3)
        seen.push(...page.items)
        more = page.more
      }
      expect(seen.map(({ case: id }) => id)).toEqual(ids.toSorted())
    })
  )

  it.effect("LDV lezen: is never read as a whole", () =>
    Effect.gen(function* () {
      expect((yield* Effect.exit(find({ from: 1 })))._tag).toBe("Failure")
    })
  )
}

const writing = (it: Check<Stores>): void => {
  it.effect("LDV: has a record for every data subject, below the action itself", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const trace = newTrace()
      const opened = sampleOpening()
      const { child, id } = opened.after
      yield* store.write(opened)
      const [brother, mother] = [newPersonId(), newPersonId()]
      yield* store
        .disclose(sampleRegion, [
          {
            id,
            version: 1,
            disclosure: sampleDisclosure(opened.after, newCoordinator(), "read"),
            others: [brother, mother, child.person]
          }
        ])
        .pipe(traced(trace))
      const { items } = yield* find({ trace })
      const [own, ...others] = items.map(({ record }) => record)
      expect(others).toHaveLength(2)
      expect(own!.parent_span_id).toBeUndefined()
      for (const other of others) expect(other.parent_span_id).toBe(own!.span_id)
      const subjects = items.map(({ record }) => record.attributes["dpl.core.data_subject_id"])
      expect(new Set(subjects).size).toBe(3)
      const { items: log } = yield* store.disclosures({ region: sampleRegion, id }, { limit: 1 })
      expect(log[0]!.trace).toBe(trace)
    })
  )

  it.effect("LDV: says which application asked, and where its log can be read", () =>
    Effect.gen(function* () {
      const trace = newTrace()
      const caller = {
        span: "00f067aa0ba902b7",
        processor: "https://leerlingvolgsysteem.example.nl",
        readApi: "https://leerlingvolgsysteem.example.nl/log"
      }
      yield* (yield* CaseStore).write(sampleOpening()).pipe(traced(trace, caller))
      const { items } = yield* find({ trace })
      expect(items[0]!.record).toMatchObject({
        parent_span_id: caller.span,
        attributes: {
          "dpl.core.foreign_operation.processor": caller.processor,
          "dpl.read.externalReadAPI_id": caller.readApi
        }
      })
    })
  )

  it.effect("LDV: has a refusal on a case that was read, and none where there was nothing to read", () =>
    Effect.gen(function* () {
      const store = yield* CaseStore
      const [trace, nothing] = [newTrace(), newTrace()]
      const opened = sampleOpening()
      yield* store.write(opened)
      const disclosure = {
        ...sampleDisclosure(opened.after, newCoordinator(), "read"),
        outcome: "refused",
        fields: []
      } as const
      const { id } = opened.after
      yield* store.disclose(sampleRegion, [{ id, version: 1, disclosure }]).pipe(traced(trace))
      yield* store.disclose(sampleRegion, [{ id, disclosure }]).pipe(traced(nothing))
      expect((yield* find({ trace })).items.map(({ record }) => record.status)).toEqual(["Unset"])
      expect((yield* find({ trace: nothing })).items).toEqual([])
    })
  )
}
