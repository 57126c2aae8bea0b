/**
 * Checks the own rules of cases: that a record of events stays consistent, in every region.
 *
 * Each act has the facts that it needs, what else the case settles (`standing`), and what only the
 * command settles (`saying`); the rules of the latter are named, so that one can be told beforehand what
 * it depends on.
 */
import { application } from "./consistency/application.ts"
import { arrangement } from "./consistency/arrangement.ts"
import type { Checks } from "./consistency/Check.ts"
import { course } from "./consistency/course.ts"
import { data } from "./consistency/data.ts"
import { ending } from "./consistency/ending.ts"
import { escalationChecks } from "./consistency/escalation.ts"
import { funding } from "./consistency/funding.ts"
import { meetings } from "./consistency/meetings.ts"
import { people } from "./consistency/people.ts"
import { plans } from "./consistency/plans.ts"
import { transitions } from "./consistency/transitions.ts"

export const consistency: Checks = {
  ...people,
  ...course,
  ...meetings,
  ...plans,
  ...application,
  ...arrangement,
  ...funding,
  ...escalationChecks,
  ...transitions,
  ...ending,
  ...data
}
