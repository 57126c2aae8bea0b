/** Checks who sits at the table: the seats of a kind of meeting, when it is planned and when it was held. */
import type { RuleId } from "@oza/kernel"
import type { RoleId } from "@oza/roles"
import type { Command } from "./Command.ts"
import type { MeetingKind, Seat } from "./Pathway.ts"
import type { Situation } from "./Situation.ts"
import { weigh } from "./Weighing.ts"

/** The rules by which this meeting is not set up as it should be. */
export const tableFaults = (command: Command, situation: Situation): ReadonlyArray<RuleId> => {
  if (command._tag === "PlanMeeting") {
    const kind = kindOf(situation, command.meeting.kind)
    return kind === undefined ? [] : faults(kind, "invited", command.meeting.invited, situation, command)
  }
  if (command._tag === "ReportMeeting") {
    const meeting = situation.case.meetings.find(({ number }) => number === command.report.meeting)
    const kind = meeting === undefined ? undefined : kindOf(situation, meeting.plan.kind)
    return kind === undefined ? [] : faults(kind, "present", command.report.present, situation, command)
  }
  return []
}

/** The rules that a meeting will be held to, whatever its kind. */
export const tableRules = (act: Command["_tag"], situation: Situation): ReadonlyArray<RuleId> =>
  act === "PlanMeeting" || act === "ReportMeeting"
    ? situation.pathway.meetings.flatMap(({ rule, seats }) => [rule, ...seats.map((seat) => seat.rule)])
    : []

const kindOf = ({ pathway }: Situation, id: string): MeetingKind | undefined =>
  pathway.meetings.find((kind) => kind.id === id)

const faults = (
  kind: MeetingKind,
  stage: "invited" | "present",
  roles: ReadonlyArray<RoleId>,
  situation: Situation,
  command: Command
): ReadonlyArray<RuleId> => [
  ...(kind.schoolTypes.includes(situation.case.enrolment.schoolType) ? [] : [kind.rule]),
  ...kind.seats
    .filter(({ when }) => when === undefined || weigh(when, situation, command) === "holds")
    .filter((seat) => !isFilled(seat, stage, roles))
    .map(({ rule }) => rule)
]

const isFilled = (
  { must, roles: anyOf }: Seat,
  stage: "invited" | "present",
  roles: ReadonlyArray<RoleId>
): boolean => {
  const there = anyOf.some((role) => roles.includes(role))
  switch (must) {
    case "stay-away":
      return !there
    case "be-present":
      return there
    case "be-invited":
      return there || stage === "present"
  }
}
