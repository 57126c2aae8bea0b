/** Within which day each procedure is decided, where the region or the law sets a term. */
import { type CalendarDate, isOverdue, termEnd } from "@oza/kernel"
import type { Situation } from "./Situation.ts"

export interface ProcedureTerm {
  /** Number of the request. */
  readonly request: number
  /** Last day on which the decision is in time. */
  readonly due: CalendarDate
  readonly decided: boolean
  /** Not decided on the last day, or decided after it. */
  readonly overdue: boolean
}

/** The terms of the requests that have one, in the order of the requests. */
export const procedureTerms = ({
  case: state,
  pathway,
  on,
  holidays
}: Situation): ReadonlyArray<ProcedureTerm> =>
  state.procedures.flatMap(({ number, procedure, on: start, extended, decision, superseded }) => {
    const set = pathway.procedures.find(({ id }) => id === procedure)?.term
    if (set === undefined) return []
    const end = termEnd({
      start,
      term: set.term,
      setBy: set.setBy,
      suspensions: [],
      ...(holidays === undefined ? {} : { holidays })
    })
    const due = extended?.until ?? end.due
    const day = (superseded[0] ?? decision)?.on ?? on
    return due === undefined
      ? []
      : [
          {
            request: number,
            due,
            decided: decision !== undefined,
            overdue: extended === undefined ? isOverdue(end, day) : extended.until < day
          }
        ]
  })
