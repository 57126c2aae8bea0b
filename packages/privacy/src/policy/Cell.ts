/**
 * A cell of a policy: the rules that can apply to one role, one purpose and one category, ready to be read.
 *
 * Everything that does not depend on the request (sentences, rules by number) is in it.
 */
import type { CalendarDate, Rule, RuleId } from "@oza/kernel"
import type { Withheld } from "../AccessDecision.ts"
import { type DataCategory, dataCategories } from "../DataCategory.ts"
import type { LegalBasis } from "../LegalBasis.ts"
import type { ForbidRule, Obligation, PermissionNeed, PermitRule } from "../PrivacyRule.ts"
import { type Purpose, purposes } from "../Purpose.ts"

/** When a rule is about a request, beside role, purpose and category. */
export interface Conditions {
  /** Place of the rule in the policy. */
  readonly place: number
  /** Relations that it is about, as bits. */
  readonly relations: number
  /** Standings in which it holds, as bits; 0 for in all. */
  readonly standings: number
  /** First age, and first age that no longer counts; undefined where it does not look at age. */
  readonly ages: { readonly from: number; readonly below: number } | undefined
  readonly validFrom: CalendarDate | undefined
  readonly validUntil: CalendarDate | undefined
}

export interface IndexedPermit extends Conditions {
  readonly rule: PermitRule
  readonly need: PermissionNeed | undefined
  /** What is said where all but the age fits. */
  readonly onAge: Withheld
}

export interface IndexedForbid extends Conditions {
  readonly rule: ForbidRule
  readonly need: PermissionNeed | undefined
  readonly onForbid: Withheld
}

export interface Cell {
  readonly category: DataCategory
  /** Permits of the statute: without a permission first. */
  readonly permits: ReadonlyArray<IndexedPermit>
  /** Permits of lower layers: they open nothing, and are cited where the law opens. */
  readonly agreed: ReadonlyArray<IndexedPermit>
  readonly forbids: ReadonlyArray<IndexedForbid>
  readonly onRole: Withheld
  readonly onRelation: Withheld
  /** Where the answer can turn without anything happening: birthdays and days on which a rule changes. */
  readonly turns: Turns
}

export interface Turns {
  readonly ages: ReadonlyArray<number>
  readonly days: ReadonlyArray<CalendarDate>
  /** The kinds of yes that it asks for. */
  readonly kinds: ReadonlyArray<PermissionNeed["kind"]>
}

/** What a set of rules adds up to. */
export interface Summary {
  readonly ids: ReadonlyArray<RuleId>
  readonly rules: ReadonlyArray<Rule>
  readonly bases: ReadonlyArray<LegalBasis>
  readonly obligations: ReadonlyArray<Obligation>
}

/** The place of each category among all of them. */
export const categoryPlaces = placesOf(dataCategories)
/** The place of each purpose among all of them. */
export const purposePlaces = placesOf(purposes)

/** Where the cell of a purpose and a category stands. */
export const cellAt = (purpose: Purpose, category: DataCategory): number =>
  purposePlaces[purpose] * dataCategories.length + categoryPlaces[category]

function placesOf<A extends string>(all: ReadonlyArray<A>): { readonly [K in A]: number } {
  return Object.fromEntries(all.map((one, place) => [one, place])) as { readonly [K in A]: number }
}
