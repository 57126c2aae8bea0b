/** Group arrangements for tests of stores: whole enough to be stored, judged by nobody. */
import { GroupSectionId, GroupSourceId, type GroupEvent, type Case } from "@oza/cases"
import type { GroupWrite } from "@oza/casework"
import { type CalendarDate, date, type GroupId, type RegionId } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { newCoordinator, sampleDisclosure, sampleRegion } from "./caseSample.ts"
import { newGroupId } from "./ids.ts"

export interface GroupBegun {
  readonly region?: RegionId
  readonly id?: GroupId
  readonly by?: Actor
  readonly on?: CalendarDate
  readonly name?: string
}

/** A proposal that begins a group. */
export const groupProposed = ({
  by = newCoordinator(),
  id = newGroupId(),
  name = 'De Proefgroep – "Ëlan"',
  on = date("2025-09-01"),
  region = sampleRegion
}: GroupBegun = {}): Extract<GroupEvent, { readonly _tag: "GroupProposed" }> => ({
  _tag: "GroupProposed",
  on,
  by,
  group: id,
  region,
  entry: {
    name,
    targetGroup: "Kleuters bij wie observatie nodig is.",
    partners: [{ name: "Een school" }],
    sources: [GroupSourceId.make("youth-help")],
    servesExempted: false,
    level: "group",
    need: "several-comparable"
  },
  proposal: [{ section: GroupSectionId.make("goal"), text: "Samen." }]
})

/** What proposing a group writes. */
export const sampleGroup = (options: GroupBegun = {}): GroupWrite => {
  const event = groupProposed(options)
  return { region: event.region, id: event.group, expected: 0, event, read: [] }
}

/** The case of a child that joins, as it was read. */
export const sampleJoining = (
  group: GroupWrite,
  member: Case,
  expected: number,
  on: CalendarDate = date("2025-10-01")
): GroupWrite => {
  const by = newCoordinator()
  return {
    region: group.region,
    id: group.id,
    expected,
    event: {
      _tag: "MemberJoined",
      on,
      by,
      case: member.id,
      agreement: 1,
      source: GroupSourceId.make("youth-help"),
      basis: { _tag: "YouthHelpDecision" }
    },
    read: [{ id: member.id, version: member.version, disclosure: sampleDisclosure(member, by) }]
  }
}
