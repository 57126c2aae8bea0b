/**
 * A route to test group arrangements with: five bodies, a proposal of two pages, a plan with all its
 * sections. It is what a region could declare; its rules are made up.
 */
import { CaseId, date, GroupId, type LocalizedText, RegionId, type Rule, RuleId, text } from "@oza/kernel"
import { type Actor, RoleId } from "@oza/roles"
import { Result } from "effect"
import {
  type Case,
  decideGroup,
  evolveGroup,
  type GroupArrangement,
  type GroupAsked,
  GroupBodyId,
  type GroupBody,
  type GroupCommand,
  type GroupEntry,
  type GroupEvent,
  type GroupRoute,
  type GroupSections,
  GroupSectionId,
  GroupSourceId
} from "../src/index.ts"
import { actor, agreement, apply, caseWith, goals, grant, needs, share } from "./example.ts"

const rule = (id: string): Rule => ({
  id: RuleId.make(id),
  kind: "guard",
  text: text(`Regel ${id}.`, `Rule ${id}.`),
  source: { document: "Example", place: id }
})
/** A body's own rule is `EX-B` and its place. */
export const numbers = {
  board: "EX-33",
  register: "EX-52",
  levels: "EX-04",
  exempted: "EX-53",
  proposal: "EX-54",
  plan: "EX-55",
  members: "EX-32",
  ending: "EX-37",
  acts: "EX-56"
} as const
const id = (of: keyof typeof numbers) => RuleId.make(numbers[of])
export const rules = new Map(
  [...Object.values(numbers), "EX-B1", "EX-B2", "EX-B3", "EX-B4", "EX-B5"].map((one) => [
    RuleId.make(one),
    rule(one)
  ])
)

export const project = RoleId.make("project-leader")
export const official = RoleId.make("official")
export const director = RoleId.make("director")
export const alderman = RoleId.make("alderman")

const same = (name: string): LocalizedText => text(name, name)
const sections = (...names: ReadonlyArray<string>): GroupRoute["plan"]["sections"] => {
  const [first, ...rest] = names.map((name) => ({ id: GroupSectionId.make(name), name: same(name) }))
  return [first!, ...rest]
}
const body = (order: number, name: string, part: GroupBody["part"], over: Partial<GroupBody>): GroupBody => ({
  id: GroupBodyId.make(name),
  name: same(name),
  members: [official],
  part,
  document: "plan",
  order,
  rule: RuleId.make(`EX-B${order}`),
  ...over
})

export const route: GroupRoute = {
  from: date("2025-01-01"),
  rule: id("board"),
  acts: Object.fromEntries(
    (
      [
        "ProposeGroup",
        "RegisterGroup",
        "ChangeGroupEntry",
        "RewriteGroupProposal",
        "WriteGroupPlan",
        "StartGroup",
        "JoinGroup",
        "LeaveGroup",
        "EvaluateGroup",
        "ConcludeGroup"
      ] as const
    ).map((act) => [act, { by: [project], rule: id("acts") }])
  ),
  register: {
    rule: id("register"),
    sources: ["tlv", "fictitious-tlv", "youth-help", "day-care"].map((name) => ({
      id: GroupSourceId.make(name),
      name: same(name)
    }))
  },
  levels: { rule: id("levels") },
  exempted: { rule: id("exempted") },
  proposal: {
    rule: id("proposal"),
    sections: sections(
      "introduction.cause",
      "introduction.target-group",
      "introduction.problem",
      "introduction.partners",
      "goal.goal",
      "goal.conditions",
      "goal.multiple-perspective",
      "method",
      "funding",
      "planning"
    ),
    atMostCharacters: 1000
  },
  plan: {
    rule: id("plan"),
    sections: sections(
      "summary.reading-guide",
      "introduction.cause",
      "introduction.target-group",
      "introduction.problem",
      "mission.mission",
      "mission.goal",
      "mission.conditions",
      "multiple-perspective",
      "method.introduction",
      "method.leading-in-and-ending",
      "method.size-and-duration",
      "method.in-and-outflow",
      "method.executors",
      "method.composition",
      "monitoring.ambitions",
      "monitoring.societal-result",
      "monitoring.activities",
      "monitoring.outcome",
      "monitoring.improvement-cycle",
      "monitoring.spreading-knowledge",
      "steering.project-leader",
      "steering.steering-group",
      "funding",
      "planning"
    )
  },
  bodies: [
    body(5, "agreement-table", "decides", { members: [director, alderman] }),
    body(1, "policy-table", "informs", { document: "proposal" }),
    body(2, "officials", "advises", { document: "proposal" }),
    body(4, "aldermen", "decides", { members: [alderman] }),
    body(3, "directors", "advises", { members: [director, official] })
  ],
  members: { rule: id("members") },
  ending: { rule: id("ending") }
}

export const entry: GroupEntry = {
  name: "De Proefgroep",
  targetGroup: "Kleuters bij wie observatie nodig is",
  partners: [{ name: "Een school" }, { name: "Een aanbieder van jeugdhulp" }],
  sources: [GroupSourceId.make("tlv"), GroupSourceId.make("youth-help")],
  servesExempted: false,
  level: "group",
  need: "several-comparable"
}

