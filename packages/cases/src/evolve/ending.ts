/** What events make of a case: evaluating, closing and reopening. */
import type { CalendarDate } from "@oza/kernel"
import type { Case } from "../Case.ts"
import type { EvaluationContent } from "../Evaluation.ts"
import type { Round } from "../Round.ts"
import type { Changes } from "./Changes.ts"

export const endingChanges = {
  Evaluated: (state, event) => {
    const { on } = event
    const evaluation = { number: state.evaluations.length + 1, on, content: event.evaluation }
    const evaluated = { evaluations: [...state.evaluations, evaluation] }
    return event.evaluation.outcome === "adjust" ? { ...evaluated, ...adjust(state, event) } : evaluated
  },
  CaseReopened: (state, event) => {
    const { on } = event
    const { closedOn, closing } = state
    if (closedOn === undefined || closing === undefined) return {}
    const earlier = { closedOn, closing, reopenedOn: on, reason: event.reason }
    return { status: "open", earlierClosings: [...state.earlierClosings, earlier] }
  },
  CaseClosed: (_state, event) => {
    const { on } = event
    return { status: "closed", closedOn: on, closing: event.closing }
  }
} satisfies Changes

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
