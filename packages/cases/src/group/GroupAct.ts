/**
 * The acts that people do with a group arrangement: what each is told, and what then has happened.
 *
 * One table, as for cases: commands, events and addresses come from it. Whether an act may be done is
 * decided in `decideGroup.ts` on the route of the region.
 */
import { CalendarDate, CaseId, GroupId, RegionId, text } from "@oza/kernel"
import { actForm, Actor } from "@oza/roles"
import { Schema } from "effect"
import { GroupPlanForm, GroupSections } from "./GroupDocument.ts"
import { GroupEntry } from "./GroupEntry.ts"
import { GroupBasis, GroupLeavingReason } from "./GroupMember.ts"
import { GroupBodyId, GroupDocumentName, GroupSourceId } from "./GroupRoute.ts"

const Paragraph = Schema.NonEmptyString.check(Schema.isMaxLength(5000))

/** What a body said: that it was told, its view, or its decision. */
export const GroupBodyOutcome = Schema.Literals([
  "informed",
  "positive-advice",
  "negative-advice",
  "approved",
  "rejected"
])
export type GroupBodyOutcome = typeof GroupBodyOutcome.Type

/** What people thought of a group that ran, and what should follow. */
export const GroupEvaluationContent = Schema.Struct({
  findings: Paragraph,
  /** What parents and youths thought of it, where they were asked. */
  satisfaction: Schema.optionalKey(Paragraph),
  outcome: Schema.Literals(["continue", "adjust", "develop-further", "integrate", "close"])
}).pipe(Schema.annotateEncoded({ identifier: "GroupEvaluationContent" }))
export type GroupEvaluationContent = typeof GroupEvaluationContent.Type

/** How a group ends. */
export const GroupConclusionContent = Schema.Struct({
  ending: Schema.Literals([
    /** It goes on as a next group, which is proposed anew. */
    "developed-further",
    /** What it did became part of the regular processes. */
    "integrated",
    "closed",
    /** It never started. */
    "withdrawn"
  ]),
  explanation: Paragraph,
  /** The group that it goes on as, where it is developed further. */
  successor: Schema.optionalKey(GroupId)
}).pipe(Schema.annotateEncoded({ identifier: "GroupConclusionContent" }))
export type GroupConclusionContent = typeof GroupConclusionContent.Type

const act = actForm({ on: CalendarDate, by: Actor })

const begun = { group: GroupId, region: RegionId }

/** Every act with a group. */
export const groupActs = {
  ProposeGroup: act(
    "ProposeGroup",
    "GroupProposed",
    "proposals",
    text("Een groepsarrangement voorstellen", "Propose a group arrangement"),
    { entry: GroupEntry, proposal: GroupSections },
    begun
  ),
  RegisterGroup: act(
    "RegisterGroup",
    "GroupRegistered",
    "existing",
    text("Een bestaand arrangement in het overzicht zetten", "Put an existing arrangement in the register"),
    { entry: GroupEntry, since: CalendarDate },
    begun
  ),
  ChangeGroupEntry: act(
    "ChangeGroupEntry",
    "GroupEntryChanged",
    "entries",
    text("Het overzicht van een groep bijwerken", "Bring the register entry of a group up to date"),
    { entry: GroupEntry }
  ),
  RewriteGroupProposal: act(
    "RewriteGroupProposal",
    "GroupProposalRewritten",
    "proposals",
    text("Het voorstel opnieuw schrijven", "Write the proposal anew"),
    { proposal: GroupSections }
  ),
  WriteGroupPlan: act(
    "WriteGroupPlan",
    "GroupPlanWritten",
    "plans",
    text("De businesscase of het projectplan schrijven", "Write the business case or project plan"),
    { form: GroupPlanForm, plan: GroupSections }
  ),
  RecordBodyDecision: act(
    "RecordBodyDecision",
    "BodyDecided",
    "decisions",
    text("Vastleggen wat een overleg besloot", "Record what a body decided"),
    { body: GroupBodyId, outcome: GroupBodyOutcome, note: Schema.optionalKey(Paragraph) },
    /** Which version of which document it was about. */
    { document: GroupDocumentName, number: Schema.Int }
  ),
  StartGroup: act("StartGroup", "GroupStarted", "starts", text("De groep starten", "Start the group"), {}),
  JoinGroup: act(
    "JoinGroup",
    "MemberJoined",
    "members",
    text("Een kind aan de groep laten meedoen", "Let a child join the group"),
    { case: CaseId, agreement: Schema.Int, source: GroupSourceId, basis: GroupBasis }
  ),
  LeaveGroup: act(
    "LeaveGroup",
    "MemberLeft",
    "departures",
    text("Een kind verlaat de groep", "A child leaves the group"),
    { member: Schema.Int, reason: GroupLeavingReason }
  ),
  EvaluateGroup: act(
    "EvaluateGroup",
    "GroupEvaluated",
    "evaluations",
    text("De groep evalueren", "Evaluate the group"),
    { evaluation: GroupEvaluationContent }
  ),
  ConcludeGroup: act(
    "ConcludeGroup",
    "GroupConcluded",
    "conclusions",
    text("De groep afronden", "Round the group off"),
    { conclusion: GroupConclusionContent }
  )
} as const

/** The name of an act with a group. */
export type GroupActId = keyof typeof groupActs
/** The names of all acts with a group, in the order of the table. */
export const groupActIds = Object.keys(groupActs) as ReadonlyArray<GroupActId>

/** What somebody asks to do with a group. */
export const GroupCommand = Schema.Union(groupActIds.map((id) => groupActs[id].command))
export type GroupCommand = typeof GroupCommand.Type

/** What has happened with a group. A group is its events; an event is never changed. */
export const GroupEvent = Schema.Union(groupActIds.map((id) => groupActs[id].event))
export type GroupEvent = typeof GroupEvent.Type

/** The commands that begin a group. */
export type GroupBeginning = Extract<GroupCommand, { readonly _tag: "ProposeGroup" | "RegisterGroup" }>
