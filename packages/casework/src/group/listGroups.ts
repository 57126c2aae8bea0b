/**
 * The register of group arrangements: what each is for, who works in it, how it is paid and how far it is.
 *
 * Open to everybody who is signed in, also in a region without a route. Of members there is a count only,
 * and nothing from which a small count could be worked out, such as the version of the group.
 */
import type { GroupArrangement, GroupEntry } from "@oza/cases"
import type { CalendarDate, GroupId } from "@oza/kernel"
import { Effect } from "effect"
import { RegionContext } from "../RegionContext.ts"
import { Today } from "../Today.ts"
import { GroupStore } from "./GroupStore.ts"
import { type MemberCount, memberCounter } from "./memberCount.ts"

/** A row of the register. */
export interface ListedGroup {
  readonly id: GroupId
  readonly entry: GroupEntry
  readonly status: GroupArrangement["status"]
  readonly registeredOn: CalendarDate
  readonly startedOn: CalendarDate | undefined
  readonly members: MemberCount
}

/** Which groups the register shows. Every field narrows. */
export interface GroupFilter {
  readonly status?: GroupArrangement["status"] | undefined
  readonly level?: GroupEntry["level"] | undefined
  readonly servesExempted?: boolean | undefined
}

export const listGroups = Effect.fn("listGroups")(function* (filter: GroupFilter = {}) {
  const region = yield* RegionContext
  const countOf = yield* memberCounter(yield* (yield* Today).date)
  const groups = yield* (yield* GroupStore).list(region.id)
  return groups.filter((group) => fits(group, filter)).map((group) => listed(group, countOf(group)))
})

const fits = ({ status, entry }: GroupArrangement, filter: GroupFilter): boolean =>
  (filter.status === undefined || filter.status === status) &&
  (filter.level === undefined || filter.level === entry.level) &&
  (filter.servesExempted === undefined || filter.servesExempted === entry.servesExempted)

/** What everybody sees of a group. */
export const listed = (group: GroupArrangement, members: MemberCount): ListedGroup => ({
  id: group.id,
  entry: group.entry,
  status: group.status,
  registeredOn: group.registeredOn,
  startedOn: group.startedOn,
  members
})
