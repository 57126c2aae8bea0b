/**
 * Shows a group: the register to everybody, its documents and course to those who have a part in the
 * route, and a member only to somebody who takes part in the case of that child, for a purpose.
 *
 * Each member that is shown leaves a record in its case.
 */
import {
  type GroupActId,
  groupActsOf,
  type GroupArrangement,
  type GroupBodyDecision,
  type GroupMember
} from "@oza/cases"
import type { CalendarDate, GroupId } from "@oza/kernel"
import { authorise, disclosureOf, permitted, type Purpose } from "@oza/privacy"
import { Effect } from "effect"
import { access, loadFor } from "../Access.ts"
import { asking } from "../AccessScope.ts"
import { CaseStore } from "../CaseStore.ts"
import { CurrentActor } from "../CurrentActor.ts"
import { RegionContext } from "../RegionContext.ts"
import { rereading } from "../Rereading.ts"
import { Today } from "../Today.ts"
import { GroupStore } from "./GroupStore.ts"
import { listed, type ListedGroup } from "./listGroups.ts"
import { memberCounter } from "./memberCount.ts"

/** A member as far as the course of its case may be shown: nothing of its money or its help. */
export type GroupMemberView = Pick<GroupMember, "number" | "case" | "agreement" | "joinedOn" | "leftOn">

/** How a group came about, for those who have a part in the route. */
export interface GroupCourse {
  readonly version: number
  readonly proposal: GroupArrangement["proposal"]
  readonly plan: GroupArrangement["plan"]
  /** Without the person who recorded it. */
  readonly decisions: ReadonlyArray<Omit<GroupBodyDecision, "by">>
  readonly superseded: ReadonlyArray<Omit<GroupBodyDecision, "by">>
  readonly evaluations: GroupArrangement["evaluations"]
  readonly conclusion: GroupArrangement["conclusion"]
  /** What the one who asks could do in this role; whether it is open now is decided when it is asked. */
  readonly acts: ReadonlyArray<GroupActId>
}

/** A group as one person sees it. */
export interface GroupView extends ListedGroup {
  readonly course: GroupCourse | undefined
  /** Those whose case the one who asks takes part in; none where no purpose was named. */
  readonly ownMembers: ReadonlyArray<GroupMemberView>
}

export const viewGroup = Effect.fn("viewGroup")(function* (id: GroupId, purpose?: Purpose) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const on = yield* (yield* Today).date
  const countOf = yield* memberCounter(on)
  return yield* rereading(
    Effect.gen(function* () {
      const group = yield* (yield* GroupStore).load({ region: region.id, id })
      const acts = region.groupRoute === undefined ? [] : groupActsOf(region.groupRoute, actor.role)
      return {
        ...listed(group, countOf(group)),
        course: acts.length === 0 ? undefined : courseOf(group, acts),
        ownMembers: purpose === undefined ? [] : yield* ownMembers(group, purpose, on).pipe(asking(purpose))
      } satisfies GroupView
    })
  )
})

const courseOf = (group: GroupArrangement, acts: ReadonlyArray<GroupActId>): GroupCourse => ({
  version: group.version,
  proposal: group.proposal,
  plan: group.plan,
  decisions: group.decisions.map(anonymous),
  superseded: group.superseded.map(anonymous),
  evaluations: group.evaluations,
  conclusion: group.conclusion,
  acts
})

const anonymous = ({ by: _, ...decision }: GroupBodyDecision): Omit<GroupBodyDecision, "by"> => decision

const ownMembers = Effect.fnUntraced(function* (group: GroupArrangement, purpose: Purpose, on: CalendarDate) {
  const region = yield* RegionContext
  const found = yield* Effect.forEach(group.members, (member) => shown(member, purpose, on))
  const own = found.flatMap((one) => one ?? [])
  yield* (yield* CaseStore).disclose(
    region.id,
    own.map(({ read }) => read)
  )
  return own.map(({ member }) => member)
})

/** The member and its record, where the decision on its case permits its course to be shown. */
const shown = Effect.fnUntraced(
  function* <P extends Purpose>(member: GroupMember, purpose: P, on: CalendarDate) {
    const region = yield* RegionContext
    const state = yield* loadFor(member.case, purpose)
    const decision = yield* access(state, purpose, on, ["process"])
    return yield* Effect.gen(function* () {
      const { decision: made } = yield* permitted(purpose)
      const fields = ["id", "agreements[].number", "agreements[].group"]
      const disclosure = disclosureOf(made, { region: region.id, case: state.id, kind: "list", fields })
      const { number, agreement, joinedOn, leftOn } = member
      const view: GroupMemberView = {
        number,
        case: member.case,
        agreement,
        joinedOn,
        ...(leftOn === undefined ? {} : { leftOn })
      }
      return { member: view, read: { id: state.id, version: state.version, disclosure } }
    }).pipe(authorise(decision))
  },
  (effect) => effect.pipe(Effect.catchTag(["AccessRefused", "CaseNotFound"], () => Effect.succeed(undefined)))
)
