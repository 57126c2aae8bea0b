/**
 * How a key divides costs where fixed shares are not enough: by rungs of amounts, with a most for each
 * source, by an amount for each unit, by education and care, or by who takes part in a group.
 *
 * Every method divides the whole: parts are of zero or more cents and add to the total, exactly.
 */
import {
  type Amount,
  amount,
  apportion,
  Amount as AmountSchema,
  type Share,
  Share as ShareSchema
} from "@oza/kernel"
import { Result, Schema } from "effect"
import { hundredthsOf } from "./Quantity.ts"
import { SourceId } from "./Source.ts"

/** What part of the costs a source pays, as an exact fraction. */
export const SourceShare = Schema.Struct({ source: SourceId, share: ShareSchema }).pipe(
  Schema.annotateEncoded({ identifier: "SourceShare" })
)
export type SourceShare = typeof SourceShare.Type

const shares = Schema.NonEmptyArray(SourceShare)

/** A part of a ladder: what lies above the rung before and up to `upTo` goes by these shares. */
export const Rung = Schema.Struct({ upTo: AmountSchema, shares })
export type Rung = typeof Rung.Type

export const SplitMethod = Schema.Union([
  /** The first euros by other shares than the next: rungs from the lowest; above them the shares of the key. */
  Schema.TaggedStruct("Ladder", { rungs: Schema.NonEmptyArray(Rung) }),
  /** By the shares of the key, and no more than so much from a source for one agreement. */
  Schema.TaggedStruct("Capped", {
    caps: Schema.NonEmptyArray(Schema.Struct({ source: SourceId, most: AmountSchema, overflow: SourceId }))
  }),
  /** A fixed amount for each unit from one source; what is left goes by the shares of the key. */
  Schema.TaggedStruct("PerUnit", { source: SourceId, amount: AmountSchema }),
  /** The education part by shares of its own; the rest, the care part, by the shares of the key. */
  Schema.TaggedStruct("ByComponent", { education: ShareSchema, shares }),
  /** A group: each source of the key by the number of participants that it places. */
  Schema.TaggedStruct("ByParticipants", {})
])
export type SplitMethod = typeof SplitMethod.Type

/** The name of a method. */
export const SplitMethodName = Schema.Literals([
  "Ladder",
  "Capped",
  "PerUnit",
  "ByComponent",
  "ByParticipants"
])
export type SplitMethodName = SplitMethod["_tag"]

/** How many participants of a group a source places. */
export const Placed = Schema.Struct({
  source: SourceId,
  participants: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
}).pipe(Schema.annotateEncoded({ identifier: "PlacedParticipants" }))
export type Placed = typeof Placed.Type

/** A source's part of one total. */
export interface SourcePart {
  readonly source: SourceId
  readonly amount: Amount
}

/** What a method needs to know beside the total. */
export interface Divided {
  readonly total: Amount
  readonly quantity: number
  readonly placed?: ReadonlyArray<Placed> | undefined
}

/** The parts of the sources, in the order in which they are named; each source once. */
export const divideBy = (
  keyShares: ReadonlyArray<SourceShare>,
  method: SplitMethod | undefined,
  { placed, quantity, total }: Divided
): ReadonlyArray<SourcePart> => {
  switch (method?._tag) {
    case undefined:
      return byShares(total, keyShares)
    case "Ladder":
      return merged(
        rungsOf(method.rungs, keyShares, total).flatMap(({ part, shares }) => byShares(part, shares))
      )
    case "Capped":
      return capped(byShares(total, keyShares), method.caps)
    case "PerUnit": {
      const hundredths = hundredthsOf(quantity) ?? 0n
      const asked = (hundredths * BigInt(method.amount) * 2n + 100n) / 200n
      const first = amount(asked < BigInt(total) ? Number(asked) : total)
      return merged([{ source: method.source, amount: first }, ...byShares(amount(total - first), keyShares)])
    }
    case "ByComponent": {
      const { denominator, numerator } = method.education
      const [education, care] = amounts(total, [BigInt(numerator), BigInt(denominator - numerator)])
      return merged([...byShares(education!, method.shares), ...byShares(care!, keyShares)])
    }
    case "ByParticipants": {
      const counted = placed ?? []
      const parts = amounts(
        total,
        counted.map(({ participants }) => BigInt(participants))
      )
      return merged(counted.map(({ source }, at) => ({ source, amount: parts[at]! })))
    }
  }
}

/** Every source that a key can make pay. */
export const sourcesOf = (
  keyShares: ReadonlyArray<SourceShare>,
  method: SplitMethod | undefined
): ReadonlyArray<SourceId> => {
  const named = (of: ReadonlyArray<SourceShare>) =>
    of.flatMap(({ share, source }) => (share.numerator > 0 ? [source] : []))
  switch (method?._tag) {
    case "Ladder":
      return [...new Set([...method.rungs.flatMap((rung) => named(rung.shares)), ...named(keyShares)])]
    case "Capped":
      return [...new Set([...named(keyShares), ...method.caps.map(({ overflow }) => overflow)])]
    case "PerUnit":
      return [...new Set([method.source, ...named(keyShares)])]
    case "ByComponent":
      return [...new Set([...named(method.shares), ...named(keyShares)])]
    case "ByParticipants":
    case undefined:
      return [...new Set(named(keyShares))]
  }
}

const byShares = (total: Amount, of: ReadonlyArray<SourceShare>): ReadonlyArray<SourcePart> => {
  const paying = of.filter(({ share }) => share.numerator > 0)
  const parts = amounts(
    total,
    paying.map(({ share }) => share)
  )
  return paying.map(({ source }, at) => ({ source, amount: parts[at]! }))
}

/** What of the total lies in each rung, and above the last one. */
const rungsOf = (
  rungs: ReadonlyArray<Rung>,
  above: ReadonlyArray<SourceShare>,
  total: Amount
): ReadonlyArray<{ readonly shares: ReadonlyArray<SourceShare>; readonly part: Amount }> => {
  let below = 0
  const lower = rungs.map((rung) => {
    const top = Math.min(rung.upTo, total)
    const part = amount(Math.max(0, top - below))
    below = Math.max(below, top)
    return { shares: rung.shares, part }
  })
  return [...lower, { shares: above, part: amount(total - below) }]
}

type Capped = Extract<SplitMethod, { _tag: "Capped" }>

const capped = (parts: ReadonlyArray<SourcePart>, caps: Capped["caps"]): ReadonlyArray<SourcePart> => {
  let now = parts
  for (const { most, overflow, source } of caps) {
    const excess = Math.max(0, (now.find((part) => part.source === source)?.amount ?? 0) - most)
    if (excess === 0) continue
    now = merged([
      ...now.map((part) => (part.source === source ? { source, amount: most } : part)),
      { source: overflow, amount: amount(excess) }
    ])
  }
  return now
}

/** Each source once, where it first stands, with all of its parts. */
const merged = (parts: ReadonlyArray<SourcePart>): ReadonlyArray<SourcePart> => {
  const sums = new Map<SourceId, number>()
  for (const part of parts) sums.set(part.source, (sums.get(part.source) ?? 0) + part.amount)
  return [...sums].map(([source, sum]) => ({ source, amount: amount(sum) }))
}

const amounts = (total: Amount, weights: ReadonlyArray<Share | bigint>): ReadonlyArray<Amount> => {
  const [first, ...rest] = weights
  if (first === undefined) throw new Error("costs are divided over at least one part")
  return Result.getOrThrow(apportion(total, [first, ...rest])).map((part) => amount(part))
}
