/**
 * The answer to an access request: which categories, on which rules, and why the others not.
 *
 * Only `decideAccess` makes one. The class is not exported as a value and has private fields, so that a
 * decision cannot be written by hand or copied with a change: whoever holds one has asked. It carries no
 * value of the case. What explains it is worked out when it is read: most who hold a permit never do.
 */
import type { CalendarDate, Ground, RuleId, Ruling } from "@oza/kernel"
import type { Actor, Side } from "@oza/roles"
import type { AccessCure } from "./AccessCure.ts"
import type { AccessRequest } from "./AccessRequest.ts"
import type { DataCategory } from "./DataCategory.ts"
import { cureOf } from "./decision/cure.ts"
import { basesOf, rulingOf, withheldOf } from "./decision/explanation.ts"
import { validUntilOf } from "./decision/validUntil.ts"
import type { LegalBasis } from "./LegalBasis.ts"
import type { Outcome } from "./policy/Outlook.ts"
import type { Policy } from "./Policy.ts"
import type { Obligation } from "./PrivacyRule.ts"
import type { Purpose } from "./Purpose.ts"

/** Why a category is withheld. */
export type WithheldReason =
  /** No rule gives this role this category for this purpose. */
  | "not-permitted"
  /** A rule would, to somebody with another relation to the case or the child. */
  | "no-relation"
  /** A rule would, at another age of the child. */
  | "age"
  /** A rule would, with a permission that does not stand. */
  | "permission"
  /** A rule forbids it. */
  | "forbidden"

/** A category that stays closed: the ground says the rule, why, and what would open it. */
export interface Withheld extends Ground {
  readonly category: DataCategory
  readonly reason: WithheldReason
}

export class AccessDecision<P extends Purpose = Purpose> {
  readonly #policy: Policy
  readonly #request: AccessRequest<P>
  readonly #outcome: Outcome
  readonly #used: ReadonlyArray<number>
  #withheld: ReadonlyArray<Withheld> | undefined

  constructor(policy: Policy, request: AccessRequest<P>, outcome: Outcome, used: ReadonlyArray<number>) {
    this.#policy = policy
    this.#request = request
    this.#outcome = outcome
    this.#used = used
  }

  /** `permit` where at least one category that was asked for is open. */
  get effect(): "permit" | "deny" {
    return this.#outcome.effect
  }

  get purpose(): P {
    return this.#request.purpose
  }

  get actor(): Actor {
    return this.#request.actor
  }

  get side(): Side | undefined {
    return this.#request.side
  }

  get on(): CalendarDate {
    return this.#request.on
  }

  /** Open categories, in the order in which they were asked for. */
  get permitted(): ReadonlyArray<DataCategory> {
    return this.#outcome.permitted
  }

  /** The rules that the open categories rest on. */
  get rules(): ReadonlyArray<RuleId> {
    return this.#outcome.summary.ids
  }

  get bases(): ReadonlyArray<LegalBasis> {
    return basesOf(this.#request, this.#outcome)
  }

  /** Numbers of the permissions that the open categories rest on, ascending. */
  get permissionsUsed(): ReadonlyArray<number> {
    return this.#used
  }

  get obligations(): ReadonlyArray<Obligation> {
    return this.#outcome.summary.obligations
  }

  /** Which policy decided. */
  get policyVersion(): string {
    return this.#policy.version
  }

  /** Closed categories, in the order in which they were asked for. */
  get withheld(): ReadonlyArray<Withheld> {
    const { mayBeInVain, withheld } = this.#outcome
    // Mostly what was made with the outcome is all there is to say.
    return withheld !== undefined && !mayBeInVain
      ? withheld
      : (this.#withheld ??= withheldOf(this.#policy, this.#request, this.#outcome))
  }

  /** Granted on the rules, or refused on the grounds of the closed categories. */
  get ruling(): Ruling {
    return rulingOf(this.#request, this.#outcome, this.withheld)
  }

  /**
   * First day on which it may be other without anything new happening: a yes that ends, a birthday, a role
   * that ends, a change of law. Undefined where no such day is known. Until then it may be kept.
   */
  get validUntil(): CalendarDate | undefined {
    return validUntilOf(this.#policy, this.#request)
  }

  /** What would make a refusal a permit; undefined where it is one. */
  get cure(): AccessCure | undefined {
    return this.effect === "permit"
      ? undefined
      : cureOf(this.#policy, this.#request, this.#request.categories, this.withheld)
  }

  /** What would open one closed category; undefined where it is open, or was not asked for. */
  cureFor(category: DataCategory): AccessCure | undefined {
    const closed = this.withheld.filter((one) => one.category === category)
    return closed.length === 0 ? undefined : cureOf(this.#policy, this.#request, [category], closed)
  }

  /** Was this value decided here, and not made to look so? */
  static isDecided(value: object): boolean {
    return #outcome in value
  }
}
