/** What events make of a case: the OPP and the family plan. */
import { type Changes, latestOpp, numbered } from "./Changes.ts"

export const planChanges = {
  OppWritten: (state, event) => {
    const { on } = event
    const version = {
      number: state.opp.length + 1,
      on,
      content: event.content,
      agreements: [],
      signatures: [],
      evaluations: []
    }
    return { opp: [...state.opp, version] }
  },
  OppAgreed: (state, { on, by }) =>
    latestOpp(state, (opp) => ({
      agreements: [...opp.agreements, { by: by.party, role: by.role, on }]
    })),
  ActionPartSigned: (state, { on, by }) =>
    latestOpp(state, (opp) => ({
      signatures: [...opp.signatures, { by: by.party, role: by.role, on }]
    })),
  OppHandedOver: (state, event) => {
    const { on } = event
    return latestOpp(state, () => ({ handedOver: { on, way: event.way } }))
  },
  HelpPlanWritten: (state, event) => {
    const { on } = event
    const plan = { number: state.helpPlans.length + 1, on, content: event.content, agreedBy: [] }
    return { helpPlans: [...state.helpPlans, plan] }
  },
  OppEvaluated: (state, event) => {
    const { on, present, findings } = event
    return latestOpp(state, ({ evaluations }) => ({
      evaluations: [...evaluations, { on, present, findings }]
    }))
  },
  HelpPlanAgreed: (state, { on, by }) => ({
    helpPlans: numbered(state.helpPlans, state.helpPlans.length, ({ agreedBy }) => ({
      agreedBy: [...agreedBy, { by: by.party, role: by.role, on }]
    }))
  })
} satisfies Changes
