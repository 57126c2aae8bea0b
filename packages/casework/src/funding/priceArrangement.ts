/**
 * What an arrangement would cost and who would pay it: of no child, and nothing is booked.
 *
 * For roles that can ever process for `fund`. It divides as the real thing does, and refuses as it does.
 */
import { allocate, type Allocation, type AllocationRequest, explain, type FundingLine } from "@oza/funding"
import type { LocalizedText } from "@oza/kernel"
import { Effect } from "effect"
import { usable } from "../Access.ts"
import { RegionContext } from "../RegionContext.ts"

/** An allocation, with each line in a sentence. */
export interface PricedArrangement extends Omit<Allocation, "lines"> {
  readonly lines: ReadonlyArray<FundingLine & { readonly sentence: LocalizedText }>
}

export const priceArrangement = Effect.fn("priceArrangement")(function* (request: AllocationRequest) {
  const region = yield* RegionContext
  yield* usable("fund")
  const allocation = yield* Effect.fromResult(allocate(region.funding, region.rules, request))
  return {
    ...allocation,
    lines: allocation.lines.map((line) => ({ ...line, sentence: explain(region.funding, line) }))
  } satisfies PricedArrangement
})
