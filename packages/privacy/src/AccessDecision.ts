/**
 * The answer to an access request: which categories, on which rules, and why the others not.
 *
 * Only `decideAccess` makes one. The class is not exported as a value and has a private field, so that a
 * decision cannot be written by hand or copied with a change: whoever holds one has asked. It carries no
 * value of the case.
 */
import type { CalendarDate, Ground, RuleId, Ruling } from "@oza/kernel"
import type { Actor, Side } from "@oza/roles"
import type { AccessCure } from "./AccessCure.ts"
import type { DataCategory } from "./DataCategory.ts"
import type { LegalBasis } from "./LegalBasis.ts"
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

/** What a decision says. */
interface Decided<P extends Purpose> {
  /** `permit` where at least one category that was asked for is open. */
  readonly effect: "permit" | "deny"
  readonly purpose: P
  readonly actor: Actor
  readonly side: Side | undefined
  readonly on: CalendarDate
  /** Open categories, in the order in which they were asked for. */
  readonly permitted: ReadonlyArray<DataCategory>
  /** Closed categories, in the order in which they were asked for. */
  readonly withheld: ReadonlyArray<Withheld>
  /** The rules that the open categories rest on. */
  readonly rules: ReadonlyArray<RuleId>
  readonly bases: ReadonlyArray<LegalBasis>
  /** Numbers of the permissions that the open categories rest on, ascending. */
  readonly permissionsUsed: ReadonlyArray<number>
  readonly obligations: ReadonlyArray<Obligation>
  /** Granted on the rules, or refused on the grounds of the closed categories. */
  readonly ruling: Ruling
  /** Which policy decided. */
  readonly policyVersion: string
}

/** What is worked out when it is asked for: most who hold a decision never do. */
interface Later {
  readonly validUntil: () => CalendarDate | undefined
  readonly cure: () => AccessCure | undefined
}

export class AccessDecision<P extends Purpose = Purpose> implements Decided<P> {
  readonly effect: "permit" | "deny"
  readonly purpose: P
  readonly actor: Actor
  readonly side: Side | undefined
  readonly on: CalendarDate
  readonly permitted: ReadonlyArray<DataCategory>
  readonly withheld: ReadonlyArray<Withheld>
  readonly rules: ReadonlyArray<RuleId>
  readonly bases: ReadonlyArray<LegalBasis>
  readonly permissionsUsed: ReadonlyArray<number>
  readonly obligations: ReadonlyArray<Obligation>
  readonly ruling: Ruling
  readonly policyVersion: string
  readonly #later: Later

  constructor(decided: Decided<P>, later: Later) {
    this.#later = later
    this.effect = decided.effect
    this.purpose = decided.purpose
    this.actor = decided.actor
    this.side = decided.side
    this.on = decided.on
    this.permitted = decided.permitted
    this.withheld = decided.withheld
    this.rules = decided.rules
    this.bases = decided.bases
    this.permissionsUsed = decided.permissionsUsed
    this.obligations = decided.obligations
    this.ruling = decided.ruling
    this.policyVersion = decided.policyVersion
  }

  /**
   * First day on which it may be other without anything new happening: a yes that ends, a birthday, a role
   * that ends, a change of law. Undefined where no such day is known. Until then it may be kept.
   */
  get validUntil(): CalendarDate | undefined {
    return this.#later.validUntil()
  }

  /** What would make a refusal a permit; undefined where it is one. */
  get cure(): AccessCure | undefined {
    return this.#later.cure()
  }

  /** Was this value decided here, and not made to look so? */
  static isDecided(value: object): boolean {
    return #later in value
  }
}
