/**
 * Group arrangements: the register, one group, and one address per act, made from the table of acts.
 *
 * Whether an act may be done is for the route of the region; what is shown of members is decided in the
 * use case.
 */
import {
  type GroupActId,
  groupActIds,
  groupActs,
  GroupArrangement,
  type GroupBeginning,
  GroupBodyDecision,
  type GroupCommand,
  GroupEntry,
  GroupMember,
  GroupStatus
} from "@oza/cases"
import {
  actOnGroup,
  type GroupView,
  type ListedGroup,
  listGroups,
  proposeGroup,
  registerGroup,
  viewGroup
} from "@oza/casework"
import { CalendarDate, GroupId, LocalizedText, Rule, text } from "@oza/kernel"
import { Purpose } from "@oza/privacy"
import { Effect, Schema } from "effect"
import { endpoint } from "../http/Endpoint.ts"
import { actBody, operationOf } from "./actBody.ts"
import { groupExamples } from "./groupExamples.ts"

const named = <S extends Schema.Top>(identifier: string, schema: S): S["Rebuild"] =>
  schema.pipe(Schema.annotateEncoded({ identifier }))

const GroupDoneView = named(
  "GroupActDone",
  Schema.Struct({
    id: GroupId,
    version: Schema.Int,
    rules: Schema.Array(Rule),
    flags: Schema.Array(Schema.Struct({ rule: Rule, text: LocalizedText }))
  })
)

const listedFields = {
  id: GroupId,
  entry: GroupEntry,
  status: GroupStatus,
  registeredOn: CalendarDate,
  startedOn: Schema.optionalKey(CalendarDate),
  members: Schema.Union([
    Schema.Struct({ count: Schema.Int }),
    Schema.Struct({
      fewerThan: Schema.Int.annotate({ description: "There are some, and fewer than are shown." })
    })
  ])
}

const GroupListView = named(
  "GroupList",
  Schema.Struct({ groups: Schema.Array(named("ListedGroup", Schema.Struct(listedFields))) })
)

const { by: _, ...decisionFields } = GroupBodyDecision.fields
const BodyDecisionView = named("ShownBodyDecision", Schema.Struct(decisionFields))
const { proposal, plan, evaluations, conclusion } = GroupArrangement.fields
const { number, case: of, agreement, joinedOn, leftOn } = GroupMember.fields

const GroupDetailView = named(
  "GroupDetail",
  Schema.Struct({
    ...listedFields,
    course: Schema.optionalKey(
      Schema.Struct({
        version: Schema.Int,
        proposal,
        plan,
        decisions: Schema.Array(BodyDecisionView),
        superseded: Schema.Array(BodyDecisionView),
        evaluations,
        conclusion,
        acts: Schema.Array(Schema.Struct({ act: Schema.Literals(groupActIds), href: Schema.String }))
      })
    ),
    ownMembers: Schema.Array(Schema.Struct({ number, case: of, agreement, joinedOn, leftOn }))
  })
)

const description = text(
  "De route van de regio beslist of dit nu mag. Zo niet, dan volgt 409 met in ruling elke regel die in de weg staat, waarom, en welke stap dat oplost. Een regio zonder route weigert alles.",
  "The route of the region decides whether this may be done now. If not, 409 follows, with every rule in the way in ruling, why, and which act would take it away. A region without a route refuses everything."
)

const recorded = text("Het is vastgelegd.", "It is recorded.")

type BeginningId = GroupBeginning["_tag"]

const begin = <B extends GroupBeginning>(
  act: B["_tag"],
  path: `/${string}`,
  run: (said: Omit<B, "_tag">) => ReturnType<typeof proposeGroup>
) =>
  endpoint({
    id: operationOf(act),
    method: "post",
    path,
    tag: "groups",
    summary: groupActs[act].label,
    description,
    body: actBody<Omit<B, "_tag">>(act, groupActs[act].command),
    example: groupExamples[act],
    problems: ["act-refused"],
    success: { status: 201, text: recorded, schema: GroupDoneView, version: true, location: true },
    handle: ({ body }) =>
      Effect.map(run(body), (done) => ({
        body: done,
        version: done.version,
        location: `/v1/groups/${done.id}`
      }))
  })

const groupParams = Schema.Struct({ groupId: GroupId })

type ActId = Exclude<GroupActId, BeginningId>
const isAct = (act: GroupActId): act is ActId => act !== "ProposeGroup" && act !== "RegisterGroup"

