/** Checks from which sources the costs of an agreement may come. */
import type { RuleId } from "@oza/kernel"
import { isOfSort } from "./AgreementSort.ts"
import type { Command } from "./Command.ts"
import type { PayingRule } from "./Pathway.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** The rules that these costs break: a source that may not pay for this sort of agreement. */
export const paymentFaults = (command: Command, situation: Situation): ReadonlyArray<RuleId> =>
  command._tag !== "ShareFunding"
    ? []
    : situation.pathway.paying
        .filter(({ when }) => when === undefined || weigh(when, situation, command) === "holds")
        .filter((paying) => command.shares.some((share) => breaks(share, paying, situation)))
        .map(({ rule }) => rule)

/** The rules that costs will be held to. */
export const paymentRules = (act: Command["_tag"], { pathway }: Situation): ReadonlyArray<RuleId> =>
  act === "ShareFunding" ? pathway.paying.map(({ rule }) => rule) : []

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
