/**
 * The access decision: which categories somebody may process, for one purpose, on one day.
 *
 * Pure and without a clock. A category is open when a statute rule permits it and no rule of any layer
 * forbids it; everything else is closed, and each closed category says why. Where a permission is
 * missing, the ground names who can give it.
 */
import { ageOn, type Ground, granted, refused, type Ruling } from "@oza/kernel"
import { AccessDecision, type Withheld } from "./AccessDecision.ts"
import type { AccessRequest } from "./AccessRequest.ts"
import type { DataCategory } from "./DataCategory.ts"
import { type Givers, requiredGivers } from "./Givers.ts"
import { nobodyIsAsked, type PermissionStatus, permissionStatusFor } from "./PermissionStatus.ts"
import { type Cell, cellAt, type Conditions, type Summary } from "./policy/PolicyIndex.ts"
import { relationsOf } from "./policy/relation.ts"
import { closedToRole, permissionCures, permissionMissing } from "./policy/texts.ts"
import type { Policy } from "./Policy.ts"
import type { PermissionNeed } from "./PrivacyRule.ts"
import type { Purpose } from "./Purpose.ts"
import { AVG_5_1_b } from "./statute/Avg.ts"

/** Decides on a request under a policy. */
export const decideAccess = <P extends Purpose>(
  policy: Policy,
  request: AccessRequest<P>
): AccessDecision<P> => {
  const { actor, child, on, purpose, side } = request
  const asking: Asking = {
    policy,
    request,
    relations: relationsOf(request),
    age: child === undefined ? undefined : ageOn(child.birthDate, on),
    givers: new Map(),
    places: [],
    used: []
  }
  const permitted: Array<DataCategory> = []
  const withheld: Array<Withheld> = []
  const cells = side === undefined ? undefined : policy.index.cellsOf(actor.role, side)
  for (const category of request.categories) {
    const cell = cells?.[cellAt(purpose, category)]
    const closed = cell === undefined ? unknownRole(purpose, category) : closedBecause(asking, cell)
    if (closed === undefined) permitted.push(category)
    else withheld.push(closed)
  }
  const summary = policy.index.summaryOf(ascending(asking.places))
  return new AccessDecision(
    {
      effect: permitted.length === 0 ? "deny" : "permit",
      purpose,
      actor,
      side,
      on,
      permitted,
      withheld,
      rules: summary.ids,
      bases: summary.bases,
      permissionsUsed: ascending(asking.used),
      obligations: summary.obligations,
      ruling: rulingOn(request, permitted, withheld, summary),
      policyVersion: policy.version
    },
    {
      validUntil: () => undefined,
      cure: () => undefined
    }
  )
}

/** What one decision works with. */
interface Asking {
  readonly policy: Policy
  readonly request: AccessRequest
  /** Bits of what the actor is. */
  readonly relations: number
  /** Age of the child; undefined where it is about no child. */
  readonly age: number | undefined
  /** Whose yes is needed, by kind, as far as it was asked. */
  readonly givers: Map<PermissionNeed["kind"], Givers>
  /** Places of the rules that the open categories rest on. */
  readonly places: Array<number>
  /** Numbers of the permissions that they rest on. */
  readonly used: Array<number>
}

/** Why the cell is closed; undefined when it is open, and then what it rests on is noted. */
const closedBecause = (asking: Asking, cell: Cell): Withheld | undefined => {
  const [places, used] = [asking.places.length, asking.used.length]
  const closed = closedByForbid(asking, cell) ?? closedByLaw(asking, cell)
  if (closed !== undefined) {
    // What was noted on the way does not count for a category that stays closed.
    asking.places.length = places
    asking.used.length = used
    return closed
  }
  for (const { need, place, ...conditions } of cell.agreed) {
    if (!isAbout(conditions, asking) || !matchesAge(conditions, asking)) continue
    if (need === undefined || statusOf(asking, need, cell.category).state === "valid")
      asking.places.push(place)
  }
  return undefined
}

