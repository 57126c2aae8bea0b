/** What comes back when an act was done: the new version, the rules it rests on, and what to watch. */
import { type Case, flags, type Flag } from "@oza/cases"
import type { CalendarDate, CaseId, Rule } from "@oza/kernel"
import { ageFlags } from "./ageFlags.ts"
import { pathwayOf, type RegionInUse } from "./RegionContext.ts"

export interface ActDone {
  readonly id: CaseId
  readonly version: number
  /** The rules that were looked at and left the act open. */
  readonly rules: ReadonlyArray<Rule>
  /** What those involved should see now, such as a term that has passed. */
  readonly flags: ReadonlyArray<Flag>
}

export const actDone = (
  region: RegionInUse,
  state: Case,
  rules: ReadonlyArray<Rule>,
  on: CalendarDate
): ActDone => ({ id: state.id, version: state.version, rules, flags: flagsOf(region, state, on) })

/** The flags of a case on a day: those of its course and its data, and who grows up. */
export const flagsOf = (region: RegionInUse, state: Case, on: CalendarDate): ReadonlyArray<Flag> => [
  ...flags({
    case: state,
    on,
    pathway: pathwayOf(region, state.pathway),
    rules: region.rules,
    holidays: region.holidays
  }),
  ...ageFlags(region, state, on)
]
