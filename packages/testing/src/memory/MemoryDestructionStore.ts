/** The end of files in memory; see `MemoryCaseStore` for what that is for. There are no keys to destroy. */
import {
  DestructionListChanged,
  DestructionListNotFound,
  DestructionStore,
  type FileFound
} from "@oza/casework"
import type { CalendarDate, PersonId, RegionId } from "@oza/kernel"
import { type DestructionEvent, type DestructionList, evolveDestruction } from "@oza/privacy"
import { Effect } from "effect"
import { keyOf, type Memory } from "./Memory.ts"
import type { StoredCase } from "./MemoryCaseStore.ts"

export const memoryDestructionStore = (memory: Memory): DestructionStore["Service"] => {
  const filesOf = (region: RegionId): ReadonlyArray<FileFound> =>
    [
      ...Map.groupBy(
        [...memory.cases.values()].filter(({ state }) => state.region === region),
        ({ state }) => state.child.person
      )
    ].map(([child, cases]) => fileOf(child, cases))

  const listsOf = (region: RegionId): ReadonlyArray<DestructionList> =>
    [...memory.destructions.values()]
      .map((events) => events.reduce<DestructionList | undefined>(evolveDestruction, undefined)!)
      .filter((list) => list.region === region)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))

  return DestructionStore.of({
    fileOf: (region, id) => Effect.sync(() => filesOf(region).find(({ cases }) => cases.includes(id))),

    closedFiles: (region, before) =>
      Effect.sync(() =>
        filesOf(region)
          .filter(({ closedOn, isOpen }) => !isOpen && closedOn !== undefined && closedOn < before)
          .toSorted((a, b) => (`${a.closedOn} ${a.child}` < `${b.closedOn} ${b.child}` ? -1 : 1))
      ),

    destroy: (destruction, child) =>
      Effect.sync(() => {
        const { cases, part, region } = destruction
        const there = cases.flatMap((id) => memory.cases.get(keyOf(region, id)) ?? [])
        const counts = {
          case: part === "file" ? there.length : 0,
          events: part === "file" ? there.reduce((sum, { events }) => sum + events.length, 0) : 0
        }
        for (const id of cases) {
          const found = memory.cases.get(keyOf(region, id))
          if (found !== undefined && part === "swv-health") {
            memory.cases.set(keyOf(region, id), { ...found, state: { ...found.state, healthFindings: [] } })
          }
          if (part === "file") memory.cases.delete(keyOf(region, id))
        }
        if (part === "file") {
          memory.identities.delete(keyOf(region, child))
          for (const [key, one] of memory.rights) if (cases.includes(one.case)) memory.rights.delete(key)
        }
        const certificate = { ...destruction, counts, fingerprint: "in memory", hash: "in memory" }
        memory.certificates.unshift(certificate)
        return certificate
      }),

    certificates: (region) => Effect.sync(() => memory.certificates.filter((one) => one.region === region)),

    list: (region, id) =>
      Effect.suspend(() => {
        const found = listsOf(region).find((list) => list.id === id)
        return found === undefined ? Effect.fail(new DestructionListNotFound({ id })) : Effect.succeed(found)
      }),

    lists: (region) => Effect.sync(() => listsOf(region)),

    writeList: ({ event, expected, id, region }) =>
      Effect.suspend(() => {
        const before = memory.destructions.get(keyOf(region, id)) ?? []
        if (before.length !== expected) {
          return Effect.fail(new DestructionListChanged({ id, expected, actual: before.length }))
        }
        memory.destructions.set(keyOf(region, id), [...before, copy(event)])
        return Effect.void
      })
  })
}

const fileOf = (child: PersonId, cases: ReadonlyArray<StoredCase>): FileFound => {
  const [first, ...rest] = cases.map(({ state }) => state.id).toSorted()
  const lastOf = new Map<string, CalendarDate>()
  for (const { event } of cases.flatMap(({ events }) => events)) {
    const before = lastOf.get(event._tag)
    if (before === undefined || before < event.on) lastOf.set(event._tag, event.on)
  }
  const closed = cases.flatMap(({ state }) => state.closedOn ?? []).toSorted()
  return {
    child,
    cases: [first!, ...rest],
    isOpen: cases.some(({ state }) => state.status === "open"),
    closedOn: closed.at(-1),
    schoolTypes: [...new Set(cases.map(({ state }) => state.enrolment.schoolType))].toSorted(),
    closingOutcomes: [...new Set(cases.flatMap(({ fact }) => fact.closingOutcome ?? []))].toSorted(),
    events: [...lastOf].map(([type, on]) => ({ type, on })).toSorted((a, b) => (a.type < b.type ? -1 : 1)),
    swvHealth: cases.some(({ state }) => state.healthFindings.length > 0)
  }
}

/** As a database would: what was written no longer changes with what was handed over. */
const copy = (event: DestructionEvent): DestructionEvent =>
  JSON.parse(JSON.stringify(event)) as DestructionEvent
