/**
 * Lets a child join a group, and leave it.
 *
 * Only by somebody who takes part in the case of that child, and with a record in that case. To anybody
 * else neither the case nor the member is there.
 */
import type { Case, GroupArrangement, GroupCommand } from "@oza/cases"
import type { CalendarDate, CaseId, GroupId } from "@oza/kernel"
import { authorise, disclosureOf, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor, purposeOf, usable } from "../Access.ts"
import { actDay } from "../ActDay.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { Today } from "../Today.ts"
import { loadGroup, performOnGroup, routeOn } from "./groupAct.ts"
import { MemberNotFound } from "./GroupError.ts"

/** An act that is about one member. */
export interface MemberRequest<Tag extends "JoinGroup" | "LeaveGroup"> {
  readonly id: GroupId
  readonly command: Extract<GroupCommand, { readonly _tag: Tag }>
  readonly on?: CalendarDate | undefined
  readonly expectedVersion?: number | undefined
}

/** Lets the child of a case join. Fails with `CaseNotFound` for one who is nothing to the case. */
export const joinGroup = Effect.fn("joinGroup")(function* (request: MemberRequest<"JoinGroup">) {
  const { id, command, expectedVersion } = request
  const day = yield* actDay(request.on)
  const route = yield* routeOn(day)
  return yield* rereading(
    Effect.flatMap(loadGroup(id, expectedVersion, route), (state) =>
      withCase(state, command.case, command, day)
    )
  )
})

/** Lets a member leave. Fails with `MemberNotFound` for one who is nothing to its case, as if it were not there. */
export const leaveGroup = Effect.fn("leaveGroup")(function* (request: MemberRequest<"LeaveGroup">) {
  const { id, command, expectedVersion } = request
  const day = yield* actDay(request.on)
  const route = yield* routeOn(day)
  // Refused to a role that can never, before members are looked at: by the answer they could be counted.
  yield* usable(purposeOf(yield* RegionContext, yield* CurrentActor))
  return yield* rereading(
    Effect.gen(function* () {
      const state = yield* loadGroup(id, expectedVersion, route)
      const member = state.members.find(({ number }) => number === command.member)
      if (member === undefined) return yield* new MemberNotFound({ id })
      return yield* withCase(state, member.case, command, day)
    })
  ).pipe(Effect.catchTag("CaseNotFound", () => Effect.fail(new MemberNotFound({ id }))))
})

const withCase = Effect.fnUntraced(function* (
  state: GroupArrangement,
  of: CaseId,
  command: MemberRequest<"JoinGroup" | "LeaveGroup">["command"],
  on: CalendarDate
) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const purpose = purposeOf(region, actor)
  const member = yield* loadFor(of, purpose)
  const decision = yield* access(member, purpose, yield* (yield* Today).date, ["process"])
  return yield* perform(state, member, command, on, purpose).pipe(authorise(decision))
})

const perform = Effect.fnUntraced(function* <P extends Purpose>(
  state: GroupArrangement,
  member: Case,
  command: GroupCommand,
  on: CalendarDate,
  purpose: P
) {
  const region = yield* RegionContext
  const { decision } = yield* permitted(purpose)
  const disclosure = disclosureOf(decision, {
    region: region.id,
    case: member.id,
    kind: "write",
    fields: ["id", "agreements[].number", "agreements[].group"]
  })
  const read = [{ id: member.id, version: member.version, disclosure }]
  return yield* performOnGroup({ id: state.id, state, command, on, route: yield* routeOn(on), member, read })
})
