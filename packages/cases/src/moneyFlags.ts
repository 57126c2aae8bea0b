/**
 * Money that is still promised after an end: the case closed, the agreement was ended, or a new round began.
 *
 * It is for whoever may share the costs, and stays until they are shared again with the day of the end. It
 * says which agreement and no amount.
 */
import { type CalendarDate, dateText, text } from "@oza/kernel"
import type { Agreement } from "./Agreement.ts"
import type { Case } from "./Case.ts"
import { curesOf } from "./Explanation.ts"
import type { Flag } from "./Flag.ts"
import { promisedUntilTheEnd } from "./OwnRule.ts"
import { currentAgreements } from "./Round.ts"
import type { Situation } from "./Situation.ts"

export const moneyFlags = (situation: Situation): ReadonlyArray<Flag> => {
  const { actor, case: state } = situation
  const cures = curesOf(["ShareFunding"], situation)
  const isForActor = actor === undefined || cures.some(({ by }) => by.includes(actor.role))
  if (cures.length === 0 || !isForActor) return []
  return state.agreements.flatMap((agreement): ReadonlyArray<Flag> => {
    const ended = endOf(state, agreement)
    if (ended === undefined || !isPromisedAfter(state, agreement, ended)) return []
    const { number } = agreement
    const day = dateText(ended)
    return [
      {
        rule: promisedUntilTheEnd,
        text: text(
          `Afspraak ${number} eindigde op ${day.nl}, en voor de dagen daarna is nog geld toegezegd of apart gezet.`,
          `Agreement ${number} ended on ${day.en}, and money is still promised or set apart for the days after it.`
        ),
        cures
      }
    ]
  })
}

/** The first of the days on which it came to an end, whatever was agreed. */
const endOf = (state: Case, { number }: Agreement): CalendarDate | undefined =>
  [
    state.scalings.find((one) => one.agreement === number && one.direction === "ended")?.on,
    currentAgreements(state).some((one) => one.number === number) ? undefined : state.round.from,
    state.closedOn
  ]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)

const isPromisedAfter = (state: Case, { number }: Agreement, ended: CalendarDate): boolean =>
  state.costings.find(({ agreement }) => agreement === number)?.endedOn === undefined &&
  state.funding.some(({ agreement, amount, until }) => agreement === number && amount > 0 && ended < until)
