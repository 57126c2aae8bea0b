/** The writes of a whole case, from its opening on: what a store is handed, one after another. */
import { type Case, type Event, evolve } from "@oza/cases"
import type { CaseWrite } from "@oza/casework"
import type { CalendarDate } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import fc from "fast-check"
import { caseClosed, caseOpened, newCoordinator, sampleRegion, sampleWrite } from "../sample/caseSample.ts"
import { newCaseId, newPersonId } from "../sample/ids.ts"
import { arbitraryDate } from "./arbitraryDate.ts"
import { arbitraryEvents } from "./arbitraryEvents.ts"
import { arbitraryFact } from "./arbitraryFact.ts"

export interface ArbitraryWrites {
  /** Who takes part, or is named, in all of these cases; new ones where absent. */
  readonly people?: readonly [Actor, ...ReadonlyArray<Actor>]
  readonly openedOn?: fc.Arbitrary<CalendarDate>
}

/** One case of one child, each time a new one; several events can come in one write. */
export const arbitraryWrites = ({
  openedOn = arbitraryDate,
  people = [newCoordinator(), newCoordinator(), newCoordinator()]
}: ArbitraryWrites = {}): fc.Arbitrary<readonly [CaseWrite, ...ReadonlyArray<CaseWrite>]> =>
  openedOn.chain((on) =>
    fc
      .record({
        by: fc.constantFrom(...people),
        events: arbitraryEvents(people, on),
        facts: fc.array(arbitraryFact, { minLength: 1, maxLength: 4 }),
        together: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        closed: fc.boolean()
      })
      .map(({ by, closed, events, facts, together }) => {
        const opened = caseOpened({ id: newCaseId(), child: newPersonId(), by, on })
        const all: ReadonlyArray<Event> = [opened, ...events]
        const last = all.at(-1)!
        const writes: Array<CaseWrite> = []
        let state: Case | undefined
        for (const batch of batches(closed ? [...all, caseClosed(by, last.on)] : all, together)) {
          const fact = facts[writes.length % facts.length]!
          const write = sampleWrite(state, batch)
          writes.push({ ...write, fact: { ...fact, region: sampleRegion, case: opened.case } })
          state = batch.reduce<Case | undefined>(evolve, state)
        }
        return writes as unknown as readonly [CaseWrite, ...ReadonlyArray<CaseWrite>]
      })
  )

type Batch = readonly [Event, ...ReadonlyArray<Event>]

const batches = (events: ReadonlyArray<Event>, sizes: ReadonlyArray<number>): ReadonlyArray<Batch> => {
  const found: Array<Batch> = []
  for (let at = 0; at < events.length;) {
    const size = sizes[found.length % sizes.length]!
    found.push(events.slice(at, at + size) as unknown as Batch)
    at += size
  }
  return found
}
