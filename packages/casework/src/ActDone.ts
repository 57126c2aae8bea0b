/** What comes back when an act was done: the new version, the rules it rests on, and what to watch. */
import { type Case, flags, type Flag, type InvoiceRemark } from "@oza/cases"
import type { Shortage } from "@oza/funding"
import type { CalendarDate, CaseId, Ground, Rule } from "@oza/kernel"
import type { Actor } from "@oza/roles"
import { ageFlags } from "./ageFlags.ts"
import { pathwayOf, type RegionInUse } from "./RegionContext.ts"

export interface ActDone {
  readonly id: CaseId
  readonly version: number
  /** The rules that were looked at and left the act open. */
  readonly rules: ReadonlyArray<Rule>
  /** What those involved should see now, such as a term that has passed. */
  readonly flags: ReadonlyArray<Flag>
  /** Budgets of which more is used than there is. The act was done all the same. */
  readonly shortages: ReadonlyArray<Shortage>
  /** Who still has to agree before money that was set apart is promised. */
  readonly waitsFor: ReadonlyArray<Ground>
  /** What is remarkable about an invoice beside what was promised. */
  readonly remarks: ReadonlyArray<InvoiceRemark>
}

export const actDone = (
  region: RegionInUse,
  state: Case,
  rules: ReadonlyArray<Rule>,
  on: CalendarDate,
  actor: Actor
): ActDone => ({
  id: state.id,
  version: state.version,
  rules,
  flags: flagsOf(region, state, on, actor),
  shortages: [],
  waitsFor: [],
  remarks: []
})

/** The flags of a case on a day for this actor: those of its course, its money and its data, and who grows up. */
export const flagsOf = (
  region: RegionInUse,
  state: Case,
  on: CalendarDate,
  actor: Actor
): ReadonlyArray<Flag> => [
  ...flags({
    case: state,
    on,
    actor,
    pathway: pathwayOf(region, state.pathway),
    rules: region.rules,
    holidays: region.holidays
  }),
  ...ageFlags(region, state, on)
]
