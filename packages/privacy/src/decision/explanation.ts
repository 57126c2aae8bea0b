/** What is said of a decision: why what is closed is closed, and the ruling that this comes to. */
import { type Ground, granted, refused, type Ruling } from "@oza/kernel"
import type { Withheld } from "../AccessDecision.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import type { DataCategory } from "../DataCategory.ts"
import { isPublicBody, type LegalBasis } from "../LegalBasis.ts"
import {
  covers,
  isBlanket,
  nobodyIsAsked,
  type PermissionQuestion,
  type PermissionStatus,
  permissionStatus
} from "../PermissionStatus.ts"
import type { Closed, Outcome } from "../policy/Outlook.ts"
import { closedToRole, consentOpensNothing, permissionCures, permissionMissing } from "../policy/texts.ts"
import type { Policy } from "../Policy.ts"
import type { PermissionNeed } from "../PrivacyRule.ts"
import { AVG_5_1_b, AVG_R43 } from "../statute/Avg.ts"
import { emergencyBasis } from "../statute/matrix/emergency.ts"

/** What closes each closed category, in the order in which they were asked for. */
export const withheldOf = (
  policy: Policy,
  request: AccessRequest,
  { closed }: Outcome
): ReadonlyArray<Withheld> => closed.map((one) => withheldFor(policy, request, one))

const withheldFor = (policy: Policy, request: AccessRequest, closed: Closed): Withheld => {
  if (closed._tag === "Closed") return consentInVain(request, closed.withheld)
  const { category, need } = closed
  const status = statusOf(policy, request, need.kind, category)
  return {
    category,
    reason: "permission",
    rule: policy.rule(need.rule),
    because: permissionMissing(need.kind, category, status),
    cures: permissionCures(need.kind, status)
  }
}

/** Where somebody consented to what a public body has no rule for, it is said why that does not help. */
const consentInVain = (request: AccessRequest, withheld: Withheld): Withheld => {
  const { category, reason } = withheld
  const { child, on, permissions, side } = request
  if (reason !== "not-permitted" || side === undefined || !isPublicBody(side) || child === undefined)
    return withheld
  const isConsented = permissions.some(
    (one) =>
      one.kind === "consent-to-process" &&
      one.answer === "given" &&
      one.on <= on &&
      !isBlanket(one) &&
      covers(one.scope, aboutOf(request, category))
  )
  return isConsented ? { ...withheld, rule: AVG_R43, because: consentOpensNothing } : withheld
}

/** Granted on the rules, or refused on every ground. */
export const rulingOf = (
  { on, purpose }: AccessRequest,
  { effect, summary }: Outcome,
  withheld: ReadonlyArray<Withheld>
): Ruling => {
  if (effect === "permit") return granted(on, summary.rules)
  const grounds: Array<Ground> = []
  for (const { because, cures, rule } of withheld) {
    // Sentences that do not depend on the request are the same objects each time.
    if (grounds.some((one) => one.rule === rule && one.because === because)) continue
    grounds.push({ rule, because, cures })
  }
  const [first, ...rest] = grounds
  return refused(on, [first ?? { rule: AVG_5_1_b, because: closedToRole(purpose), cures: [] }, ...rest])
}

/** The bases of what is open; in an emergency that of the ground that was recorded. */
export const basesOf = (
  { emergency, purpose }: AccessRequest,
  { effect, summary }: Outcome
): ReadonlyArray<LegalBasis> =>
  emergency !== undefined && purpose === "protect" && effect === "permit"
    ? [...new Set([emergencyBasis[emergency.ground], ...summary.bases])]
    : summary.bases

/** How a yes stands for this request and this category. */
export const statusOf = (
  policy: Policy,
  request: AccessRequest,
  kind: PermissionNeed["kind"],
  category: DataCategory
): PermissionStatus => {
  const question = questionOf(policy, request, kind, category)
  return question === undefined ? nobodyIsAsked(kind) : permissionStatus(question)
}

/** The question on a yes that a request comes to; undefined where there is no child whose yes it is. */
export const questionOf = <K extends PermissionNeed["kind"]>(
  policy: Policy,
  request: AccessRequest,
  kind: K,
  category: DataCategory
): PermissionQuestion<K> | undefined => {
  const { capacities, child, on, permissions, relatives } = request
  if (child === undefined) return undefined
  return {
    ...aboutOf(request, category),
    kind,
    child,
    relatives,
    capacities,
    permissions,
    on,
    extra: policy.givers
  }
}

/** What a request is about, as a scope looks at it. */
const aboutOf = ({ actor, narrowing, purpose }: AccessRequest, category: DataCategory) => ({
  ...narrowing,
  purpose,
  category,
  recipient: actor.role,
  organisation: actor.organisation,
  person: actor.party
})
