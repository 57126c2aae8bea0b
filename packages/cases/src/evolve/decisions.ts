/** What events make of a case: applications, decisions, procedures and objections. */
import type { Case } from "../Case.ts"
import type { Event } from "../Event.ts"
import { type Changes, numbered } from "./Changes.ts"

export const decisionChanges = {
  PrecedingLawTested: (state, event) => {
    const { answers, applies, law, reason } = event
    const test = { law, applies, reason, ...(answers === undefined ? {} : { answers }) }
    return { precedingLaw: [...state.precedingLaw, test] }
  },
  AbsenceEstablished: (_state, event) => {
    const { from, until, establishedBy, education } = event
    return { absence: { from, until, establishedBy, ...(education === undefined ? {} : { education }) } }
  },
  InspectorateStepRecorded: (_state, event) => ({ inspectorate: event.step }),
  ApplicationFiled: (state, event) => file(state, event.asksFor, event),
  TermSuspended: (state, event) => {
    const { on } = event
    return suspensions(state, (all) => [...all, { from: on, reason: event.reason }])
  },
  TermResumed: (state, { on }) =>
    suspensions(state, (all) => all.map((one) => (one.until === undefined ? { ...one, until: on } : one))),
  DecisionTaken: (state, event) => {
    const { on } = event
    // A term does not stand still beyond the decision that it was for.
    return {
      ...suspensions(state, (all) =>
        all.map((one) => (one.until === undefined ? { ...one, until: on } : one))
      ),
      decision: { on, ...event.decision, superseded: [] }
    }
  },
  TermExtended: (state, event) => {
    const { on, request, until, reason } = event
    const extended = { on, until, reason }
    if (request !== undefined) {
      return { procedures: numbered(state.procedures, request, () => ({ extended })) }
    }
    return state.application === undefined ? {} : { application: { ...state.application, extended } }
  },
  DecisionCorrected: (state, event) => {
    const { on } = event
    if (state.decision === undefined) return {}
    const { superseded, ...earlier } = state.decision
    return { decision: { on, ...event.decision, superseded: [...superseded, earlier] } }
  },
  Referred: (state, event) => {
    const { on, by, to, consulted } = event
    return { referrals: [...state.referrals, { on, role: by.role, to, consulted }] }
  },
  ProcedureRequested: (state, event) => {
    const { on, by } = event
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
  },
  ExpertViewGiven: (state, event) => {
    const { on, by, request, supports, view } = event
    return {
      procedures: numbered(state.procedures, request, ({ views }) => ({
        views: [...views, { by: by.party, role: by.role, on, supports, view }]
      }))
    }
  },
  ProcedureDecided: (state, event) => {
    const { on, by } = event
    return {
      procedures: numbered(state.procedures, event.request, ({ decision, superseded }) => ({
        decision: { on, role: by.role, ...event.decision },
        superseded: decision === undefined ? superseded : [...superseded, decision]
      }))
    }
  },
  ObjectionFiled: (state, event) => {
    const { on, by, against, grounds } = event
    const filed = {
      number: state.objections.length + 1,
      against,
      on,
      by: by.party,
      role: by.role,
      grounds
    }
    return { objections: [...state.objections, filed] }
  },
  ObjectionWithdrawn: (state, event) => {
    const { on } = event
    return { objections: numbered(state.objections, event.objection, () => ({ withdrawnOn: on })) }
  },
  ObjectionDecided: (state, event) => {
    const { on, objection, outcome, reasons } = event
    return {
      objections: numbered(state.objections, objection, () => ({ decision: { on, outcome, reasons } }))
    }
  }
} satisfies Changes

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
