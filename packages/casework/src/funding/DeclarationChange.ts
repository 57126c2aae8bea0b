/**
 * A change of what a region declared about money, to try: other keys, other prices, an index.
 *
 * A key takes the place of the key with the same id; prices take the place of all prices of the same kind and
 * unit. The present declaration stays as it is.
 */
import { checkFunding, type FundingDeclaration, Price, PriceIndex, SplitKey, SplitKeyId } from "@oza/funding"
import { type RuleBook, text } from "@oza/kernel"
import { Result, Schema } from "effect"
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

/**
 * The declaration as it would be, or everything that is wrong with it, each with its place in the change where
 * it has one. What is new stands first, so that a fault in it is at the same place in the change.
 */
export const changedBy = (
  declaration: FundingDeclaration,
  change: DeclarationChange,
  rules: RuleBook
): Result.Result<FundingDeclaration, InvalidInput> => {
  const { indexes } = change
  const [keys, prices, withoutKeys] = [change.keys ?? [], change.prices ?? [], change.withoutKeys ?? []]
  const gone = new Set<string>([...withoutKeys, ...keys.map(({ id }) => id)])
  const priced = new Set(prices.map(({ kind, unit }) => `${kind} ${unit}`))
  const [key, ...others] = [...keys, ...declaration.keys.filter(({ id }) => !gone.has(id))]
  if (key === undefined)
    return Result.fail(new InvalidInput({ issues: [{ path: "change.withoutKeys", message: noKeyLeft }] }))
  const changed: FundingDeclaration = {
    ...declaration,
    keys: [key, ...others],
    prices: [...prices, ...declaration.prices.filter(({ kind, unit }) => !priced.has(`${kind} ${unit}`))],
    ...(indexes === undefined ? {} : { indexes })
  }
  const placeOf = (path: string): string => {
    const [list = "", at = ""] = path.split(".")
    const size = { keys, prices, indexes }[list]?.length ?? 0
    return Number(at) < size ? `change.${path}` : "change"
  }
  const [first, ...rest] = checkFunding(changed, rules).map(({ path, text: message }): InputIssue => ({
    path: placeOf(path),
    message
  }))
  return first === undefined
    ? Result.succeed(changed)
    : Result.fail(new InvalidInput({ issues: [first, ...rest] }))
}

const noKeyLeft = text(
  "Zonder sleutel is er niets om kosten mee te verdelen.",
  "Without a key there is nothing to divide costs by."
)
