/** Begins a group arrangement: proposed along the route, or put in the register because it ran before. */
import type { GroupBeginning } from "@oza/cases"
import type { CalendarDate } from "@oza/kernel"
import { Effect } from "effect"
import { actDay } from "../ActDay.ts"
import { Ids } from "../Ids.ts"
import { performOnGroup, routeOn } from "./groupAct.ts"

/** What beginning a group needs to be told; the day is today where absent. */
export type GroupBeginRequest<B extends GroupBeginning = GroupBeginning> = Omit<B, "_tag"> & {
  readonly on?: CalendarDate | undefined
}

export const beginGroup = Effect.fn("beginGroup")(function* (
  command: GroupBeginning,
  on: CalendarDate | undefined
) {
  const day = yield* actDay(on)
  const route = yield* routeOn(day)
  const id = yield* (yield* Ids).groupId
  return yield* performOnGroup({ id, state: undefined, command, on: day, route })
})

type Proposal = Extract<GroupBeginning, { readonly _tag: "ProposeGroup" }>
type Registration = Extract<GroupBeginning, { readonly _tag: "RegisterGroup" }>

/** Proposes a new group. */
export const proposeGroup = ({ on, ...said }: GroupBeginRequest<Proposal>) =>
  beginGroup({ _tag: "ProposeGroup", ...said }, on)

/** Puts a group in the register that ran before the route was there. */
export const registerGroup = ({ on, ...said }: GroupBeginRequest<Registration>) =>
  beginGroup({ _tag: "RegisterGroup", ...said }, on)