export const written = (form: GroupRoute["plan"]): GroupSections => {
  const [first, ...rest] = form.sections.map((section) => ({ section: section.id, text: "Zo." }))
  return [first!, ...rest]
}

export const day = date("2026-03-02")
export const groupId = GroupId.make("01900000-0000-7000-8000-00000000000a")
export const by = (role: RoleId): Actor => actor(role)

export const propose: GroupCommand = { _tag: "ProposeGroup", entry, proposal: written(route.proposal) }
export const plan: GroupCommand = {
  _tag: "WriteGroupPlan",
  form: "business-case",
  plan: written(route.plan)
}
const fitting = { informs: "informed", advises: "positive-advice", decides: "approved" } as const
export const decision = (
  name: string,
  outcome?: Extract<GroupCommand, { readonly _tag: "RecordBodyDecision" }>["outcome"]
): GroupCommand => {
  const found = route.bodies.find((one) => one.id === name)
  return {
    _tag: "RecordBodyDecision",
    body: GroupBodyId.make(name),
    outcome: outcome ?? fitting[found?.part ?? "informs"]
  }
}
export const start: GroupCommand = { _tag: "StartGroup" }
export const register: GroupCommand = { _tag: "RegisterGroup", entry, since: date("2022-08-01") }
export const join = (
  over: Partial<Extract<GroupCommand, { readonly _tag: "JoinGroup" }>> = {}
): GroupCommand => ({
  _tag: "JoinGroup",
  case: child().id,
  agreement: 1,
  source: GroupSourceId.make("youth-help"),
  basis: { _tag: "YouthHelpDecision" },
  ...over
})
export const leave = (member = 1): GroupCommand => ({
  _tag: "LeaveGroup",
  member,
  reason: "back-to-own-school"
})
export const evaluation: GroupCommand = {
  _tag: "EvaluateGroup",
  evaluation: { findings: "Het werkt.", satisfaction: "Ouders zijn tevreden.", outcome: "integrate" }
}
export const conclude = (
  over: Partial<Extract<GroupCommand, { readonly _tag: "ConcludeGroup" }>["conclusion"]> = {}
): GroupCommand => ({
  _tag: "ConcludeGroup",
  conclusion: { ending: "integrated", explanation: "De school doet het nu zelf.", ...over }
})

/** A child with an agreement and a decision that granted youth help. */
export const child = (number = 1): Case => ({
  ...caseWith(needs, goals, apply, grant, agreement({ until: date("2027-07-01") })),
  id: CaseId.make(`01900000-0000-7000-8000-0000000000c${number}`)
})
export const childWithShares = (): Case => ({
  ...caseWith(needs, goals, agreement({ until: date("2027-07-01") }), share),
  id: child().id
})

export const performer = (command: GroupCommand): RoleId =>
  command._tag === "RecordBodyDecision"
    ? (route.bodies.find(({ id: of }) => of === command.body)?.members[0] ?? official)
    : project

const asked = (
  state: GroupArrangement | undefined,
  command: GroupCommand,
  over: Partial<GroupAsked> = {}
): GroupAsked => ({
  id: groupId,
  region: RegionId.make("example"),
  state,
  command,
  actor: by(performer(command)),
  on: day,
  route,
  rules,
  ...(command._tag === "JoinGroup" ? { member: { ...child(), id: command.case } } : {}),
  ...over
})

/** The event of a command that is accepted; undefined where it is refused. */
export const eventOf = (
  state: GroupArrangement | undefined,
  command: GroupCommand,
  over: Partial<GroupAsked> = {}
): GroupEvent | undefined =>
  Result.match(decideGroup(asked(state, command, over)), {
    onFailure: () => undefined,
    onSuccess: ({ event }) => event
  })

/** A group in which these have been done, in order; throws where one is refused. */
export const group = (...commands: ReadonlyArray<GroupCommand>): GroupArrangement =>
  commands.reduce<GroupArrangement | undefined>((state, command) => {
    const { event } = Result.getOrThrowWith(
      decideGroup(asked(state, command)),
      (refused) => new Error(`${command._tag}: ${refused.grounds.map(({ because }) => because.en).join(" ")}`)
    )
    return evolveGroup(state, event)
  }, undefined)!

/** A group that went the whole route. */
export const started = (...more: ReadonlyArray<GroupCommand>): GroupArrangement =>
  group(propose, ...wayOfProposal, plan, ...wayOfPlan, start, ...more)
export const wayOfProposal = [decision("policy-table"), decision("officials")]
export const wayOfPlan = [decision("directors"), decision("aldermen"), decision("agreement-table")]

/** The grounds on which it is refused; empty where it is accepted. */
export const groundsAgainst = (
  state: GroupArrangement | undefined,
  command: GroupCommand,
  over: Partial<GroupAsked> = {}
) =>
  Result.match(decideGroup(asked(state, command, over)), {
    onFailure: ({ grounds }) => grounds,
    onSuccess: () => []
  })

/** The rules by which it is refused. */
export const refusedBy = (
  state: GroupArrangement | undefined,
  command: GroupCommand,
  over: Partial<GroupAsked> = {}
): ReadonlyArray<string> => groundsAgainst(state, command, over).map((one) => one.rule.id)
