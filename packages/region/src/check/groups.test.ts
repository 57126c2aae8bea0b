import { GroupBodyId, type GroupRoute, GroupSectionId, GroupSourceId } from "@oza/cases"
import { date, RuleId, text } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { coordinator, id, small, team } from "../../test/small.ts"
import { checkRegion } from "../checkRegion.ts"
import { Region } from "../index.ts"
import type { RegionFaultCode } from "../RegionFault.ts"

const act = { by: [coordinator], rule: id("SR-1") } as const
const form = (...names: ReadonlyArray<string>): GroupRoute["plan"] => ({
  rule: id("SR-1"),
  sections: names.map((name) => ({
    id: GroupSectionId.make(name),
    name: text(name, name)
  })) as unknown as GroupRoute["plan"]["sections"]
})
const body = (order: number, over: Partial<GroupRoute["bodies"][0]> = {}): GroupRoute["bodies"][0] => ({
  id: GroupBodyId.make(`body-${order}`),
  name: text("overleg", "body"),
  members: [team],
  part: "decides",
  document: "plan",
  order,
  rule: id("SR-1"),
  ...over
})
const source = { id: GroupSourceId.make("help"), name: text("hulp", "help") }

const route: GroupRoute = {
  from: date("2025-08-01"),
  rule: id("SR-1"),
  acts: {
    ProposeGroup: act,
    WriteGroupPlan: act,
    StartGroup: act,
    LeaveGroup: act,
    EvaluateGroup: act,
    ConcludeGroup: act
  },
  register: { rule: id("SR-1"), sources: [source] },
  levels: { rule: id("SR-1") },
  exempted: { rule: id("SR-1") },
  proposal: { ...form("goal", "planning"), atMostCharacters: 6000 },
  plan: form("goal", "planning"),
  bodies: [body(1, { part: "informs", document: "proposal" }), body(2)],
  members: { rule: id("SR-8") },
  ending: { rule: id("SR-1") }
}

const broken: ReadonlyArray<readonly [RegionFaultCode, string, Partial<GroupRoute>]> = [
  ["UnknownRule", "groupRoute.rule", { rule: id("SR-99") }],
  ["UnknownRule", "groupRoute.members.rule", { members: { rule: id("SR-99") } }],
  ["UnknownRule", "groupRoute.bodies.1.rule", { bodies: [body(1), body(2, { rule: id("SR-99") })] }],
  ["UnknownRule", "groupRoute.acts.StartGroup.rule", withAct({ by: [team], rule: id("SR-99") })],
  ["RuleCannotBlock", "groupRoute.ending.rule", { ending: { rule: RuleId.make("SR-6") } }],
  ["UnknownRole", "groupRoute.bodies.0.members.0", { bodies: [body(1, { members: [RoleId.make("king")] })] }],
  ["UnknownRole", "groupRoute.acts.StartGroup.by.0", withAct({ ...act, by: [RoleId.make("king")] })],
  ["ActWithoutPerformer", "groupRoute.acts.ProposeGroup", { acts: {} }],
  ["GroupRoute", "groupRoute.bodies.1.order", { bodies: [body(1), body(1, { id: body(2).id })] }],
  ["GroupRoute", "groupRoute.bodies.1.id", { bodies: [body(1), body(2, { id: body(1).id })] }],
  ["GroupRoute", "groupRoute.bodies.0.members", { bodies: [body(1, { members: [] as never })] }],
  ["GroupRoute", "groupRoute.bodies", { bodies: [body(1, { part: "advises" })] }],
  ["GroupRoute", "groupRoute.bodies", { bodies: [body(1, { document: "proposal" })] }],
  ["GroupRoute", "groupRoute.proposal.sections", { proposal: form() }],
  ["GroupRoute", "groupRoute.plan.sections.1.id", { plan: form("goal", "goal") }],
  [
    "GroupRoute",
    "groupRoute.proposal.atMostCharacters",
    { proposal: { ...form("goal"), atMostCharacters: 0 } }
  ],
  [
    "GroupRoute",
    "groupRoute.register.sources.1.id",
    { register: { ...route.register, sources: [source, source] } }
  ]
]

function withAct(start: NonNullable<GroupRoute["acts"]["StartGroup"]>): Partial<GroupRoute> {
  return { acts: { ...route.acts, StartGroup: start } }
}

describe("The route to a group arrangement", () => {
  it("is found sound, and is what the use cases work with", () => {
    expect(checkRegion({ ...small, groupRoute: route })).toEqual([])
    expect(Result.getOrThrow(Region.compile({ ...small, groupRoute: route })).groupRoute).toBe(route)
    expect(Result.getOrThrow(Region.compile(small)).groupRoute).toBeUndefined()
  })

  it.each(broken)("%s at %s", (code, place, over) => {
    const found = checkRegion({ ...small, groupRoute: { ...route, ...over } })
    expect(found.map((one) => [one.code, one.place])).toContainEqual([code, place])
  })
})
