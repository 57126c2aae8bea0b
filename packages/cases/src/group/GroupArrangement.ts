/**
 * A group arrangement: an offer for several children with comparable needs, from proposal to its end.
 *
 * Invariants: `version` is the number of events; documents, members and evaluations are numbered from 1;
 * a decision is on the document that stands now, those on an earlier one are in `superseded`; a case is a
 * member once at a time; who left, joined; a group that is concluded has no members that have not left.
 */
import { CalendarDate, GroupId, RegionId } from "@oza/kernel"
import { Actor } from "@oza/roles"
import { Schema } from "effect"
import { GroupBodyOutcome, GroupConclusionContent, GroupEvaluationContent } from "./GroupAct.ts"
import { GroupDocument } from "./GroupDocument.ts"
import { GroupEntry } from "./GroupEntry.ts"
import { GroupMember } from "./GroupMember.ts"
import { GroupBodyId, GroupDocumentName } from "./GroupRoute.ts"

/** What a body decided, and on which version of which document. */
export const GroupBodyDecision = Schema.Struct({
  body: GroupBodyId,
  document: GroupDocumentName,
  /** Number of the version that it was about. */
  number: Schema.Int,
  outcome: GroupBodyOutcome,
  on: CalendarDate,
  by: Actor,
  note: Schema.optionalKey(Schema.NonEmptyString)
}).pipe(Schema.annotateEncoded({ identifier: "GroupBodyDecision" }))
export type GroupBodyDecision = typeof GroupBodyDecision.Type

/** How far a group is: on its way through the route, running, or rounded off. */
export const GroupStatus = Schema.Literals(["proposed", "running", "concluded"])
export type GroupStatus = typeof GroupStatus.Type

export const GroupArrangement = Schema.Struct({
  id: GroupId,
  region: RegionId,
  version: Schema.Int,
  status: GroupStatus,
  /** The day on which it came in the register. */
  registeredOn: CalendarDate,
  /** Day of the last event. */
  lastOn: CalendarDate,
  entry: GroupEntry,
  proposal: Schema.optionalKey(GroupDocument),
  plan: Schema.optionalKey(GroupDocument),
  decisions: Schema.Array(GroupBodyDecision),
  superseded: Schema.Array(GroupBodyDecision),
  /** First day on which it ran. */
  startedOn: Schema.optionalKey(CalendarDate),
  members: Schema.Array(GroupMember),
  evaluations: Schema.Array(Schema.Struct({ on: CalendarDate, content: GroupEvaluationContent })),
  conclusion: Schema.optionalKey(Schema.Struct({ on: CalendarDate, content: GroupConclusionContent }))
}).pipe(Schema.annotateEncoded({ identifier: "GroupArrangement" }))
export type GroupArrangement = typeof GroupArrangement.Type

/** The members that have not left. */
export const membersNow = ({ members }: GroupArrangement): ReadonlyArray<GroupMember> =>
  members.filter(({ leftOn }) => leftOn === undefined)
