/**
 * Sharing costs again so that money only becomes free: an early end, a pause, less of it.
 *
 * Nothing more is asked of any source, so that what a region asks before money is spoken of was asked when it
 * was promised. Otherwise money that nobody needs would stay promised after a change or a close.
 */
import type { Case } from "./Case.ts"
import type { FundingShare } from "./Funding.ts"

/** Does every source pay, of each agreement and for each year, at most what stands? */
export const onlyFrees = (
  { funding }: Pick<Case, "funding">,
  shares: ReadonlyArray<Pick<FundingShare, "agreement" | "source" | "year" | "amount">>
): boolean => {
  const stands = sums(funding)
  return [...sums(shares)].every(([name, cents]) => cents <= (stands.get(name) ?? 0))
}

const sums = (
  shares: ReadonlyArray<Pick<FundingShare, "agreement" | "source" | "year" | "amount">>
): ReadonlyMap<string, number> => {
  const all = new Map<string, number>()
  for (const { agreement, amount, source, year } of shares) {
    const name = `${agreement} ${source} ${year}`
    all.set(name, (all.get(name) ?? 0) + amount)
  }
  return all
}
