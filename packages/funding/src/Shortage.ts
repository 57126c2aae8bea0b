/**
 * A shortage: more is used of a budget than there is, and who has to know.
 *
 * It is a signal to who holds the budget and to those above on its ladder (KOP-08). It refuses nothing:
 * what was decided for a child is booked, and the shortage is as large as what is lacking.
 */
import { Amount, CalendarDate, eurosText, LocalizedText, RuleId, text } from "@oza/kernel"
import { RoleId } from "@oza/roles"
import { Schema } from "effect"
import type { FundingDeclaration } from "./FundingDeclaration.ts"
import { FundingYear } from "./FundingYear.ts"
import type { BudgetPosition } from "./Ledger.ts"
import { SourceId } from "./Source.ts"

export const Shortage = Schema.Struct({
  source: SourceId,
  year: FundingYear,
  /** What is used above the budget. */
  amount: Amount,
  /** The role that answers for the budget; absent where the region did not lay down which. */
  holder: Schema.optionalKey(RoleId),
  /** Who decides when the holder cannot, nearest first. */
  ladder: Schema.Array(RoleId),
  /** The day since which it has lasted, where the books of each day were looked at. */
  since: Schema.optionalKey(CalendarDate),
  /** The rule that a shortage is no ground to withhold help. */
  rule: RuleId,
  text: LocalizedText
}).pipe(Schema.annotateEncoded({ identifier: "Shortage" }))
export type Shortage = typeof Shortage.Type

/** The shortages among these positions, in their order. */
export const shortagesOf = (
  declaration: Pick<FundingDeclaration, "sources" | "holders" | "shortageRule">,
  positions: ReadonlyArray<BudgetPosition>
): ReadonlyArray<Shortage> =>
  positions
    .filter(({ shortage }) => shortage > 0)
    .map(({ shortage, source, year }) => {
      const holder = declaration.holders?.find((one) => one.source === source)
      return {
        source,
        year,
        amount: shortage,
        ...(holder === undefined ? {} : { holder: holder.role }),
        ladder: holder?.ladder ?? [],
        rule: declaration.shortageRule,
        text: textOf(declaration, source, year, shortage, holder !== undefined)
      }
    })

const textOf = (
  { sources }: Pick<FundingDeclaration, "sources">,
  source: SourceId,
  year: FundingYear,
  shortage: Amount,
  isHeld: boolean
): LocalizedText => {
  const name = sources.find(({ id }) => id === source)?.name ?? text(source, source)
  const euros = eurosText(shortage)
  return isHeld
    ? text(
        `Voor ${year} is uit ${name.nl} ${euros.nl} meer nodig dan het budget. De hulp gaat door. Wie het budget beheert, krijgt dit te zien en zoekt een oplossing.`,
        `For ${year}, ${euros.en} more than the budget is needed from ${name.en}. The help goes on. Whoever holds the budget is told and looks for a solution.`
      )
    : text(
        `Voor ${year} is uit ${name.nl} ${euros.nl} meer nodig dan het budget. De hulp gaat door. De regio heeft niet vastgelegd wie dit oplost.`,
        `For ${year}, ${euros.en} more than the budget is needed from ${name.en}. The help goes on. The region did not lay down who solves this.`
      )
}

/** How much more was used of a budget, or less, on a day. */
export interface UsedOn {
  readonly on: CalendarDate
  readonly change: number
}

/**
 * The day since which more is used than the budget, without a break until the last of these days; nothing
 * where it is enough now. The days are in order.
 */
export const shortSince = (budget: Amount, days: ReadonlyArray<UsedOn>): CalendarDate | undefined => {
  let used = 0
  let since: CalendarDate | undefined
  for (const [on, of] of Map.groupBy(days, (day) => day.on)) {
    used += of.reduce((sum, { change }) => sum + change, 0)
    since = used > budget ? (since ?? on) : undefined
  }
  return since
}
