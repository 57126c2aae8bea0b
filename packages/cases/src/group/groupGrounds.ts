/**
 * What stands in the way of each act with a group, beside who does it: the state of the group, the route
 * of the region, and for a child that joins its own case.
 */
import { deciding, starting } from "./grounds/bodies.ts"
import { documentObjections } from "./grounds/documents.ts"
import { concluding, running } from "./grounds/ending.ts"
import { type AskedOnRoute, before, type GroupGrounds, together } from "./grounds/GroupGrounds.ts"
import { joining, leaving } from "./grounds/members.ts"
import { entryGrounds, keepsLevel, proposing, registering } from "./grounds/register.ts"

/** Every ground against the command, but who does it and the order of days. */
export const groundsOf = (asked: AskedOnRoute): GroupGrounds => {
  const { command, route } = asked
  if (command._tag === "ProposeGroup") {
    return together(
      entryGrounds(command.entry, route),
      proposing(asked),
      documentObjections(command.proposal, route.proposal)
    )
  }
  if (command._tag === "RegisterGroup")
    return together(entryGrounds(command.entry, route), registering(asked))
  const state = asked.state!
  switch (command._tag) {
    case "ChangeGroupEntry":
      return together(entryGrounds(command.entry, route), keepsLevel(state, command.entry))
    case "RewriteGroupProposal":
      return together(
        { rules: [route.proposal.rule], objections: before(state) },
        documentObjections(command.proposal, route.proposal)
      )
    case "WriteGroupPlan":
      return together(
        { rules: [route.plan.rule], objections: before(state) },
        documentObjections(command.plan, route.plan)
      )
    case "RecordBodyDecision":
      return deciding(state, command, route)
    case "StartGroup":
      return starting(state, route)
    case "JoinGroup":
      return joining(asked, state, command)
    case "LeaveGroup":
      return { rules: [], objections: leaving(state, command) }
    case "EvaluateGroup":
      return { rules: [], objections: running(state) }
    case "ConcludeGroup":
      return concluding(state, command, route)
  }
}
