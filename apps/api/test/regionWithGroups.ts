/** A region with a route to group arrangements, for tests: one that has none, with rules of its own lent to it. */
import { GroupBodyId, type GroupRoute, GroupSectionId, GroupSourceId } from "@oza/cases"
import { date, RuleId, text } from "@oza/kernel"
import { kopVanNoordHolland } from "@oza/region-kop-van-noord-holland"
import { RoleId } from "@oza/roles"

export const rule = RuleId.make("KOP-07")
const by = (...names: ReadonlyArray<string>) => {
  const [first, ...rest] = names.map((name) => RoleId.make(name))
  return { by: [first!, ...rest] as const, rule }
}
const form = (...names: ReadonlyArray<string>): GroupRoute["plan"] => {
  const [first, ...rest] = names.map((name) => ({ id: GroupSectionId.make(name), name: text(name, name) }))
  return { rule, sections: [first!, ...rest] }
}
const body = (
  order: number,
  name: string,
  member: string,
  part: GroupRoute["bodies"][0]["part"]
): GroupRoute["bodies"][0] => ({
  id: GroupBodyId.make(name),
  name: text(name, name),
  members: [RoleId.make(member)],
  part,
  document: "plan",
  order,
  rule
})
const groupRoute: GroupRoute = {
  from: date("2024-08-01"),
  rule,
  acts: {
    ProposeGroup: by("swv-consultant"),
    RegisterGroup: by("swv-consultant"),
    ChangeGroupEntry: by("swv-consultant"),
    WriteGroupPlan: by("swv-consultant"),
    StartGroup: by("swv-consultant"),
    JoinGroup: by("internal-coordinator"),
    LeaveGroup: by("internal-coordinator", "swv-consultant"),
    EvaluateGroup: by("swv-consultant"),
    ConcludeGroup: by("swv-consultant")
  },
  register: {
    rule,
    sources: [{ id: GroupSourceId.make("youth-help"), name: text("jeugdhulp", "youth help") }]
  },
  levels: { rule },
  exempted: { rule },
  proposal: { ...form("goal", "planning"), atMostCharacters: 6000 },
  plan: form("goal", "planning"),
  bodies: [
    body(2, "boards", "wijkteam-worker", "decides"),
    body(1, "officials", "swv-consultant", "advises")
  ],
  members: { rule },
  ending: { rule }
}
export const region = { ...kopVanNoordHolland, groupRoute }
