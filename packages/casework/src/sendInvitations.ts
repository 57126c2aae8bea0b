/**
 * Sends the invitations to a meeting: what each invitee receives is decided for that person, in that role
 * and for that organisation, and for this meeting.
 *
 * Who is on the list that was agreed gets the goal and each document that access gives them; what they do
 * not get is told to the one who invites, with the rule. Each sending leaves a record of its own, in the
 * name of who receives it and answered for by who sends it. The records are written with the act or not at
 * all, so that nothing leaves without one. No content is in the answer, and none in the notification.
 */
import { accessSubject, type Case, type Command, type DocumentKind, restrictionOf } from "@oza/cases"
import type { CalendarDate, CaseId, LocalizedText, Rule } from "@oza/kernel"
import {
  type AccessDecision,
  accessRequest,
  authorise,
  type DataCategory,
  decideAccess,
  type Disclosure,
  disclosureOf,
  type Narrowing,
  type Purpose,
  type Withheld
} from "@oza/privacy"
import { type Actor, type RoleId, type Side, teamOn } from "@oza/roles"
import { Effect } from "effect"
import { access, loadFor, purposeOf } from "./Access.ts"
import { actDay } from "./ActDay.ts"
import type { ActDone } from "./ActDone.ts"
import { tellingChanges } from "./changesSince.ts"
import { CurrentActor } from "./CurrentActor.ts"
import { atVersion, perform } from "./performing.ts"
import { RegionContext, type RegionInUse } from "./RegionContext.ts"
import { Today } from "./Today.ts"

type Sending = Extract<Command, { readonly _tag: "SendInvitations" }>

/** Which meeting to invite to, and which kinds of documents go along. */
export interface SendInvitationsRequest {
  readonly id: CaseId
  readonly meeting: number
  readonly documents: Sending["documents"]
  readonly on?: CalendarDate | undefined
  readonly expectedVersion?: number | undefined
}

/** What one invitee receives. Documents go by their kind; nothing here holds content. */
export interface Invitee extends Actor {
  /** Is the goal sent along? */
  readonly goal: boolean
  readonly documents: ReadonlyArray<DocumentKind>
  /** What stays behind, and why. */
  readonly withheld: ReadonlyArray<{
    readonly part: "invitation" | "goal" | DocumentKind
    readonly because: LocalizedText
    readonly rule: Rule
  }>
}

/** What was sent: to whom, and what stayed behind. */
export interface InvitationsSent extends ActDone {
  readonly invitees: ReadonlyArray<Invitee>
  /** Roles that were invited and in which nobody takes part. */
  readonly nobodyIn: ReadonlyArray<RoleId>
}

export const sendInvitations = Effect.fn("sendInvitations")(function* (request: SendInvitationsRequest) {
  return yield* sending(request).pipe(tellingChanges)
})

const sending = Effect.fnUntraced(function* (request: SendInvitationsRequest) {
  const region = yield* RegionContext
  const actor = yield* CurrentActor
  const day = yield* actDay(request.on)
  const today = yield* (yield* Today).date
  const { id, meeting, documents } = request
  const purpose = purposeOf(region, actor, "SendInvitations")
  const state = yield* loadFor(id, purpose)
  const decision = yield* access(state, purpose, today, ["process"])
  return yield* Effect.gen(function* () {
    yield* atVersion(state, request.expectedVersion)
    const invited: ReadonlyArray<RoleId> =
      state.meetings.find(({ number }) => number === meeting)?.plan.invited ?? []
    const team = teamOn(state.participants, today).filter(({ role }) => invited.includes(role))
    const decided = team
      .filter(({ party }) => restrictionOf(state.restrictions, party, today) === undefined)
      .map((invitee) => decidedFor(region, state, invitee, actor, meeting, documents, today))
    const command = { _tag: "SendInvitations", meeting, documents } as const
    const sent = decided.flatMap(({ records }) => records)
    const done = yield* perform(state, command, day, purpose, { sent })
    return {
      ...done,
      invitees: decided.map(({ invitee }) => invitee),
      nobodyIn: invited.filter((role) => !team.some((one) => one.role === role))
    } satisfies InvitationsSent
  }).pipe(authorise(decision))
})

/** Which data a document holds, and which side it comes from. */
const held: { readonly [K in DocumentKind]: readonly [category: DataCategory, source: Side] } = {
  opp: ["education", "school"],
  "observation-report": ["education", "school"],
  "family-plan": ["youth-help", "municipality"],
  "report-on-youth-help": ["youth-help", "youth-help"],
  "report-on-earlier-help": ["youth-help", "municipality"]
}

/** What this invitee receives, and the records of that. */
const decidedFor = (
  region: RegionInUse,
  state: Case,
  { party, role, organisation }: Actor,
  sender: Actor,
  meeting: number,
  documents: Sending["documents"],
  on: CalendarDate
): { readonly invitee: Invitee; readonly records: ReadonlyArray<Disclosure> } => {
  const invitee: Actor = { party, role, ...(organisation === undefined ? {} : { organisation }) }
  const purpose: Purpose = purposeOf(region, invitee)
  const decide = (categories: ReadonlyArray<DataCategory>, narrowing: Narrowing): AccessDecision =>
    decideAccess(
      region.privacy,
      accessRequest({
        catalogue: region.roles,
        actor: invitee,
        subject: accessSubject(state),
        purpose,
        on,
        categories,
        narrowing
      })
    )
  const sent = (decision: AccessDecision, fields: ReadonlyArray<string>): Disclosure =>
    disclosureOf(decision, {
      region: region.id,
      case: state.id,
      kind: "export",
      fields,
      responsible: sender.party
    })
  const kept = (part: Invitee["withheld"][number]["part"], of: ReadonlyArray<Withheld>) =>
    of.map(({ because, rule }) => ({ part, because, rule }))

  const invitation = decide(["process", "education"], { meeting })
  if (!invitation.permitted.includes("process")) {
    const closed = invitation.withheld.filter(({ category }) => category === "process")
    return {
      invitee: {
        ...invitee,
        goal: false,
        documents: [],
        withheld: kept("invitation", closed)
      },
      records: []
    }
  }
  const goal = invitation.permitted.includes("education")
  const each = documents.map((document) => {
    const [category, source] = held[document]
    return { document, decision: decide([category], { meeting, document, source }) }
  })
  const received = each.filter(({ decision }) => decision.effect === "permit")
  return {
    invitee: {
      ...invitee,
      goal,
      documents: received.map(({ document }) => document),
      withheld: [
        ...kept("goal", invitation.withheld),
        ...each
          .filter(({ decision }) => decision.effect === "deny")
          .flatMap(({ document, decision }) => kept(document, decision.withheld))
      ]
    },
    records: [
      sent(invitation, [
        ...["kind", "plannedFor", "time"].map((field) => `meetings[].plan.${field}`),
        ...(goal ? ["meetings[].plan.goal", "meetings[].plan.agenda"] : [])
      ]),
      ...received.map(({ document, decision }) => sent(decision, [`documents.${document}`]))
    ]
  }
}