const closedByForbid = (asking: Asking, cell: Cell): Withheld | undefined => {
  for (const forbid of cell.forbids) {
    // A forbid that looks at age holds as well where there is no child to look at.
    if (!isAbout(forbid, asking) || (asking.age !== undefined && !matchesAge(forbid, asking))) continue
    if (forbid.need === undefined) return forbid.onForbid
    const missing = missingFor(asking, forbid.need, cell.category)
    if (missing !== undefined) return missing
    asking.places.push(forbid.place)
  }
  return undefined
}

/** Why no permit opens the cell: what came closest. */
const closedByLaw = (asking: Asking, cell: Cell): Withheld | undefined => {
  let closest = cell.onRole
  for (const permit of cell.permits) {
    if (!isInForce(permit, asking)) continue
    if ((permit.relations & asking.relations) === 0) {
      if (closest.reason === "not-permitted") closest = cell.onRelation
    } else if (!matchesAge(permit, asking)) {
      if (closest.reason !== "permission") closest = permit.onAge
    } else {
      const missing = permit.need === undefined ? undefined : missingFor(asking, permit.need, cell.category)
      if (missing === undefined) {
        asking.places.push(permit.place)
        return undefined
      }
      closest = missing
    }
  }
  return closest
}

const isAbout = (
  conditions: Pick<Conditions, "relations" | "validFrom" | "validUntil">,
  asking: Asking
): boolean => (conditions.relations & asking.relations) !== 0 && isInForce(conditions, asking)

const isInForce = (
  { validFrom, validUntil }: Pick<Conditions, "validFrom" | "validUntil">,
  { request: { on } }: Asking
): boolean => (validFrom === undefined || validFrom <= on) && (validUntil === undefined || on < validUntil)

const matchesAge = ({ ages }: Pick<Conditions, "ages">, { age }: Asking): boolean =>
  ages === undefined || (age !== undefined && ages.from <= age && age < ages.below)

/** Why the permission does not stand; undefined when it does, and then its answers are noted. */
const missingFor = (asking: Asking, need: PermissionNeed, category: DataCategory): Withheld | undefined => {
  const status = statusOf(asking, need, category)
  if (status.state === "valid") {
    asking.used.push(...status.used)
    return undefined
  }
  return {
    category,
    reason: "permission",
    rule: asking.policy.rule(need.rule),
    because: permissionMissing(need.kind, category, status),
    cures: permissionCures(need.kind, status)
  }
}

const statusOf = (
  { givers, policy, request: { actor, child, on, permissions, purpose, relatives } }: Asking,
  { kind }: PermissionNeed,
  category: DataCategory
): PermissionStatus => {
  if (child === undefined) return nobodyIsAsked
  let asked = givers.get(kind)
  if (asked === undefined) {
    givers.set(kind, (asked = requiredGivers(kind, { child, relatives, on }, policy.givers)))
  }
  return permissionStatusFor(asked, {
    kind,
    purpose,
    category,
    recipient: actor.role,
    child,
    relatives,
    permissions,
    on,
    extra: policy.givers
  })
}

const unknownRole = (purpose: Purpose, category: DataCategory): Withheld => ({
  category,
  reason: "not-permitted",
  rule: AVG_5_1_b,
  because: closedToRole(purpose),
  cures: []
})

const rulingOn = (
  { on, purpose }: AccessRequest,
  permitted: ReadonlyArray<DataCategory>,
  withheld: ReadonlyArray<Withheld>,
  { rules }: Summary
): Ruling => {
  if (permitted.length > 0) return granted(on, rules)
  const grounds: Array<Ground> = []
  for (const { because, cures, rule } of withheld) {
    // Sentences that do not depend on the request are the same objects each time.
    if (grounds.some((one) => one.rule === rule && one.because === because)) continue
    grounds.push({ rule, because, cures })
  }
  const [first, ...rest] = grounds
  return refused(on, [first ?? { rule: AVG_5_1_b, because: closedToRole(purpose), cures: [] }, ...rest])
}

/** The numbers, each once. */
const ascending = (numbers: ReadonlyArray<number>): ReadonlyArray<number> =>
  numbers.length < 2 ? numbers : [...new Set(numbers)].toSorted((a, b) => a - b)
