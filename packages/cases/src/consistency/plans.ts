/** The OPP and what is established: one agrees, signs and hands over what is there, once. */
import {
  endsAfterItBegins,
  knownRole,
  onlyOnce,
  pointsAtSomething,
  somethingToAgreeWith
} from "../OwnRule.ts"
import { already, type Checks, needs, needsNot, period, unknownRoles, unless } from "./Check.ts"

export const plans = {
  AgreeOpp: {
    needs: [needs("opp.written", somethingToAgreeWith)],
    standing: ({ case: { opp } }, { party }) =>
      unless(!opp.at(-1)?.agreements.some(({ by }) => by === party), onlyOnce, already)
  },
  SignActionPart: {
    needs: [needs("opp.written", somethingToAgreeWith)],
    standing: ({ case: { opp } }, { party }) =>
      unless(!opp.at(-1)?.signatures.some(({ by }) => by === party), onlyOnce, already)
  },
  HandOverOpp: {
    needs: [needs("opp.written", somethingToAgreeWith), needsNot("opp.handed-over", onlyOnce)]
  },
  EvaluateOpp: {
    needs: [needs("opp.written", pointsAtSomething)],
    saying: { rules: [knownRole], of: ({ present }, { pathway }) => unknownRoles(pathway, present) }
  },
  AgreeHelpPlan: {
    needs: [needs("help-plan.written", somethingToAgreeWith)],
    standing: ({ case: { helpPlans } }, { party }) =>
      unless(!helpPlans.at(-1)?.agreedBy.some(({ by }) => by === party), onlyOnce, already)
  },
  EstablishAbsence: {
    saying: { rules: [endsAfterItBegins], of: ({ from, until }) => period(from, until) }
  }
} satisfies Checks
