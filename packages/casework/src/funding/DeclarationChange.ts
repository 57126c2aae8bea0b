/**
 * A change of what a region declared about money, to try: other keys, other prices, an index.
 *
 * A key takes the place of the key with the same id; prices take the place of all prices of the same kind and
 * unit. The present declaration stays as it is.
 */
import { checkFunding, type FundingDeclaration, Price, PriceIndex, SplitKey, SplitKeyId } from "@oza/funding"
import type { RuleBook } from "@oza/kernel"
import { Schema } from "effect"
import { InvalidInput, type InputIssue } from "../CaseworkError.ts"

export const DeclarationChange = Schema.Struct({
  keys: Schema.optionalKey(Schema.NonEmptyArray(SplitKey)),
  /** Keys that are no longer there. */
  withoutKeys: Schema.optionalKey(Schema.NonEmptyArray(SplitKeyId)),
  prices: Schema.optionalKey(Schema.NonEmptyArray(Price)),
  /** In the place of all indexes. */
  indexes: Schema.optionalKey(Schema.Array(PriceIndex)),
  /** Divides by the keys, also where those who pay agreed otherwise. */
  withoutExceptions: Schema.optionalKey(Schema.Boolean)
}).pipe(Schema.annotateEncoded({ identifier: "DeclarationChange" }))
export type DeclarationChange = typeof DeclarationChange.Type

/** The declaration as it would be. What is new stands first, so that a fault in it has its place in the change. */
export const changedBy = (
  declaration: FundingDeclaration,
  { indexes, keys, prices, withoutKeys }: DeclarationChange
): FundingDeclaration => {
  const gone = new Set<string>([...(withoutKeys ?? []), ...(keys ?? []).map(({ id }) => id)])
  const priced = new Set((prices ?? []).map(({ kind, unit }) => `${kind} ${unit}`))
  const kept = declaration.keys.filter(({ id }) => !gone.has(id))
  return {
    ...declaration,
    // Without any key there is nothing to divide by; the check says so for each kind.
    keys: [...(keys ?? []), ...kept] as unknown as FundingDeclaration["keys"],
    prices: [
      ...(prices ?? []),
      ...declaration.prices.filter(({ kind, unit }) => !priced.has(`${kind} ${unit}`))
    ],
    ...(indexes === undefined ? {} : { indexes })
  }
}

/** Everything that is wrong with the changed declaration, each with its place in the change where it has one. */
export const faultsIn = (
  change: DeclarationChange,
  changed: FundingDeclaration,
  rules: RuleBook
): InvalidInput | undefined => {
  const placeOf = (path: string): string => {
    const [list = "", at = ""] = path.split(".")
    const size = { keys: change.keys, prices: change.prices, indexes: change.indexes }[list]?.length ?? 0
    return Number(at) < size ? `change.${path}` : "change"
  }
  const issues = checkFunding(changed, rules).map(({ path, text }): InputIssue => ({
    path: placeOf(path),
    message: text
  }))
  const [first, ...rest] = issues
  return first === undefined ? undefined : new InvalidInput({ issues: [first, ...rest] })
}
