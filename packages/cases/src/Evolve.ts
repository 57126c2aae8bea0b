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
import type { PlanId, PlanRegie } from "./PlanRegie.ts"
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
  funding: [],
  evaluations: [],
  stagnations: [],
  transitions: [],
  moves: [],
  migrations: [],
  earlierClosings: []
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
      return {
        meetings: [
          ...state.meetings,
          { number: state.meetings.length + 1, plan: event.meeting, inviteesAgreedBy: [] }
        ]
      }
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
        signatures: [],
        evaluations: []
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
      const plan = { number: state.helpPlans.length + 1, on, content: event.content, agreedBy: [] }
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
        decision: { on, ...event.decision, superseded: [] }
      }
    case "AgreementMade": {
      const agreement = { number: state.agreements.length + 1, ...event.agreement }
      return { agreements: [...state.agreements, agreement], contentAgreedBy: [] }
    }
    case "ContentAgreed":
      return {
        contentAgreedBy: [
          ...state.contentAgreedBy.filter(({ party }) => party !== by.party),
          { party: by.party, role: by.role }
        ]
      }
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
    case "MandateGiven": {
      const { to, scope, until } = event
      const mandate = {
        number: state.mandates.length + 1,
        to,
        scope,
        givenBy: by.party,
        giverRole: by.role,
        from: on,
        until
      }
      return { mandates: [...state.mandates, mandate] }
    }
    case "MandateEnded":
      return { mandates: numbered(state.mandates, event.mandate, () => ({ until: on })) }
    case "PartyRestricted": {
      const { party, kind, ground } = event
      const restriction = { number: state.restrictions.length + 1, party, kind, ground, from: on }
      return { restrictions: [...state.restrictions, restriction] }
    }
    case "RestrictionLifted":
      return { restrictions: numbered(state.restrictions, event.restriction, () => ({ until: on })) }
    case "CircumstanceRecorded": {
      const { circumstance, note } = event
      const recorded = { circumstance, from: on, ...(note === undefined ? {} : { note }) }
      return { circumstances: [...state.circumstances, recorded] }
    }
    case "CircumstanceEnded":
      return {
        circumstances: state.circumstances.map((one) =>
          one.circumstance === event.circumstance && one.until === undefined ? { ...one, until: on } : one
        )
      }
    case "YieldRecorded": {
      const recorded = { yield: event.yield, on, role: by.role, text: event.text }
      return { yields: [...state.yields, recorded] }
    }
    case "StepDecided": {
      const decision = { ...event.decision, by: by.party, role: by.role, on }
      return { stepDecisions: [...state.stepDecisions, decision] }
    }
    case "RegieOffered": {
      const { plan, to, chosenWith } = event
      return regieOver(state, plan, (regie) => ({ ...regie, offer: { to, on, chosenWith } }))
    }
    case "RegieAccepted":
      return regieOver(state, event.plan, ({ plan, turns, offer }) => ({
        plan,
        turns: [...turns, { holder: by, from: on, chosenWith: offer?.chosenWith ?? [] }]
      }))
    case "RegieDeclined":
      return regieOver(state, event.plan, ({ plan, turns }) => ({ plan, turns }))
    case "PathwayMigrated":
      return {
        pathway: event.to,
        migrations: [...state.migrations, { from: state.pathway, to: event.to, on }]
      }
    case "InviteesAgreed":
      return {
        meetings: numbered(state.meetings, event.meeting, ({ inviteesAgreedBy }) => ({
          inviteesAgreedBy: [...inviteesAgreedBy.filter((role) => role !== by.role), by.role]
        }))
      }
    case "InvitationsSent": {
      const { meeting, documents } = event
      return { meetings: numbered(state.meetings, meeting, () => ({ invitations: { on, documents } })) }
    }
    case "ChildHeard":
      return {
        meetings: numbered(state.meetings, event.meeting, () => ({ childTalk: { on, view: event.view } }))
      }
    case "MeetingCancelled":
      return { meetings: numbered(state.meetings, event.meeting, () => ({ cancelledOn: on })) }
    case "ActionsReviewed": {
      const { meeting, result } = event
      return { meetings: numbered(state.meetings, meeting, () => ({ actionsReviewed: { on, result } })) }
    }
    case "OppEvaluated": {
      const { present, findings } = event
      return latestOpp(state, ({ evaluations }) => ({
        evaluations: [...evaluations, { on, present, findings }]
      }))
    }
    case "HelpPlanAgreed":
      return {
        helpPlans: numbered(state.helpPlans, state.helpPlans.length, ({ agreedBy }) => ({
          agreedBy: [...agreedBy, { by: by.party, role: by.role, on }]
        }))
      }
    case "TermExtended": {
      const { request, until, reason } = event
      const extended = { on, until, reason }
      if (request !== undefined) {
        return { procedures: numbered(state.procedures, request, () => ({ extended })) }
      }
      return state.application === undefined ? {} : { application: { ...state.application, extended } }
    }
    case "DecisionCorrected": {
      if (state.decision === undefined) return {}
      const { superseded, ...earlier } = state.decision
      return { decision: { on, ...event.decision, superseded: [...superseded, earlier] } }
    }
    case "Referred": {
      const { to, consulted } = event
      return { referrals: [...state.referrals, { on, role: by.role, to, consulted }] }
    }
    case "ProcedureRequested": {
      const request = {
        number: state.procedures.length + 1,
        procedure: event.procedure,
        on,
        by: by.party,
        role: by.role,
        asksFor: event.asksFor,
        views: [],
        superseded: []
      }
      return { procedures: [...state.procedures, request] }
    }
    case "ExpertViewGiven": {
      const { request, supports, view } = event
      return {
        procedures: numbered(state.procedures, request, ({ views }) => ({
          views: [...views, { by: by.party, role: by.role, on, supports, view }]
        }))
      }
    }
    case "ProcedureDecided":
      return {
        procedures: numbered(state.procedures, event.request, ({ decision, superseded }) => ({
          decision: { on, role: by.role, ...event.decision },
          superseded: decision === undefined ? superseded : [...superseded, decision]
        }))
      }
    case "ObjectionFiled": {
      const { against, grounds } = event
      const filed = {
        number: state.objections.length + 1,
        against,
        on,
        by: by.party,
        role: by.role,
        grounds
      }
      return { objections: [...state.objections, filed] }
    }
    case "ObjectionWithdrawn":
      return { objections: numbered(state.objections, event.objection, () => ({ withdrawnOn: on })) }
    case "ObjectionDecided": {
      const { objection, outcome, reasons } = event
      return {
        objections: numbered(state.objections, objection, () => ({ decision: { on, outcome, reasons } }))
      }
    }
    case "BridgingAgreed":
      return { bridgings: [...state.bridgings, event.bridging] }
    case "AgreementScaled": {
      const { agreement, direction, reason } = event
      return { scalings: [...state.scalings, { agreement, direction, reason, on }] }
    }
    case "ProgressReported": {
      const { agreement, state: how, text } = event
      return {
        progressReports: [...state.progressReports, { agreement, state: how, text, on, role: by.role }]
      }
    }
    case "StagnationReported": {
      const { cause, note } = event
      const stagnation = { number: state.stagnations.length + 1, cause, note, on, rungs: [] }
      return { stagnations: [...state.stagnations, stagnation] }
    }
    case "Escalated": {
      const { stagnation, rung } = event
      return {
        stagnations: numbered(state.stagnations, stagnation, ({ rungs }) => ({
          rungs: [...rungs, { rung, on, role: by.role }]
        }))
      }
    }
    case "EscalationConcluded": {
      const concluded = { on, role: by.role, ...event.conclusion }
      return {
        stagnations: numbered(state.stagnations, event.stagnation, ({ rungs }) => ({
          rungs: rungs.map((one, index) => (index === rungs.length - 1 ? { ...one, concluded } : one))
        }))
      }
    }
    case "StagnationResolved": {
      const { stagnation, how, lesson } = event
      const resolved = { on, how, ...(lesson === undefined ? {} : { lesson }) }
      return { stagnations: numbered(state.stagnations, stagnation, () => ({ resolved })) }
    }
    case "TransitionPrepared": {
      const transition = { number: state.transitions.length + 1, on, plan: event.plan }
      return { transitions: [...state.transitions, transition] }
    }
    case "TransitionHandedOver":
      return { transitions: numbered(state.transitions, event.transition, () => ({ handedOverOn: on })) }
    case "TransitionReceived":
      return { transitions: numbered(state.transitions, event.transition, () => ({ receivedOn: on })) }
    case "MoveOffered": {
      const { to, categories } = event
      return { moves: [...state.moves, { number: state.moves.length + 1, to, on, categories }] }
    }
    case "MoveWithdrawn":
      return { moves: numbered(state.moves, event.move, () => ({ answer: { answer: "withdrawn", on } })) }
    case "MoveAnswered": {
      const { move, answer, reason } = event
      const given = { answer, on, ...(reason === undefined ? {} : { reason }) }
      return { moves: numbered(state.moves, move, () => ({ answer: given })) }
    }
    case "CaseReopened": {
      const { closedOn, closing } = state
      if (closedOn === undefined || closing === undefined) return {}
      const earlier = { closedOn, closing, reopenedOn: on, reason: event.reason }
      return { status: "open", earlierClosings: [...state.earlierClosings, earlier] }
    }
    case "CaseClosed":
      return { status: "closed", closedOn: on, closing: event.closing }
  }
}

/** A list in which the one with this number is changed. */
const numbered = <A extends { readonly number: number }>(
  list: ReadonlyArray<A>,
  number: number,
  change: (one: A) => Partial<A>
): ReadonlyArray<A> => list.map((one) => (one.number === number ? { ...one, ...change(one) } : one))

const regieOver = (state: Case, plan: PlanId, change: (regie: PlanRegie) => PlanRegie): Partial<Case> => {
  const regie = state.regies.find((one) => one.plan === plan) ?? { plan, turns: [] }
  return { regies: [...state.regies.filter((one) => one.plan !== plan), change(regie)] }
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
    evaluations: state.evaluations.length + 1,
    meetings: state.meetings.length,
    yields: state.yields.length,
    stepDecisions: state.stepDecisions.length
  }
  return {
    round: {
      number: state.round.number + 1,
      from: event.on,
      ...(backTo === undefined ? {} : { backTo }),
      before
    },
    contentAgreedBy: []
  }
}
