/**
 * What an event makes of a group arrangement.
 *
 * Total over every stream that begins with a proposal or a registration: it judges nothing and refuses
 * nothing. Whether something may happen is decided in `decideGroup.ts`.
 */
import type { GroupEvent } from "./GroupAct.ts"
import type { GroupArrangement } from "./GroupArrangement.ts"
import type { GroupDocument, GroupPlanForm, GroupSections } from "./GroupDocument.ts"
import type { GroupDocumentName } from "./GroupRoute.ts"

/** The group after the event. An event on a group that never began is a bug and throws. */
export const evolveGroup = (state: GroupArrangement | undefined, event: GroupEvent): GroupArrangement => {
  if (state === undefined) return begin(event)
  return { ...state, ...changes(state, event), version: state.version + 1, lastOn: event.on }
}

/** The group that these events add up to. */
export const replayGroup = (
  events: readonly [GroupEvent, ...ReadonlyArray<GroupEvent>]
): GroupArrangement => {
  const [first, ...rest] = events
  return rest.reduce<GroupArrangement>(evolveGroup, evolveGroup(undefined, first))
}

const begin = (event: GroupEvent): GroupArrangement => {
  if (event._tag !== "GroupProposed" && event._tag !== "GroupRegistered") {
    throw new Error(`the first event of a group begins it, not ${event._tag}`)
  }
  const { group, region, on, entry } = event
  const bare = { id: group, region, version: 1, registeredOn: on, lastOn: on, entry, ...empty }
  return event._tag === "GroupProposed"
    ? { ...bare, status: "proposed", proposal: { number: 1, on, sections: event.proposal } }
    : { ...bare, status: "running", startedOn: event.since }
}

const empty = { decisions: [], superseded: [], members: [], evaluations: [] } as const

const changes = (state: GroupArrangement, event: GroupEvent): Partial<GroupArrangement> => {
  const { on, by } = event
  switch (event._tag) {
    case "GroupProposed":
    case "GroupRegistered":
      return {}
    case "GroupEntryChanged":
      return { entry: event.entry }
    case "GroupProposalRewritten":
      return {
        ...withoutDecisionsOn("proposal", state),
        proposal: next(state.proposal, on, event.proposal)
      }
    case "GroupPlanWritten":
      return { ...withoutDecisionsOn("plan", state), plan: next(state.plan, on, event.plan, event.form) }
    case "BodyDecided": {
      const { body, document, number, outcome, note } = event
      const decision = { body, document, number, outcome, on, by, ...(note === undefined ? {} : { note }) }
      return { decisions: [...state.decisions, decision] }
    }
    case "GroupStarted":
      return { status: "running", startedOn: on }
    case "MemberJoined": {
      const { agreement, source, basis } = event
      const number = state.members.length + 1
      return {
        members: [...state.members, { number, case: event.case, agreement, source, basis, joinedOn: on }]
      }
    }
    case "MemberLeft":
      return {
        members: state.members.map((one) =>
          one.number === event.member && one.leftOn === undefined
            ? { ...one, leftOn: on, reason: event.reason }
            : one
        )
      }
    case "GroupEvaluated":
      return { evaluations: [...state.evaluations, { on, content: event.evaluation }] }
    case "GroupConcluded":
      return { status: "concluded", conclusion: { on, content: event.conclusion } }
  }
}

const next = (
  before: GroupDocument | undefined,
  on: GroupDocument["on"],
  sections: GroupSections,
  form?: GroupPlanForm
): GroupDocument => ({
  number: (before?.number ?? 0) + 1,
  on,
  sections,
  ...(form === undefined ? {} : { form })
})

/**
 * A new version asks for new decisions on it; a new proposal also for those on the plan, which rests on
 * it.
 */
const withoutDecisionsOn = (
  document: GroupDocumentName,
  { decisions, superseded }: GroupArrangement
): Pick<GroupArrangement, "decisions" | "superseded"> => {
  const stand = decisions.filter((one) => document === "plan" && one.document === "proposal")
  return {
    decisions: stand,
    superseded: [...superseded, ...decisions.filter((one) => !stand.includes(one))]
  }
}
