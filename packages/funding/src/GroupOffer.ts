/**
 * A group arrangement as something that costs are shared of: a place in it has a price, and the sources
 * that pay it are a combination that its register names.
 *
 * It becomes a kind of support of its own, with a price and a key, so that everything else about money
 * (years, pauses, books, invoices) holds for it as it does for any support.
 */
import { type LocalizedText, type Period, type RuleId, type RuleSource, share } from "@oza/kernel"
import { Schema } from "effect"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import type { Price } from "./Price.ts"
import { type SupportKind, SupportKindId } from "./Scope.ts"
import type { SourceId } from "./Source.ts"
import { type SplitKey, SplitKeyId } from "./SplitKey.ts"
import type { SplitMethod } from "./SplitMethod.ts"

/** A group by its name in the register, and the kind of support that a place in it is. */
export const GroupKind = Schema.Struct({ group: Schema.NonEmptyString, kind: SupportKindId }).pipe(
  Schema.annotateEncoded({ identifier: "GroupKind" })
)
export type GroupKind = typeof GroupKind.Type

/**
 * What a place in this group is, by the name that it has in the register; undefined where nothing was laid
 * down of its money. The support is then what its agreement says: a decision for one youth is the basis.
 */
export const kindOfGroup = (
  { groups = [] }: Pick<FundingDeclaration, "groups">,
  name: string
): SupportKindId | undefined => groups.find(({ group }) => group === name)?.kind

/** What a region lays down of the money of one group. */
export interface GroupOffer {
  /** The kind of support that a place in it is: `group-kanz-klas`. */
  readonly kind: SupportKindId
  /** What it is called in the register. */
  readonly group: string
  readonly name: LocalizedText
  readonly component: SupportKind["component"]
  /** The combination of sources; in equal shares where no method says otherwise. */
  readonly sources: readonly [SourceId, ...ReadonlyArray<SourceId>]
  readonly method?: SplitMethod | undefined
  /** Of one place, for one unit. */
  readonly price: Pick<Price, "unit" | "amount">
  readonly period: Period
  readonly rule: RuleId
  /** Where price and shares were decided. */
  readonly decided: RuleSource
}

/** The declaration with these groups in it. */
export const withGroups = (
  declaration: FundingDeclaration,
  offers: ReadonlyArray<GroupOffer>
): FundingDeclaration => ({
  ...declaration,
  kinds: [
    ...declaration.kinds,
    ...offers.map(({ component, kind, name }) => ({ id: kind, name, component }))
  ],
  prices: [
    ...declaration.prices,
    ...offers.map(({ decided, kind, period, price }) => ({ kind, period, decided, ...price }))
  ],
  keys: [...declaration.keys, ...offers.map(keyOf)],
  groups: [...(declaration.groups ?? []), ...offers.map(({ group, kind }) => ({ group, kind }))]
})

const keyOf = ({ decided, kind, method, name, period, rule, sources }: GroupOffer): SplitKey => {
  const [first, ...rest] = sources.map((source) => ({ source, share: share(1, sources.length) }))
  return {
    id: SplitKeyId.make(kind),
    name,
    scope: { kinds: [kind] },
    shares: [first!, ...rest],
    ...(method === undefined ? {} : { method }),
    period,
    rule,
    decided
  }
}
