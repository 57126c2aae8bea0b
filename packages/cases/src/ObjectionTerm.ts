/**
 * Until when somebody can object to a decision: on youth help, or of a procedure.
 *
 * Six weeks from the day after the decision was made known (AWB-6:7, AWB-6:8), moved by the Algemene
 * termijnenwet where the last day is a day of rest. The day of the decision is taken as the day on which
 * it was made known. A decision that stands in the place of another has a term of its own. Nothing is
 * refused by this: an objection that is late is recorded all the same.
 */
import {
  AWB_6_7,
  AWB_6_8,
  type CalendarDate,
  type LocalizedText,
  type Rule,
  termEnd,
  weeks
} from "@oza/kernel"
import type { ObjectedDecision } from "./FiledObjection.ts"
import type { Situation } from "./Situation.ts"

export interface ObjectionTerm {
  /** The decision that it is about. */
  readonly against: ObjectedDecision
  /** The day on which the decision was made known. */
  readonly madeKnownOn: CalendarDate
  /** The last day on which an objection is in time. */
  readonly due: CalendarDate
  /** Is that day behind us? */
  readonly over: boolean
  readonly rules: ReadonlyArray<Rule>
  readonly because: ReadonlyArray<LocalizedText>
}

/** The terms for objecting to the decisions of this case that are known on the day, in their order. */
export const objectionTerms = (situation: Situation): ReadonlyArray<ObjectionTerm> => {
  const { decision, earlierApplications, procedures } = situation.case
  const onYouthHelp = decision ?? earlierApplications.at(-1)?.decision
  return [
    ...(onYouthHelp === undefined ? [] : termOf({ _tag: "YouthHelp" }, onYouthHelp.on, situation)),
    ...procedures.flatMap(({ number, decision: taken }) =>
      taken === undefined ? [] : termOf({ _tag: "Procedure", request: number }, taken.on, situation)
    )
  ]
}

const termOf = (
  against: ObjectedDecision,
  madeKnownOn: CalendarDate,
  { on, holidays }: Situation
): ReadonlyArray<ObjectionTerm> => {
  const { due, rules, because } = termEnd({
    start: madeKnownOn,
    term: weeks(6),
    setBy: "law",
    ...(holidays === undefined ? {} : { holidays })
  })
  if (due === undefined || on < madeKnownOn) return []
  return [{ against, madeKnownOn, due, over: due < on, rules: [AWB_6_7, AWB_6_8, ...rules], because }]
}
