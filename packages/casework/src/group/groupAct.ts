/**
 * The part that all acts with a group share: decide on the route of the region, then write once.
 *
 * Who may see the case of a child that it is about is decided before, in `joinGroup` and `leaveGroup`.
 */
import {
  type Case,
  decideGroup,
  evolveGroup,
  groupActsOf,
  type GroupArrangement,
  type GroupCommand,
  type GroupFlag,
  groupFlags,
  type GroupRoute,
  groupsRefused
} from "@oza/cases"
import type { CalendarDate, GroupId, Rule } from "@oza/kernel"
import { Effect, Result } from "effect"
import { ActRefused } from "../CaseworkError.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext } from "../RegionContext.ts"
import { GroupChanged } from "./GroupError.ts"
import { GroupStore, type GroupWrite } from "./GroupStore.ts"

/** What comes back when an act with a group was done. */
export interface GroupDone {
  readonly id: GroupId
  readonly version: number
  /** The rules that were looked at and left the act open. */
  readonly rules: ReadonlyArray<Rule>
  readonly flags: ReadonlyArray<GroupFlag>
}

/** The route of the region, or the ruling that it has none. */
export const routeOn = Effect.fnUntraced(function* (on: CalendarDate) {
  const { groupRoute } = yield* RegionContext
  return groupRoute ?? (yield* new ActRefused({ ruling: groupsRefused(on) }))
})

/**
 * The group as it stands, at the version that the one who acts has seen.
 *
 * To one without a part in the route the version is not told, as members could be counted by it; that
 * person is refused by who does what.
 */
export const loadGroup = Effect.fnUntraced(function* (
  id: GroupId,
  expectedVersion: number | undefined,
  route: GroupRoute
) {
  const region = yield* RegionContext
  const { role } = yield* CurrentActor
  const state = yield* (yield* GroupStore).load({ region: region.id, id })
  const told = groupActsOf(route, role).length > 0
  if (told && expectedVersion !== undefined && expectedVersion !== state.version) {
    return yield* new GroupChanged({ id, expected: expectedVersion, actual: state.version })
  }
  return state
})

/** An act that is to be decided on and written. */
interface Performing {
  readonly id: GroupId
  readonly state: GroupArrangement | undefined
  readonly command: GroupCommand
  readonly on: CalendarDate
  readonly route: GroupRoute
  readonly member?: Case | undefined
  readonly read?: GroupWrite["read"] | undefined
}

/** Decides and writes. */
export const performOnGroup = Effect.fnUntraced(function* (asked: Performing) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const { id, state, route, read = [] } = asked
  const decided = decideGroup({ ...asked, actor, region: region.id, rules: region.rules })
  if (Result.isFailure(decided)) return yield* new ActRefused({ ruling: decided.failure })
  const { event, rules } = decided.success
  const after = evolveGroup(state, event)
  const expected = state?.version ?? 0
  yield* (yield* GroupStore).write({ region: region.id, id, expected, event, read })
  const flags = groupFlags(after, route, region.rules)
  return { id, version: after.version, rules, flags } satisfies GroupDone
})
