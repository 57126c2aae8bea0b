/**
 * The region that a use case works for, checked and compiled: what its declaration comes down to.
 *
 * `region` makes one from a declaration. Nothing here depends on who is asking or when.
 */
import type { GroupRoute, Pathway } from "@oza/cases"
import type { FundingDeclaration } from "@oza/funding"
import type { CalendarDate, Decided, HolidayCalendar, LocalizedText, RegionId, RuleBook } from "@oza/kernel"
import type { Policy as PrivacyPolicy, RetentionChoices } from "@oza/privacy"
import type { ReportedIndicator } from "@oza/reporting"
import type { RoleCatalogue } from "@oza/roles"
import { Context } from "effect"

/** What use cases know of the region. */
export interface RegionInUse {
  readonly id: RegionId
  readonly name: LocalizedText
  readonly roles: RoleCatalogue
  /** Every rule that the region cites: its own, the general law, the law on privacy. */
  readonly rules: RuleBook
  /** Versions of the pathway, oldest first. */
  readonly pathways: readonly [Pathway, ...ReadonlyArray<Pathway>]
  readonly privacy: PrivacyPolicy
  readonly funding: FundingDeclaration
  readonly holidays: HolidayCalendar
  readonly indicators: ReadonlyArray<ReportedIndicator>
  /** What the region decided on how small a figure in a report may be; none: the default holds. */
  readonly smallestCount: ReadonlyArray<Decided<number>>
  /** What the region decided on how long data are kept; absent: what the law says by default. */
  readonly retention?: RetentionChoices | undefined
  /** How a group arrangement comes about; absent where the region has not laid that down. */
  readonly groupRoute?: GroupRoute | undefined
}

export class RegionContext extends Context.Service<RegionContext, RegionInUse>()(
  "@oza/casework/RegionContext"
) {}

/** The version of the pathway that a case opened on this day follows; undefined before the first one. */
export const pathwayOn = (region: RegionInUse, on: CalendarDate): Pathway | undefined =>
  region.pathways.findLast(({ validFrom }) => validFrom <= on)

/** The version that a running case follows. A case on a version that is gone is a fault of the deployment. */
export const pathwayOf = (region: RegionInUse, version: number): Pathway => {
  const found = region.pathways.find((pathway) => pathway.version === version)
  if (found === undefined) {
    throw new Error(`region ${region.id} no longer declares version ${version} of its pathway`)
  }
  return found
}
