/** The OPP and what is established: one agrees, signs and hands over what is there, once. */
import { endsAfterItBegins, onlyOnce, somethingToAgreeWith } from "../OwnRule.ts"
import { already, type Checks, needs, needsNot, period, unless } from "./Check.ts"

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
  EstablishAbsence: {
    saying: { rules: [endsAfterItBegins], of: ({ from, until }) => period(from, until) }
  }
} satisfies Checks
