/** Group arrangements kept in memory; see `MemoryCaseStore` for what that is for. */
import { replayGroup, type GroupArrangement } from "@oza/cases"
import {
  ConcurrentChange,
  GroupChanged,
  GroupNotFound,
  GroupStore,
  type RecordedGroupEvent
} from "@oza/casework"
import { Clock, Effect } from "effect"
import { copy, keyOf, type Memory, recordAll } from "./Memory.ts"

export const memoryGroupStore = (memory: Memory): GroupStore["Service"] => {
  const eventsOf = (key: string): ReadonlyArray<RecordedGroupEvent> => memory.groups.get(key) ?? []

  return GroupStore.of({
    load: ({ id, region }) =>
      Effect.suspend(() => {
        const found = stateOf(eventsOf(keyOf(region, id)))
        return found === undefined ? Effect.fail(new GroupNotFound({ id })) : Effect.succeed(found)
      }),

    write: ({ id, region, expected, event, read }) =>
      Effect.flatMap(
        Clock.currentTimeMillis,
        (recordedAt): Effect.Effect<void, ConcurrentChange | GroupChanged> => {
          const events = eventsOf(keyOf(region, id))
          if (events.length !== expected) {
            return Effect.fail(new GroupChanged({ id, expected, actual: events.length }))
          }
          const version = (of: string) => memory.cases.get(keyOf(region, of))?.state.version ?? 0
          const moved = read.find((one) => version(one.id) !== one.version)
          if (moved !== undefined) {
            const { id: of, version: seen } = moved
            return Effect.fail(new ConcurrentChange({ id: of, expected: seen, actual: version(of) }))
          }
          const added = { sequence: expected + 1, recordedAt, event: copy(event) }
          memory.groups.set(keyOf(region, id), [...events, added])
          return recordAll(memory, region, read)
        }
      ),

    list: (region) =>
      Effect.sync(() =>
        [...memory.groups.values()]
          .map((events) => stateOf(events)!)
          .filter((group) => group.region === region)
          .toSorted(newestFirst)
      ),

    history: ({ id, region }) => Effect.sync(() => copy(eventsOf(keyOf(region, id))))
  })
}

const stateOf = (events: ReadonlyArray<RecordedGroupEvent>): GroupArrangement | undefined => {
  const [first, ...rest] = events.map(({ event }) => event)
  return first === undefined ? undefined : copy(replayGroup([first, ...rest]))
}

const newestFirst = (a: GroupArrangement, b: GroupArrangement): number => {
  const [one, other] = [`${a.registeredOn} ${a.id}`, `${b.registeredOn} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}
