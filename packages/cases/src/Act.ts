/**
 * The acts that people do in a case: what each needs to be told, and what then has happened.
 *
 * One table, from which commands, events and the addresses of the API are made. Whether an act may be
 * done, by whom and when is not here: that is the pathway of a region.
 */
import { arrangementActs } from "./act/arrangement.ts"
import { courseActs } from "./act/course.ts"
import { dataActs } from "./act/data.ts"
import { decisionActs } from "./act/decisions.ts"
import { endingActs } from "./act/ending.ts"
import { escalationActs } from "./act/escalation.ts"
import { meetingActs } from "./act/meetings.ts"
import { needsActs } from "./act/needs.ts"
import { peopleActs } from "./act/people.ts"
import { planActs } from "./act/plans.ts"
import { transitionActs } from "./act/transitions.ts"

/** Every act: the address of its collection, its label, and the schemas of its command and its event. */
export const acts = {
  ...peopleActs,
  ...courseActs,
  ...needsActs,
  ...meetingActs,
  ...planActs,
  ...decisionActs,
  ...arrangementActs,
  ...escalationActs,
  ...transitionActs,
  ...endingActs,
  ...dataActs
} as const

/** The name of an act, as pathways and rulings use it. */
export type ActId = keyof typeof acts
/** The names of all acts, in the order of the table. */
export const actIds = Object.keys(acts) as ReadonlyArray<ActId>

/** An act about the data of a case: every region has these, and they belong to no step. */
export type DataActId = keyof typeof dataActs
/** The names of the acts about data, in the order of the table. */
export const dataActIds = Object.keys(dataActs) as ReadonlyArray<DataActId>

/** Can the act be done in a closed case? */
export const isForClosed = (act: ActId): boolean => "whenClosed" in acts[act]
