/**
 * Checks a meeting as its kind asks: who sits at the table when it is planned and when it was held, with
 * whom its goal was set, how early people are invited, and what it came to.
 */
import { addDays, type RuleId } from "@oza/kernel"
import { type RoleId, teamOn } from "@oza/roles"
import type { Command } from "../Command.ts"
import type { Meeting } from "../Meeting.ts"
import type { MeetingKind, Seat } from "../Pathway.ts"
import { restrictionOf } from "../Restriction.ts"
import type { Situation } from "../Situation.ts"
import { weigh } from "../Weighing.ts"
import { broken, type HeldTo } from "./HeldTo.ts"

export const table: HeldTo = {
  rules: (act, { pathway }) =>
    pathway.meetings.flatMap((kind) => {
      switch (act) {
        case "PlanMeeting":
          return [kind.rule, ...seatRules(kind), ...ruleOf(kind.goalSetWith), ...ruleOf(kind.atMost)]
        case "ChangeInvitees":
          return [...seatRules(kind), ...ruleOf(kind.atMost)]
        case "SendInvitations":
          return ruleOf(kind.notice)
        case "ReportMeeting":
          return [
            kind.rule,
            ...seatRules(kind),
            ...(kind.asksViews === undefined ? [] : [kind.asksViews]),
            ...(kind.outcomes ?? []).map(({ rule }) => rule)
          ]
        default:
          return []
      }
    }),
  faults: (command, situation) => {
    switch (command._tag) {
      case "PlanMeeting": {
        const { kind: id, invited, goalSetWith } = command.meeting
        const kind = kindOf(situation, id)
        if (kind === undefined) return []
        return [
          ...forSchool(kind, situation),
          ...seatFaults(kind, "invited", () => invited, undefined, situation, command),
          ...(kind.goalSetWith === undefined
            ? []
            : broken(
                kind.goalSetWith.roles.every((role) => goalSetWith?.includes(role)),
                kind.goalSetWith.rule
              )),
          ...tooMany(kind, invited)
        ]
      }
      case "ChangeInvitees": {
        const meeting = meetingOf(situation, command.meeting)
        const kind = meeting === undefined ? undefined : kindOf(situation, meeting.plan.kind)
        if (kind === undefined) return []
        return [
          ...seatFaults(kind, "invited", () => command.invited, meeting, situation, command),
          ...tooMany(kind, command.invited)
        ]
      }
      case "SendInvitations": {
        const meeting = meetingOf(situation, command.meeting)
        const notice = meeting === undefined ? undefined : kindOf(situation, meeting.plan.kind)?.notice
        return meeting === undefined || notice === undefined
          ? []
          : broken(addDays(situation.on, notice.days) <= meeting.plan.plannedFor, notice.rule)
      }
      case "ReportMeeting": {
        const { report } = command
        const meeting = meetingOf(situation, report.meeting)
        const kind = meeting === undefined ? undefined : kindOf(situation, meeting.plan.kind)
        if (kind === undefined) return []
        const there = ({ topic }: Seat) =>
          topic === undefined
            ? report.present
            : (report.parts ?? []).filter((part) => part.topic === topic).flatMap(({ present }) => present)
        return [
          ...forSchool(kind, situation),
          ...seatFaults(kind, "present", there, meeting, situation, command),
          ...(kind.asksViews === undefined
            ? []
            : broken(
                report.present.every((role) => report.askedForView?.includes(role)),
                kind.asksViews
              )),
          ...outcomeFaults(kind, report.outcome, report.actions !== undefined)
        ]
      }
      default:
        return []
    }
  }
}

const kindOf = ({ pathway }: Situation, id: string): MeetingKind | undefined =>
  pathway.meetings.find((kind) => kind.id === id)

const meetingOf = ({ case: { meetings } }: Situation, meeting: number): Meeting | undefined =>
  meetings.find(({ number }) => number === meeting)

const seatRules = ({ seats }: MeetingKind): ReadonlyArray<RuleId> => seats.map(({ rule }) => rule)
const ruleOf = (asked: { readonly rule: RuleId } | undefined): ReadonlyArray<RuleId> =>
  asked === undefined ? [] : [asked.rule]

const forSchool = (kind: MeetingKind, { case: { enrolment } }: Situation): ReadonlyArray<RuleId> =>
  broken(kind.schoolTypes.includes(enrolment.schoolType), kind.rule)

const tooMany = ({ atMost }: MeetingKind, invited: ReadonlyArray<RoleId>): ReadonlyArray<RuleId> =>
  atMost === undefined ? [] : broken(new Set(invited).size <= atMost.roles, atMost.rule)

/** One of the outcomes has to be named, with its actions where it asks for them. */
const outcomeFaults = (
  { outcomes }: MeetingKind,
  said: string | undefined,
  withActions: boolean
): ReadonlyArray<RuleId> => {
  if (outcomes === undefined) return []
  const named = outcomes.find(({ id }) => id === said)
  if (named === undefined) return outcomes.map(({ rule }) => rule)
  return broken(named.withActions !== true || withActions, named.rule)
}

const seatFaults = (
  kind: MeetingKind,
  stage: "invited" | "present",
  there: (seat: Seat) => ReadonlyArray<RoleId>,
  meeting: Meeting | undefined,
  situation: Situation,
  command: Command
): ReadonlyArray<RuleId> =>
  kind.seats
    .filter(({ when }) => when === undefined || weigh(when, situation, command) === "holds")
    // A part is there once the meeting was held; who is invited is invited for the whole.
    .filter(({ topic }) => topic === undefined || stage === "present")
    .filter((seat) => !isFilled(seat, stage, there(seat), meeting) && !isWaived(seat, situation))
    .map(({ rule }) => rule)

/** Nothing waits for somebody who is blocked or cannot be reached: a seat that only such people could take. */
const isWaived = (
  { must, roles }: Seat,
  { case: { participants, restrictions }, on }: Situation
): boolean => {
  const able = teamOn(participants, on).filter(({ role }) => roles.includes(role))
  return (
    must !== "stay-away" &&
    able.length > 0 &&
    able.every(({ party }) => restrictionOf(restrictions, party, on) !== undefined)
  )
}

const isFilled = (
  { must, roles: anyOf }: Seat,
  stage: "invited" | "present",
  roles: ReadonlyArray<RoleId>,
  meeting: Meeting | undefined
): boolean => {
  const there = anyOf.some((role) => roles.includes(role))
  switch (must) {
    case "stay-away":
      return !there
    case "be-present":
      return there
    case "be-present-or-heard":
      return there || stage === "invited" || meeting?.childTalk !== undefined
    case "be-invited":
      return there || stage === "present"
  }
}
