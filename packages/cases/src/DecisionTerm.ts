/**
 * Within which day the application for youth help is decided.
 *
 * Counted from the day of the application by the term that the pathway names; the days between a
 * question to the applicant and the answer are added back, and a law's term does not end on a weekend
 * or holiday (Awb 4:13, 4:15, Algemene termijnenwet). A term that has passed refuses nothing: the
 * decision is still due. It is flagged.
 */
import {
  addDays,
  AWB_4_13,
  AWB_4_14,
  type CalendarDate,
  daysBetween,
  daysLeft,
  isOverdue,
  type LocalizedText,
  type Rule,
  suspensionByRequest,
  termEnd
} from "@oza/kernel"
import type { Situation } from "./Situation.ts"

export interface DecisionTerm {
  /** Last day on which the decision is in time; undefined while the term stands still. */
  readonly due: CalendarDate | undefined
  readonly suspended: boolean
  /** Not decided on the last day, or decided after it. */
  readonly overdue: boolean
  /** Days left after `on` or after the decision; negative when it is too late. */
  readonly daysLeft: number
  /** The rules that put the end where it is, beside the pathway's own. */
  readonly rules: ReadonlyArray<Rule>
  readonly because: ReadonlyArray<LocalizedText>
}

/** The term of the last application; undefined where there is none. */
export const decisionTerm = ({ case: state, pathway, on, holidays }: Situation): DecisionTerm | undefined => {
  const { application, decision } = state
  if (application === undefined) return undefined
  const { term, setBy } = pathway.decisionTerm
  const end = termEnd({
    start: application.on,
    term,
    setBy,
    suspensions: application.suspensions.flatMap(({ from, until }) => suspensionByRequest(from, until) ?? []),
    ...(holidays === undefined ? {} : { holidays })
  })
  const day = (decision?.superseded[0] ?? decision)?.on ?? on
  const { extended } = application
  if (extended !== undefined) {
    // Days on which it stood still after it was put off are added to the day that it was put off to.
    const later = application.suspensions.filter(({ from }) => extended.on <= from)
    const stoodStill = later.map(({ from, until }) =>
      until === undefined ? 0 : Math.max(daysBetween(from, until) - 1, 0)
    )
    const due = addDays(
      extended.until,
      stoodStill.reduce((sum, days) => sum + days, 0)
    )
    const since = end._tag === "Suspended" ? application.suspensions.at(-1)?.from : undefined
    return {
      due: since === undefined ? due : undefined,
      suspended: since !== undefined,
      overdue: due < (since ?? day),
      daysLeft: daysBetween(day, due),
      rules: [AWB_4_14, ...end.rules],
      because: end.because
    }
  }
  return {
    due: end.due,
    suspended: end._tag === "Suspended",
    overdue: isOverdue(end, day),
    daysLeft: daysLeft(end, day),
    rules: setBy === "law" ? [AWB_4_13, ...end.rules] : end.rules,
    because: end.because
  }
}
