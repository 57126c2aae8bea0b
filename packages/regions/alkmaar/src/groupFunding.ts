/**
 * The groups of annex 1 as something that costs are shared of: each with the combination of sources that
 * the annex names for it (ALK-32, ALK-52).
 *
 * The annex has no prices and no shares, and the ways of funding are still to be mapped (ALK-48): a price
 * for a place and equal shares are demonstration values that say so. Where it names no source, nobody can
 * be said to pay, and the group is not here.
 */
import { type FundingDeclaration, type GroupOffer, SupportKindId, withGroups } from "@oza/funding"

import { amount, type RuleSource, text } from "@oza/kernel"
import { individualFunding, sources } from "./funding.ts"
import { groups } from "./groups.ts"
import { alk, kader, start } from "./rules/Kader.ts"

const notStated: RuleSource = kader(
  "Bijlage 1; open in the document: no price and no shares are stated; demonstration values"
)

/** `Kanz-klas` is `group-kanz-klas`. */
const kindOf = (name: string): SupportKindId =>
  SupportKindId.make(
    `group-${name
      .normalize("NFD")
      .toLowerCase()
      .replaceAll("@", "a")
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")}`
  )

/** Groups of the annex of which it names who pays. */
export const groupOffers: ReadonlyArray<GroupOffer> = groups.flatMap((entry): ReadonlyArray<GroupOffer> => {
  const [first, ...rest] = entry.sources.flatMap(
    (id) => sources.find((one) => one.id === String(id))?.id ?? []
  )
  return first === undefined
    ? []
    : [
        {
          kind: kindOf(entry.name),
          group: entry.name,
          name: text(entry.name, entry.name),
          component: "education",
          sources: [first, ...rest],
          price: { unit: "month", amount: amount(1_200_00) },
          period: { from: start },
          rule: alk(32),
          decided: notStated
        }
      ]
})

/** What the region declares about money, with a place in each of these groups. */
export const funding: FundingDeclaration = withGroups(individualFunding, groupOffers)
