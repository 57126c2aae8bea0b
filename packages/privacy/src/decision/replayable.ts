/**
 * A decision as bytes: the same question under the same version of the policy gives the same bytes, on
 * every machine and on every day. Kept beside what was done, it shows later what was decided and why.
 */
import type { AccessDecision } from "../AccessDecision.ts"
import { canonical } from "../policy/fingerprint.ts"

/** Everything that a decision says, as JSON with sorted keys. It names people by their pseudonymous ids. */
export const replayText = (decision: AccessDecision): string =>
  canonical({
    policyVersion: decision.policyVersion,
    effect: decision.effect,
    purpose: decision.purpose,
    actor: decision.actor,
    side: decision.side,
    on: decision.on,
    permitted: decision.permitted,
    withheld: decision.withheld.map(({ because, category, cures, reason, rule }) => ({
      category,
      reason,
      rule: rule.id,
      because,
      cures
    })),
    rules: decision.rules,
    bases: decision.bases,
    permissionsUsed: decision.permissionsUsed,
    obligations: decision.obligations,
    validUntil: decision.validUntil,
    cure:
      decision.cure?._tag === "Nothing" ? { ...decision.cure, rule: decision.cure.rule.id } : decision.cure
  })

/** The same as UTF-8 bytes. */
export const replayable = (decision: AccessDecision): Uint8Array =>
  Uint8Array.from(utf8Of(replayText(decision)))

/** The bytes of a text, by way of its percent-encoding: the language itself knows no other encoder. */
const utf8Of = (value: string): ReadonlyArray<number> =>
  [...encodeURIComponent(value).matchAll(/%([0-9A-F]{2})|[^%]/gu)].map(([char, hex]) =>
    hex === undefined ? char.charCodeAt(0) : Number.parseInt(hex, 16)
  )
