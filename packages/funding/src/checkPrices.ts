/** Finds prices and indexes that cannot hold together: two on one day, or a price that rises out of reach. */
import { periodsOverlap } from "@oza/kernel"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { fault, type FundingFault, pairs } from "./FundingFault.ts"
import { indexed, indexesOf } from "./PriceIndex.ts"

/** The most that a price can be, in cents, also after every index: ten million euros. */
const most = 1_000_000_000n

export const priceFaults = ({ indexes = [], prices }: FundingDeclaration): ReadonlyArray<FundingFault> => [
  ...pairs(prices)
    .filter(([a, b]) => a.kind === b.kind && a.unit === b.unit && periodsOverlap(a.period, b.period))
    .map(([a, , index]) =>
      fault(
        "OverlappingPrices",
        `prices.${index}.period`,
        `Voor "${a.kind}" per ${a.unit} gelden op een dag twee prijzen.`,
        `Two prices for "${a.kind}" per ${a.unit} hold on one day.`
      )
    ),
  ...pairs(indexes)
    .filter(
      ([a, b]) =>
        a.from === b.from &&
        (a.kinds === undefined || b.kinds === undefined || a.kinds.some((kind) => b.kinds?.includes(kind)))
    )
    .map(([a, , index]) =>
      fault(
        "OverlappingIndexes",
        `indexes.${index}.from`,
        `Op ${a.from} stijgt dezelfde prijs twee keer.`,
        `On ${a.from} the same price rises twice.`
      )
    ),
  ...prices.flatMap((price, index) =>
    indexesOf(indexes, price).reduce(indexed, BigInt(price.amount)) <= most
      ? []
      : [
          fault(
            "PriceTooHigh",
            `prices.${index}.amount`,
            `Met de indexen wordt de prijs van "${price.kind}" meer dan tien miljoen euro.`,
            `With the indexes the price of "${price.kind}" becomes more than ten million euros.`
          )
        ]
  )
]
