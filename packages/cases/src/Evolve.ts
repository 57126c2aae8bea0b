/**
 * What an event makes of a case.
 *
 * Total over every stream that starts with the opening of a case: it judges nothing and refuses
 * nothing, as what has happened has happened. Whether something may happen is decided in `Decide.ts`.
 */
import type { Case } from "./Case.ts"
import type { Event } from "./Event.ts"
import { arrangementChanges } from "./evolve/arrangement.ts"
import type { Changes } from "./evolve/Changes.ts"
import { courseChanges } from "./evolve/course.ts"
import { dataChanges } from "./evolve/data.ts"
import { decisionChanges } from "./evolve/decisions.ts"
import { endingChanges } from "./evolve/ending.ts"
import { escalationChanges } from "./evolve/escalation.ts"
import { meetingChanges } from "./evolve/meetings.ts"
import { needsChanges } from "./evolve/needs.ts"
import { peopleChanges } from "./evolve/people.ts"
import { planChanges } from "./evolve/plans.ts"
import { transitionChanges } from "./evolve/transitions.ts"

type Opened = Extract<Event, { readonly _tag: "CaseOpened" }>

/** The case after the event. An event on a case that was never opened is a bug and throws. */
export const evolve = (state: Case | undefined, event: Event): Case => {
  if (state === undefined) {
    if (event._tag !== "CaseOpened") throw new Error(`the first event of a case opens it, not ${event._tag}`)
    return open(event)
  }
  return { ...kept(state, event), ...changes(state, event), version: state.version + 1, lastOn: event.on }
}

/** The case that these events add up to. */
export const replay = (events: readonly [Event, ...ReadonlyArray<Event>]): Case => {
  const [first, ...rest] = events
  return rest.reduce<Case>(evolve, evolve(undefined, first))
}

const open = (event: Opened): Case => ({
  id: event.case,
  region: event.region,
  version: 1,
  pathway: event.pathway,
  status: "open",
  openedOn: event.on,
  lastOn: event.on,
  round: {
    number: 1,
    from: event.on,
    before: {
      needs: 0,
      goals: 0,
      agreements: 0,
      greyAreaTalks: 0,
      evaluations: 0,
      meetings: 0,
      yields: 0,
      stepDecisions: 0
    }
  },
  child: event.child,
  enrolment: event.enrolment,
  signal: event.signal,
  participants: [{ ...event.by, from: event.on }],
  permissions: [],
  supports: [],
  questions: [],
  meetings: [],
  needs: [],
  goals: [],
  opp: [],
  helpPlans: [],
  advices: [],
  circumstances: [],
  yields: [],
  stepDecisions: [],
  regies: [],
  mandates: [],
  restrictions: [],
  precedingLaw: [],
  earlierApplications: [],
  referrals: [],
  procedures: [],
  objections: [],
  agreements: [],
  scalings: [],
  bridgings: [],
  progressReports: [],
  contentAgreedBy: [],
  greyAreaTalks: [],
  costings: [],
  funding: [],
  fundingApprovals: [],
  invoices: [],
  evaluations: [],
  stagnations: [],
  transitions: [],
  moves: [],
  migrations: [],
  earlierClosings: [],
  authorities: [],
  capacities: [],
  emergencies: [],
  processingRestrictions: [],
  healthFindings: []
})

/** What stays: a new application awaits its own decision, an adjusted arrangement its own start. */
const kept = (state: Case, event: Event): Case => {
  if (event._tag === "ApplicationFiled") {
    const { decision: _, ...rest } = state
    return rest
  }
  if (event._tag === "Evaluated" && event.evaluation.outcome === "adjust") {
    const { startedOn: _, ...rest } = state
    return rest
  }
  if (event._tag === "CaseReopened") {
    const { closedOn: _, closing: __, ...rest } = state
    return rest
  }
  return state
}

/** What each event changes; an event that is in no area does not compile. */
const changing: Required<Changes> = {
  ...peopleChanges,
  ...courseChanges,
  ...needsChanges,
  ...meetingChanges,
  ...planChanges,
  ...decisionChanges,
  ...arrangementChanges,
  ...escalationChanges,
  ...transitionChanges,
  ...endingChanges,
  ...dataChanges
}

const changes = (state: Case, event: Event): Partial<Case> =>
  // The table ties each change to its event; the types cannot follow that across a union.
  (changing[event._tag] as (state: Case, event: Event) => Partial<Case>)(state, event)
