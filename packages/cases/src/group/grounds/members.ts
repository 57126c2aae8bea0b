/**
 * Children who join and leave: while the group runs, on an agreement and the individual funding of their
 * own case.
 */
import { text } from "@oza/kernel"
import type { GroupObjection } from "../decideGroup.ts"
import { type GroupArrangement, membersNow } from "../GroupArrangement.ts"
import { hasBasis } from "../GroupMember.ts"
import { groupPointsAtSomething, memberByAgreement, memberOnce, membersWhileRunning } from "../OwnRule.ts"
import { type AskedOnRoute, type CommandOf, cure, type GroupGrounds, no } from "./GroupGrounds.ts"

const whileRunning = ({ status }: GroupArrangement): ReadonlyArray<GroupObjection> =>
  status === "running"
    ? []
    : [no(membersWhileRunning.id, text("Deze groep loopt nog niet.", "This group does not run yet."))]

/** What stands in the way of a child that joins. */
export const joining = (
  asked: AskedOnRoute,
  state: GroupArrangement,
  command: CommandOf<"JoinGroup">
): GroupGrounds => {
  const { member, on, route } = asked
  if (member === undefined || member.id !== command.case) {
    throw new Error("a child joins with its own case at hand")
  }
  const agreement = member.agreements.find(({ number }) => number === command.agreement)
  const fits =
    member.status === "open" &&
    agreement !== undefined &&
    on < agreement.until &&
    (agreement.group === undefined || agreement.group === state.id)
  return {
    rules: [route.members.rule, route.exempted.rule],
    objections: [
      ...whileRunning(state),
      ...(membersNow(state).some((one) => one.case === command.case)
        ? [no(memberOnce.id, text("Dit kind doet al mee.", "This child takes part already."))]
        : []),
      ...(fits
        ? []
        : [
            no(
              memberByAgreement.id,
              text(
                "Deze afspraak is er niet, is voorbij of gaat over een andere groep.",
                "This agreement is not there, is over, or is about another group."
              )
            )
          ]),
      ...(state.entry.sources.includes(command.source)
        ? []
        : [
            no(
              route.members.rule,
              text(
                "Deze groep wordt niet op deze manier bekostigd.",
                "This group is not funded in this way."
              ),
              ...cure(route, "ChangeGroupEntry")
            )
          ]),
      ...(hasBasis(member, command.agreement, command.basis)
        ? []
        : [
            no(
              route.members.rule,
              text(
                "De individuele bekostiging van dit kind is er nog niet.",
                "The individual funding of this child is not there yet."
              )
            )
          ]),
      ...(member.enrolment.status === "exempted" && !state.entry.servesExempted
        ? [
            no(
              route.exempted.rule,
              text(
                "Deze groep is niet voor kinderen met een vrijstelling.",
                "This group is not for children who are exempted."
              )
            )
          ]
        : [])
    ]
  }
}

/** What stands in the way of a member that leaves. */
export const leaving = (
  state: GroupArrangement,
  { member }: CommandOf<"LeaveGroup">
): ReadonlyArray<GroupObjection> => [
  ...whileRunning(state),
  ...(membersNow(state).some(({ number }) => number === member)
    ? []
    : [
        no(
          groupPointsAtSomething.id,
          text("Dit kind doet nu niet mee.", "This child does not take part now.")
        )
      ])
]
