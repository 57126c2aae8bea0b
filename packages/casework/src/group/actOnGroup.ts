/** Does an act with a group that has begun: decided on the route of the region, and written once. */
import type { GroupBeginning, GroupCommand } from "@oza/cases"
import { type CalendarDate, type GroupId, text } from "@oza/kernel"
import { Effect } from "effect"
import { actDay } from "../ActDay.ts"
import { InvalidInput } from "../CaseworkError.ts"
import { RegionContext } from "../RegionContext.ts"
import { loadGroup, performOnGroup, routeOn } from "./groupAct.ts"
import { GroupStore } from "./GroupStore.ts"
import { joinGroup, leaveGroup } from "./joinGroup.ts"

/** An act that somebody asks to do with a group. */
export interface GroupActRequest {
  readonly id: GroupId
  readonly command: Exclude<GroupCommand, GroupBeginning>
  /** The day that it holds for; today where absent. */
  readonly on?: CalendarDate | undefined
  /** The version that the one who acts has seen; a group that moved on since gives a conflict. */
  readonly expectedVersion?: number | undefined
}

export const actOnGroup = Effect.fn("actOnGroup")(function* (request: GroupActRequest) {
  const { id, command, on, expectedVersion } = request
  if (command._tag === "JoinGroup") return yield* joinGroup({ id, command, on, expectedVersion })
  if (command._tag === "LeaveGroup") return yield* leaveGroup({ id, command, on, expectedVersion })
  const day = yield* actDay(on)
  const route = yield* routeOn(day)
  const state = yield* loadGroup(id, expectedVersion, route)
  yield* checkSuccessor(command)
  return yield* performOnGroup({ id, state, command, on: day, route })
})

/** A group goes on as one that is there. */
const checkSuccessor = Effect.fnUntraced(function* (command: GroupCommand) {
  if (command._tag !== "ConcludeGroup" || command.conclusion.successor === undefined) return
  const region = yield* RegionContext
  yield* (yield* GroupStore).load({ region: region.id, id: command.conclusion.successor }).pipe(
    Effect.catchTag("GroupNotFound", () =>
      Effect.fail(
        new InvalidInput({
          issues: [
            {
              path: "conclusion.successor",
              message: text("Deze groep is er niet.", "There is no such group.")
            }
          ]
        })
      )
    )
  )
})
