/**
 * The access decision: which categories somebody may process, for one purpose, on one day.
 *
 * Pure and without a clock. A category is open when a statute rule permits it and no rule of any layer
 * forbids it; everything else is closed, and each closed category says why. Where a permission is
 * missing, the ground names who can give it.
 */
import { ageOn } from "@oza/kernel"
import { AccessDecision } from "./AccessDecision.ts"
import type { AccessRequest } from "./AccessRequest.ts"
import { unknownRole } from "./decision/unknownRole.ts"
import { Asked } from "./decision/Asked.ts"
import type { Outlook } from "./policy/Outlook.ts"
import { relationsOf } from "./policy/relation.ts"
import { standingBits } from "./policy/standing.ts"
import type { Policy } from "./Policy.ts"
import type { Purpose } from "./Purpose.ts"

/** Decides on a request under a policy. */
export const decideAccess = <P extends Purpose>(
  policy: Policy,
  request: AccessRequest<P>
): AccessDecision<P> => {
  const outlook = outlookFor(policy, request)
  if (outlook === undefined) return new AccessDecision(policy, request, unknownRole(request), noNumbers)
  if (outlook.asks.length === 0)
    return new AccessDecision(policy, request, outlook.outcomeOf(noNumbers), noNumbers)
  const asked = new Asked(policy, request, outlook.asks)
  const outcome = outlook.outcomeOf(asked.standing)
  return new AccessDecision(policy, request, outcome, asked.numbersOf(outcome.uses))
}

const noNumbers: ReadonlyArray<number> = []

/** What the policy says of the one who asks; undefined for a role that the region does not know. */
const outlookFor = (policy: Policy, request: AccessRequest): Outlook | undefined => {
  const { actor, categories, child, emergency, on, purpose, side, standing } = request
  if (side === undefined) return undefined
  const table = policy.index.tableOf(actor.role, side, purpose)
  const position = {
    relations: relationsOf(request),
    standings: standingBits(standing),
    age: child === undefined ? undefined : ageOn(child.birthDate, on),
    on
  }
  return emergency === undefined
    ? table.outlook(categories, position)
    : table.emergencyOutlook(categories, emergency.categories, position)
}
