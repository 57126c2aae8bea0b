/** What is said of a decision: why what is closed is closed, and the ruling that this comes to. */
import { type Ground, granted, refused, type Ruling } from "@oza/kernel"
import type { Withheld } from "../AccessDecision.ts"
import type { AccessRequest } from "../AccessRequest.ts"
import type { LegalBasis } from "../LegalBasis.ts"
import { covers, isBlanket } from "../PermissionStatus.ts"
import type { Outcome } from "../policy/Outlook.ts"
import { closedToRole, consentOpensNothing } from "../policy/texts.ts"
import type { Policy } from "../Policy.ts"
import { AVG_5_1_b, AVG_R43 } from "../statute/Avg.ts"
import { emergencyBasis } from "../statute/matrix/emergency.ts"
import { LackingYes } from "./LackingYes.ts"
import { coveredBy, isAnyLike } from "./yesStands.ts"

/** What closes each closed category, in the order in which they were asked for. */
export const withheldOf = (
  policy: Policy,
  request: AccessRequest,
  { closed, mayBeInVain, withheld }: Outcome
): ReadonlyArray<Withheld> => {
  const isAnyInVain = mayBeInVain && consentedTo(request, closed)
  // Mostly what was made with the outcome is all there is to say.
  if (withheld !== undefined && !isAnyInVain) return withheld
  const all: Array<Withheld> = []
  for (const one of closed) {
    if (one._tag === "Lacks") all.push(new LackingYes(policy, request, one))
    else if (isAnyInVain && isInVain(request, one.withheld))
      all.push({ ...one.withheld, rule: AVG_R43, because: consentOpensNothing })
    else all.push(one.withheld)
  }
  return all
}

/** Did somebody say yes to any of this? Mostly nobody did. */
const consentedTo = (request: AccessRequest, closed: Outcome["closed"]): boolean => {
  for (const one of closed) if (one._tag === "Closed" && isInVain(request, one.withheld)) return true
  return false
}

/** Did somebody consent to what a public body has no rule for? Then it is said why that does not help. */
const isInVain = (request: AccessRequest, { category, reason }: Withheld): boolean => {
  if (reason !== "not-permitted" || !isAnyLike(request, { kind: "consent-to-process", category }))
    return false
  const covered = coveredBy(request, category)
  return request.permissions.some(
    (one) =>
      one.kind === "consent-to-process" &&
      one.answer === "given" &&
      one.on <= request.on &&
      !isBlanket(one) &&
      covers(one.scope, covered)
  )
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
