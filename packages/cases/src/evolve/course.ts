/** What events make of a case: circumstances, yields, decisions on steps, regie and the pathway. */
import type { Case } from "../Case.ts"
import type { PlanId, PlanRegie } from "../PlanRegie.ts"
import type { Changes } from "./Changes.ts"

export const courseChanges = {
  CircumstanceRecorded: (state, event) => {
    const { on, circumstance, note } = event
    const recorded = { circumstance, from: on, ...(note === undefined ? {} : { note }) }
    return { circumstances: [...state.circumstances, recorded] }
  },
  CircumstanceEnded: (state, event) => {
    const { on } = event
    return {
      circumstances: state.circumstances.map((one) =>
        one.circumstance === event.circumstance && one.until === undefined ? { ...one, until: on } : one
      )
    }
  },
  YieldRecorded: (state, event) => {
    const { on, by } = event
    const recorded = { yield: event.yield, on, role: by.role, text: event.text }
    return { yields: [...state.yields, recorded] }
  },
  StepDecided: (state, event) => {
    const { on, by } = event
    const decision = { ...event.decision, by: by.party, role: by.role, on }
    return { stepDecisions: [...state.stepDecisions, decision] }
  },
  RegieOffered: (state, event) => {
    const { on, plan, to, chosenWith } = event
    return regieOver(state, plan, (regie) => ({ ...regie, offer: { to, on, chosenWith } }))
  },
  RegieAccepted: (state, event) => {
    const { on, by } = event
    return regieOver(state, event.plan, ({ plan, turns, offer }) => ({
      plan,
      turns: [...turns, { holder: by, from: on, chosenWith: offer?.chosenWith ?? [] }]
    }))
  },
  RegieDeclined: (state, event) => regieOver(state, event.plan, ({ plan, turns }) => ({ plan, turns })),
  PathwayMigrated: (state, event) => {
    const { on } = event
    return {
      pathway: event.to,
      migrations: [...state.migrations, { from: state.pathway, to: event.to, on }]
    }
  }
} satisfies Changes

const regieOver = (state: Case, plan: PlanId, change: (regie: PlanRegie) => PlanRegie): Partial<Case> => {
  const regie = state.regies.find((one) => one.plan === plan) ?? { plan, turns: [] }
  return { regies: [...state.regies.filter((one) => one.plan !== plan), change(regie)] }
}
