/**
 * What an event makes of a case.
 *
 * Total over every stream that starts with the opening of a case: it judges nothing and refuses
 * nothing, as what has happened has happened. Whether something may happen is decided in `Decide.ts`.
 */
import type { CalendarDate } from "@oza/kernel"
import { takesPart } from "@oza/roles"
import type { Case } from "./Case.ts"
import type { EvaluationContent } from "./Evaluation.ts"
import type { Event } from "./Event.ts"
import type { OppVersion } from "./Opp.ts"
import type { Round } from "./Round.ts"

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
    before: { needs: 0, goals: 0, agreements: 0, greyAreaTalks: 0, evaluations: 0 }
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
  precedingLaw: [],
  earlierApplications: [],
  agreements: [],
  contentAgreedBy: [],
  greyAreaTalks: [],
  funding: [],
  evaluations: []
})

/** What stays: a new application awaits its own decision, and an adjusted arrangement its own start. */
const kept = (state: Case, event: Event): Case => {
  if (event._tag === "ApplicationFiled") {
    const { decision: _, ...rest } = state
    return rest
  }
  if (event._tag === "Evaluated" && event.evaluation.outcome === "adjust") {
    const { startedOn: _, ...rest } = state
    return rest
  }
  return state
}

/** The fields that an event changes; a number is the place in its list, from 1. */
const changes = (state: Case, event: Event): Partial<Case> => {
  const { on, by } = event
  switch (event._tag) {
    case "CaseOpened":
      return {}
    case "EnrolmentChanged":
      return { enrolment: event.enrolment }
    case "ParticipantAdded":
      return { participants: [...state.participants, { ...event.participant, from: on }] }
    case "ParticipationEnded":
      return {
        participants: state.participants.map((one) =>
          takesPart([one], event.participant, on) ? { ...one, until: on } : one
        )
      }
    case "PermissionAnswered": {
      const { kind, answer, scope, evidence, validUntil } = event
      const permission = {
        number: state.permissions.length + 1,
        kind,
        answer,
        scope,
        giver: by.party,
        giverRole: by.role,
        evidence,
        on,
        ...(validUntil === undefined ? {} : { validUntil })
      }
      return { permissions: [...state.permissions, permission] }
    }
    case "PermissionWithdrawn":
      return {
        permissions: state.permissions.map((one) =>
          one.number === event.permission ? { ...one, withdrawn: { on, by: by.party } } : one
        )
      }
    case "SupportRecorded":
      return { supports: [...state.supports, event.support] }
    case "QuestionRecorded":
      return { questions: [...state.questions, event.question] }
    case "MeetingPlanned":
      return { meetings: [...state.meetings, { number: state.meetings.length + 1, plan: event.meeting }] }
    case "MeetingHeld": {
      const { meeting } = event.report
      return {
        ...latestOpp(state, (opp) => (opp.discussedIn === undefined ? { discussedIn: meeting } : {})),
        meetings: state.meetings.map((one) =>
          one.number === meeting ? { ...one, heldOn: on, report: event.report } : one
        )
      }
    }
    case "NeedsRecorded":
      return { needs: [...state.needs, ...event.needs] }
    case "GoalsSet":
      return {
        goals: [
          ...state.goals,
          ...event.goals.map((text, index) => ({ number: state.goals.length + index + 1, text }))
        ]
      }
    case "OppWritten": {
      const version = {
        number: state.opp.length + 1,
        on,
        content: event.content,
        agreements: [],
        signatures: []
      }
      return { opp: [...state.opp, version] }
    }
    case "OppAgreed":
      return latestOpp(state, (opp) => ({
        agreements: [...opp.agreements, { by: by.party, role: by.role, on }]
      }))
    case "ActionPartSigned":
      return latestOpp(state, (opp) => ({
        signatures: [...opp.signatures, { by: by.party, role: by.role, on }]
      }))
    case "OppHandedOver":
      return latestOpp(state, () => ({ handedOver: { on, way: event.way } }))
    case "HelpPlanWritten": {
      const plan = { number: state.helpPlans.length + 1, on, content: event.content }
      return { helpPlans: [...state.helpPlans, plan] }
    }
    case "AdvisedOnYouthHelp":
      return { advices: [...state.advices, { domain: "youth-help", role: by.role, on, text: event.advice }] }
    case "AdvisedOnEducation":
      return { advices: [...state.advices, { domain: "education", role: by.role, on, text: event.advice }] }
    case "PrecedingLawTested": {
      const { law, applies, reason } = event
      return { precedingLaw: [...state.precedingLaw, { law, applies, reason }] }
    }
    case "AbsenceEstablished": {
      const { from, until, establishedBy, education } = event
      return { absence: { from, until, establishedBy, ...(education === undefined ? {} : { education }) } }
    }
    case "InspectorateStepRecorded":
      return { inspectorate: event.step }
    case "ApplicationFiled":
      return file(state, event.asksFor, event)
    case "TermSuspended":
      return suspensions(state, (all) => [...all, { from: on, reason: event.reason }])
    case "TermResumed":
      return suspensions(state, (all) =>
        all.map((one) => (one.until === undefined ? { ...one, until: on } : one))
      )
    case "DecisionTaken":
      // A term does not stand still beyond the decision that it was for.
      return {
        ...suspensions(state, (all) =>
          all.map((one) => (one.until === undefined ? { ...one, until: on } : one))
        ),
        decision: { on, ...event.decision }
      }
    case "AgreementMade": {
      const agreement = { number: state.agreements.length + 1, ...event.agreement }
      return { agreements: [...state.agreements, agreement], contentAgreedBy: [] }
    }
    case "ContentAgreed":
      return { contentAgreedBy: [...state.contentAgreedBy.filter((role) => role !== by.role), by.role] }
    case "GreyAreaTalkHeld": {
      const { present, conclusion } = event
      return { greyAreaTalks: [...state.greyAreaTalks, { on, present, conclusion }] }
    }
    case "FundingShared":
      return { funding: [...state.funding, ...event.shares.map((share) => ({ on, ...share }))] }
    case "ExecutionStarted":
      return { startedOn: on }
    case "Evaluated": {
      const evaluation = { number: state.evaluations.length + 1, on, content: event.evaluation }
      const evaluated = { evaluations: [...state.evaluations, evaluation] }
      return event.evaluation.outcome === "adjust" ? { ...evaluated, ...adjust(state, event) } : evaluated
    }
    case "CaseClosed":
      return { status: "closed", closedOn: on, closing: event.closing }
  }
}

