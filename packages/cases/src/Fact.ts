/**
 * The facts that conditions are built from: named questions about a case on a day.
 *
 * A fact is true or false of a case; it carries no rule. Each knows how to say in words that it does
 * not hold, and which acts could make it hold, so that a refusal can name its cure.
 */
import { Schema } from "effect"

export const FactName = Schema.Literals([
  "child.enrolled",
  "child.enrolled-or-applied",
  "child.exempted",
  "child.from-12",
  "child.from-16",
  "school.po",
  "school.vo",
  "support.preventive-insufficient",
  "support.needs-exceed-basic",
  "meeting.planned",
  "meeting.held",
  "needs.recorded",
  "goals.set",
  "opp.written",
  "opp.agreed",
  "opp.signed",
  "opp.handed-over",
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
  "arrangement.made",
  "content.agreed",
  "grey-area.talked",
  "funding.shared",
  "execution.started",
  "evaluation.held",
  "evaluation.says-close"
])
export type FactName = typeof FactName.Type
