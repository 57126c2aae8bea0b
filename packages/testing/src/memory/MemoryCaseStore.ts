/**
 * Cases kept in memory: the port of casework in its plainest form.
 *
 * For the tests of other packages and of vendors, and to read what a store must do. It passes the same
 * contracts as the database. Everything is lost when the process ends.
 */
import { accessSubject, type Case } from "@oza/cases"
import {
  CaseNotFound,
  CaseStore,
  type CaseFilter,
  type CaseKey,
  type CaseSummary,
  type CaseWrite,
  ConcurrentChange,
  listedFacts,
  type RecordedEvent
} from "@oza/casework"
import { takesPart } from "@oza/roles"
import { Clock, Effect } from "effect"
import { copy, keyOf, type Memory, recordAll } from "./Memory.ts"

export interface StoredCase {
  readonly state: Case
  readonly summary: CaseSummary
  readonly events: ReadonlyArray<RecordedEvent>
  readonly fact: CaseWrite["fact"]
}

export const memoryCaseStore = (memory: Memory): CaseStore["Service"] => {
  const versionOf = (key: CaseKey): number => memory.cases.get(keyOf(key.region, key.id))?.state.version ?? 0

  return CaseStore.of({
    load: (key) =>
      Effect.suspend(() => {
        const found = memory.cases.get(keyOf(key.region, key.id))
        return found === undefined
          ? Effect.fail(new CaseNotFound({ id: key.id }))
          : Effect.succeed(copy(found.state))
      }),

    write: (write) =>
      Effect.flatMap(Clock.currentTimeMillis, (recordedAt) => {
        const { after, events, expected } = write
        if (after.version !== expected + events.length) {
          return Effect.die(
            new Error(`a case of version ${expected} and ${events.length} events is not ${after.version}`)
          )
        }
        const key = { region: after.region, id: after.id }
        const actual = versionOf(key)
        if (actual !== expected || isTaken(memory, write)) {
          return Effect.fail(new ConcurrentChange({ id: after.id, expected, actual }))
        }
        const before = memory.cases.get(keyOf(key.region, key.id))?.events ?? []
        memory.cases.set(keyOf(key.region, key.id), {
          state: copy(after),
          summary: { ...write.summary },
          fact: copy(write.fact),
          events: [
            ...before,
            ...events.map((event, at) => ({ sequence: expected + at + 1, recordedAt, event: copy(event) }))
          ]
        })
        for (const sealed of write.identities)
          memory.identities.set(keyOf(sealed.region, sealed.person), sealed)
        memory.entries.push(...write.entries)
        const { disclosure, others, sent = [] } = write
        const { version } = after
        return recordAll(memory, key.region, [
          { id: key.id, version, disclosure, others },
          ...sent.map((one) => ({ id: key.id, version, disclosure: one }))
        ])
      }),

    disclose: (region, read) =>
      Effect.suspend(() => {
        const moved = read.find(
          ({ disclosure, id, version }) =>
            version !== undefined && disclosure.outcome === "done" && versionOf({ region, id }) !== version
        )
        if (moved !== undefined) {
          const { id, version: expected = 0 } = moved
          return Effect.fail(new ConcurrentChange({ id, expected, actual: versionOf({ region, id }) }))
        }
        return recordAll(memory, region, read)
      }),

    list: (region, { on, organisation, party, role }, filter, { after, limit }) =>
      Effect.sync(() => {
        const found = [...memory.cases.values()]
          .filter(
            ({ state }) =>
              state.region === region &&
              state.participants.some(
                (one) =>
                  takesPart([one], { ...one, party, role }, on) &&
                  (organisation === undefined || (one.organisation ?? null) === organisation)
              )
          )
          .filter(({ summary }) => fits(summary, filter))
          .filter(({ summary }) => after === undefined || newestFirst(after, summary) < 0)
          .toSorted((a, b) => newestFirst(a.summary, b.summary))
        return {
          items: found.slice(0, limit).map(({ state, summary }) => ({
            summary,
            child: state.child,
            facts: listedFacts(accessSubject(state))
          })),
          more: found.length > limit
        }
      }),

    history: ({ id, region }) => Effect.sync(() => copy(memory.cases.get(keyOf(region, id))?.events ?? [])),

    disclosures: ({ id, region }, { before = Infinity, limit, refused = false }) =>
      Effect.sync(() => {
        const found = (memory.disclosures.get(keyOf(region, id)) ?? [])
          .filter(({ sequence }) => sequence < before)
          .filter(({ disclosure }) => refused || disclosure.outcome === "done")
          .toReversed()
        return { items: found.slice(0, limit), more: found.length > limit }
      }),

    openCaseOf: (region, person) =>
      Effect.sync(
        () =>
          [...memory.cases.values()].find(
            ({ state }) => state.region === region && state.status === "open" && state.child.person === person
          )?.state.id
      )
  })
}

/** Has the child another open case, or one of these people the BSN of somebody else? */
const isTaken = (memory: Memory, { after, identities }: CaseWrite): boolean =>
  (after.status === "open" &&
    [...memory.cases.values()].some(
      ({ state }) =>
        state.region === after.region &&
        state.status === "open" &&
        state.id !== after.id &&
        state.child.person === after.child.person
    )) ||
  identities.some(({ bsnHash, person, region }) =>
    [...memory.identities.values()].some(
      (known) =>
        bsnHash !== undefined &&
        known.region === region &&
        known.person !== person &&
        known.bsnHash !== undefined &&
        String(known.bsnHash) === String(bsnHash)
    )
  )

const fits = (summary: CaseSummary, { dueBefore, school, schoolType, status, step }: CaseFilter): boolean =>
  (status === undefined || summary.status === status) &&
  (step === undefined || summary.step === step) &&
  (school === undefined || summary.school === school) &&
  (schoolType === undefined || summary.schoolType === schoolType) &&
  (dueBefore === undefined || (summary.dueOn !== undefined && summary.dueOn < dueBefore))

type Place = Pick<CaseSummary, "openedOn" | "id">

const newestFirst = (a: Place, b: Place): number => {
  const [one, other] = [`${a.openedOn} ${a.id}`, `${b.openedOn} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}
