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
import { yesStands } from "./decision/yesStands.ts"
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
  const { child, on } = request
  const age = child === undefined ? undefined : ageOn(child.birthDate, on)
  const outlook = outlookFor(policy, request, age)
  if (outlook === undefined) return new AccessDecision(policy, request, unknownRole(request), none)
  const { asks } = outlook
  if (age === undefined || asks.length === 0)
    return new AccessDecision(policy, request, outlook.outcomeOf(none), none)
  return asks.length === 1
    ? onOneYes(policy, request, age, outlook)
    : onManyYes(policy, request, age, outlook)
}

/** Most requests turn on one yes at most. */
const onOneYes = <P extends Purpose>(
  policy: Policy,
  request: AccessRequest<P>,
  age: number,
  outlook: Outlook
): AccessDecision<P> => {
  const numbers: Array<number> = []
  const stands = yesStands(policy.index.givers, request, age, outlook.asks[0]!, numbers)
  const outcome = outlook.outcomeOf(stands ? theFirst : none)
  return new AccessDecision(policy, request, outcome, outcome.uses.length === 0 ? none : ascending(numbers))
}
const theFirst: ReadonlyArray<number> = [0]

const onManyYes = <P extends Purpose>(
  policy: Policy,
  request: AccessRequest<P>,
  age: number,
  outlook: Outlook
): AccessDecision<P> => {
  const standing: Array<number> = []
  const numbers = outlook.asks.map((ask, place) => {
    const into: Array<number> = []
    if (yesStands(policy.index.givers, request, age, ask, into)) standing.push(place)
    return into
  })
  const outcome = outlook.outcomeOf(standing)
  const used = new Set(outcome.uses.flatMap((ask) => numbers[ask]!))
  return new AccessDecision(policy, request, outcome, ascending([...used]))
}

const none: ReadonlyArray<number> = []

/** What the policy says of the one who asks; undefined for a role that the region does not know. */
const outlookFor = (policy: Policy, request: AccessRequest, age: number | undefined): Outlook | undefined => {
  const { actor, categories, emergency, on, purpose, side, standing } = request
  if (side === undefined) return undefined
  const table = policy.index.tableOf(actor.role, side, purpose)
  const relations = relationsOf(request)
  const standings = standingBits(standing)
  if (emergency === undefined && standings === 0) {
    const known = table.known(categories, relations, age, on)
    if (known !== undefined) return known
  }
  const position = { relations, standings, age, on }
  return emergency === undefined
    ? table.outlook(categories, position)
    : table.emergencyOutlook(categories, emergency.categories, position)
}

const ascending = (numbers: ReadonlyArray<number>): ReadonlyArray<number> =>
  numbers.length < 2 ? numbers : numbers.toSorted((a, b) => a - b)