const actEndpoint = (act: ActId) =>
  endpoint({
    id: operationOf(act),
    method: "post",
    path: `/groups/{groupId}/${groupActs[act].collection}`,
    tag: "groups",
    summary: groupActs[act].label,
    description,
    params: groupParams,
    conditional: true,
    body: actBody(act, groupActs[act].command),
    example: groupExamples[act],
    problems: [
      "no-such-group",
      "act-refused",
      "group-changed-meanwhile",
      "group-moved-on",
      ...(act === "JoinGroup" || act === "LeaveGroup" ? (["access-refused", "no-such-case"] as const) : [])
    ],
    success: { status: 200, text: recorded, schema: GroupDoneView, version: true },
    handle: ({ params, body: { on: day, ...said }, expectedVersion }) =>
      // The fields are those of the command of this act, and were decoded by its schema.
      Effect.map(
        actOnGroup({
          id: params.groupId,
          command: { _tag: act, ...said } as Exclude<GroupCommand, GroupBeginning>,
          on: day,
          expectedVersion
        }),
        (done) => ({ body: done, version: done.version })
      )
  })

const listGroupsEndpoint = endpoint({
  id: "listGroups",
  method: "get",
  path: "/groups",
  tag: "groups",
  summary: text("Het overzicht van groepsarrangementen", "The register of group arrangements"),
  description: text(
    "Nieuwste eerst. Van de kinderen in een groep alleen het aantal, en een klein aantal niet.",
    "Newest first. Of the children in a group only the number, and a small number not."
  ),
  query: Schema.Struct({
    status: Schema.optionalKey(GroupStatus),
    level: Schema.optionalKey(GroupEntry.fields.level),
    servesExempted: Schema.optionalKey(Schema.Literals(["true", "false"]))
  }),
  problems: [],
  success: { status: 200, text: text("Het overzicht.", "The register."), schema: GroupListView },
  handle: ({ query: { servesExempted, ...filter } }) =>
    Effect.map(
      listGroups({
        ...filter,
        servesExempted: servesExempted === undefined ? undefined : servesExempted === "true"
      }),
      (groups) => ({ body: { groups: groups.map(listedView) } })
    )
})

/** Without the fields that a group does not have. */
const listedView = ({ id, entry, status, registeredOn, startedOn, members }: ListedGroup) => ({
  id,
  entry,
  status,
  registeredOn,
  members,
  ...(startedOn === undefined ? {} : { startedOn })
})

const viewGroupEndpoint = endpoint({
  id: "viewGroup",
  method: "get",
  path: "/groups/{groupId}",
  tag: "groups",
  summary: text("Een groep zien", "See a group"),
  description: text(
    "Wat in het overzicht staat; de stukken en besluiten voor wie een rol heeft in de route; en met een doel de kinderen aan wier zaak u deelneemt.",
    "What the register says; the documents and decisions for those who have a part in the route; and with a purpose the children whose case you take part in."
  ),
  params: groupParams,
  query: Schema.Struct({
    purpose: Schema.optionalKey(
      Purpose.annotate({
        description: "Shows the members whose case you take part in, and records it in those cases."
      })
    )
  }),
  problems: ["no-such-group"],
  success: { status: 200, text: text("De groep.", "The group."), schema: GroupDetailView, version: true },
  handle: ({ params, query }) =>
    Effect.map(viewGroup(params.groupId, query.purpose), (view) => ({
      body: detailView(view),
      ...(view.course === undefined ? {} : { version: view.course.version })
    }))
})

const detailView = (view: GroupView): typeof GroupDetailView.Type => {
  const { course, ownMembers } = view
  if (course === undefined) return { ...listedView(view), ownMembers }
  const { proposal: proposed, plan: planned, conclusion: concluded, acts, ...rest } = course
  return {
    ...listedView(view),
    course: {
      ...rest,
      ...(proposed === undefined ? {} : { proposal: proposed }),
      ...(planned === undefined ? {} : { plan: planned }),
      ...(concluded === undefined ? {} : { conclusion: concluded }),
      acts: acts.map((act) => ({ act, href: hrefOf(view.id, act) }))
    },
    ownMembers: [...ownMembers]
  }
}

const hrefOf = (id: GroupId, act: GroupActId): string => {
  if (act === "ProposeGroup") return "/v1/groups"
  if (act === "RegisterGroup") return "/v1/groups/existing"
  return `/v1/groups/${id}/${groupActs[act].collection}`
}

export const groupEndpoints = [
  listGroupsEndpoint,
  begin<Extract<GroupBeginning, { readonly _tag: "ProposeGroup" }>>("ProposeGroup", "/groups", proposeGroup),
  begin<Extract<GroupBeginning, { readonly _tag: "RegisterGroup" }>>(
    "RegisterGroup",
    "/groups/existing",
    registerGroup
  ),
  viewGroupEndpoint,
  ...groupActIds.filter(isAct).map(actEndpoint)
]
