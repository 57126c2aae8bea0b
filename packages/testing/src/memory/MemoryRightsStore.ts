/** Requests on rights kept in memory; see `MemoryCaseStore` for what that is for. */
import { ConcurrentChange, RightsRequestChanged, RightsRequestNotFound, RightsStore } from "@oza/casework"
import type { CaseId, RegionId } from "@oza/kernel"
import { replayRights, type RightsEvent, type RightsRequest } from "@oza/privacy"
import { Effect } from "effect"
import { copy, keyOf, type Memory, recordAll } from "./Memory.ts"

export const memoryRightsStore = (memory: Memory): RightsStore["Service"] => {
  const ofCase = (region: RegionId, of: CaseId): ReadonlyArray<RightsRequest> =>
    [...memory.rights.values()]
      .filter((one) => one.case === of)
      .map(({ events }) => stateOf(events))
      .filter((one) => one.region === region)
      .toSorted(newestFirst)

  return RightsStore.of({
    load: ({ case: of, id, region }) =>
      Effect.suspend(() => {
        const found = ofCase(region, of).find((request) => request.id === id)
        return found === undefined ? Effect.fail(new RightsRequestNotFound({ id })) : Effect.succeed(found)
      }),

    write: ({ case: of, event, expected, id, read, region }) =>
      Effect.suspend((): Effect.Effect<void, ConcurrentChange | RightsRequestChanged> => {
        const before = memory.rights.get(keyOf(region, id))?.events ?? []
        if (before.length !== expected) {
          return Effect.fail(new RightsRequestChanged({ id, expected, actual: before.length }))
        }
        const version = (one: string) => memory.cases.get(keyOf(region, one))?.state.version ?? 0
        const moved = read.find((one) => version(one.id) !== one.version)
        if (moved !== undefined) {
          const { id: inCase, version: seen = 0 } = moved
          return Effect.fail(new ConcurrentChange({ id: inCase, expected: seen, actual: version(inCase) }))
        }
        memory.rights.set(keyOf(region, id), { case: of, events: [...before, copy(event)] })
        return recordAll(memory, region, read)
      }),

    ofCase: ({ case: of, region }) => Effect.sync(() => ofCase(region, of)),

    waiting: (region) =>
      Effect.sync(() =>
        [...memory.rights.values()]
          .map(({ events }) => stateOf(events))
          .filter(({ endedOn, region: of }) => of === region && endedOn === undefined)
          .map(({ case: of, filedOn, id }) => ({ id, case: of, filedOn }))
          .toSorted((a, b) => (`${a.filedOn} ${a.id}` < `${b.filedOn} ${b.id}` ? -1 : 1))
      ),

    withEmergency: (region) =>
      Effect.sync(() =>
        [...memory.cases.values()]
          .filter(({ state }) => state.region === region)
          .filter(({ events }) => events.some(({ event }) => event._tag === "EmergencyAccessTaken"))
          .map(({ state }) => state.id)
          .toSorted()
      )
  })
}

const stateOf = (events: ReadonlyArray<RightsEvent>): RightsRequest => {
  const [first, ...rest] = events
  return replayRights([first!, ...rest])
}

const newestFirst = (a: RightsRequest, b: RightsRequest): number =>
  `${a.filedOn} ${a.id}` < `${b.filedOn} ${b.id}` ? 1 : -1
