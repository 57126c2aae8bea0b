/** The end: evaluated, empty, and ended in a way that fits what happened. */
import { text } from "@oza/kernel"
import type { GroupObjection } from "../decideGroup.ts"
import { type GroupArrangement, membersNow } from "../GroupArrangement.ts"
import type { GroupRoute } from "../GroupRoute.ts"
import { emptyBeforeEnd, groupEndingFits, groupStatusFits } from "../OwnRule.ts"
import { type CommandOf, cure, type GroupGrounds, no } from "./GroupGrounds.ts"

/** Only while the group runs. */
export const running = ({ status }: GroupArrangement): ReadonlyArray<GroupObjection> =>
  status === "running"
    ? []
    : [no(groupStatusFits.id, text("Deze groep loopt nog niet.", "This group does not run yet."))]

/** What stands in the way of rounding a group off. */
export const concluding = (
  state: GroupArrangement,
  { conclusion }: CommandOf<"ConcludeGroup">,
  route: GroupRoute
): GroupGrounds => {
  const ran = state.status === "running"
  const { ending, successor } = conclusion
  const fits =
    ran === (ending !== "withdrawn") &&
    (ending === "developed-further") === (successor !== undefined) &&
    successor !== state.id
  return {
    rules: ran ? [route.ending.rule] : [],
    objections: [
      ...(fits
        ? []
        : [
            no(
              groupEndingFits.id,
              text(
                "Een groep die liep, trek je niet in. Bij doorontwikkelen, en alleen dan, hoort een volgende groep.",
                "A group that ran is not withdrawn. With further development, and only then, there is a next group."
              )
            )
          ]),
      ...(ran && state.evaluations.length === 0
        ? [
            no(
              route.ending.rule,
              text("Deze groep is nog niet geëvalueerd.", "This group has not been evaluated yet."),
              ...cure(route, "EvaluateGroup")
            )
          ]
        : []),
      ...(membersNow(state).length > 0
        ? [
            no(
              emptyBeforeEnd.id,
              text("Er doen nog kinderen mee.", "There are children who take part still."),
              ...cure(route, "LeaveGroup")
            )
          ]
        : [])
    ]
  }
}
