/**
 * The names of the facts that conditions are built from.
 *
 * A fact is a question about a case on a day that is answered with yes or no. It carries no rule: what
 * a region wants of it stands in its pathway. What each means, and how it comes about, is in `Fact.ts`.
 */
import { Schema } from "effect"

export const FactName = Schema.Literals([
  "child.enrolled",
  "child.applied",
  "child.enrolled-or-applied",
  "child.exempted",
  "child.from-5",
  "child.from-12",
  "child.from-16",
  "child.from-18",
  "school.po",
  "school.vo",
  "support.preventive-insufficient",
  "support.needs-exceed-basic",
  "question.recorded",
  "meeting.planned",
  "meeting.held",
  "meeting.unreported",
  "needs.recorded",
  "needs.youth-help",
  "goals.set",
  "opp.written",
  "opp.discussed",
  "opp.agreed",
  "opp.signed",
  "opp.handed-over",
  "permission.school-hands-over",
  "help-plan.written",
  "help-plan.child-directed",
  "help-plan.aligned",
  "preceding-law.tested",
  "preceding-law.applies",
  "absence.established-jointly",
  "inspectorate.applied-or-permitted",
  "application.filed",
  "application.pending",
  "application.suspended",
  "decision.taken",
  "decision.granted",
  "decision.refused",
  "decision.overdue",
  "arrangement.made",
  "arrangement.at-care-location",
  "arrangement.in-grey-area",
  "arrangement.ended",
  "content.agreed",
  "grey-area.talked",
  "funding.shared",
  "execution.started",
  "evaluation.held",
  "evaluation.says-close",
  "evaluation.overdue",
  "case.closed"
])
export type FactName = typeof FactName.Type
