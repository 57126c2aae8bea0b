/** Checks from which sources the costs of an agreement may come. */
import { isOfSort } from "../AgreementSort.ts"
import type { HeldTo } from "./HeldTo.ts"
import type { PayingRule } from "../Pathway.ts"
import type { Situation } from "../Situation.ts"
import { weigh } from "../Weighing.ts"

/** A source that may not pay for this sort of agreement breaks the rule that says so. */
export const payment: HeldTo = {
  rules: (act, { pathway }) => (act === "ShareFunding" ? pathway.paying.map(({ rule }) => rule) : []),
  faults: (command, situation) =>
    command._tag !== "ShareFunding"
      ? []
      : situation.pathway.paying
          .filter(({ when }) => when === undefined || weigh(when, situation, command) === "holds")
          .filter((paying) => command.shares.some((share) => breaks(share, paying, situation)))
          .map(({ rule }) => rule)
}

const breaks = (
  share: { readonly agreement: number; readonly source: string },
  { of, never }: PayingRule,
  { case: state }: Situation
): boolean => {
  const agreement = state.agreements.find(({ number }) => number === share.agreement)
  return (
    agreement !== undefined &&
    isOfSort(agreement, state.enrolment.schoolType, of) &&
    never.includes(share.source)
  )
}