const latestOpp = (state: Case, change: (opp: OppVersion) => Partial<OppVersion>): Partial<Case> => ({
  opp: state.opp.map((opp, index) => (index === state.opp.length - 1 ? { ...opp, ...change(opp) } : opp))
})

type Suspensions = NonNullable<Case["application"]>["suspensions"]

const suspensions = (state: Case, change: (all: Suspensions) => Suspensions): Partial<Case> =>
  state.application === undefined
    ? {}
    : { application: { ...state.application, suspensions: change(state.application.suspensions) } }

/** A new application; the one before it, with its decision, goes to the earlier ones. */
const file = (state: Case, asksFor: string, { on, by }: Pick<Event, "on" | "by">): Partial<Case> => {
  const application = { on, by: by.party, role: by.role, asksFor, suspensions: [] }
  if (state.application === undefined || state.decision === undefined) return { application }
  const earlier = { application: state.application, decision: state.decision }
  return { application, earlierApplications: [...state.earlierApplications, earlier] }
}

/** The next round: what it goes back to, and all that follows from it, is asked anew. */
const adjust = (
  state: Case,
  event: { readonly on: CalendarDate; readonly evaluation: EvaluationContent }
): Partial<Case> => {
  const { backTo } = event.evaluation
  const before: Round["before"] = {
    needs: backTo === "needs" ? state.needs.length : state.round.before.needs,
    goals: backTo === "arranging" ? state.round.before.goals : state.goals.length,
    agreements: state.agreements.length,
    greyAreaTalks: state.greyAreaTalks.length,
    evaluations: state.evaluations.length + 1
  }
  return {
    round: { number: state.round.number + 1, from: event.on, before },
    contentAgreedBy: []
  }
}
