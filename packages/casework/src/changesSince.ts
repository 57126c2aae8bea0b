/**
 * Tells the second of two who acted at once what was done since the version that he had seen.
 *
 * By act, day and role: never what was said, never who. Only to whoever may see the course of the case;
 * that it was told is recorded. To somebody who is nothing to the case, it is not there.
 */
import { acts, type Case, type Event } from "@oza/cases"
import { authorise, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, purposeOf } from "./Access.ts"
import { CaseStore } from "./CaseStore.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { recordOf } from "./Recording.ts"
import { RegionContext } from "./RegionContext.ts"
import { type CaseChange, ConcurrentChange } from "./StoreError.ts"
import { Today } from "./Today.ts"
import { toldEvents } from "./Untold.ts"

/** Adds to a conflict what changed; every other outcome stays as it is. */
export const tellingChanges = <A, E, R>(self: Effect.Effect<A, E | ConcurrentChange, R>) =>
  Effect.catchIf(
    self,
    (error): error is Extract<E | ConcurrentChange, ConcurrentChange> => error instanceof ConcurrentChange,
    (conflict) => withChanges(conflict)
  )

const withChanges = Effect.fnUntraced(function* (conflict: ConcurrentChange) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* (yield* Today).date
  const purpose = purposeOf(region, actor)
  const state = yield* loadFor(conflict.id, purpose)
  const decision = yield* access(state, purpose, on, ["process"])
  const changes = yield* changesSince(state, conflict.expected, purpose).pipe(
    authorise(decision),
    // Not for the one who asks, or the case moved on once more: then it is not told.
    Effect.catchTags({
      AccessRefused: () => Effect.succeed(undefined),
      ConcurrentChange: () => Effect.succeed(undefined)
    })
  )
  const { id, expected, actual } = conflict
  return yield* new ConcurrentChange(
    changes === undefined ? { id, expected, actual } : { id, expected, actual: state.version, changes }
  )
})

const changesSince = Effect.fnUntraced(function* <P extends Purpose>(state: Case, seen: number, purpose: P) {
  const region = yield* RegionContext
  const store = yield* CaseStore
  const { decision } = yield* permitted(purpose)
  const recorded = yield* store.history({ region: region.id, id: state.id })
  const disclosure = recordOf(decision, state, "read", ["history[].act", "history[].on", "history[].role"])
  yield* store.disclose(region.id, [{ id: state.id, version: state.version, disclosure }])
  return toldEvents(region, decision.actor, purpose, state, recorded).flatMap(({ sequence, event }) =>
    sequence > seen && sequence <= state.version ? changeOf(event) : []
  )
})

const changeOf = ({ _tag, on, by }: Event): ReadonlyArray<CaseChange> =>
  Object.entries(acts)
    .filter(([, { happens }]) => happens === _tag)
    .map(([act, { label }]) => ({ act, label, on, role: by.role }))
