/** What events make of a case: stagnations and the rungs of the ladder. */
import { type Changes, numbered } from "./Changes.ts"

export const escalationChanges = {
  StagnationReported: (state, event) => {
    const { on, cause, note } = event
    const stagnation = { number: state.stagnations.length + 1, cause, note, on, rungs: [] }
    return { stagnations: [...state.stagnations, stagnation] }
  },
  Escalated: (state, event) => {
    const { on, by, stagnation, rung } = event
    return {
      stagnations: numbered(state.stagnations, stagnation, ({ rungs }) => ({
        rungs: [...rungs, { rung, on, role: by.role }]
      }))
    }
  },
  EscalationConcluded: (state, event) => {
    const { on, by } = event
    const concluded = { on, role: by.role, ...event.conclusion }
    return {
      stagnations: numbered(state.stagnations, event.stagnation, ({ rungs }) => ({
        rungs: rungs.map((one, index) => (index === rungs.length - 1 ? { ...one, concluded } : one))
      }))
    }
  },
  StagnationResolved: (state, event) => {
    const { on, stagnation, how, lesson } = event
    const resolved = { on, how, ...(lesson === undefined ? {} : { lesson }) }
    return { stagnations: numbered(state.stagnations, stagnation, () => ({ resolved })) }
  }
} satisfies Changes
